package org.pgoal.dsl.ide.actions;

import java.util.List;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.pgoal.dsl.check.Codes;
import org.pgoal.dsl.ide.source.Block;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.model.message.Message;

/** Braces that are missing at the end of the file. */
final class CloseBlocks implements SyntaxFix {

	@Override
	public List<Fix> find(Analysis analysis, int firstLine, int lastLine) {
		Snapshot snapshot = analysis.snapshot();
		StringBuilder braces = new StringBuilder();
		for (Block block = last(snapshot.file()); block != null && !block.isClosed(); block = last(block)) {
			braces.insert(0, "    ".repeat(depth(block) - 1) + "}\n");
		}
		boolean complained = analysis.problems().stream().anyMatch(p -> Codes.SYNTAX.equals(p.rule()) && p.line() - 1 >= firstLine && p.line() - 1 <= lastLine);
		if (braces.isEmpty() || !complained && lastLine < snapshot.lines().count() - 1) {
			return List.of();
		}
		Position end = snapshot.lines().position(snapshot.text().length());
		String lead = end.getCharacter() == 0 ? "" : "\n";
		return List.of(new Fix(Message.of(CloseBlocks.class, "fix.closeBlocks"), List.of(new TextEdit(new Range(end, end), lead + braces)), null, false));
	}

	private static Block last(Block block) {
		return block.children().isEmpty() ? null : block.children().get(block.children().size() - 1);
	}

	private static int depth(Block block) {
		int depth = 0;
		for (Block up = block; up.parent() != null; up = up.parent()) {
			depth++;
		}
		return depth;
	}
}
