package org.pgoal.dsl.edit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.text.Keywords;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Value;

/** Edits of what stands on the line of a statement, before its braces. */
final class LineEdits {

	/** Sign, number or words, unit; the printed form stands behind them. */
	private static final int VALUE_PARTS = 3;

	private final SourceText source;
	private final Keywords keywords;
	private final Spelling spelling;
	private final Layout layout;
	private final Wording wording;
	private final RowColumns columns;

	LineEdits(SourceText source, Keywords keywords, Spelling spelling, Layout layout, Wording wording, RowColumns columns) {
		this.source = source;
		this.keywords = keywords;
		this.spelling = spelling;
		this.layout = layout;
		this.wording = wording;
		this.columns = columns;
	}

	/**
	 * @param line what the line can hold, in its order
	 * @param head what it holds
	 * @param elements edits what stands in a slot and is an element itself
	 */
	void compose(EObject old, EObject want, List<Slot> line, List<SourceText.Atom> head, Edits edits, BiConsumer<EObject, EObject> elements) {
		Map<Slot, Slot.Written> written = Slot.written(source, keywords, line, head);
		int behind = head.get(0).feature() == null && written.values().stream().noneMatch(w -> w.start() == head.get(0).start()) ? head.get(0).end() : -1;
		int first = 0;
		if (want instanceof Value value && nothingStays(value, line, written)) {
			behind = replaceParts(value, line, written, edits);
			first = VALUE_PARTS;
		}
		for (int i = first; i < line.size(); i++) {
			Slot slot = line.get(i);
			Slot.Written at = written.get(slot);
			if (slot.feature().isMany()) {
				// a list of words is edited word by word; here it only keeps its place
				behind = at != null ? at.end() : behind;
				continue;
			}
			if (slot.feature() instanceof EReference reference && reference.isContainment() && Wording.child(old, reference) != null && Wording.child(want, reference) != null) {
				elements.accept(Wording.child(old, reference), Wording.child(want, reference));
			} else {
				String text = wording.changed(old, want, slot) ? wording.text(want, slot, at) : null;
				String standIn = Wording.needsStandIn(want, slot) ? spelling.keyword(slot.standIn()) : null;
				boolean missing = at == null && (wording.changed(old, want, slot) || want instanceof Indicator);
				if (text != null || standIn != null && (missing || at != null && wording.changed(old, want, slot) && !at.standsIn())) {
					String value = text != null ? text : standIn;
					if (old instanceof Value && at != null && slot.prefix() && isGlued(written, line, 0, 1) && isWord(value)) {
						value += " ";
					}
					if (at != null) {
						layout.replacePart(at.valueStart(), at.valueEnd(), value, edits);
					} else {
						insert(old, line, i, written, behind, value, edits);
					}
				} else if (at != null && wording.changed(old, want, slot) && standIn == null) {
					List<Slot.Written> all = slot.all(head);
					(all.isEmpty() ? List.of(at) : all).forEach(part -> layout.removePart(part.start(), part.end(), slot.prefix(), edits));
				}
			}
			behind = at != null ? at.end() : behind;
		}
	}

	/** True where each part of a value goes and others come, as when words become a mere sign: there is nothing to come before or behind. */
	private boolean nothingStays(Value want, List<Slot> line, Map<Slot, Slot.Written> written) {
		List<Slot> parts = line.subList(0, VALUE_PARTS);
		return parts.stream().anyMatch(written::containsKey) && parts.stream().noneMatch(part -> written.containsKey(part) && isWanted(want, part))
				&& parts.stream().anyMatch(part -> isWanted(want, part));
	}

	private boolean isWanted(Value want, Slot part) {
		return wording.text(want, part, null) != null || Wording.needsStandIn(want, part);
	}

	/** @return where the parts end in the old text */
	private int replaceParts(Value want, List<Slot> line, Map<Slot, Slot.Written> written, Edits edits) {
		List<Slot.Written> old = line.subList(0, VALUE_PARTS).stream().map(written::get).filter(Objects::nonNull).toList();
		Value parts = EcoreUtil.copy(want);
		parts.setPrinted(null);
		layout.replacePart(old.getFirst().start(), old.getLast().end(), spelling.writer().value(parts), edits);
		return old.getLast().end();
	}

	private void insert(EObject old, List<Slot> line, int index, Map<Slot, Slot.Written> written, int behind, String value, Edits edits) {
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
			return Layout.pad(layout.column(behind), columns.in(old.eContainer()).get(line.get(index)));
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
}
