package org.pgoal.dsl.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.text.Keywords;
import org.pgoal.dsl.text.Lexemes;
import org.pgoal.model.CategorySpec;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.Fund;
import org.pgoal.model.FundSpec;
import org.pgoal.model.Goal;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.LabelledText;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Template;

/** Turns the difference between a text's model and a wanted one into edits of the text. */
final class EditComposer {

	private static final Set<EClass> BRACES_ON_DEMAND = Set.of(PgoalPackage.Literals.INDICATOR, PgoalPackage.Literals.TASK,
			PgoalPackage.Literals.RULE_SETTING);

	private final SourceText source;
	private final WantedModel wanted;
	private final Keywords keywords;
	private final Spelling spelling;
	private final Layout layout;
	private final Map<EClass, List<Slot>> lines;
	private final Map<EClass, List<Clause>> bodies;
	private final Wording wording;
	private final RowColumns columns;
	private final LineEdits lineEdits;
	private final WordEdits words;
	private final Touched touched;
	private Edits edits = new Edits();

	/**
	 * @param reader parses a text, for the columns of new rows
	 */
	EditComposer(SourceText source, WantedModel wanted, Keywords keywords, Spelling spelling, Function<String, SourceText> reader) {
		this.source = source;
		this.wanted = wanted;
		this.touched = new Touched(source, wanted);
		this.keywords = keywords;
		this.spelling = spelling;
		this.layout = new Layout(source, spelling);
		this.lines = Slot.lines(keywords.grammar());
		this.bodies = Clause.bodies(keywords.grammar());
		this.wording = new Wording(source, wanted, keywords, spelling);
		this.columns = new RowColumns(source, keywords, layout, lines, reader);
		this.words = new WordEdits(source, keywords, spelling, layout);
		this.lineEdits = new LineEdits(source, keywords, spelling, layout, wording, columns);
	}

	List<TextEdit> compose() {
		element(source.file(), wanted.file());
		return edits.ascending();
	}

	private void element(EObject old, EObject want) {
		if (wanted.origin(want) == old && !touched.contains(want)) {
			return;
		}
		List<SourceText.Atom> atoms = source.atoms(old);
		List<Clause> clauses = bodies.getOrDefault(old.eClass(), List.of());
		if (old instanceof GoalFile) {
			body(old, want, Body.ofFile(source, keywords, clauses, atoms), clauses);
			return;
		}
		int brace = Body.openingBrace(source, atoms);
		List<SourceText.Atom> head = brace < 0 ? atoms : atoms.subList(0, brace);
		Body body = clauses.isEmpty() ? null : Body.of(source, keywords, clauses, atoms);
		List<Slot> line = new ArrayList<>(lines.getOrDefault(old.eClass(), List.of()));
		if (old instanceof Task && unitInBraces((Task) want, head, body)) {
			line.removeIf(slot -> slot.feature() == PgoalPackage.Literals.TASK__UNIT);
		} else if (old instanceof Task) {
			clauses = clauses.stream().filter(clause -> clause.feature() != PgoalPackage.Literals.TASK__UNIT).toList();
		}
		lineEdits.compose(old, want, line, head, edits, this::element);
		words.compose(old, want, atoms, edits);
		if (body != null) {
			body(old, want, body, clauses);
		} else if (!clauses.isEmpty()) {
			newBraces(want, clauses, head.get(head.size() - 1).end());
		}
	}

	/** A task's unit stands before the braces where it is a plain word, else between them. */
	private static boolean unitInBraces(Task want, List<SourceText.Atom> head, Body body) {
		if (body != null && !body.of(PgoalPackage.Literals.TASK__UNIT).isEmpty()) {
			return true;
		}
		boolean inHead = head.stream().anyMatch(atom -> atom.feature() == PgoalPackage.Literals.TASK__UNIT);
		return !inHead && want.getUnit() != null && !Lexemes.isPlainUnit(want.getUnit());
	}

	// ---------------------------------------------------------------- body

	private void body(EObject old, EObject want, Body body, List<Clause> clauses) {
		if (BRACES_ON_DEMAND.contains(old.eClass()) && !body.items().isEmpty() && clauses.stream().allMatch(clause -> wording.isEmpty(want, clause))
				&& !source.hasComment(body.opened(), body.closed())) {
			layout.removePart(body.opened() - 1, body.closed() + 1, false, edits);
			return;
		}
		Set<Body.Item> removed = Collections.newSetFromMap(new IdentityHashMap<>());
		Map<Clause, Set<EObject>> stay = new LinkedHashMap<>();
		for (Clause clause : clauses) {
			EStructuralFeature feature = clause.feature();
			if (feature.isMany()) {
				Set<EObject> kept = staying(old, want, feature);
				stay.put(clause, kept);
				removedChildren(want, body, clause, kept, removed);
			} else if (wording.isEmpty(want, clause)) {
				removed.addAll(body.of(feature));
			}
		}
		removeRuns(body, removed);
		for (Clause clause : clauses) {
			if (clause.feature().isMany()) {
				list(old, want, body, clauses, clause, stay.get(clause), removed);
			} else {
				single(old, want, body, clauses, clause, removed);
			}
		}
	}

	private void removedChildren(EObject want, Body body, Clause clause, Set<EObject> kept, Set<Body.Item> removed) {
		boolean none = ((List<?>) want.eGet(clause.feature())).isEmpty();
		for (Body.Item item : body.items()) {
			if (item.feature() != clause.feature()) {
				continue;
			}
			if (item.block() == null) {
				if (!kept.contains(item.child())) {
					removed.add(item);
				}
			} else if (none && !item.block().items().isEmpty() && !hasComments(item)) {
				removed.add(item);
			} else {
				item.block().items().stream().filter(line -> !kept.contains(line.child())).forEach(removed::add);
				removeRuns(item.block(), removed);
			}
		}
	}

	/** True where a comment is in a block or belongs to it. */
	private boolean hasComments(Body.Item block) {
		return source.hasComment(layout.movedStart(block.start(), block.end()), Math.max(block.end(), source.contentEnd(block.end())));
	}

	/** Statements that share a line are removed at one go. */
	private void removeRuns(Body body, Set<Body.Item> removed) {
		List<Body.Item> items = body.items();
		for (int i = 0; i < items.size(); i++) {
			if (!removed.contains(items.get(i))) {
				continue;
			}
			int last = i;
			while (last + 1 < items.size() && removed.contains(items.get(last + 1))
					&& source.lineStart(items.get(last + 1).start()) == source.lineStart(items.get(last).end())
					&& !source.hasComment(items.get(last).end(), items.get(last + 1).start())) {
				last++;
			}
			layout.remove(body, items.get(i).start(), items.get(last).end(), edits);
			i = last;
		}
	}

	private void single(EObject old, EObject want, Body body, List<Clause> clauses, Clause clause, Set<Body.Item> removed) {
		EStructuralFeature feature = clause.feature();
		List<Body.Item> items = body.of(feature);
		if (feature instanceof EReference reference && reference.isContainment() && Wording.child(old, reference) != null && Wording.child(want, reference) != null) {
			element(Wording.child(old, reference), Wording.child(want, reference));
		} else if (wording.changed(old, want, feature) && !wording.isEmpty(want, clause)) {
			if (items.isEmpty()) {
				ranked(body, clauses, clause, wording.statement(want, clause), removed);
			} else {
				Body.Item last = items.get(items.size() - 1);
				layout.replacePart(last.valueStart(), last.end(),
						wording.text(want, feature, source.text(last.valueStart(), last.end()), source.indentation(last.valueStart())), edits);
			}
		}
	}

	private void newBraces(EObject want, List<Clause> clauses, int offset) {
		List<String> statements = new ArrayList<>();
		for (Clause clause : clauses) {
			if (clause.feature().isMany()) {
				for (Object child : (List<?>) want.eGet(clause.feature())) {
					statements.add(snippet((EObject) child, clause, null).text());
				}
			} else if (!wording.isEmpty(want, clause)) {
				statements.add(wording.statement(want, clause).text());
			}
		}
		if (!statements.isEmpty()) {
			edits.insert(offset, " " + spelling.mark("{") + " " + String.join(" ", statements) + " " + spelling.mark("}"));
		}
	}

	// --------------------------------------------------------------- lists

	/** The children that stay where they are: as many as keep their order. */
	private Set<EObject> staying(EObject old, EObject want, EStructuralFeature feature) {
		List<?> olds = (List<?>) old.eGet(feature);
		Map<Object, Integer> places = new IdentityHashMap<>();
		for (int i = 0; i < olds.size(); i++) {
			places.put(olds.get(i), i);
		}
		List<Integer> order = new ArrayList<>();
		List<Integer> unmoved = new ArrayList<>();
		for (Object child : (List<?>) want.eGet(feature)) {
			Integer place = places.get(wanted.origin((EObject) child));
			if (place != null) {
				order.add(place);
				if (!wanted.isMoved((EObject) child)) {
					unmoved.add(place);
				}
			}
		}
		List<Integer> rise = LongestRise.of(order);
		if (rise.size() < order.size()) {
			rise = LongestRise.of(unmoved);
		}
		Set<EObject> staying = Collections.newSetFromMap(new IdentityHashMap<>());
		rise.forEach(place -> staying.add((EObject) olds.get(place)));
		return staying;
	}

	private void list(EObject old, EObject want, Body body, List<Clause> clauses, Clause clause, Set<EObject> stay, Set<Body.Item> removed) {
		@SuppressWarnings("unchecked")
		List<EObject> wants = (List<EObject>) want.eGet(clause.feature());
		List<Body.Item> blocks = clause.block() ? body.of(clause.feature()) : List.of();
		if (clause.block() && blocks.isEmpty()) {
			if (!wants.isEmpty()) {
				ranked(body, clauses, clause, block(clause, wants), removed);
			}
			return;
		}
		EObject behind = null;
		for (int i = 0; i < wants.size(); i++) {
			EObject child = wants.get(i);
			EObject origin = wanted.origin(child);
			if (origin != null && stay.contains(origin)) {
				element(origin, child);
				behind = origin;
				continue;
			}
			Layout.Snippet snippet = snippet(child, clause, old);
			EObject next = behind != null ? null : wants.subList(i, wants.size()).stream().map(wanted::origin).filter(o -> o != null && stay.contains(o)).findFirst().orElse(null);
			if (behind != null) {
				Body holder = body.holding(behind);
				layout.insertAfter(holder, holder.item(behind), snippet, edits);
			} else if (next != null) {
				Body holder = body.holding(next);
				layout.insertBefore(holder, holder.item(next), snippet, edits);
			} else if (clause.block()) {
				layout.insertAtStart(blocks.get(0).block(), snippet, edits, false);
			} else {
				ranked(body, clauses, clause, snippet, removed);
			}
		}
	}

	private Layout.Snippet block(Clause clause, List<EObject> children) {
		StringBuilder block = new StringBuilder(spelling.keyword(clause.keyword())).append(' ').append(spelling.mark("{"));
		for (EObject child : children) {
			block.append('\n').append(spelling.indent()).append(snippet(child, clause, null).text().replace("\n", "\n" + spelling.indent()));
		}
		return new Layout.Snippet(block.append('\n').append(spelling.mark("}")).toString(), false, false);
	}

	/** Inserts a statement behind those that come before it in a new sheet. */
	private void ranked(Body body, List<Clause> clauses, Clause clause, Layout.Snippet snippet, Set<Body.Item> removed) {
		Set<EStructuralFeature> before = new HashSet<>();
		for (Clause other : clauses) {
			before.add(other.feature());
			if (other == clause) {
				break;
			}
		}
		List<Body.Item> here = body.items().stream().filter(item -> !removed.contains(item)).toList();
		Body.Item anchor = here.stream().filter(item -> item.feature() == null || before.contains(item.feature())).reduce((a, b) -> b).orElse(null);
		if (anchor != null) {
			layout.insertAfter(body, anchor, snippet, edits);
		} else if (body.isFile() && !here.isEmpty()) {
			layout.insertBefore(body, here.get(0), snippet, edits);
		} else {
			layout.insertAtStart(body, snippet, edits, body.isFile() || clause.block() || !BRACES_ON_DEMAND.contains(clause.feature().getEContainingClass()));
		}
	}

	// ------------------------------------------------------------ snippets

	private Layout.Snippet snippet(EObject want, Clause clause, EObject oldOwner) {
		EObject origin = wanted.origin(want);
		if (origin != null) {
			Layout.Snippet moved = moved(origin, want);
			return new Layout.Snippet(moved.text(), moved.lineComment(), isBlock(want));
		}
		String text = switch (want) {
		case Indicator indicator -> columns.aligned(row(indicator), oldOwner);
		case IndicatorGroup group -> group(group);
		case Sheet sheet -> spelling.adopt(spelling.writer().write(sheet)).stripTrailing();
		case Template template -> spelling.adopt(spelling.writer().templates().write(template)).stripTrailing();
		case FieldEntry entry -> spelling.adopt(spelling.writer().entry(entry));
		case Fund fund -> spelling.adopt(spelling.writer().fund(fund));
		case LabelledText labelled -> spelling.adopt(spelling.writer().labelled(labelled));
		case Goal goal -> spelling.keyword(clause.keyword()) + " " + (goal.getText() == null ? spelling.writer().empty()
				: spelling.word(PgoalPackage.Literals.GOAL__TEXT, goal.getText(), null, ""));
		case Task task -> spelling.adopt(spelling.writer().task(task));
		case FieldSpec field -> spelling.adopt(spelling.writer().templates().fieldSpec(field));
		case FundSpec fund -> spelling.adopt(spelling.writer().templates().fundSpec(fund));
		case CategorySpec category -> category(category);
		default -> throw EditRefused.of("notThisFeature", clause.feature().getName(), clause.feature().getEContainingClass().getName());
		};
		return new Layout.Snippet(text.replace("\r\n", "\n"), false, isBlock(want));
	}

	private static boolean isBlock(EObject want) {
		return want instanceof IndicatorGroup || want instanceof CategorySpec && want.eContainer() instanceof Template;
	}

	private Layout.Snippet moved(EObject origin, EObject want) {
		int start = statementStart(origin);
		int end = source.end(origin);
		int from = layout.movedStart(start, end);
		int to = layout.movedEnd(start, end);
		Edits outer = edits;
		edits = new Edits();
		element(origin, want);
		StringBuilder text = new StringBuilder();
		int copied = from;
		for (TextEdit edit : edits.ascending()) {
			text.append(source.text(copied, edit.offset())).append(edit.replacement());
			copied = edit.end();
		}
		edits = outer;
		return layout.moved(from, to, text.append(source.text(copied, to)).toString());
	}

	/** A goal's keyword stands before it and not in it. */
	private int statementStart(EObject element) {
		int start = source.start(element);
		if (element instanceof Goal) {
			return source.atoms(element.eContainer()).stream().filter(atom -> atom.feature() == null && atom.end() <= start).mapToInt(SourceText.Atom::start).max()
					.orElse(start);
		}
		return start;
	}

	private String group(IndicatorGroup group) {
		StringBuilder block = new StringBuilder(spelling.adopt(spelling.writer().groupHead(group.getLevel1())));
		for (Indicator indicator : group.getIndicators()) {
			String row = wanted.origin(indicator) == null ? spelling.adopt(spelling.writer().line(indicator)) : moved(wanted.origin(indicator), indicator).text();
			block.append('\n').append(spelling.indent()).append(row.replace("\n", "\n" + spelling.indent()));
		}
		return block.append('\n').append(spelling.mark("}")).toString();
	}

	private String category(CategorySpec category) {
		StringBuilder text = new StringBuilder(spelling.writer().templates().category(category));
		if (category.eContainer() instanceof Template) {
			text.append(' ').append(spelling.mark("{"));
			category.getChildren().forEach(child -> text.append('\n').append(spelling.indent()).append(spelling.writer().templates().category(child)));
			text.append('\n').append(spelling.mark("}"));
		}
		return text.toString();
	}

	private String row(Indicator indicator) {
		return spelling.adopt(indicator.eContainer() instanceof Sheet ? spelling.writer().freeLine(indicator) : spelling.writer().line(indicator));
	}
}
