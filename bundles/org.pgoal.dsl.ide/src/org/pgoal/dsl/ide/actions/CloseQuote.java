package org.pgoal.dsl.ide.actions;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.model.message.Message;

/** A quote that isn't closed on its line. */
final class CloseQuote implements SyntaxFix {

	@Override
	public List<Fix> find(Analysis analysis, int firstLine, int lastLine) {
		Snapshot snapshot = analysis.snapshot();
		List<Fix> fixes = new ArrayList<>();
		int done = -1;
		for (int i = snapshot.tokenAt(snapshot.lines().start(firstLine)); i < snapshot.tokens().size(); i++) {
			Token token = snapshot.tokens().get(i);
			int line = snapshot.lines().line(token.start());
			if (line > lastLine) {
				break;
			}
			boolean chinese = token.text().startsWith("“");
			if (line >= firstLine && line != done && token.kind() == Token.Kind.OTHER && (chinese || token.text().startsWith("\""))) {
				done = line;
				int end = snapshot.lines().start(line) + snapshot.lines().lineText(line).stripTrailing().length();
				Position position = snapshot.lines().position(Math.max(end, token.start() + 1));
				fixes.add(new Fix(Message.of(CloseQuote.class, "fix.closeQuote"), List.of(new TextEdit(new Range(position, position), chinese ? "”" : "\"")),
						null, true));
			}
		}
		return fixes;
	}
}
