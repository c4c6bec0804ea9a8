package org.pgoal.forms.reading;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pgoal.forms.json.WrittenValues;
import org.pgoal.model.Operator;
import org.pgoal.model.Value;
import org.pgoal.model.quantity.DateText;
import org.pgoal.model.quantity.Numerals;
import org.pgoal.model.quantity.Operators;
import org.pgoal.model.quantity.Units;

/** What a value cell says: sign, number and unit where it is such, else words. The whole text is always kept. */
final class TargetText {

	private static final Pattern NUMERAL = Pattern.compile("[-－+]?[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?");
	private static final Pattern WORDS_OF_A_UNIT = Pattern.compile("[^0-9０-９,，.。;；:：、≥≤><=≈~～-]{1,4}");
	/** Longest first. */
	private static final List<String> SIGNS = List.of("大于等于", "小于等于", "大于", "小于", "等于", ">=", "<=", "＞=", "＜=", "＞＝", "＜＝", "≥", "≧", "⩾", "≤", "≦", "⩽", ">", "＞", "<",
			"＜", "=", "＝", "≈", "≅", "≒", "约");
	private static final OptionalInt ANY_YEAR = OptionalInt.of(2000);

	private final Collection<String> following;

	/** @param following words that may follow a quantity without changing it, as 以上 */
	TargetText(Collection<String> following) {
		this.following = following;
	}

	/** Whether a text is a sign and nothing else. */
	static boolean isSign(String text) {
		return Operators.of(CellText.narrow(text)) != Operator.NONE || Operators.of(text) != Operator.NONE;
	}

	static boolean isNumeral(String text) {
		return NUMERAL.matcher(text).matches() && Numerals.parse(text) != null;
	}

	/** Whether a text is understood as a quantity. */
	boolean isQuantity(String text) {
		Value value = whole(text);
		return value != null && value.getNumber() != null;
	}

	/** Whether a text begins with a sign, and is more than it. */
	static boolean startsWithSign(String text) {
		String sign = sign(text);
		return !sign.isEmpty() && text.length() > sign.length();
	}

	/** A value from a cell that holds all of it; null for an empty one. */
	Value whole(String text) {
		if (CellText.isBlank(text)) {
			return null;
		}
		if (text.indexOf(' ') >= 0) {
			// ≥ 95 % is set with blanks only
			Value closed = whole(text.replace(" ", ""));
			if (closed.getNumber() != null) {
				return closed;
			}
		}
		String sign = sign(text);
		String rest = text.substring(sign.length());
		Matcher numeral = NUMERAL.matcher(rest);
		if (!numeral.lookingAt()) {
			boolean reference = !sign.isEmpty() && !sign.equals("约") && !rest.isEmpty() && rest.chars().noneMatch(Character::isDigit);
			return WrittenValues.compose(reference ? sign : null, null, null, text);
		}
		BigDecimal number = Numerals.parse(numeral.group());
		String unit = unit(numeral.group(), rest.substring(numeral.end()).strip());
		if (number == null || unit == null) {
			return WrittenValues.compose(null, null, null, text);
		}
		return WrittenValues.compose(sign.isEmpty() ? null : sign, number, unit.isEmpty() ? null : unit, text);
	}

	private static String sign(String text) {
		return SIGNS.stream().filter(text::startsWith).findFirst().orElse("");
	}

	/** The unit behind a number; empty for none, null where what follows isn't one: a date, words, a second amount. */
	private String unit(String numeral, String rest) {
		if (rest.isEmpty()) {
			return "";
		}
		boolean month = rest.startsWith("月");
		if (month || !DateText.find(numeral + rest, ANY_YEAR).isEmpty() && DateText.duration(numeral + rest).isEmpty()) {
			return null;
		}
		if (Units.of(rest).isPresent()) {
			return rest;
		}
		for (int end = rest.length() - 1; end > 0; end--) {
			if (Units.of(rest.substring(0, end)).isPresent()) {
				if (follows(rest.substring(end))) {
					return rest.substring(0, end);
				}
				if (Units.isShare(rest.substring(0, end))) {
					return null;
				}
				break;
			}
		}
		if (follows(rest)) {
			return "";
		}
		return WORDS_OF_A_UNIT.matcher(rest).matches() ? rest : null;
	}

	/** Words that leave a quantity as it is: 以上, 内 for 以内, a full stop. */
	private boolean follows(String rest) {
		return following.contains(rest) || rest.length() == 1 && (!Character.isLetterOrDigit(rest.charAt(0)) || following.stream().anyMatch(word -> word.endsWith(rest)));
	}

	/** A value from cells of its own; null where all are empty. */
	Value parts(String signCell, String numberCell, String unitCell) {
		String sign = CellText.isBlank(signCell) ? null : signOf(signCell);
		String unit = CellText.isBlank(unitCell) ? null : unitCell;
		if (CellText.isBlank(numberCell)) {
			return sign == null && unit == null ? null : WrittenValues.compose(sign, null, unit, null);
		}
		if (isNumeral(numberCell)) {
			String number = Numerals.plain(numberCell);
			return WrittenValues.compose(sign, new BigDecimal(number), unit, (sign == null ? "" : sign) + numberCell + (unit == null ? "" : unit));
		}
		// a person may have put more into the cell than its heading asks for
		String whole = (sign == null || startsWithSign(numberCell) ? "" : sign) + numberCell + (unit == null || numberCell.endsWith(unit) ? "" : unit);
		Value value = whole(whole);
		if (value.getNumber() != null && (unit == null || unit.equals(value.getUnit()))) {
			return value;
		}
		return WrittenValues.compose(sign, null, unit, (sign == null ? "" : sign) + numberCell);
	}

	/** The sign that a cell spells, also in words; a text that is none stays as it is. */
	static String signOf(String cell) {
		Operator operator = Operators.of(cell) != Operator.NONE ? Operators.of(cell) : Operators.of(CellText.narrow(cell));
		// ≅ and 约 stay as printed, words become the sign that they mean
		return operator == Operator.NONE ? null : cell.length() == 1 ? cell : Operators.sign(operator);
	}
}
