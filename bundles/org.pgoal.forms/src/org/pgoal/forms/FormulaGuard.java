package org.pgoal.forms;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula. In a workbook such a cell is a text and says so; in a CSV file it
 * gets an apostrophe in front, which is taken away when the file is read again.
 */
public final class FormulaGuard {

	/** Full-width signs as well: an input method's ＝ is a formula to some programs. */
	private static final String DANGEROUS = "=+-@＝＋－＠\t\r\n";
	private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");

	private FormulaGuard() {
	}

	/** Whether a program may take the text for a formula. */
	public static boolean isDangerous(String text) {
		return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
	}

	/** The text as it is safe in a CSV cell; a number is. */
	public static String guarded(String text) {
		int quotes = quotes(text);
		boolean guarded = isDangerous(text.substring(quotes)) && !NUMBER.matcher(text).matches();
		return guarded ? "'" + text : text;
	}

	/** The text that was guarded; any other one as it is. */
	public static String unguarded(String text) {
		int quotes = quotes(text);
		return quotes > 0 && isDangerous(text.substring(quotes)) ? text.substring(1) : text;
	}

	private static int quotes(String text) {
		int quotes = 0;
		while (quotes < text.length() && text.charAt(quotes) == '\'') {
			quotes++;
		}
		return quotes;
	}
}
