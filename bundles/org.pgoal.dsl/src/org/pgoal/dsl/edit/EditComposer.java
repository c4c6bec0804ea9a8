package org.pgoal.dsl.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.text.Keywords;
import org.pgoal.dsl.text.Lexemes;
import org.pgoal.dsl.text.TextWidth;
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
import org.pgoal.model.Value;

/** Turns the difference between a text's model and a wanted one into edits of the text. */
final class EditComposer {

	private static final Set<EStructuralFeature> ALWAYS_WRITTEN = Set.of(PgoalPackage.Literals.FIELD_SPEC__TYPE, PgoalPackage.Literals.FUND_SPEC__ROLE,
			PgoalPackage.Literals.FORM_SPEC__KIND);

	/** Labels that must stand there, with the mark of a missing one where there is none. */
	private static final Set<EStructuralFeature> LABELS = Set.of(PgoalPackage.Literals.INDICATOR__LEVEL2, PgoalPackage.Literals.FIELD_ENTRY__LABEL,
			PgoalPackage.Literals.FUND__LABEL, PgoalPackage.Literals.LABELLED_TEXT__LABEL);

	private static final Set<EClass> BRACES_ON_DEMAND = Set.of(PgoalPackage.Literals.INDICATOR, PgoalPackage.Literals.TASK,
			PgoalPackage.Literals.RULE_SETTING);

	private final SourceText source;
	private final WantedModel wanted;
	private final Keywords keywords;
	private final Spelling spelling;
	private final Layout layout;
	private final Map<EClass, List<Slot>> lines;
	private final Map<EClass, List<Clause>> bodies;
	private final Function<String, SourceText> reader;
	private final Map<EObject, Map<Slot, Integer>> columns = new IdentityHashMap<>();
	private final Touched touched;
	private Edits edits = new Edits();

	/**
	 * @param reader parses a text, for the columns of new rows
	 */
	EditComposer(SourceText source, WantedModel wanted, Keywords keywords, Spelling spelling, Function<String, SourceText> reader) {
		this.source = source;
		this.reader = reader;
		this.wanted = wanted;
		this.touched = new Touched(source, wanted);
		this.keywords = keywords;
		this.spelling = spelling;
		this.layout = new Layout(source, spelling);
		this.lines = Slot.lines(keywords.grammar());
		this.bodies = Clause.bodies(keywords.grammar());
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
		line(old, want, line, head);
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

	// ---------------------------------------------------------------- line

	private void line(EObject old, EObject want, List<Slot> line, List<SourceText.Atom> head) {
		Map<Slot, Slot.Written> written = Slot.written(source, keywords, line, head);
		int behind = head.get(0).feature() == null && written.values().stream().noneMatch(w -> w.start() == head.get(0).start()) ? head.get(0).end() : -1;
		for (int i = 0; i < line.size(); i++) {
			Slot slot = line.get(i);
			Slot.Written at = written.get(slot);
			if (slot.feature() instanceof EReference reference && reference.isContainment() && child(old, reference) != null && child(want, reference) != null) {
				element(child(old, reference), child(want, reference));
			} else {
				String text = changed(old, want, slot) ? text(want, slot, at) : null;
				String standIn = needsStandIn(want, slot) ? spelling.keyword(slot.standIn()) : null;
				boolean missing = at == null && (changed(old, want, slot) || want instanceof Indicator);
				if (text != null || standIn != null && (missing || at != null && changed(old, want, slot) && !at.standsIn())) {
					String value = text != null ? text : standIn;
					if (old instanceof Value && at != null && slot.prefix() && isGlued(written, line, 0, 1) && isWord(value)) {
						value += " ";
					}
					if (at != null) {
						layout.replacePart(at.valueStart(), at.valueEnd(), value, edits);
					} else {
						insert(old, line, i, written, behind, value);
					}
				} else if (at != null && changed(old, want, slot) && standIn == null) {
					List<Slot.Written> all = slot.all(head);
					(all.isEmpty() ? List.of(at) : all).forEach(part -> layout.removePart(part.start(), part.end(), slot.prefix(), edits));
				}
			}
			behind = at != null ? at.end() : behind;
		}
	}

	private void insert(EObject old, List<Slot> line, int index, Map<Slot, Slot.Written> written, int behind, String value) {
		Slot slot = line.get(index);
		int next = line.subList(index + 1, line.size()).stream().map(written::get).filter(Objects::nonNull).mapToInt(Slot.Written::start).findFirst()
				.orElse(-1);
		String full = (slot.keyword() == null ? "" : spelling.keyword(slot.keyword()) + " ") + value
				+ (slot.after().equals("=") ? " " + spelling.mark("=") : slot.after().isEmpty() ? "" : spelling.mark(slot.after()));
		if (next >= 0 && (slot.prefix() || behind < 0)) {
			boolean glued = slot.after().equals("/") || slot.after().equals("-") || old instanceof Value && isGlued(written, line, 1, 2) && !isWord(value);
			edits.insert(next, full + (glued ? "" : " "));
		} else {
			edits.insert(behind, gap(old, line, index, written, behind) + full);
		}
	}

	private String gap(EObject old, List<Slot> line, int index, Map<Slot, Slot.Written> written, int behind) {
		if (old instanceof Value) {
			boolean unit = line.get(index).feature() == PgoalPackage.Literals.VALUE__UNIT;
			return unit && isGlued(written, line, 0, 1) ? "" : " ";
		}
		if (index > 0 && line.get(index - 1).after().equals(":")) {
			return spelling.colonGap();
		}
		if (old instanceof Indicator && source.lineStart(behind) == source.lineStart(source.start(old))) {
			return Layout.pad(layout.column(behind), columns(old.eContainer(), old).get(line.get(index)));
		}
		return " ";
	}

	private static boolean isGlued(Map<Slot, Slot.Written> written, List<Slot> line, int one, int other) {
		Slot.Written first = written.get(line.get(one));
		Slot.Written second = written.get(line.get(other));
		return first != null && second != null && first.end() == second.start();
	}

	/** True for a sign in words, which would run into a number without a blank. */
	private static boolean isWord(String sign) {
		return Character.isLetter(sign.codePointBefore(sign.length())) && !sign.equals("约");
	}

	/** The columns of the rows beside an indicator. */
	private Map<Slot, Integer> columns(EObject owner, EObject except) {
		return columns.computeIfAbsent(owner, any -> {
			List<Map<Slot, Integer>> rows = new ArrayList<>();
			List<? extends EObject> siblings = owner instanceof IndicatorGroup group ? group.getIndicators() : owner instanceof Sheet sheet ? sheet.getRows() : List.of();
			for (EObject sibling : siblings) {
				if (sibling instanceof Indicator && sibling != except && source.startsLine(source.start(sibling))) {
					rows.add(columns(sibling));
				}
			}
			return Layout.common(rows);
		});
	}

	private Map<Slot, Integer> columns(EObject row) {
		Map<Slot, Integer> columns = new LinkedHashMap<>();
		List<SourceText.Atom> atoms = source.atoms(row);
		int brace = Body.openingBrace(source, atoms);
		Slot.written(source, keywords, lines.get(row.eClass()), brace < 0 ? atoms : atoms.subList(0, brace)).forEach((slot, at) -> {
			if (source.lineStart(at.start()) == source.lineStart(source.start(row))) {
				columns.put(slot, layout.column(at.start()));
			}
		});
		return columns;
	}

	// ------------------------------------------------------------- values

	private boolean changed(EObject old, EObject want, Slot slot) {
		if (slot.feature() == PgoalPackage.Literals.INDICATOR__LEVEL1 && (old.eContainer() instanceof Sheet) != (want.eContainer() instanceof Sheet)) {
			return true;
		}
		return slot.features().stream().anyMatch(feature -> changed(old, want, feature));
	}

	private boolean changed(EObject old, EObject want, EStructuralFeature feature) {
		if (feature instanceof EReference reference) {
			return reference.isContainment() ? WantedModel.isNothing(old.eGet(feature)) != WantedModel.isNothing(want.eGet(feature))
					: !Objects.equals(source.reference(old, reference), wanted.reference(want, reference));
		}
		return !ModelComparison.equal(old.eGet(feature), want.eGet(feature));
	}

	/** The new text of a slot's value; null where nothing is to be written. */
	private String text(EObject want, Slot slot, Slot.Written at) {
		String old = at == null || at.standsIn() ? null : source.text(at.valueStart(), at.valueEnd());
		String indentation = at == null ? "" : source.indentation(at.valueStart());
		for (EStructuralFeature feature : slot.features()) {
			String text = text(want, feature, old, indentation);
			if (text != null) {
				return text;
			}
		}
		return null;
	}

	private String text(EObject want, EStructuralFeature feature, String old, String indentation) {
		if (feature instanceof EReference reference) {
			if (reference.isContainment()) {
				Value value = child(want, reference);
				return value == null ? null : spelling.writer().value(value);
			}
			String name = wanted.reference(want, reference);
			return name == null ? null : spelling.word(feature, name, old, indentation);
		}
		Object value = want.eGet(feature);
		if (value == null && (LABELS.contains(feature) || feature == PgoalPackage.Literals.INDICATOR__LEVEL1 && want.eContainer() instanceof Sheet)) {
			return Literals.NO_LABEL;
		}
		if (value == null || !want.eIsSet(feature) && !ALWAYS_WRITTEN.contains(feature)) {
			return null;
		}
		if (value instanceof Boolean) {
			return spelling.keyword(feature == PgoalPackage.Literals.DEPARTMENT__COMPLETE ? keywords.grammar().getCompleteKwRule()
					: keywords.grammar().getRequiredKwRule());
		}
		return spelling.word(feature, value, old, indentation);
	}

	private static Value child(EObject owner, EReference reference) {
		Object value = owner.eGet(reference);
		return WantedModel.isNothing(value) ? null : (Value) value;
	}

	/** True where the grammar wants a word that says that nothing stands there. */
	private static boolean needsStandIn(EObject want, Slot slot) {
		return slot.standIn() != null && switch (want) {
		case Indicator indicator -> indicator.getName() == null && startsWithText(indicator.getTarget());
		case Value value -> value.getSign() == null && value.getNumeral() == null && value.getText() == null && value.getUnit() != null;
		case Task task -> slot.feature() == PgoalPackage.Literals.TASK__NAME && task.getName() == null;
		case FieldEntry entry -> WantedModel.isNothing(entry.getValue());
		case Fund fund -> WantedModel.isNothing(fund.getAmount());
		case LabelledText text -> text.getText() == null;
		case Goal goal -> goal.getText() == null;
		case IndicatorGroup group -> group.getLevel1() == null;
		default -> false;
		};
	}

	private static boolean startsWithText(Value value) {
		return value != null && value.getSign() == null && value.getNumeral() == null && value.getText() != null;
	}

	// ---------------------------------------------------------------- body

	private void body(EObject old, EObject want, Body body, List<Clause> clauses) {
		if (BRACES_ON_DEMAND.contains(old.eClass()) && !body.items().isEmpty() && clauses.stream().allMatch(clause -> isEmpty(want, clause))
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
			} else if (isEmpty(want, clause)) {
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

	private boolean isEmpty(EObject want, Clause clause) {
		if (clause.feature().isMany()) {
			return ((List<?>) want.eGet(clause.feature())).isEmpty();
		}
		return text(want, clause.feature(), null, "") == null;
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
		if (feature instanceof EReference reference && reference.isContainment() && child(old, reference) != null && child(want, reference) != null) {
			element(child(old, reference), child(want, reference));
		} else if (changed(old, want, feature) && !isEmpty(want, clause)) {
			if (items.isEmpty()) {
				ranked(body, clauses, clause, statement(want, clause), removed);
			} else {
				Body.Item last = items.get(items.size() - 1);
				layout.replacePart(last.valueStart(), last.end(),
						text(want, feature, source.text(last.valueStart(), last.end()), source.indentation(last.valueStart())), edits);
			}
		}
	}

	private Layout.Snippet statement(EObject want, Clause clause) {
		String value = text(want, clause.feature(), null, "");
		if (want.eGet(clause.feature(), false) instanceof Boolean) {
			return new Layout.Snippet(value, false, false);
		}
		String total = clause.feature() == PgoalPackage.Literals.TEMPLATE__WEIGHT_TOTAL ? spelling.keyword(keywords.grammar().getTotalKwRule()) + " " : "";
		return new Layout.Snippet(spelling.keyword(clause.keyword()) + " " + total + value, false, false);
	}

	private void newBraces(EObject want, List<Clause> clauses, int offset) {
		List<String> statements = new ArrayList<>();
		for (Clause clause : clauses) {
			if (clause.feature().isMany()) {
				for (Object child : (List<?>) want.eGet(clause.feature())) {
					statements.add(snippet((EObject) child, clause, null).text());
				}
			} else if (!isEmpty(want, clause)) {
				statements.add(statement(want, clause).text());
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
		case Indicator indicator -> row(indicator, oldOwner);
		case IndicatorGroup group -> group(group);
		case Sheet sheet -> spelling.adopt(spelling.writer().write(sheet)).stripTrailing();
		case Template template -> spelling.adopt(spelling.writer().write(template)).stripTrailing();
		case FieldEntry entry -> spelling.adopt(spelling.writer().entry(entry));
		case Fund fund -> spelling.adopt(spelling.writer().fund(fund));
		case LabelledText labelled -> spelling.adopt(spelling.writer().labelled(labelled));
		case Goal goal -> spelling.keyword(clause.keyword()) + " " + (goal.getText() == null ? spelling.writer().empty()
				: spelling.word(PgoalPackage.Literals.GOAL__TEXT, goal.getText(), null, ""));
		case Task task -> spelling.adopt(spelling.writer().task(task));
		case FieldSpec field -> spelling.adopt(spelling.writer().fieldSpec(field));
		case FundSpec fund -> spelling.adopt(spelling.writer().fundSpec(fund));
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
		StringBuilder text = new StringBuilder(spelling.writer().category(category));
		if (category.eContainer() instanceof Template) {
			text.append(' ').append(spelling.mark("{"));
			category.getChildren().forEach(child -> text.append('\n').append(spelling.indent()).append(spelling.writer().category(child)));
			text.append('\n').append(spelling.mark("}"));
		}
		return text.toString();
	}

	/** A new row whose parts stand in the columns of the rows beside it. */
	private String row(Indicator indicator, EObject oldOwner) {
		String plain = spelling.adopt(indicator.eContainer() instanceof Sheet ? spelling.writer().freeLine(indicator) : spelling.writer().line(indicator));
		Map<Slot, Integer> common = oldOwner == null ? Map.of() : columns(oldOwner, null);
		if (common.isEmpty()) {
			return plain;
		}
		return new RowAligner(reader, keywords, lines.get(PgoalPackage.Literals.INDICATOR)).align(plain, indent(oldOwner), common);
	}

	private int indent(EObject owner) {
		List<? extends EObject> rows = owner instanceof IndicatorGroup group ? group.getIndicators() : ((Sheet) owner).getRows();
		return rows.stream().filter(Indicator.class::isInstance).findFirst().map(row -> TextWidth.of(source.indentation(source.start(row)))).orElse(0);
	}
}
