package org.pgoal.ui.editor;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.pgoal.ui.server.Positions;

/**
 * The editor a command is about, with its text and selection.
 *
 * @param editor    shows a file that the language server serves
 * @param document  its text
 * @param selection what is selected; empty at the caret
 */
public record ActiveSheet(ITextEditor editor, IDocument document, ITextSelection selection) {

	public static Optional<ActiveSheet> active(ExecutionEvent event) {
		return of(HandlerUtil.getActiveEditor(event));
	}

	static Optional<ActiveSheet> of(IEditorPart part) {
		ITextEditor editor = Adapters.adapt(part, ITextEditor.class);
		if (editor == null || editor.getDocumentProvider() == null) {
			return Optional.empty();
		}
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		return document != null && Positions.identifier(document).isPresent()
				&& editor.getSelectionProvider().getSelection() instanceof ITextSelection selection
						? Optional.of(new ActiveSheet(editor, document, selection))
						: Optional.empty();
	}
}
