package org.pgoal.compare.diff;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.MyersDiff;

/** Compares prose word by word; Chinese, which has no blanks, character by character, numbers as wholes. */
public final class WordDiff {

	/** What happened to a piece of text. */
	public enum Kind {
		SAME, REMOVED, ADDED
	}

	/** A piece of the older text (same, removed) or of the newer one (same, added). */
	public record Segment(Kind kind, String text) {
	}

	/** Between two changes, so few unchanged words are noise. */
	private static final int NOISE = 1;

	private WordDiff() {
	}

	/** The pieces of both texts; those that are the same or removed make up the older one, same and added the newer one. */
	public static List<Segment> of(String before, String after) {
		List<String> one = words(before);
		List<String> other = words(after);
		EditList edits = MyersDiff.INSTANCE.diff(TextPieces.SAME, new TextPieces(one), new TextPieces(other));
		List<Segment> segments = new ArrayList<>();
		int at = 0;
		for (int i = 0; i < edits.size(); i++) {
			Edit edit = edits.get(i);
			int endBefore = edit.getEndA();
			int endAfter = edit.getEndB();
			while (i + 1 < edits.size() && edits.get(i + 1).getBeginA() - endBefore <= NOISE) {
				i++;
				endBefore = edits.get(i).getEndA();
				endAfter = edits.get(i).getEndB();
			}
			add(segments, Kind.SAME, one, at, edit.getBeginA());
			add(segments, Kind.REMOVED, one, edit.getBeginA(), endBefore);
			add(segments, Kind.ADDED, other, edit.getBeginB(), endAfter);
			at = endBefore;
		}
		add(segments, Kind.SAME, one, at, one.size());
		return segments;
	}

	private static void add(List<Segment> segments, Kind kind, List<String> words, int from, int to) {
		if (from < to) {
			segments.add(new Segment(kind, String.join("", words.subList(from, to))));
		}
	}

	/** Numbers and Latin words as wholes, everything else by itself. */
	static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		int start = 0;
		while (start < text.length()) {
			int end = start + Character.charCount(text.codePointAt(start));
			if (isJoined(text, start)) {
				while (end < text.length() && isJoined(text, end)) {
					end++;
				}
			}
			words.add(text.substring(start, end));
			start = end;
		}
		return words;
	}

	private static boolean isJoined(String text, int at) {
		char c = text.charAt(at);
		return c < '\u0250' && Character.isLetterOrDigit(c) || c >= '０' && c <= '９'
				|| (c == '.' || c == ',') && at > 0 && at + 1 < text.length() && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
	}
}
