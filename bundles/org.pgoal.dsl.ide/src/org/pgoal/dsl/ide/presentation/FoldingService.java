package org.pgoal.dsl.ide.presentation;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.pgoal.dsl.ide.source.Block;
import org.pgoal.dsl.ide.source.Lines;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;

/** Blocks, block texts and comments of more than one line. */
public final class FoldingService {

	public List<FoldingRange> fold(Snapshot snapshot) {
		List<FoldingRange> ranges = new ArrayList<>();
		blocks(snapshot.file(), snapshot.lines(), ranges);
		texts(snapshot, ranges);
		return ranges;
	}

	private static void blocks(Block block, Lines lines, List<FoldingRange> ranges) {
		for (Block child : block.children()) {
			if (child.isClosed()) {
				// the closing brace stays visible
				add(lines.line(child.from()), lines.line(child.to()) - 1, FoldingRangeKind.Region, ranges);
			}
			blocks(child, lines, ranges);
		}
	}

	private static void texts(Snapshot snapshot, List<FoldingRange> ranges) {
		Lines lines = snapshot.lines();
		int first = -1;
		int last = -1;
		for (Token token : snapshot.tokens()) {
			int line = lines.line(token.start());
			if (token.kind() == Token.Kind.COMMENT && isAlone(token, snapshot)) {
				if (first < 0 || line != last + 1) {
					add(first, last, FoldingRangeKind.Comment, ranges);
					first = line;
				}
				last = line;
			} else if (token.kind() == Token.Kind.BLOCK_COMMENT) {
				add(line, lines.line(token.end()), FoldingRangeKind.Comment, ranges);
			} else if (token.kind() == Token.Kind.BLOCK_TEXT) {
				add(line, lines.line(token.end()), FoldingRangeKind.Region, ranges);
			}
		}
		add(first, last, FoldingRangeKind.Comment, ranges);
	}

	private static boolean isAlone(Token comment, Snapshot snapshot) {
		return snapshot.text().substring(snapshot.lines().start(snapshot.lines().line(comment.start())), comment.start()).isBlank();
	}

	private static void add(int from, int to, String kind, List<FoldingRange> ranges) {
		if (from >= 0 && to > from) {
			FoldingRange range = new FoldingRange(from, to);
			range.setKind(kind);
			ranges.add(range);
		}
	}
}
