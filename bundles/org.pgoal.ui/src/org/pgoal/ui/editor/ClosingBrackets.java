package org.pgoal.ui.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextUtilities;

/**
 * While typing: a bracket or quote brings its partner, which may be typed over; a new line is indented as deep as the blocks
 * around it, and between two braces there is room for one.
 */
public class ClosingBrackets implements IAutoEditStrategy {

	private static final String OPENING = "{｛(（“\"";
	private static final String CLOSING = "}｝)）”\"";
	private static final String INDENT = "    ";

	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		if (!command.doit || command.text == null) {
			return;
		}
		try {
			if (TextUtilities.equals(document.getLegalLineDelimiters(), command.text) >= 0) {
				newLine(document, command);
			} else if (command.text.length() == 1 && command.length == 0) {
				typed(document, command, command.text.charAt(0));
			}
		} catch (BadLocationException outside) {
			// typed as it is
		}
	}

	private static void typed(IDocument document, DocumentCommand command, char c) throws BadLocationException {
		char after = command.offset < document.getLength() ? document.getChar(command.offset) : '\n';
		if (CLOSING.indexOf(c) >= 0 && after == c) {
			step(command);
			return;
		}
		if (c == '}' || c == '｝') {
			outdent(document, command);
			return;
		}
		int kind = OPENING.indexOf(c);
		if (kind >= 0 && !Character.isLetterOrDigit(after) && !isProse(document, command.offset, c)) {
			command.text = "" + c + CLOSING.charAt(kind);
			command.caretOffset = command.offset + 1;
			command.shiftsCaret = false;
		}
	}

	/** The partner is there already: the caret goes behind it. */
	private static void step(DocumentCommand command) {
		command.text = "";
		command.caretOffset = command.offset + 1;
		command.shiftsCaret = false;
	}

	/** Inside a text or comment nothing is closed; of quotes an opening one closes the text before it. */
	private static boolean isProse(IDocument document, int offset, char typed) throws BadLocationException {
		IRegion line = document.getLineInformationOfOffset(offset);
		String before = document.get(line.getOffset(), offset - line.getOffset());
		boolean inText = false;
		for (int i = 0; i < before.length(); i++) {
			char c = before.charAt(i);
			if (inText && c == '\\') {
				i++;
			} else if (c == '"' || c == '“' && !inText || c == '”' && inText) {
				inText = !inText;
			} else if (!inText && c == '/' && i + 1 < before.length() && before.charAt(i + 1) == '/') {
				return true;
			}
		}
		return inText;
	}

	private static void newLine(IDocument document, DocumentCommand command) throws BadLocationException {
		IRegion line = document.getLineInformationOfOffset(command.offset);
		String before = document.get(line.getOffset(), command.offset - line.getOffset());
		String delimiter = command.text;
		String indent = before.substring(0, before.length() - before.stripLeading().length());
		boolean opens = endsWithAny(before, "{｛");
		StringBuilder text = new StringBuilder(delimiter).append(indent);
		if (opens) {
			text.append(INDENT);
			int end = command.offset + command.length;
			char after = end < document.getLength() ? document.getChar(end) : ' ';
			if (after == '}' || after == '｝') {
				command.caretOffset = command.offset + text.length();
				command.shiftsCaret = false;
				text.append(delimiter).append(indent);
			}
		}
		command.text = text.toString();
	}

	/** A closing brace that stands first in its line goes under the line that opens the block. */
	private static void outdent(IDocument document, DocumentCommand command) throws BadLocationException {
		IRegion line = document.getLineInformationOfOffset(command.offset);
		String before = document.get(line.getOffset(), command.offset - line.getOffset());
		if (!before.isEmpty() && before.isBlank() && before.endsWith(INDENT)) {
			command.offset -= INDENT.length();
			command.length += INDENT.length();
		}
	}

	private static boolean endsWithAny(String text, String ends) {
		String stripped = text.stripTrailing();
		return !stripped.isEmpty() && ends.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
	}
}
