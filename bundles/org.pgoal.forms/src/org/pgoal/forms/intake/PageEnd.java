package org.pgoal.forms.intake;

import java.util.List;
import java.util.regex.Pattern;

import org.pgoal.forms.intake.PdfTables.Box;
import org.pgoal.forms.intake.PdfTables.Ruled;

/** The place where a page ends within a table: whether the row goes on on the next page, or a merged cell does. */
final class PageEnd {

	private static final Pattern NUMERAL = Pattern.compile("[0-9,.]+");
	/** The width of a letter or digit, in widths of a Chinese character. */
	private static final double LETTER = 0.6;
	private static final double SLACK = 0.6;

	private final Ruled above;
	private final Ruled below;
	private final double top;
	/** The least cells of the last and the first row tell how high these are. */
	private final double head;
	private final double foot;
	private final Row row;

	/** @param first the row of the table below, behind the headings that it repeats */
	PageEnd(Ruled above, Ruled below, int first) {
		this.above = above;
		this.below = below;
		top = below.rows().get(first);
		head = above.rows().get(above.rows().size() - 2) - 1;
		foot = below.rows().get(first + 1) + 1;
		this.row = row();
	}

	Ruled above() {
		return above;
	}

	Ruled below() {
		return below;
	}

	/** Of the first row below. */
	double top() {
		return top;
	}

	/** The cells of the first row below, without those that reach further down. */
	private List<Box> first() {
		return below.cells().stream().filter(cell -> cell.top() == top && cell.bottom() < foot).toList();
	}

	/** The cells that end where the page ends. */
	private List<Box> last() {
		return above.cells().stream().filter(cell -> cell.bottom() >= above.bottom()).toList();
	}

	/** What the first row below is to the last one above. */
	private enum Row {
		ITS_OWN, PERHAPS_THE_REST, THE_REST
	}

	/**
	 * The rest has more only of cells without room, and nothing of most others, as a row of its own would; or more words of all.
	 */
	private Row row() {
		boolean one = false;
		boolean all = true;
		boolean words = false;
		int blank = 0;
		int more = 0;
		for (Box lower : first()) {
			Box upper = last().stream().filter(cell -> cell.top() > head && lower.isBelow(cell)).findFirst().orElse(null);
			if (upper == null || upper.text().isEmpty()) {
				if (!lower.text().isEmpty()) {
					return Row.ITS_OWN;
				}
			} else if (lower.text().isEmpty()) {
				blank++;
			} else if (!lacksRoom(upper, lower)) {
				return Row.ITS_OWN;
			} else {
				more++;
				boolean over = upper.low() && lower.high();
				one |= over;
				all &= over && upper.wide() && !upper.text().equals(lower.text());
				words |= isWords(upper);
			}
		}
		if (one && blank >= more || all && words && more > 1) {
			return Row.THE_REST;
		}
		return one ? Row.PERHAPS_THE_REST : Row.ITS_OWN;
	}

	/** Whether the last line of a cell has no room for what the next begins with. */
	private static boolean lacksRoom(Box upper, Box lower) {
		return upper.room() < Math.max(1, unbroken(lower.text())) + SLACK;
	}

	/** The width of what can't be broken at the beginning of a text: a word, a character and the punctuation behind it. */
	private static double unbroken(String text) {
		int end = 0;
		while (end < text.length() && text.charAt(end) < 0x2e80 && !Character.isWhitespace(text.charAt(end))) {
			end++;
		}
		if (end > 0 || text.isEmpty()) {
			return end * LETTER;
		}
		end = 1;
		while (end < text.length() && text.charAt(end) >= 0x2e80 && !Character.isLetterOrDigit(text.charAt(end))) {
			end++;
		}
		return end;
	}

	/** Whether a merged cell is printed again, on one of the pages only as far as the page reaches. */
	boolean isRepeated(Box upper, Box lower) {
		return isMerged(upper, lower) && (upper.low() || lower.high()) && isWords(lower) && !lower.text().equals(upper.text())
				&& (upper.text().contains(lower.text()) || isWords(upper) && lower.text().contains(upper.text()));
	}

	/** Whether a cell goes on in the one below it. */
	boolean goesOn(Box upper, Box lower) {
		boolean merged = isMerged(upper, lower);
		if (row == Row.THE_REST && !merged) {
			return true;
		}
		if (merged && NUMERAL.matcher(upper.text()).matches() && NUMERAL.matcher(lower.text()).matches()) {
			return upper.low() && lower.high() && lacksRoom(upper, lower);
		}
		return merged && (isWords(lower) || lower.high()) && !lower.text().equals(upper.text()) && upper.wide() && upper.low() && lacksRoom(upper, lower);
	}

	/** Whether a cell may as well be the rest of the one above it. */
	boolean perhapsGoesOn(Box upper, Box lower) {
		return row == Row.PERHAPS_THE_REST && !isMerged(upper, lower) && isWords(upper);
	}

	private boolean isMerged(Box upper, Box lower) {
		return lower.bottom() > foot || upper.top() < head;
	}

	private static boolean isWords(Box box) {
		return box.text().length() > 1 && box.text().codePoints().anyMatch(Character::isIdeographic);
	}
}
