package org.pgoal.forms.intake;

import java.util.Locale;
import java.util.Map;

/** What forms print in fonts that have pictures in the places of letters: boxes to tick. */
final class SymbolFonts {

	private static final Map<String, String> SYMBOLS = Map.ofEntries(Map.entry("wingdings 2/52", "☑"), Map.entry("wingdings 2/54", "☒"), Map.entry("wingdings 2/50", "✓"),
			Map.entry("wingdings 2/a3", "□"), Map.entry("wingdings 2/2a", "□"), Map.entry("wingdings/fe", "☑"), Map.entry("wingdings/fd", "☒"), Map.entry("wingdings/fc", "✓"),
			Map.entry("wingdings/a8", "□"), Map.entry("wingdings/6f", "□"), Map.entry("wingdings/71", "□"), Map.entry("wingdings/72", "□"));

	private SymbolFonts() {
	}

	/** A symbol by its number, as Word names it; a box where it isn't known. */
	static String symbol(String font, String hexadecimal) {
		String code = String.valueOf(hexadecimal).toLowerCase(Locale.ROOT);
		return SYMBOLS.getOrDefault(key(font, code.length() == 4 && code.startsWith("f0") ? code.substring(2) : code), "□");
	}

	/** Whether letters of a font are pictures. */
	static boolean isSymbolic(String font) {
		return font != null && font.toLowerCase(Locale.ROOT).startsWith("wingdings");
	}

	/** Letters of such a font as what is seen; those that aren't known stay. */
	static String seen(String font, CharSequence letters) {
		StringBuilder seen = new StringBuilder();
		for (int i = 0; i < letters.length(); i++) {
			char c = letters.charAt(i);
			seen.append(SYMBOLS.getOrDefault(key(font, Integer.toHexString(c >= 0xf000 && c <= 0xf0ff ? c - 0xf000 : c)), String.valueOf(c)));
		}
		return seen.toString();
	}

	private static String key(String font, String code) {
		return String.valueOf(font).toLowerCase(Locale.ROOT) + "/" + code;
	}
}
