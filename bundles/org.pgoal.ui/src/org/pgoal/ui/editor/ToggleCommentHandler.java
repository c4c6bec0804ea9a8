package org.pgoal.ui.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.pgoal.ui.server.Positions;

/** Turns the selected lines into comments, or back where all of them are. */
public class ToggleCommentHandler extends AbstractHandler {

	private static final String COMMENT = "//";

	@Override
	public Object execute(ExecutionEvent event) {
		ActiveSheet.active(event).filter(sheet -> sheet.editor().isEditable()).ifPresent(sheet -> {
			try {
				Positions.apply(sheet.document(), edits(sheet.document(), sheet.selection().getOffset(), sheet.selection().getLength()));
			} catch (BadLocationException outside) {
				ILog.get().error("The lines could not be commented", outside);
			}
		});
		return null;
	}

	static List<TextEdit> edits(IDocument document, int offset, int length) throws BadLocationException {
		int first = document.getLineOfOffset(offset);
		// a selection that ends at the start of a line doesn't mean that line
		int last = document.getLineOfOffset(length == 0 ? offset : offset + length - 1);
		List<IRegion> lines = new ArrayList<>();
		for (int line = first; line <= last; line++) {
			IRegion region = document.getLineInformation(line);
			if (first == last || !text(document, region).isBlank()) {
				lines.add(region);
			}
		}
		boolean all = true;
		int column = Integer.MAX_VALUE;
		for (IRegion line : lines) {
			String text = text(document, line);
			all &= text.stripLeading().startsWith(COMMENT);
			column = Math.min(column, text.length() - text.stripLeading().length());
		}
		List<TextEdit> edits = new ArrayList<>();
		for (IRegion line : lines) {
			edits.add(all ? removal(document, line) : insertion(document, line.getOffset() + column));
		}
		return edits;
	}

	private static TextEdit removal(IDocument document, IRegion line) throws BadLocationException {
		String text = text(document, line);
		int start = text.indexOf(COMMENT);
		int end = start + COMMENT.length();
		if (end < text.length() && text.charAt(end) == ' ') {
			end++;
		}
		return new TextEdit(new Range(Positions.at(document, line.getOffset() + start), Positions.at(document, line.getOffset() + end)), "");
	}

	private static TextEdit insertion(IDocument document, int offset) throws BadLocationException {
		return new TextEdit(new Range(Positions.at(document, offset), Positions.at(document, offset)), COMMENT + " ");
	}

	private static String text(IDocument document, IRegion line) throws BadLocationException {
		return document.get(line.getOffset(), line.getLength());
	}
}
