package org.pgoal.ui.exchange.rows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension2;
import org.eclipse.ui.texteditor.IUpdate;
import org.pgoal.dsl.ide.rows.PastedRows;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.exchange.rows.CopiedTable;
import org.pgoal.exchange.rows.IndicatorRows;
import org.pgoal.forms.FormException;
import org.pgoal.ui.exchange.ExchangeText;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.Positions;

/**
 * Pastes as the editor does, except where rows of a spreadsheet are on the clipboard and the caret stands where indicators may: then
 * they become lines, as one step that Ctrl+Z takes back.
 */
final class PasteRowsAction extends Action implements IUpdate {

	private final ITextEditor editor;
	private final IAction plain;

	/** @param plain what the editor does */
	PasteRowsAction(ITextEditor editor, IAction plain) {
		super(plain.getText());
		this.editor = editor;
		this.plain = plain;
		setActionDefinitionId(plain.getActionDefinitionId());
		setImageDescriptor(plain.getImageDescriptor());
		setDisabledImageDescriptor(plain.getDisabledImageDescriptor());
		setToolTipText(plain.getToolTipText());
		setId(plain.getId());
		update();
	}

	@Override
	public void update() {
		if (plain instanceof IUpdate updating) {
			updating.update();
		}
		setEnabled(plain.isEnabled());
	}

	@Override
	public void run() {
		IDocument document = editor.getDocumentProvider() == null ? null : editor.getDocumentProvider().getDocument(editor.getEditorInput());
		CopiedTable copied = copied(Display.getCurrent());
		Optional<TextDocumentIdentifier> file = document == null ? Optional.empty() : Positions.identifier(document);
		if (!copied.isTable() || file.isEmpty() || !editor.isEditable() || !(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection)
				|| editor instanceof ITextEditorExtension2 guarded && !guarded.validateEditorInputState()) {
			plain.run();
			return;
		}
		long asked = ((IDocumentExtension4) document).getModificationStamp();
		Display display = Display.getCurrent();
		work(copied, file.get().getUri(), selection.getOffset(), selection.getLength()).whenComplete((pasted, failure) -> display.asyncExec(() -> {
			if (failure != null) {
				ILog.get().error("Copied rows could not be read", failure);
			}
			if (((IDocumentExtension4) document).getModificationStamp() != asked) {
				// somebody typed meanwhile: what was copied is still on the clipboard
				say(ExchangeText.of("rows.late"));
			} else if (pasted == null || pasted.isEmpty()) {
				plain.run();
			} else {
				apply(document, pasted.get());
			}
		}));
	}

	private static CopiedTable copied(Display display) {
		Clipboard clipboard = new Clipboard(display);
		try {
			return new CopiedTable((String) clipboard.getContents(TextTransfer.getInstance()), (String) clipboard.getContents(HTMLTransfer.getInstance()));
		} finally {
			clipboard.dispose();
		}
	}

	private static CompletableFuture<Optional<PastedRows>> work(CopiedTable copied, String uri, int offset, int length) {
		return LanguageService.get().service(IndicatorRows.class)
				.thenCompose(rows -> LanguageService.get().about(uri, Optional.empty(), analysis -> pasted(copied, analysis, offset, length, rows)));
	}

	private static Optional<PastedRows> pasted(CopiedTable copied, Analysis analysis, int offset, int length, IndicatorRows rows) {
		try {
			return PastedRows.of(copied, analysis, offset, length, rows, Locale.getDefault());
		} catch (FormException wrong) {
			ILog.get().warn("Copied rows are pasted as text", wrong);
			return Optional.empty();
		}
	}

	private void apply(IDocument document, PastedRows pasted) {
		try {
			Range range = new Range(Positions.at(document, pasted.offset()), Positions.at(document, pasted.offset() + pasted.length()));
			Positions.apply(document, List.of(new TextEdit(range, pasted.replacement())));
			editor.selectAndReveal(pasted.caret(), 0);
			String count = ExchangeText.count("rows.pasted", pasted.indicators());
			say(pasted.doubts() == 0 ? count : count + ExchangeText.of("list") + ExchangeText.count("import.notes", pasted.doubts()));
		} catch (BadLocationException outside) {
			ILog.get().error("The copied rows no longer fit", outside);
		}
	}

	private void say(String message) {
		editor.getEditorSite().getActionBars().getStatusLineManager().setMessage(message);
	}
}
