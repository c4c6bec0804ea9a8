package org.pgoal.forms.naming;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** File names of imported sheets: position, name and extension, good on every system and never a path. */
public final class SheetFileNames {

	/** In bytes of UTF-8: file systems take 255, and a temporary file stands beside with a longer name. */
	private static final int LONGEST = 150;

	private static final Set<String> RESERVED = Set.of("CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
			"LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

	private SheetFileNames() {
	}

	/**
	 * The name of one of several files, e.g. {@code 03-name.pgoal}: in the order of names they stand in the order of the list.
	 *
	 * @param position  from 1
	 * @param size      how many there are
	 * @param name      the sheet's name; may be null or anything
	 * @param extension without dot
	 */
	public static String of(int position, int size, String name, String extension) {
		int width = Math.max(2, Integer.toString(size).length());
		String safe = safe(name);
		return String.format(Locale.ROOT, "%0" + width + "d", position) + (safe.isEmpty() ? "" : "-" + safe) + "." + extension;
	}

	/** What of a name can stand in a file name; may be empty. */
	public static String safe(String name) {
		if (name == null) {
			return "";
		}
		StringBuilder safe = new StringBuilder();
		int bytes = 0;
		for (int c : Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().toArray()) {
			String kept = kept(c);
			bytes += kept.getBytes(StandardCharsets.UTF_8).length;
			if (bytes > LONGEST) {
				break;
			}
			safe.append(kept);
		}
		String trimmed = safe.toString().replaceAll("[ _]*_[ _]*", "_").replaceAll("^[\\s._-]+|[\\s._-]+$", "");
		int dot = trimmed.indexOf('.');
		return RESERVED.contains((dot < 0 ? trimmed : trimmed.substring(0, dot)).toUpperCase(Locale.ROOT)) ? "_" + trimmed : trimmed;
	}

	private static String kept(int c) {
		return switch (Character.getType(c)) {
		case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> "";
		case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "_";
		default -> "<>:\"/\\|?*".indexOf(c) >= 0 ? "_" : Character.toString(c);
		};
	}
}
