package org.pgoal.forms.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Matcher;

import org.pgoal.model.Operator;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Value;
import org.pgoal.model.quantity.Numerals;
import org.pgoal.model.quantity.Operators;

/**
 * Values between what a person wrote, as one text, and what is understood from it. Parts are taken from the text only
 * where they, put together, give exactly that text; else the text is kept beside them as the printed form.
 */
public final class WrittenValues {

	private WrittenValues() {
	}

	/**
	 * A value from its parts and its text.
	 *
	 * @param operator how the operator is spelt; null where no sign is printed
	 * @param number   null where there is no number
	 * @param unit     null where none is printed
	 * @param text     the whole value as a person reads it; null where the form has lost it, or the cell is missing
	 * @return null where all parts are
	 */
	public static Value compose(String operator, BigDecimal number, String unit, String text) {
		Operator meaning = Operators.of(operator);
		Value value = PgoalFactory.eINSTANCE.createValue();
		value.setUnit(unit);
		if (text == null) {
			return withoutText(value, operator(operator, meaning), number);
		}
		String sign = meaning == Operator.NONE ? "" : spelling(text, meaning);
		String rest = sign == null ? text : text.substring(sign.length());
		value.setSign(sign == null ? operator(operator, meaning) : sign.isEmpty() ? null : sign);
		if (number == null) {
			words(value, sign != null, rest, unit);
		} else {
			quantity(value, sign != null, rest, number, unit);
		}
		if (!text.equals(together(value))) {
			value.setPrinted(text);
		}
		return value;
	}

	private static String operator(String spelt, Operator meaning) {
		return meaning == Operator.NONE ? null : Operators.spellings().contains(spelt) ? spelt : Operators.sign(meaning);
	}

	private static Value withoutText(Value value, String sign, BigDecimal number) {
		value.setSign(sign);
		if (number != null) {
			value.setNumeral(number.toPlainString());
		} else if (sign == null) {
			return value.getUnit() == null ? null : value;
		} else if (value.getUnit() != null) {
			value.setText("");
		} else {
			return value;
		}
		// the form prints no text although it has parts
		value.setPrinted("");
		return value;
	}

	private static void words(Value value, boolean signFits, String rest, String unit) {
		boolean unitFits = signFits && unit != null && rest.endsWith(unit);
		value.setText(unitFits ? rest.substring(0, rest.length() - unit.length()) : rest);
	}

	private static void quantity(Value value, boolean signFits, String rest, BigDecimal number, String unit) {
		Matcher numeral = Numerals.WRITTEN.matcher(rest);
		if (signFits && numeral.lookingAt() && rest.substring(numeral.end()).equals(unit == null ? "" : unit)) {
			BigDecimal spelt = Numerals.parse(numeral.group());
			if (spelt != null && spelt.compareTo(number) == 0) {
				value.setNumeral(numeral.group());
				return;
			}
		}
		value.setNumeral(number.toPlainString());
	}

	/** How the text spells an operator at its start; null when it doesn't. */
	private static String spelling(String text, Operator operator) {
		return Operators.spellings().stream().filter(sign -> Operators.of(sign) == operator && text.startsWith(sign)).findFirst().orElse(null);
	}

	private static String together(Value value) {
		StringBuilder text = new StringBuilder();
		for (String part : new String[] { value.getSign(), value.getNumeral(), value.getText(), value.getUnit() }) {
			text.append(part == null ? "" : part);
		}
		return text.toString();
	}

	/**
	 * Reads a text as a quantity where that is certain: sign, number and one of the units, and nothing else; or a sign alone. All other
	 * text — a date, words, a composite — stays text.
	 *
	 * @param units the units that may follow the number; percent signs always may
	 * @return null for a null text
	 */
	public static Value read(String text, Collection<String> units) {
		if (text == null) {
			return null;
		}
		Value value = PgoalFactory.eINSTANCE.createValue();
		String sign = Operators.spellings().stream().filter(text::startsWith).findFirst().orElse("");
		Matcher numeral = Numerals.WRITTEN.matcher(text).region(sign.length(), text.length());
		if (numeral.lookingAt() && Numerals.parse(numeral.group()) != null) {
			String unit = text.substring(numeral.end());
			if (unit.isEmpty() || unit.equals("%") || unit.equals("％") || unit.equals("‰") || units.contains(unit)) {
				value.setSign(sign.isEmpty() ? null : sign);
				value.setNumeral(numeral.group());
				value.setUnit(unit.isEmpty() ? null : unit);
				return value;
			}
		}
		if (!sign.isEmpty() && sign.length() == text.length()) {
			value.setSign(sign);
		} else {
			value.setText(text);
		}
		return value;
	}

	/** A number as people type it, else words; null for null. */
	public static Value amount(String text, boolean number, String unit) {
		if (text == null && unit == null) {
			return null;
		}
		Value value = PgoalFactory.eINSTANCE.createValue();
		value.setUnit(unit);
		if (text != null && (number || Numerals.WRITTEN.matcher(text).matches() && Numerals.parse(text) != null)) {
			value.setNumeral(text);
		} else {
			value.setText(text);
		}
		return value;
	}

	/** The only cell of a value, which no cells of its parts stand beside: what is printed, else the parts, a mere sign too; null where there is nothing. */
	public static String whole(Value value) {
		String text = value.getPrinted() == null || value.getPrinted().isEmpty() ? together(value) : value.getPrinted();
		return text.isEmpty() ? null : text;
	}

	/** The text cell of a value beside cells of its parts: what is printed, else the parts; null where the form has lost it. */
	public static String text(Value value) {
		if (value.getPrinted() != null) {
			return value.getPrinted().isEmpty() ? null : value.getPrinted();
		}
		return value.getNumeral() == null && value.getText() == null ? null : together(value);
	}
}
