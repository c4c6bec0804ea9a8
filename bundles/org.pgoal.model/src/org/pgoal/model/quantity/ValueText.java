package org.pgoal.model.quantity;

import java.util.regex.Matcher;

import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Value;

/** What a person means who types a whole value into one field, as in a cell of the tree or the table. */
public final class ValueText {

	private static final String QUOTES = "\"“”＂";

	private ValueText() {
	}

	/**
	 * A text as a value: sign, number and unit where it looks like that; else words. What stands in quotes is words in any
	 * case, as in the language itself; so is a date, and a number followed at once by something that is no unit ({@code 2023年底}).
	 *
	 * @param typed e.g. {@code ≥ 95 %}, {@code 显著提高}, {@code "150 件"}; may be null
	 * @return null where nothing is typed
	 */
	public static Value read(String typed) {
		String text = typed == null ? "" : typed.strip();
		if (text.isEmpty()) {
			return null;
		}
		if (isQuoted(text)) {
			return words(null, text.substring(1, text.length() - 1));
		}
		String sign = Operators.spellings().stream().filter(text::startsWith).findFirst().orElse(null);
		String rest = sign == null ? text : text.substring(sign.length()).strip();
		Matcher numeral = Numerals.WRITTEN.matcher(rest);
		if (numeral.lookingAt() && Numerals.parse(numeral.group()) != null) {
			String behind = rest.substring(numeral.end());
			String unit = behind.strip().replaceAll("\\s+", " ");
			if (unit.isEmpty() || isUnit(numeral.group(), unit, !behind.equals(behind.stripLeading()))) {
				Value value = PgoalFactory.eINSTANCE.createValue();
				value.setSign(sign);
				value.setNumeral(numeral.group());
				value.setUnit(unit.isEmpty() ? null : unit);
				return value;
			}
		}
		// 约 and 大于 begin words as well: 约定
		boolean mark = sign != null && !Character.isIdeographic(sign.codePointAt(0));
		return mark ? words(sign, isQuoted(rest) ? rest.substring(1, rest.length() - 1) : rest) : words(null, text);
	}

	private static boolean isQuoted(String text) {
		return text.length() >= 2 && QUOTES.indexOf(text.charAt(0)) >= 0 && QUOTES.indexOf(text.charAt(text.length() - 1)) >= 0;
	}

	/** A blank says that the author means a unit, known or not; without one it must be known. */
	private static boolean isUnit(String numeral, String unit, boolean apart) {
		boolean date = new Quantities.Mention(0, 0, Numerals.parse(numeral), unit).isDate();
		boolean words = unit.codePoints().anyMatch(c -> Character.isDigit(c) || "，。；：,;:≥≤".indexOf(c) >= 0);
		return !date && (Units.of(unit).isPresent() || apart && !words && !unit.contains(" "));
	}

	private static Value words(String sign, String text) {
		Value value = PgoalFactory.eINSTANCE.createValue();
		value.setSign(sign);
		if (sign == null || !text.isEmpty()) {
			value.setText(text);
		}
		return value;
	}

	/** A value as a person reads it and as {@link #read} takes it: with blanks between its parts; quoted where it would be read as something else. */
	public static String write(Value value) {
		if (value == null) {
			return "";
		}
		StringBuilder text = new StringBuilder();
		for (String part : new String[] { value.getSign(), value.getNumeral() == null ? value.getText() : value.getNumeral(), value.getUnit() }) {
			if (part != null && !part.isEmpty()) {
				text.append(text.isEmpty() ? "" : " ").append(part);
			}
		}
		boolean plainWords = value.getNumeral() == null && value.getSign() == null && value.getUnit() == null && value.getText() != null;
		Value again = plainWords ? read(text.toString()) : null;
		return plainWords && (again == null || !value.getText().equals(again.getText())) ? '"' + value.getText() + '"' : text.toString();
	}
}
