package org.pgoal.forms;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pgoal.model.message.Message;

/**
 * Where in a file something is, said in the reader's language. In notes and cells it stands as one short text, the same
 * everywhere: {@code line 12}, {@code table 2, B7}; names of worksheets, cells and keys are the file's own.
 */
public final class Location {

	private record Kind(Pattern pattern, String key) {
	}

	private static final List<Kind> KINDS = List.of(new Kind(Pattern.compile("line (\\d+), column (\\d+), (.+)"), "location.path"),
			new Kind(Pattern.compile("line (\\d+)"), "location.line"), new Kind(Pattern.compile("paragraph (\\d+)"), "location.paragraph"),
			new Kind(Pattern.compile("table (\\d+), (\\w+)"), "location.table"));

	private Location() {
	}

	/** A location in the reader's language; what isn't one of the known kinds stays as it is. */
	public static String text(String location, Locale locale) {
		for (Kind kind : KINDS) {
			Matcher matcher = kind.pattern().matcher(location);
			if (matcher.matches()) {
				Object[] parts = new Object[matcher.groupCount()];
				for (int i = 0; i < parts.length; i++) {
					parts[i] = matcher.group(i + 1);
				}
				return Message.of(Location.class, kind.key(), parts).text(locale);
			}
		}
		return location;
	}
}
