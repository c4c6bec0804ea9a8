package org.pgoal.dsl.check;

import java.util.Locale;
import java.util.Optional;

import org.pgoal.model.message.Message;

/** Stable codes of problems that no rule is about; they stand where a rule's ID stands. */
public final class Codes {

	/** Text that doesn't parse. */
	public static final String SYNTAX = "syntax";
	/** A word or number that is not understood where it stands. */
	public static final String VALUE = "value";
	/** A template or department of this name isn't there. */
	public static final String UNRESOLVED = "unresolved";
	/** A template extends itself, directly or through others. */
	public static final String CYCLE = "cycle";
	/** Two things have one name, or something that may be said once is said twice. */
	public static final String DUPLICATE = "duplicate";
	/** Merge-conflict marks. */
	public static final String CONFLICT = "conflict";
	/** Text that isn't UTF-8, or no text at all. */
	public static final String ENCODING = "encoding";
	/** Braces nested too deep. */
	public static final String DEPTH = "depth";
	/** A file or a line beyond the limits. */
	public static final String SIZE = "size";
	/** A file that cannot be read. */
	public static final String UNREADABLE = "unreadable";
	/** A comment that suppresses a rule which doesn't exist. */
	public static final String SUPPRESSION = "suppression";
	/** A line of a folder's {@code pgoal.rules} that is not understood. */
	public static final String SETTING = "setting";
	/** A failure of the checker itself. */
	public static final String INTERNAL = "internal";

	private Codes() {
	}

	/** What a code is about, in one line; empty where it is none of these. */
	public static Optional<String> title(String code, Locale locale) {
		String key = "code." + code;
		String text = Message.of(Codes.class, key).text(locale);
		// a bundle without the key answers with the key and the list of arguments
		return text.equals(key + "[]") ? Optional.empty() : Optional.of(text);
	}
}
