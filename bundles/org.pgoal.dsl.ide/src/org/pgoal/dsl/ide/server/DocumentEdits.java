package org.pgoal.dsl.ide.server;

import java.util.List;

import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.pgoal.dsl.ide.source.Lines;

/** Applies what a client says has changed. */
final class DocumentEdits {

	private DocumentEdits() {
	}

	/** The text after the changes, each of which refers to the text that the one before it left. */
	static String apply(String text, List<TextDocumentContentChangeEvent> changes) {
		String now = text;
		for (TextDocumentContentChangeEvent change : changes) {
			if (change.getRange() == null) {
				now = change.getText();
			} else {
				Lines lines = new Lines(now);
				int start = lines.offset(change.getRange().getStart());
				int end = Math.max(start, lines.offset(change.getRange().getEnd()));
				now = new StringBuilder(now.length() + change.getText().length()).append(now, 0, start).append(change.getText()).append(now, end, now.length())
						.toString();
			}
		}
		return now;
	}
}
