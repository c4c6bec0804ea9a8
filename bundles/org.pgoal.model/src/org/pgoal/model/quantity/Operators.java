package org.pgoal.model.quantity;

import java.util.List;

import org.pgoal.model.Operator;

/** The spellings of the operators met in forms and typed by people. */
public final class Operators {

	/** Longest spellings first, so that ≥ isn't taken for the start of another. */
	private static final List<String> SPELLINGS = List.of("大于等于", "小于等于", "大于", "小于", "等于", ">=", "<=", "＞=", "＜=", "＞＝", "＜＝", "≥", "≧", "⩾", "≤", "≦", "⩽", ">", "＞",
			"<", "＜", "=", "＝", "≈", "≅", "≒", "约", "about");

	private Operators() {
	}

	/**
	 * The operator that a sign spells.
	 *
	 * @param sign e.g. ≥, &gt;=, 大于等于, ≅, 约; may be null
	 * @return never null; {@link Operator#NONE} for null or an unknown spelling
	 */
	public static Operator of(String sign) {
		if (sign == null) {
			return Operator.NONE;
		}
		return switch (sign) {
		case "≥", "≧", "⩾", ">=", "＞=", "＞＝", ">＝", "大于等于", "atleast" -> Operator.AT_LEAST;
		case "≤", "≦", "⩽", "<=", "＜=", "＜＝", "<＝", "小于等于", "atmost" -> Operator.AT_MOST;
		case ">", "＞", "大于" -> Operator.GREATER;
		case "<", "＜", "小于" -> Operator.LESS;
		case "=", "＝", "等于" -> Operator.EQUAL;
		case "≈", "≅", "≒", "~", "～", "约", "about" -> Operator.ABOUT;
		default -> Operator.NONE;
		};
	}

	/** The spellings that a value may begin with, the longest first. */
	public static List<String> spellings() {
		return SPELLINGS;
	}

	/** The sign that stands for an operator in official forms; null for {@link Operator#NONE}. */
	public static String sign(Operator operator) {
		return switch (operator) {
		case AT_LEAST -> "≥";
		case AT_MOST -> "≤";
		case GREATER -> ">";
		case LESS -> "<";
		case EQUAL -> "=";
		case ABOUT -> "≈";
		case NONE -> null;
		};
	}

	/** The words that stand for an operator in some forms; null for {@link Operator#NONE}. */
	public static String word(Operator operator) {
		return switch (operator) {
		case AT_LEAST -> "大于等于";
		case AT_MOST -> "小于等于";
		case GREATER -> "大于";
		case LESS -> "小于";
		case EQUAL -> "等于";
		case ABOUT -> "约";
		case NONE -> null;
		};
	}
}
