package org.pgoal.compare.merge;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.compare.diff.FileComparison;
import org.pgoal.compare.diff.NotUnderstood;
import org.pgoal.compare.diff.Version;
import org.pgoal.compare.diff.VersionReader;
import org.pgoal.compare.draft.Draft;
import org.pgoal.compare.merge.Disputes.Choice;
import org.pgoal.dsl.edit.EditEngine;
import org.pgoal.dsl.edit.EditRefused;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.model.message.Message;

import com.google.inject.Inject;

/**
 * Merges two versions of a file that come from one: by sheet, indicator and cell, not by line. The text is ours, with our
 * comments and layout; their changes and comments are put where they belong. Where both changed the same cell, or one changed what
 * the other removed, the lines that differ are marked, both ways to write them readable as a sheet. A file that isn't understood is
 * merged by lines, as git would have done.
 */
public class SheetMerge {

	private final VersionReader reader;
	private final EditEngine engine;

	@Inject
	public SheetMerge(VersionReader reader, EditEngine engine) {
		this.reader = reader;
		this.engine = engine;
	}

	/**
	 * Merges.
	 *
	 * @param base   what both sides began with; empty where they began with nothing
	 * @param labels how conflicts are marked
	 */
	public Merged merge(String base, String ours, String theirs, Labels labels) {
		if (ours.equals(theirs) || theirs.equals(base)) {
			return new Merged(ours, List.of(), null);
		}
		if (ours.equals(base)) {
			return new Merged(theirs, List.of(), null);
		}
		try {
			Side our = side(base, ours, theirs, Choice.OURS);
			if (our.conflicts.isEmpty()) {
				return new Merged(our.text, List.of(), null);
			}
			Side their = side(base, ours, theirs, Choice.THEIRS);
			return new Merged(LineMerge.mark(our.text, their.text, labels), our.conflicts, null);
		} catch (NotUnderstood fault) {
			return byLines(base, ours, theirs, labels, Message.of(Conflict.class, "lines", fault.reason()));
		} catch (EditRefused refused) {
			// a merge must leave both sides' work behind, whatever happens
			return byLines(base, ours, theirs, labels, Message.of(Conflict.class, "refused", refused.reason()));
		} catch (RuntimeException | StackOverflowError unexpected) {
			return byLines(base, ours, theirs, labels, Message.of(Conflict.class, "unexpected", String.valueOf(unexpected)));
		}
	}

	/**
	 * Merges line by line, as git does.
	 *
	 * @param reason why not by meaning
	 */
	public static Merged byLines(String base, String ours, String theirs, Labels labels, Message reason) {
		LineMerge.Lines lines = LineMerge.merge(base, ours, theirs, labels);
		return new Merged(lines.text(), lines.conflicts() ? List.of(Conflict.of("linesConflict")) : List.of(), reason);
	}

	/**
	 * One way to resolve all conflicts.
	 *
	 * @param conflicts what was decided
	 */
	private record Side(String text, List<Conflict> conflicts) {
	}

	private Side side(String base, String ours, String theirs, Choice choice) throws NotUnderstood {
		Version from = version("base", base);
		Version our = version("ours", ours);
		Version their = version("theirs", theirs);
		Draft draft = new Draft(engine, ours, our.model());
		ModelMerge merge = new ModelMerge(from, our, their, choice);
		merge.merge();
		String merged = draft.text();
		Version result = version("merged", merged);
		CommentMerge comments = new CommentMerge(base, from.model(), theirs, their.model(), merged, result.model(),
				element -> find(result, merge.merged(element)));
		String commented = comments.merge();
		return new Side(says(commented, result) ? commented : merged, merge.conflicts());
	}

	private static EObject find(Version result, EObject merged) {
		if (merged == null) {
			return null;
		}
		String name = StableNames.of(merged);
		return name.isEmpty() ? result.model() : StableNames.find(result.model(), name);
	}

	/** Comments must not change what a text says. */
	private boolean says(String text, Version expected) throws NotUnderstood {
		try {
			return FileComparison.compare(expected, reader.read("merged", text)).isEmpty();
		} catch (NotUnderstood broken) {
			return false;
		}
	}

	private Version version(String name, String text) throws NotUnderstood {
		Version version = reader.read(name, text);
		Draft.hold(version.model());
		return version;
	}
}
