package org.pgoal.ui.search;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.search.ui.NewSearchUI;
import org.pgoal.ui.editor.ActiveSheet;
import org.pgoal.ui.server.Positions;

/** Lists all uses of the template, department, category or unit at the caret. */
public class UsesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		ActiveSheet.active(event).ifPresent(sheet -> {
			try {
				TextDocumentIdentifier file = Positions.identifier(sheet.document()).orElseThrow();
				int offset = sheet.selection().getOffset();
				Position place = Positions.at(sheet.document(), offset);
				NewSearchUI.runQueryInBackground(new UsesQuery(new ReferenceParams(file, place, new ReferenceContext(true)), word(sheet.document(), offset)));
			} catch (BadLocationException outside) {
				// the caret is in the text
			}
		});
		return null;
	}

	private static String word(IDocument document, int offset) throws BadLocationException {
		IRegion line = document.getLineInformationOfOffset(offset);
		int start = offset;
		while (start > line.getOffset() && isWord(document.getChar(start - 1))) {
			start--;
		}
		int end = offset;
		while (end < line.getOffset() + line.getLength() && isWord(document.getChar(end))) {
			end++;
		}
		return document.get(start, end - start);
	}

	private static boolean isWord(char c) {
		return Character.isLetterOrDigit(c) || c == '/' || c == '%';
	}
}
