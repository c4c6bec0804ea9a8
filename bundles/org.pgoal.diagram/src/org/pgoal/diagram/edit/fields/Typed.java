package org.pgoal.diagram.edit.fields;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.diagram.edit.NotPossible;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FieldType;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;
import org.pgoal.model.derived.FieldReading;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.Money;
import org.pgoal.model.quantity.Numerals;
import org.pgoal.model.quantity.ValueText;

/** What is typed into a field, as what the model holds there. */
final class Typed {

	/** As the language writes a cell that the form has and nobody filled. */
	private static final List<String> BLANK_CELL = List.of("空", "empty");

	private static final String QUOTES = "\"“”＂";

	private Typed() {
	}

	static Message message(String key, Object... arguments) {
		return Message.of(Typed.class, key, arguments);
	}

	static NotPossible refused(String key, Object... arguments) {
		return new NotPossible(message(key, arguments));
	}

	static List<Change> set(EObject element, EStructuralFeature feature, Object value) {
		return List.of(new Change.Set(element, feature, value));
	}

	/** Any words; nothing typed is nothing written. */
	static Field.Entry words(EObject element, EAttribute feature) {
		return typed -> set(element, feature, typed.isEmpty() ? null : typed);
	}

	/** A number of at least zero, or nothing. */
	static Field.Entry number(EObject element, EAttribute feature) {
		return typed -> {
			BigDecimal number = typed.isEmpty() ? null : Numerals.WRITTEN.matcher(typed).matches() ? Numerals.parse(typed) : null;
			if (!typed.isEmpty() && (number == null || number.signum() < 0)) {
				throw refused("notNumber", typed);
			}
			return set(element, feature, number);
		};
	}

	/** A whole value: sign, number and unit, or words. */
	static Field.Entry value(EObject element, EReference feature) {
		return typed -> set(element, feature, ValueText.read(typed));
	}

	/** One of the literals of an enumeration as the reader's or the other language writes it. */
	static Field.Entry literal(EObject element, EAttribute feature, Object[] literals, String key) {
		return typed -> {
			if (typed.isEmpty()) {
				return set(element, feature, null);
			}
			for (Object literal : literals) {
				Message word = message(key + "." + literal);
				if (typed.equals(word.text(Locale.ROOT)) || typed.equals(word.text(Locale.SIMPLIFIED_CHINESE))) {
					return set(element, feature, literal);
				}
			}
			throw refused("notOneOf", typed, choices(literals, key));
		};
	}

	private static String choices(Object[] literals, String key) {
		StringBuilder choices = new StringBuilder();
		for (Object literal : literals) {
			choices.append(choices.isEmpty() ? "" : "、").append(message(key + "." + literal).text(Locale.getDefault()));
		}
		return choices.toString();
	}

	static boolean isBlankCell(String typed) {
		return BLANK_CELL.contains(typed);
	}

	/** How a cell that nobody filled is shown. */
	static String blankCell() {
		return BLANK_CELL.get(Message.inChinese() ? 0 : 1);
	}

	/** An amount of money with its unit; what stands in quotes is words in any case. */
	static Value amount(String typed) {
		if (isBlankCell(typed)) {
			return null;
		}
		Value value = ValueText.read(typed);
		if (!isQuoted(typed) && Money.of(value).isEmpty()) {
			throw refused(value.getNumber() == null ? "notAmount" : "amountNeedsUnit", typed);
		}
		return value;
	}

	/** A value of the type that the template declares; what stands in quotes is words in any case. */
	static Value field(FieldSpec field, OptionalInt year, String typed) {
		if (isBlankCell(typed)) {
			return null;
		}
		if (field == null) {
			return ValueText.read(typed);
		}
		boolean quoted = isQuoted(typed) && field.getType() != FieldType.TEXT;
		if (field.getType() == FieldType.MONEY && !quoted) {
			return amount(typed);
		}
		Value value = quoted || field.getType() == FieldType.NUMBER ? ValueText.read(typed) : text(typed);
		if (!quoted && FieldReading.read(value, field, year).isEmpty()) {
			Message reason = field.getType() == FieldType.CHOICE ? message("isNoneOf", typed, String.join("、", field.getChoices()))
					: FieldReading.refusal(field, typed);
			throw refused("notOfType", reason);
		}
		return value;
	}

	private static boolean isQuoted(String text) {
		return text.length() >= 2 && QUOTES.indexOf(text.charAt(0)) >= 0 && QUOTES.indexOf(text.charAt(text.length() - 1)) >= 0;
	}

	private static Value text(String typed) {
		Value value = PgoalFactory.eINSTANCE.createValue();
		value.setText(typed);
		return value;
	}

	/** How a value of a field is shown, so that typing the same again changes nothing. */
	static String write(Value value, FieldSpec field) {
		boolean words = value != null && value.getText() != null && value.getSign() == null && value.getUnit() == null;
		return words && field != null && field.getType() != FieldType.NUMBER && field.getType() != FieldType.MONEY ? value.getText() : ValueText.write(value);
	}
}
