package org.pgoal.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A snippet of the Language Server Protocol: {@code $1}, {@code ${1:text}}, {@code ${1|a,b|}} and {@code $0} are places; a
 * backslash takes the meaning from {@code $}, {@code }} and itself.
 *
 * @param text   what is inserted
 * @param places places by number, without 0
 * @param end    where the caret ends, an offset in the text
 */
public record Snippet(String text, Map<Integer, List<Place>> places, int end) {

	public record Place(int offset, int length) {
	}

	public static Snippet plain(String text) {
		return new Snippet(text, Map.of(), text.length());
	}

	public static Snippet parse(String source) {
		StringBuilder text = new StringBuilder();
		Map<Integer, List<Place>> places = new TreeMap<>();
		int end = -1;
		int i = 0;
		while (i < source.length()) {
			char c = source.charAt(i);
			if (c == '\\' && i + 1 < source.length()) {
				text.append(source.charAt(i + 1));
				i += 2;
			} else if (c == '$' && i + 1 < source.length() && (Character.isDigit(source.charAt(i + 1)) || source.charAt(i + 1) == '{')) {
				boolean braces = source.charAt(i + 1) == '{';
				int digits = i + (braces ? 2 : 1);
				int after = digits;
				while (after < source.length() && Character.isDigit(source.charAt(after))) {
					after++;
				}
				if (after == digits) {
					text.append(c);
					i++;
					continue;
				}
				int number = Integer.parseInt(source.substring(digits, after));
				int offset = text.length();
				i = braces ? placeholder(source, after, text) : after;
				if (number == 0) {
					end = offset;
				} else {
					places.computeIfAbsent(number, n -> new ArrayList<>()).add(new Place(offset, text.length() - offset));
				}
			} else {
				text.append(c);
				i++;
			}
		}
		return new Snippet(text.toString(), places, end < 0 ? text.length() : end);
	}

	/** Appends the default text of a place and returns the index behind its brace. */
	private static int placeholder(String source, int from, StringBuilder text) {
		int i = from;
		boolean choice = i < source.length() && source.charAt(i) == '|';
		boolean taking = i < source.length() && (choice || source.charAt(i) == ':');
		if (taking) {
			i++;
		}
		while (i < source.length() && source.charAt(i) != '}') {
			char c = source.charAt(i);
			if (c == '\\' && i + 1 < source.length()) {
				c = source.charAt(++i);
			} else if (choice && (c == ',' || c == '|')) {
				// the first choice is the default
				taking = false;
			}
			if (taking) {
				text.append(c);
			}
			i++;
		}
		return Math.min(source.length(), i + 1);
	}
}
