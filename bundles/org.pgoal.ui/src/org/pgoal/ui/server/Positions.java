package org.pgoal.ui.server;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentRewriteSession;
import org.eclipse.jface.text.DocumentRewriteSessionType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.pgoal.ui.files.GoalResources;

/** Between a document's offsets and the server's lines and columns, both in UTF-16 units. */
public final class Positions {

	private Positions() {
	}

	public static Position at(IDocument document, int offset) throws BadLocationException {
		int line = document.getLineOfOffset(offset);
		return new Position(line, offset - document.getLineOffset(line));
	}

	/** The offset of a position; of the end of the line or text where it lies beyond. */
	public static int offset(IDocument document, Position position) {
		try {
			if (position.getLine() >= document.getNumberOfLines()) {
				return document.getLength();
			}
			int start = document.getLineOffset(position.getLine());
			return Math.min(start + position.getCharacter(), start + document.getLineLength(position.getLine()));
		} catch (BadLocationException outside) {
			return document.getLength();
		}
	}

	public static int length(IDocument document, Range range) {
		return Math.max(0, offset(document, range.getEnd()) - offset(document, range.getStart()));
	}

	/** The server's name for a document that is open in a text file buffer. */
	public static Optional<TextDocumentIdentifier> identifier(IDocument document) {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		return buffer == null ? Optional.empty() : GoalResources.uri(buffer).map(TextDocumentIdentifier::new);
	}

	/** Applies edits as one undoable change, last first so that offsets stay true. */
	public static void apply(IDocument document, List<? extends TextEdit> edits) throws BadLocationException {
		IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
		if (undo != null) {
			undo.beginCompoundChange();
		}
		DocumentRewriteSession session = edits.size() > 1 && document instanceof IDocumentExtension4 rewritable
				? rewritable.startRewriteSession(DocumentRewriteSessionType.UNRESTRICTED_SMALL)
				: null;
		try {
			List<? extends TextEdit> backwards = edits.stream()
					.sorted(Comparator.comparingInt((TextEdit e) -> offset(document, e.getRange().getStart())).reversed()).toList();
			for (TextEdit edit : backwards) {
				document.replace(offset(document, edit.getRange().getStart()), length(document, edit.getRange()), edit.getNewText());
			}
		} finally {
			if (session != null) {
				((IDocumentExtension4) document).stopRewriteSession(session);
			}
			if (undo != null) {
				undo.endCompoundChange();
			}
		}
	}
}
