package org.pgoal.forms.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.pgoal.forms.definition.Part;
import org.pgoal.forms.definition.Placeholder;

/**
 * Puts the text of a cell together. Brackets whose placeholders all say nothing are left out with what is in them, and so is
 * punctuation between two placeholders one of which says nothing: （{{年度}}年度） without a year, {{指标.代码}}-{{指标.二级}} without a
 * code.
 */
final class CellText {

	private static final String OPEN = "（([［【〔";
	private static final String CLOSE = "）)]］】〕";

	/** A run of characters: of the form, or of a placeholder. */
	private record Piece(String text, boolean slot) {
	}

	private CellText() {
	}

	static String together(List<Part> parts, Function<Placeholder, String> text) {
		List<Piece> pieces = new ArrayList<>();
		for (Part part : parts) {
			switch (part) {
			case Part.Literal literal -> literal(literal.text(), pieces);
			case Part.Slot slot -> pieces.add(new Piece(text.apply(slot.placeholder()), true));
			}
		}
		dropBrackets(pieces);
		dropJoints(pieces);
		StringBuilder together = new StringBuilder();
		pieces.forEach(piece -> together.append(piece.text()));
		return together.toString();
	}

	/** Brackets are pieces of their own. */
	private static void literal(String text, List<Piece> pieces) {
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			if (isBracket(text.charAt(i))) {
				if (i > start) {
					pieces.add(new Piece(text.substring(start, i), false));
				}
				pieces.add(new Piece(text.substring(i, i + 1), false));
				start = i + 1;
			}
		}
		if (start < text.length()) {
			pieces.add(new Piece(text.substring(start), false));
		}
	}

	private static boolean isBracket(char c) {
		return OPEN.indexOf(c) >= 0 || CLOSE.indexOf(c) >= 0;
	}

	private static boolean is(Piece piece, String brackets) {
		return !piece.slot() && piece.text().length() == 1 && brackets.indexOf(piece.text().charAt(0)) >= 0;
	}

	private static void dropBrackets(List<Piece> pieces) {
		for (int close = 0; close < pieces.size(); close++) {
			if (!is(pieces.get(close), CLOSE)) {
				continue;
			}
			int open = close - 1;
			boolean empty = false;
			boolean said = false;
			while (open >= 0 && !is(pieces.get(open), OPEN)) {
				empty |= pieces.get(open).slot();
				said |= pieces.get(open).slot() && !pieces.get(open).text().isEmpty();
				open--;
			}
			if (open >= 0 && empty && !said) {
				pieces.subList(open, close + 1).clear();
				close = open - 1;
			}
		}
	}

	private static void dropJoints(List<Piece> pieces) {
		for (int i = 1; i + 1 < pieces.size(); i++) {
			Piece joint = pieces.get(i);
			Piece before = pieces.get(i - 1);
			Piece after = pieces.get(i + 1);
			if (!joint.slot() && before.slot() && after.slot() && (before.text().isEmpty() || after.text().isEmpty())
					&& joint.text().codePoints().noneMatch(Character::isLetterOrDigit) && joint.text().chars().noneMatch(c -> isBracket((char) c))) {
				pieces.remove(i);
				i--;
			}
		}
	}
}
