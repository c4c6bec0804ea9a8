package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.model.message.Message;

/** A row of the indicator table as it was found, before its cells are understood. */
final class IndicatorDraft {

	final String location;
	final Map<Meaning, String> cells = new EnumMap<>(Meaning.class);
	/** Further fields by their label. */
	final Map<String, String> fields = new LinkedHashMap<>();
	/** Labels of level one and two that stand in this very row, not in a merged cell that reaches into it. */
	final List<String> ownLevelOnes = new ArrayList<>();
	final List<String> ownLevelTwos = new ArrayList<>();
	/** The codes that stand before those of level two. */
	final Map<String, String> ownCodes = new HashMap<>();
	final List<Message> doubts = new ArrayList<>();
	/** Whether a page may have ended above it. */
	boolean afterGap;
	String levelOne;
	String levelTwo;
	String code;

	IndicatorDraft(String location) {
		this.location = location;
	}

	String cell(Meaning meaning) {
		return cells.getOrDefault(meaning, "");
	}

	void doubt(String key, Object... arguments) {
		Message message = Notes.message(key, arguments);
		if (!doubts.contains(message)) {
			doubts.add(message);
		}
	}

	/** Whether anything but labels of categories stands in the row. */
	boolean hasContent() {
		return cells.entrySet().stream().anyMatch(cell -> !cell.getValue().isBlank() && cell.getKey() != Meaning.POLARITY) || !fields.isEmpty();
	}

	boolean hasValue() {
		return !cell(Meaning.VALUE).isEmpty() || !cell(Meaning.NUMBER).isEmpty();
	}

	/** Puts a text behind what a cell has already. */
	void append(Meaning meaning, String text) {
		cells.merge(meaning, text, (before, more) -> before.isEmpty() ? more : CellText.oneLine(before + "\n" + more));
	}
}
