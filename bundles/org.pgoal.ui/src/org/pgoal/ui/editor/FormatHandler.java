package org.pgoal.ui.editor;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.widgets.Display;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.Positions;

/** Formats the sheet; as one change that Ctrl+Z takes back. */
public class FormatHandler extends AbstractHandler {

	private static final int INDENT = 4;

	@Override
	public Object execute(ExecutionEvent event) {
		ActiveSheet.active(event).filter(sheet -> sheet.editor().isEditable()).ifPresent(sheet -> format(sheet.document()));
		return null;
	}

	/** Asks the server and applies its edits unless the text has changed meanwhile. */
	static CompletableFuture<Void> format(IDocument document) {
		return Positions.identifier(document).map(file -> {
			long asked = ((IDocumentExtension4) document).getModificationStamp();
			DocumentFormattingParams params = new DocumentFormattingParams(file, new FormattingOptions(INDENT, true));
			return LanguageService.get().ask(server -> server.getTextDocumentService().formatting(params))
					.thenCompose(edits -> {
						CompletableFuture<Void> applied = new CompletableFuture<>();
						Display.getDefault().asyncExec(() -> {
							apply(document, asked, edits);
							applied.complete(null);
						});
						return applied;
					});
		}).orElse(CompletableFuture.completedFuture(null));
	}

	private static void apply(IDocument document, long asked, List<? extends TextEdit> edits) {
		if (edits == null || ((IDocumentExtension4) document).getModificationStamp() != asked) {
			return;
		}
		try {
			Positions.apply(document, edits);
		} catch (BadLocationException outside) {
			ILog.get().error("The formatted text no longer fits", outside);
		}
	}
}
