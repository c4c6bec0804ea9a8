package org.pgoal.ui.editor;

import java.util.concurrent.CompletableFuture;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.window.Window;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.pgoal.ui.editing.Refusal;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.Positions;
import org.pgoal.ui.server.WorkbenchText;
import org.pgoal.ui.server.WorkspaceEdits;

/** Renames what the caret stands on, in all files that refer to it. */
public class RenameHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		ActiveSheet.active(event).filter(sheet -> sheet.editor().isEditable()).ifPresent(sheet -> {
			try {
				TextDocumentIdentifier file = Positions.identifier(sheet.document()).orElseThrow();
				Position caret = Positions.at(sheet.document(), sheet.selection().getOffset());
				Shell shell = sheet.editor().getSite().getShell();
				LanguageService.get().ask(server -> server.getTextDocumentService().prepareRename(new PrepareRenameParams(file, caret)))
						.whenComplete((place, failure) -> Display.getDefault().asyncExec(() -> ask(shell, sheet, file, caret, place, failure)));
			} catch (BadLocationException outside) {
				ILog.get().error("The name could not be found", outside);
			}
		});
		return null;
	}

	private static void ask(Shell shell, ActiveSheet sheet, TextDocumentIdentifier file, Position caret,
			Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> place, Throwable failure) {
		if (failure != null || place == null || place.isThird()) {
			MessageDialog.openInformation(shell, WorkbenchText.of("rename.title"), failure == null ? WorkbenchText.of("rename.nothing") : String.valueOf(Refusal.cause(failure).getMessage()));
			return;
		}
		Range range = place.isFirst() ? place.getFirst() : place.getSecond().getRange();
		String old = place.isSecond() && place.getSecond().getPlaceholder() != null ? place.getSecond().getPlaceholder() : text(sheet, range);
		InputDialog dialog = new InputDialog(shell, WorkbenchText.of("rename.title"), WorkbenchText.of("rename.name"), old,
				name -> name.isBlank() ? WorkbenchText.of("rename.empty") : null);
		if (dialog.open() == Window.OK && !dialog.getValue().equals(old)) {
			rename(shell, file, caret, dialog.getValue().strip());
		}
	}

	private static String text(ActiveSheet sheet, Range range) {
		try {
			return sheet.document().get(Positions.offset(sheet.document(), range.getStart()), Positions.length(sheet.document(), range));
		} catch (BadLocationException outside) {
			return "";
		}
	}

	private static void rename(Shell shell, TextDocumentIdentifier file, Position caret, String name) {
		LanguageService.get().ask(server -> server.getTextDocumentService().rename(new RenameParams(file, caret, name)))
				.thenCompose(edit -> edit == null ? CompletableFuture.completedFuture(false) : WorkspaceEdits.apply(edit))
				.whenComplete((done, failure) -> {
					if (failure != null) {
						Display.getDefault().asyncExec(() -> MessageDialog.openError(shell, WorkbenchText.of("rename.title"), String.valueOf(Refusal.cause(failure).getMessage())));
					}
				});
	}
}
