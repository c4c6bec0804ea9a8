package org.pgoal.diagram.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.pgoal.model.message.Message;

/**
 * What a column of the table shows of an indicator.
 *
 * @param topic what it is
 * @param label of the field, as the template or the sheet calls it; null for all other topics
 */
public record Column(Topic topic, String label) {

	/** What the language has for an indicator, and where the indicator stands. */
	public enum Topic {
		FINDINGS, SHEET, DEPARTMENT, LEVEL_ONE, LEVEL_TWO, NAME, VALUE, UNIT, WEIGHT, POLARITY, PREVIOUS, FORMULA,
		/** A field that the template adds to every indicator. */
		FIELD, KIND, ACTUAL, SCORE, REASON, ID, FILE
	}

	private static final String FIELD_KEY = "field:";

	public static Column of(Topic topic) {
		return new Column(topic, null);
	}

	public static Column field(String label) {
		return new Column(Topic.FIELD, label);
	}

	/**
	 * All columns in the order of a form.
	 *
	 * @param fields labels of the fields, in order
	 */
	public static List<Column> all(List<String> fields) {
		List<Column> all = new ArrayList<>();
		for (Topic topic : Topic.values()) {
			if (topic == Topic.FIELD) {
				fields.forEach(field -> all.add(field(field)));
			} else {
				all.add(of(topic));
			}
		}
		return all;
	}

	/** What the column is remembered by. */
	public String key() {
		return topic == Topic.FIELD ? FIELD_KEY + label : topic.name();
	}

	/** The column of a {@link #key}; empty where it names none. */
	public static Optional<Column> ofKey(String key) {
		if (key.startsWith(FIELD_KEY)) {
			return Optional.of(field(key.substring(FIELD_KEY.length())));
		}
		for (Topic topic : Topic.values()) {
			if (topic != Topic.FIELD && topic.name().equals(key)) {
				return Optional.of(of(topic));
			}
		}
		return Optional.empty();
	}

	public String heading(Locale locale) {
		return topic == Topic.FIELD ? label : Message.of(Column.class, "column." + topic.name()).text(locale);
	}

	/** Whether its cells are numbers without a unit, which are compared and written as such. */
	public boolean isNumber() {
		return topic == Topic.WEIGHT || topic == Topic.SCORE;
	}

	/** Whether its cells can be typed over; the others say where an indicator stands and what is said about it. */
	public boolean isEditable() {
		return switch (topic) {
		case FINDINGS, SHEET, DEPARTMENT, FILE, ID -> false;
		default -> true;
		};
	}

	/** Whether a reader wants to see it before having chosen any columns. */
	public boolean isUsual() {
		return switch (topic) {
		case UNIT, KIND, ACTUAL, SCORE, REASON, ID, FILE, DEPARTMENT -> false;
		default -> true;
		};
	}
}
