package org.pgoal.compare.diff;

import java.util.List;

import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** Words or sentences of a text, as git's algorithms compare them: by what they say. */
public final class TextPieces extends Sequence {

	/** Says which pieces are the same. */
	public static final SequenceComparator<TextPieces> SAME = new SequenceComparator<>() {

		@Override
		public boolean equals(TextPieces one, int at, TextPieces other, int otherAt) {
			return one.pieces.get(at).equals(other.pieces.get(otherAt));
		}

		@Override
		public int hash(TextPieces text, int at) {
			return text.pieces.get(at).hashCode();
		}
	};

	private final List<String> pieces;

	public TextPieces(List<String> pieces) {
		this.pieces = pieces;
	}

	public String get(int at) {
		return pieces.get(at);
	}

	@Override
	public int size() {
		return pieces.size();
	}
}
