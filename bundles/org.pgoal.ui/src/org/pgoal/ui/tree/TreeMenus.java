package org.pgoal.ui.tree;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.pgoal.diagram.edit.CategoryName;
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.diagram.view.TreeIndex;
import org.pgoal.model.Indicator;
import org.pgoal.model.template.Category;
import org.pgoal.ui.tree.text.TreeText;

/** The menu of the view, which says how the tree looks, and that of a node, which says what can be done with it. */
final class TreeMenus {

	private static final int LEVELS = 4;

	private final IndicatorTreeView view;
	private final TreeSettings settings;
	private final TreeEditing editing;

	TreeMenus(IndicatorTreeView view, TreeSettings settings, TreeEditing editing) {
		this.view = view;
		this.settings = settings;
		this.editing = editing;
	}

	void fill(IActionBars bars) {
		IMenuManager menu = bars.getMenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::view);
		// an empty menu would not be shown at all
		view(menu);
		MenuManager node = new MenuManager();
		node.setRemoveAllWhenShown(true);
		node.addMenuListener(this::node);
		view.canvas().setMenu(node.createContextMenu(view.canvas()));
	}

	// -------------------------------------------------------------- the view

	private void view(IMenuManager menu) {
		IMenuManager colours = sub(menu, "menu.colours");
		for (ColourMode mode : ColourMode.values()) {
			radio(colours, TreeText.of("colour." + mode.name().toLowerCase(Locale.ROOT)), settings.mode() == mode, () -> settings.setMode(mode));
		}
		IMenuManager levels = sub(menu, "menu.levels");
		for (int level = 1; level <= LEVELS; level++) {
			int shown = level == LEVELS ? 0 : level;
			radio(levels, TreeText.of("levels." + shown), settings.levels().orElse(0) == shown, () -> {
				settings.setLevels(shown);
				view.showLevels(shown);
			});
		}
		IMenuManager show = sub(menu, "menu.show");
		radio(show, TreeText.of("show.all"), settings.quantified().isEmpty(), () -> settings.setQuantified(Optional.empty()));
		radio(show, TreeText.of("show.numbers"), settings.quantified().equals(Optional.of(true)), () -> settings.setQuantified(Optional.of(true)));
		radio(show, TreeText.of("show.words"), settings.quantified().equals(Optional.of(false)), () -> settings.setQuantified(Optional.of(false)));
		IMenuManager categories = sub(menu, "menu.categories");
		radio(categories, TreeText.of("show.categories"), settings.category().isEmpty(), () -> settings.setCategory(null));
		for (String label : levelOnes()) {
			radio(categories, label, settings.category().equals(Optional.of(label)), () -> settings.setCategory(label));
		}
		check(menu, TreeText.of("show.found"), settings.found(), () -> settings.setFound(!settings.found()));
		check(menu, TreeText.of("show.only"), settings.onlySheetAtCaret(), () -> settings.setOnlySheetAtCaret(!settings.onlySheetAtCaret()));
		menu.add(new Separator());
		commands(menu, TreeCommand.EXPAND_ALL, TreeCommand.FIT, TreeCommand.ACTUAL_SIZE, TreeCommand.SEARCH);
		menu.add(new Separator());
		commands(menu, TreeCommand.COPY, TreeCommand.EXPORT, TreeCommand.PRINT);
	}

	/** Those of the template, else those that are there; a filtered tree doesn't know the others. */
	private List<String> levelOnes() {
		List<String> known = editing.levelOnes().stream().map(Category::label).toList();
		return !known.isEmpty() ? known
				: view.index().map(index -> index.roots().stream().flatMap(root -> root.children().stream())
						.filter(node -> node.kind() == TreeNode.Kind.LEVEL_ONE).map(TreeNode::title).distinct().toList()).orElse(List.of());
	}

	private static IMenuManager sub(IMenuManager menu, String key) {
		MenuManager sub = new MenuManager(TreeText.of(key));
		menu.add(sub);
		return sub;
	}

	private void radio(IMenuManager menu, String label, boolean on, Runnable choice) {
		add(menu, label, IAction.AS_RADIO_BUTTON, on, choice);
	}

	private void check(IMenuManager menu, String label, boolean on, Runnable choice) {
		add(menu, label, IAction.AS_CHECK_BOX, on, choice);
	}

	private void add(IMenuManager menu, String label, int style, boolean on, Runnable choice) {
		// a label may hold what a menu takes for a key or an accelerator
		Action action = new Action(label.replace("&", "&&").replace("@", "@@"), style) {
			@Override
			public void runWithEvent(Event event) {
				// of two radio buttons both are told
				if (getStyle() != IAction.AS_RADIO_BUTTON || isChecked()) {
					choice.run();
					view.refresh();
				}
			}
		};
		action.setChecked(on);
		menu.add(action);
	}

	// ------------------------------------------------------------------ node

	private void node(IMenuManager menu) {
		Optional<TreeNode> chosen = view.canvas().selected();
		boolean indicator = chosen.filter(node -> node.element() instanceof Indicator).isPresent();
		if (indicator) {
			commands(menu, TreeCommand.EDIT_NAME, TreeCommand.EDIT_VALUE, TreeCommand.EDIT_WEIGHT);
			menu.add(new Separator());
		}
		commands(menu, TreeCommand.ADD);
		addTo(menu);
		if (indicator) {
			commands(menu, TreeCommand.DELETE, TreeCommand.MOVE_UP, TreeCommand.MOVE_DOWN);
		}
		menu.add(new Separator());
		if (chosen.isPresent()) {
			commands(menu, TreeCommand.SHOW_IN_TEXT);
		}
		commands(menu, TreeCommand.COLLAPSE_ALL, TreeCommand.EXPAND_ALL);
		menu.add(new Separator());
		commands(menu, TreeCommand.COPY, TreeCommand.EXPORT, TreeCommand.PRINT);
	}

	private void addTo(IMenuManager menu) {
		if (editing.levelOnes().isEmpty() || !view.index().map(TreeIndex::roots).map(roots -> !roots.isEmpty()).orElse(false)) {
			return;
		}
		IMenuManager add = sub(menu, "menu.addTo");
		for (Category one : editing.levelOnes()) {
			MenuManager level = new MenuManager(one.label());
			add.add(level);
			for (Category two : one.children()) {
				level.add(new Action(two.code() == null ? two.label() : two.code() + "-" + two.label()) {
					@Override
					public void run() {
						editing.add(CategoryName.of(two));
					}
				});
			}
		}
	}

	private void commands(IMenuManager menu, TreeCommand... commands) {
		for (TreeCommand command : commands) {
			menu.add(new CommandContributionItem(
					new CommandContributionItemParameter(view.getSite(), null, command.id(), CommandContributionItem.STYLE_PUSH)));
		}
	}
}
