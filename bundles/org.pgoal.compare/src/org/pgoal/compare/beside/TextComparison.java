package org.pgoal.compare.beside;

import java.util.Optional;

import org.pgoal.compare.diff.FileComparison;
import org.pgoal.compare.diff.FileDiff;
import org.pgoal.compare.diff.NotUnderstood;
import org.pgoal.compare.diff.Version;
import org.pgoal.compare.diff.VersionReader;
import org.pgoal.compare.merge.Pairs;
import org.pgoal.dsl.edit.EditEngine;
import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.model.message.Message;

import com.google.inject.Inject;

/** Compares two texts by meaning, for who sees them beside each other: with the places of differences, and edits that take one over. */
public class TextComparison {

	private final VersionReader reader;
	private final EditEngine engine;

	@Inject
	public TextComparison(VersionReader reader, EditEngine engine) {
		this.reader = reader;
		this.engine = engine;
	}

	/**
	 * Compares.
	 *
	 * @param ancestor     what both began with; null where that isn't known
	 * @param surroundings the templates of other files
	 */
	public Outcome compare(String before, String after, String ancestor, Surroundings surroundings) {
		try {
			Version one = read(before, Side.BEFORE, surroundings);
			Version other = read(after, Side.AFTER, surroundings);
			FileDiff diff = FileComparison.compare(one, other);
			Pairs pairs = Pairs.of(one, other, diff);
			Origins origins = ancestor == null ? Origins.UNKNOWN : Origins.of(read(ancestor, null, surroundings), one, other, pairs);
			return new Compared(reader, engine, before, one, after, other, diff, pairs, origins);
		} catch (Fault fault) {
			return new Outcome.Unclear(fault.side, fault.line, fault.reason);
		}
	}

	private Version read(String text, Side side, Surroundings surroundings) throws Fault {
		Optional<Integer> mark = ConflictMarks.line(text);
		if (mark.isPresent()) {
			throw new Fault(side, mark.get(), Message.of(TextComparison.class, "marks"));
		}
		try {
			return reader.read(String.valueOf(side), text, surroundings);
		} catch (NotUnderstood fault) {
			throw new Fault(side, fault.line(), fault.reason());
		}
	}

	private static final class Fault extends Exception {

		private static final long serialVersionUID = 1L;

		private final Side side;
		private final int line;
		private final transient Message reason;

		Fault(Side side, int line, Message reason) {
			this.side = side;
			this.line = line;
			this.reason = reason;
		}
	}
}
