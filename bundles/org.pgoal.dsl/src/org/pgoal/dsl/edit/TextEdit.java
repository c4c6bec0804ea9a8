package org.pgoal.dsl.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * One replacement in a text.
 *
 * @param offset      where it begins, in UTF-16 units of the text before any edit of its list
 * @param length      how much is replaced; 0 inserts
 * @param replacement what stands there afterwards; empty deletes
 */
public record TextEdit(int offset, int length, String replacement) {

	/** The end of what is replaced, exclusive. */
	public int end() {
		return offset + length;
	}

	/**
	 * The text after edits.
	 *
	 * @param edits in ascending order, not overlapping, all against {@code text}
	 */
	public static String apply(String text, List<TextEdit> edits) {
		StringBuilder edited = new StringBuilder(text.length() + 64);
		int copied = 0;
		for (TextEdit edit : edits) {
			edited.append(text, copied, edit.offset).append(edit.replacement);
			copied = edit.end();
		}
		return edited.append(text, copied, text.length()).toString();
	}

	/** The edits that turn {@code apply(text, edits)} into {@code text} again. */
	public static List<TextEdit> inverse(String text, List<TextEdit> edits) {
		List<TextEdit> inverse = new ArrayList<>(edits.size());
		int shift = 0;
		for (TextEdit edit : edits) {
			inverse.add(new TextEdit(edit.offset + shift, edit.replacement.length(), text.substring(edit.offset, edit.end())));
			shift += edit.replacement.length() - edit.length;
		}
		return inverse;
	}
}
