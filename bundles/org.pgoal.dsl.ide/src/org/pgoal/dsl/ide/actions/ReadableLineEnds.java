package org.pgoal.dsl.ide.actions;

import java.util.List;

import org.eclipse.lsp4j.TextEdit;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.text.LineEnds;
import org.pgoal.model.message.Message;

/** A text whose lines end with CR alone gets LF. */
final class ReadableLineEnds implements SyntaxFix {

	@Override
	public List<Fix> find(Analysis analysis, int firstLine, int lastLine) {
		Snapshot snapshot = analysis.snapshot();
		String text = snapshot.text();
		return !LineEnds.areLoneReturns(text) ? List.of()
				: List.of(new Fix(Message.of(ReadableLineEnds.class, "fix.lineEnds"), List.of(new TextEdit(snapshot.lines().range(0, text.length()), LineEnds.readable(text))), null, true));
	}
}
