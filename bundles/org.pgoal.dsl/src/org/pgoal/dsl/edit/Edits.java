package org.pgoal.dsl.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects edits in any order and gives them ascending, those that touch as one. */
final class Edits {

	private final List<TextEdit> edits = new ArrayList<>();
	private final List<TextEdit> closing = new ArrayList<>();

	void insert(int offset, String text) {
		if (!text.isEmpty()) {
			edits.add(new TextEdit(offset, 0, text));
		}
	}

	/** Inserts behind all else that is inserted at an offset; once only. */
	void insertLast(int offset, String text) {
		TextEdit edit = new TextEdit(offset, 0, text);
		if (!closing.contains(edit)) {
			closing.add(edit);
		}
	}

	boolean insertsAt(int offset) {
		return edits.stream().anyMatch(edit -> edit.offset() == offset && edit.length() == 0);
	}

	void delete(int start, int end) {
		if (end > start) {
			edits.add(new TextEdit(start, end - start, ""));
		}
	}

	void replace(int start, int end, String text) {
		edits.add(new TextEdit(start, end - start, text));
	}

	/** Insertions at one offset stay in the order in which they were made, and stand before what is replaced there. */
	List<TextEdit> ascending() {
		List<TextEdit> sorted = new ArrayList<>(edits);
		sorted.sort(Comparator.comparingInt(TextEdit::offset).thenComparing(edit -> edit.length() > 0));
		for (TextEdit last : closing) {
			int at = 0;
			while (at < sorted.size() && sorted.get(at).offset() <= last.offset()) {
				at++;
			}
			sorted.add(at, last);
		}
		List<TextEdit> merged = new ArrayList<>();
		for (TextEdit edit : sorted) {
			TextEdit last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
			if (last != null && edit.offset() < last.end()) {
				throw new IllegalStateException("edits overlap at " + edit.offset());
			}
			if (last != null && edit.offset() == last.end()) {
				merged.set(merged.size() - 1, new TextEdit(last.offset(), last.length() + edit.length(), last.replacement() + edit.replacement()));
			} else {
				merged.add(edit);
			}
		}
		return List.copyOf(merged);
	}
}
