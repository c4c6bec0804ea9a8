package org.pgoal.dsl.ide.actions;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.pgoal.dsl.ide.source.BlockKind;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.model.FormKind;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

/** A category or field that begins a line and has no colon behind it. */
final class AddColon implements SyntaxFix {

	private final Workspace workspace;

	AddColon(Workspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public List<Fix> find(Analysis analysis, int firstLine, int lastLine) {
		Snapshot snapshot = analysis.snapshot();
		List<Token> tokens = snapshot.tokens();
		List<Fix> fixes = new ArrayList<>();
		for (int i = snapshot.tokenAt(snapshot.lines().start(firstLine)); i < tokens.size(); i++) {
			Token token = tokens.get(i);
			int line = snapshot.lines().line(token.start());
			if (line > lastLine) {
				break;
			}
			if (token.kind() == Token.Kind.WORD && line >= firstLine && isLabel(snapshot, tokens, i)) {
				Position end = snapshot.lines().position(token.end());
				fixes.add(new Fix(Message.of(AddColon.class, "fix.addColon", token.text()), List.of(new TextEdit(new Range(end, end), ":")), null, true));
			}
		}
		return fixes;
	}

	private boolean isLabel(Snapshot snapshot, List<Token> tokens, int index) {
		Token token = tokens.get(index);
		Token next = index + 1 < tokens.size() ? tokens.get(index + 1) : null;
		if (next != null && (next.isColon() || next.isSlash() || next.isOpeningBrace())) {
			return false;
		}
		String before = snapshot.text().substring(snapshot.lines().start(snapshot.lines().line(token.start())), token.start());
		BlockKind block = snapshot.file().at(token.start()).kind();
		EffectiveTemplate template = workspace.template(snapshot);
		if (block == BlockKind.INDICATORS) {
			return before.strip().matches("(\\d+\\s*[-－])?") && template.levelTwo(null, token.text()).isPresent();
		}
		return block.isSheet() && before.isBlank()
				&& template.fields(block == BlockKind.DEPARTMENT ? FormKind.DEPARTMENT : FormKind.PROJECT).stream()
						.anyMatch(f -> token.text().equals(f.getLabel()));
	}
}
