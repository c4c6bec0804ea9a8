package org.pgoal.ui.exchange.rows;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;
import org.pgoal.dsl.ide.rows.CopiedRows;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.exchange.rows.CopiedTable;
import org.pgoal.exchange.rows.IndicatorRows;
import org.pgoal.forms.FormException;
import org.pgoal.ui.editor.ActiveSheet;
import org.pgoal.ui.exchange.ExchangeText;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.Positions;

/** Puts the selected indicators on the clipboard as a table that Excel and WPS take; at a caret, all of the block or sheet. */
public class CopyRowsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		ActiveSheet.active(event).ifPresent(sheet -> copy(sheet.editor(), sheet.document(), sheet.selection()));
		return null;
	}

	private static void copy(ITextEditor editor, IDocument document, ITextSelection selection) {
		Display display = Display.getCurrent();
		String uri = Positions.identifier(document).orElseThrow().getUri();
		LanguageService.get().service(IndicatorRows.class)
				.thenCompose(rows -> LanguageService.get().about(uri, Optional.<CopiedRows>empty(), analysis -> table(analysis, selection.getOffset(), selection.getLength(), rows)))
				.whenComplete((copied, failure) -> display.asyncExec(() -> {
					if (failure != null) {
						ILog.get().error("Indicators could not be copied as rows", failure);
					}
					var status = editor.getEditorSite().getActionBars().getStatusLineManager();
					if (copied == null || copied.isEmpty()) {
						status.setErrorMessage(ExchangeText.of("rows.nothing"));
						return;
					}
					Clipboard clipboard = new Clipboard(display);
					try {
						CopiedTable table = copied.get().table();
						clipboard.setContents(new Object[] { table.text(), table.html() }, new Transfer[] { TextTransfer.getInstance(), HTMLTransfer.getInstance() });
						status.setErrorMessage(null);
						status.setMessage(ExchangeText.count("rows.copied", copied.get().indicators()));
					} finally {
						clipboard.dispose();
					}
				}));
	}

	private static Optional<CopiedRows> table(Analysis analysis, int offset, int length, IndicatorRows rows) {
		try {
			return CopiedRows.of(analysis, offset, length, rows);
		} catch (FormException wrong) {
			throw new IllegalStateException(wrong.message().text(Locale.ENGLISH), wrong);
		}
	}
}
