package org.pgoal.compare.beside;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks that a merge leaves around lines that somebody must decide about. */
final class ConflictMarks {

	private static final Pattern MARK = Pattern.compile("(?m)^<{7,}(?: |$)");

	private ConflictMarks() {
	}

	/** The first line with a mark, from 1. */
	static Optional<Integer> line(String text) {
		Matcher mark = MARK.matcher(text);
		return mark.find() ? Optional.of(1 + (int) text.substring(0, mark.start()).chars().filter(c -> c == '\n').count()) : Optional.empty();
	}
}
