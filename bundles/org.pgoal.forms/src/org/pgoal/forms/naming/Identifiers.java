package org.pgoal.forms.naming;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Makes readable IDs of printed names, each once. Not thread-safe: one for one import. */
public final class Identifiers {

	/** In characters: long enough to tell one project from the next, short enough to be typed. */
	private static final int LONGEST = 24;

	private final Predicate<String> valid;
	private final Set<String> taken = new HashSet<>();

	/**
	 * @param valid what the language accepts as an ID; a keyword is none
	 * @param taken IDs that are in use already
	 */
	public Identifiers(Predicate<String> valid, Set<String> taken) {
		this.valid = valid;
		this.taken.addAll(taken);
	}

	/**
	 * A new ID.
	 *
	 * @param name      the printed name; may be null
	 * @param otherwise a valid ID for a name of which nothing remains
	 */
	public String of(String name, String otherwise) {
		String readable = readable(name == null ? "" : name);
		String base = valid.test(readable) ? readable : valid.test("_" + readable) && !readable.isEmpty() ? "_" + readable : otherwise;
		String id = base;
		for (int i = 2; !taken.add(id); i++) {
			id = base + "_" + i;
		}
		return id;
	}

	/** Letters and digits; what stands between them is left out, and so is a year that leads. */
	private static String readable(String name) {
		StringBuilder id = new StringBuilder();
		String rest = name.strip().replaceFirst("^[0-9]{4}[年-](度)?(?=\\S)", "");
		for (int c : rest.codePoints().toArray()) {
			if (id.length() >= LONGEST) {
				break;
			}
			if (Character.isIdeographic(c) && Character.isBmpCodePoint(c) || c < 0x80 && Character.isLetterOrDigit(c) || c == '〇' || c == '々') {
				id.appendCodePoint(c);
			}
		}
		return id.toString();
	}
}
