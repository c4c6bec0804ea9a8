package org.pgoal.ui.tree;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.pgoal.diagram.edit.CategoryName;
import org.pgoal.diagram.edit.IndicatorChanges;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.diagram.view.TreeIndex;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.change.Change;
import org.pgoal.model.quantity.ValueText;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;
import org.pgoal.ui.editing.EditingText;
import org.pgoal.ui.tree.canvas.PartBounds;
import org.pgoal.ui.tree.canvas.TreeGestures.Part;
import org.pgoal.ui.tree.editing.PartField;
import org.pgoal.ui.editing.SheetEdits;
import org.pgoal.ui.editing.SheetEdits.Outcome;
import org.pgoal.ui.tree.picture.SheetPicture;
import org.pgoal.ui.tree.text.TreeText;

/** What a reader of the tree changes in the sheet, and what is chosen and opened when the text has followed. */
public final class TreeEditing {

	private final IndicatorTreeView view;
	private PartField field;
	/** What to do when the picture of the changed text is there. */
	private Wish wish;

	/**
	 * @param since  the first picture that it is about
	 * @param offset of what is to be chosen, where there is no path
	 * @param path   what is to be chosen; null: see {@code offset}
	 * @param part   what is to be typed over next; null: nothing
	 */
	private record Wish(long since, int offset, String path, Part part) {
	}

	TreeEditing(IndicatorTreeView view) {
		this.view = view;
	}

	/** The field that is open now. */
	public Optional<PartField> field() {
		return Optional.ofNullable(field).filter(PartField::isOpen);
	}

	/** Another file is shown. */
	void forget() {
		wish = null;
		field().ifPresent(PartField::close);
	}

	/** Chooses a node in the picture that was asked for last. */
	void selectLater(String path) {
		wish = new Wish(view.asked(), -1, path, null);
	}

	/** A picture of a readable text is shown. */
	void arrived(long number, SheetPicture picture) {
		if (wish == null || number < wish.since()) {
			return;
		}
		Wish due = wish;
		wish = null;
		Optional.ofNullable(due.path()).or(() -> picture.places().at(due.offset())).filter(path -> picture.map().box(path).isPresent()).ifPresent(path -> {
			view.select(path, true);
			if (due.part() != null) {
				picture.index().node(path).ifPresent(node -> open(node, due.part()));
			}
		});
	}

	// -------------------------------------------------------------- type over

	/** Opens a field over a part of the chosen node. */
	void open(Part part) {
		view.canvas().selected().ifPresent(node -> open(node, part));
	}

	void open(TreeNode node, Part part) {
		field().ifPresent(PartField::close);
		if (!mayEdit()) {
			return;
		}
		Optional<Scene.Box> box = view.canvas().map().box(node.path());
		boolean sheet = node.element() instanceof Sheet;
		if (box.isEmpty() || !sheet && !(node.element() instanceof Indicator)) {
			view.showMessage(TreeText.of("edit.notCategory"));
			return;
		}
		Part which = sheet ? Part.NAME : part;
		view.canvas().select(node.path(), true);
		field = new PartField(view.canvas(), PartBounds.of(view.canvas(), box.get(), which), which, text(node, which), (typed, leaving) -> {
			Part next = sheet || leaving == PartField.Leaving.STAY ? null : neighbour(which, leaving == PartField.Leaving.NEXT ? 1 : -1);
			make(() -> changes(node, which, typed), new After("", null, next, node.path()));
		});
		view.keys().giveWayTo(field.control());
	}

	private static Part neighbour(Part part, int step) {
		Part[] parts = Part.values();
		return parts[Math.floorMod(part.ordinal() + step, parts.length)];
	}

	private static String text(TreeNode node, Part part) {
		if (node.element() instanceof Sheet sheet) {
			return Objects.requireNonNullElse(sheet.getName(), "");
		}
		Indicator indicator = (Indicator) node.element();
		return switch (part) {
		case NAME -> Objects.requireNonNullElse(indicator.getName(), "");
		case VALUE -> ValueText.write(indicator.getTarget());
		case WEIGHT -> indicator.getWeight() == null ? "" : indicator.getWeight().toPlainString();
		};
	}

	private static List<Change> changes(TreeNode node, Part part, String typed) {
		if (node.element() instanceof Sheet sheet) {
			return IndicatorChanges.name(sheet, typed);
		}
		Indicator indicator = (Indicator) node.element();
		return switch (part) {
		case NAME -> IndicatorChanges.name(indicator, typed);
		case VALUE -> IndicatorChanges.value(indicator, typed);
		case WEIGHT -> IndicatorChanges.weight(indicator, typed);
		};
	}

	// ------------------------------------------------- add, delete, move

	/** Adds an indicator below the chosen one, at the end of the chosen category, or in the sheet's first category. */
	void add() {
		TreeIndex index = view.index().orElse(null);
		if (index == null) {
			return;
		}
		String path = view.canvas().selected().map(TreeNode::path).orElseGet(() -> index.order().getFirst());
		Optional<Indicator> chosen = index.indicator(path);
		if (chosen.isPresent()) {
			make(() -> IndicatorChanges.addBelow(chosen.get(), newName()), new After(newName(), null, Part.NAME, null));
			return;
		}
		List<Indicator> inside = index.indicators(path);
		boolean isSheet = index.node(path).map(node -> node.element() instanceof Sheet).orElse(false);
		Optional<CategoryName> category = inside.isEmpty() || isSheet ? firstCategory().or(() -> inside.stream().findFirst().map(CategoryName::of))
				: Optional.of(CategoryName.of(inside.getLast()));
		category.ifPresentOrElse(name -> add(index.sheet(path).orElseThrow(), name), () -> view.showMessage(TreeText.of("edit.noCategory")));
	}

	private Optional<CategoryName> firstCategory() {
		return levelOnes().stream().flatMap(one -> one.children().stream()).findFirst().map(CategoryName::of);
	}

	/** The categories of the template in force. */
	List<Category> levelOnes() {
		return view.picture().map(SheetPicture::template).map(EffectiveTemplate::levelOnes).orElse(List.of());
	}

	/** Adds an indicator to a category of the sheet that the chosen node belongs to. */
	void add(CategoryName category) {
		view.index().ifPresent(index -> {
			String path = view.canvas().selected().map(TreeNode::path).orElseGet(() -> index.order().getFirst());
			index.sheet(path).ifPresent(sheet -> add(sheet, category));
		});
	}

	private void add(Sheet sheet, CategoryName category) {
		make(() -> IndicatorChanges.addTo(sheet, category, newName()), new After(newName(), null, Part.NAME, null));
	}

	private static String newName() {
		return EditingText.of("newName");
	}

	/** Deletes the chosen indicator; not a whole category, which a slip of a finger would cost. */
	void delete() {
		chosen("edit.deleteIndicator").ifPresent(indicator -> {
			String path = view.canvas().selected().orElseThrow().path();
			String next = view.index().flatMap(index -> index.neighbour(path)).orElse(null);
			make(() -> IndicatorChanges.remove(List.of(indicator)), new After("", next, null, null));
		});
	}

	/** Moves the chosen indicator among those of its category. */
	void shift(int steps) {
		chosen("edit.moveIndicator").ifPresent(indicator -> make(() -> IndicatorChanges.shift(indicator, steps), After.choose(name(indicator))));
	}

	void drop(TreeNode dragged, TreeNode onto, boolean below) {
		Indicator indicator = (Indicator) dragged.element();
		TreeIndex index = view.index().orElseThrow();
		if (onto.element() instanceof Indicator other) {
			make(() -> below ? IndicatorChanges.moveBehind(indicator, other) : IndicatorChanges.moveBefore(indicator, other), After.choose(name(indicator)));
			return;
		}
		Optional<Indicator> first = index.indicators(onto.path()).stream().findFirst();
		if (onto.element() instanceof Sheet || first.isEmpty()) {
			view.showMessage(TreeText.of("edit.dropOnCategory"));
			return;
		}
		CategoryName category = CategoryName.of(first.get());
		String levelTwo = onto.kind() == TreeNode.Kind.LEVEL_TWO ? category.levelTwo() : null;
		Sheet sheet = index.sheet(onto.path()).orElseThrow();
		make(() -> IndicatorChanges.moveTo(indicator, sheet, category.levelOne(), levelTwo), After.choose(name(indicator)));
	}

	private static String name(Indicator indicator) {
		return Objects.requireNonNullElse(indicator.getName(), "");
	}

	private Optional<Indicator> chosen(String otherwise) {
		Optional<Indicator> indicator = view.canvas().selected().map(TreeNode::element).filter(Indicator.class::isInstance).map(Indicator.class::cast);
		if (indicator.isEmpty()) {
			view.showMessage(TreeText.of(otherwise));
		}
		return indicator;
	}

	private boolean mayEdit() {
		view.showMessage(null);
		if (!view.isCurrent()) {
			view.showMessage(TreeText.of("edit.broken"));
			return false;
		}
		return true;
	}

	private void make(Supplier<List<Change>> changes, After after) {
		if (!mayEdit()) {
			return;
		}
		view.editor().ifPresent(editor -> SheetEdits.make(editor, changes, after.near(), outcome -> {
			switch (outcome) {
			case Outcome.Done done -> {
				view.refresh();
				wish = new Wish(view.asked(), done.offset(), after.path(), after.next());
			}
			case Outcome.Nothing nothing -> after.typeOver(view);
			case Outcome.Refused refused -> view.showMessage(refused.reason());
			}
		}));
	}

	/**
	 * What is done when the text has changed.
	 *
	 * @param near what the place that is to be chosen contains; empty: any place that was changed
	 * @param path what is to be chosen instead; null: nothing else
	 * @param next what is to be typed over; null: nothing
	 * @param same what is typed over where nothing was changed; null: nothing
	 */
	private record After(String near, String path, Part next, String same) {

		static After choose(String near) {
			return new After(near, null, null, null);
		}

		void typeOver(IndicatorTreeView view) {
			if (next != null && same != null) {
				view.index().flatMap(index -> index.node(same)).ifPresent(node -> view.editing().open(node, next));
			}
		}
	}
}
