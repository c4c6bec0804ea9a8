package org.pgoal.dsl.ide.presentation;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.pgoal.dsl.ide.source.Block;
import org.pgoal.dsl.ide.source.Lines;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;

/** What a selection grows to: word, line, inside of the block, block with its head, … file. */
public final class SelectionRangeService {

	public List<SelectionRange> select(Snapshot snapshot, List<Position> positions) {
		return positions.stream().map(position -> select(snapshot, snapshot.lines().offset(position))).toList();
	}

	private static SelectionRange select(Snapshot snapshot, int offset) {
		Lines lines = snapshot.lines();
		List<int[]> spans = new ArrayList<>();
		spans.add(new int[] { 0, snapshot.text().length() });
		List<Block> blocks = new ArrayList<>();
		for (Block block = snapshot.file().at(offset); block.parent() != null; block = block.parent()) {
			blocks.add(0, block);
		}
		for (Block block : blocks) {
			int end = Math.min(block.to(), snapshot.text().length());
			int head = block.head().isEmpty() ? block.from() - 1 : block.head().get(0).start();
			spans.add(new int[] { head, Math.min(end + 1, snapshot.text().length()) });
			spans.add(new int[] { block.from(), end });
		}
		int line = lines.line(offset);
		int lineStart = lines.start(line);
		String text = lines.lineText(line);
		spans.add(new int[] { lineStart + text.length() - text.stripLeading().length(), lineStart + text.stripTrailing().length() });
		Token token = snapshot.touching(offset);
		if (token != null) {
			spans.add(new int[] { token.start(), token.end() });
		}
		SelectionRange range = null;
		int[] outer = null;
		for (int[] span : spans) {
			boolean holds = span[0] <= offset && offset <= span[1];
			boolean smaller = outer == null || span[0] >= outer[0] && span[1] <= outer[1] && (span[0] != outer[0] || span[1] != outer[1]);
			if (holds && smaller) {
				range = new SelectionRange(lines.range(span[0], span[1]), range);
				outer = span;
			}
		}
		return range == null ? new SelectionRange(new Range(lines.position(offset), lines.position(offset)), null) : range;
	}
}
