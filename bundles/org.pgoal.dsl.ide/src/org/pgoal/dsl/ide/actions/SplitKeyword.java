package org.pgoal.dsl.ide.actions;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.pgoal.dsl.check.Codes;
import org.pgoal.dsl.conversion.GluedWord;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.model.message.Message;

/** A keyword that its number is glued to: {@code 权重10} becomes {@code 权重 10}. */
final class SplitKeyword implements SyntaxFix {

	@Override
	public List<Fix> find(Analysis analysis, int firstLine, int lastLine) {
		Snapshot snapshot = analysis.snapshot();
		List<Token> tokens = snapshot.tokens();
		List<Fix> fixes = new ArrayList<>();
		if (analysis.problems().stream().noneMatch(problem -> Codes.SYNTAX.equals(problem.rule()) || Codes.VALUE.equals(problem.rule()))) {
			// a name may look like it
			return fixes;
		}
		for (int i = snapshot.tokenAt(snapshot.lines().start(firstLine)); i < tokens.size(); i++) {
			Token token = tokens.get(i);
			int line = snapshot.lines().line(token.start());
			if (line > lastLine) {
				break;
			}
			if (line >= firstLine && token.kind() == Token.Kind.WORD && !(i + 1 < tokens.size() && tokens.get(i + 1).isColon())) {
				GluedWord.of(token.text()).ifPresent(glued -> {
					Range word = snapshot.lines().range(token.start(), token.end());
					fixes.add(new Fix(Message.of(SplitKeyword.class, "fix.splitKeyword", glued.apart()), List.of(new TextEdit(word, glued.apart())), null, true));
				});
			}
		}
		return fixes;
	}
}
