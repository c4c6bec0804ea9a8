package org.pgoal.compare.merge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;
import org.pgoal.compare.diff.TextPieces;

/** Merges and marks by lines, as git does, and prose by sentences. */
final class LineMerge {

	private static final int OURS = 1;
	private static final int THEIRS = 2;

	private LineMerge() {
	}

	/** @param conflicts true where lines are marked */
	record Lines(String text, boolean conflicts) {
	}

	/** Merges three texts line by line. */
	static Lines merge(String base, String ours, String theirs, Labels labels) {
		RawText[] texts = { raw(base), raw(ours), raw(theirs) };
		MergeResult<RawText> result = new MergeAlgorithm().merge(RawTextComparator.DEFAULT, texts[0], texts[1], texts[2]);
		StringBuilder merged = new StringBuilder();
		for (MergeChunk chunk : result) {
			ConflictState state = chunk.getConflictState();
			if (state == ConflictState.BASE_CONFLICTING_RANGE) {
				continue;
			}
			if (state == ConflictState.FIRST_CONFLICTING_RANGE) {
				begin(merged).append(labels.opening());
			} else if (state == ConflictState.NEXT_CONFLICTING_RANGE) {
				begin(merged).append(labels.middle());
			}
			merged.append(texts[chunk.getSequenceIndex()].getString(chunk.getBegin(), chunk.getEnd(), false));
			if (state == ConflictState.NEXT_CONFLICTING_RANGE) {
				begin(merged).append(labels.closing());
			}
		}
		return new Lines(merged.toString(), result.containsConflicts());
	}

	/** Puts two ways to resolve all conflicts into one text, with marks around the lines in which they differ. */
	static String mark(String ours, String theirs, Labels labels) {
		RawText one = raw(ours);
		RawText other = raw(theirs);
		StringBuilder marked = new StringBuilder();
		int copied = 0;
		for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, one, other)) {
			marked.append(one.getString(copied, edit.getBeginA(), false));
			begin(marked).append(labels.opening()).append(one.getString(edit.getBeginA(), edit.getEndA(), false));
			begin(marked).append(labels.middle()).append(other.getString(edit.getBeginB(), edit.getEndB(), false));
			begin(marked).append(labels.closing());
			copied = edit.getEndA();
		}
		return marked.append(one.getString(copied, one.size(), false)).toString();
	}

	/** A marker begins a line, also where the text before has no line end. */
	private static StringBuilder begin(StringBuilder text) {
		if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
			text.append('\n');
		}
		return text;
	}

	/**
	 * Merges prose sentence by sentence.
	 *
	 * @return null where both sides changed the same sentence
	 */
	static String sentences(String base, String ours, String theirs) {
		List<TextPieces> texts = List.of(pieces(base), pieces(ours), pieces(theirs));
		MergeResult<TextPieces> result = new MergeAlgorithm().merge(TextPieces.SAME, texts.get(0), texts.get(OURS), texts.get(THEIRS));
		if (result.containsConflicts()) {
			return null;
		}
		StringBuilder merged = new StringBuilder();
		for (MergeChunk chunk : result) {
			TextPieces from = texts.get(chunk.getSequenceIndex());
			for (int i = chunk.getBegin(); i < chunk.getEnd(); i++) {
				merged.append(from.get(i));
			}
		}
		return merged.toString();
	}

	private static RawText raw(String text) {
		return new RawText(text.getBytes(StandardCharsets.UTF_8));
	}

	private static TextPieces pieces(String text) {
		List<String> sentences = new ArrayList<>();
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			if ("。；;！!？?\n".indexOf(text.charAt(i)) >= 0) {
				sentences.add(text.substring(start, i + 1));
				// changes of neighbouring sentences don't touch
				sentences.add("");
				start = i + 1;
			}
		}
		if (start < text.length()) {
			sentences.add(text.substring(start));
		}
		return new TextPieces(sentences);
	}
}
