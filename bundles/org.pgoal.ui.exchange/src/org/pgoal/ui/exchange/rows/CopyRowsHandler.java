package org.pgoal.ui.exchange.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.exchange.rows.CopiedTable;
import org.pgoal.exchange.rows.IndicatorRows;
import org.pgoal.forms.FormException;
import org.pgoal.model.Department;
import org.pgoal.model.FormKind;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.ui.editor.ActiveSheet;
import org.pgoal.ui.exchange.ExchangeText;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.Positions;

/** Puts the selected indicators on the clipboard as a table that Excel and WPS take; at a caret, all of the block or sheet. */
public class CopyRowsHandler extends AbstractHandler {

	private record Copied(CopiedTable table, int indicators) {
	}

	@Override
	public Object execute(ExecutionEvent event) {
		ActiveSheet.active(event).ifPresent(sheet -> copy(sheet.editor(), sheet.document(), sheet.selection()));
		return null;
	}

	private static void copy(ITextEditor editor, IDocument document, ITextSelection selection) {
		Display display = Display.getCurrent();
		String uri = Positions.identifier(document).orElseThrow().getUri();
		LanguageService.get().service(IndicatorRows.class)
				.thenCompose(rows -> LanguageService.get().about(uri, Optional.<Copied>empty(), analysis -> table(analysis, selection.getOffset(), selection.getLength(), rows)))
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

	private static Optional<Copied> table(Analysis analysis, int offset, int length, IndicatorRows rows) {
		List<Indicator> selected = selected(analysis, offset, length);
		if (selected.isEmpty()) {
			return Optional.empty();
		}
		Sheet sheet = (Sheet) above(selected.get(0), Sheet.class);
		try {
			return Optional.of(new Copied(rows.write(selected, analysis.check().template(), sheet instanceof Department ? FormKind.DEPARTMENT : FormKind.PROJECT), selected.size()));
		} catch (FormException wrong) {
			throw new IllegalStateException(wrong.message().text(Locale.ENGLISH), wrong);
		}
	}

	/** Those that the selection touches; where nothing is selected, those of the block around the caret, else of the sheet. */
	private static List<Indicator> selected(Analysis analysis, int offset, int length) {
		List<Indicator> touched = new ArrayList<>();
		for (Sheet sheet : analysis.model().map(model -> (List<Sheet>) model.getSheets()).orElse(List.of())) {
			List<Indicator> own = List.copyOf(sheet.getIndicators());
			if (length > 0) {
				own.stream().filter(indicator -> touches(indicator, offset, offset + length)).forEach(touched::add);
			} else if (touches(sheet, offset, offset)) {
				List<Indicator> block = own.stream().filter(indicator -> indicator.eContainer() != sheet && touches(indicator.eContainer(), offset, offset)).toList();
				touched.addAll(block.isEmpty() ? own : block);
			}
		}
		// rows of one table belong to one sheet
		return touched.stream().filter(indicator -> above(indicator, Sheet.class) == above(touched.get(0), Sheet.class)).toList();
	}

	private static boolean touches(EObject element, int from, int to) {
		INode node = NodeModelUtils.findActualNodeFor(element);
		return node != null && node.getOffset() <= to && from < Math.max(node.getEndOffset(), from == to ? node.getEndOffset() + 1 : node.getEndOffset());
	}

	private static EObject above(EObject element, Class<?> type) {
		EObject at = element;
		while (at != null && !type.isInstance(at)) {
			at = at.eContainer();
		}
		return at;
	}
}
