package org.pgoal.ui.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.IndicatorLine;
import org.pgoal.diagram.table.Line;
import org.pgoal.forms.cells.CellFiles;
import org.pgoal.forms.cells.CellTable;
import org.pgoal.model.storage.AtomicFile;
import org.pgoal.model.storage.WriteFailed;
import org.pgoal.ui.table.text.TableText;

/** Writes rows as they are shown into a file for spreadsheet programs. */
final class TableExport {

	private TableExport() {
	}

	/** Asks for a file and writes the selected rows, or all where no more than one is selected. */
	static void export(IndicatorTableView view) {
		Shell shell = view.getSite().getShell();
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(TableText.of("export.title"));
		dialog.setFilterExtensions(new String[] { "*.xlsx", "*.csv" });
		dialog.setFilterNames(new String[] { TableText.of("export.xlsx"), TableText.of("export.csv") });
		dialog.setFileName(TableText.of("export.name", view.scope().title().replaceFirst("\\.pgoal$", "")) + ".xlsx");
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			String lower = chosen.toLowerCase();
			boolean named = lower.endsWith(".csv") || lower.endsWith(".xlsx");
			Path file = Path.of(named ? chosen : chosen + (dialog.getFilterIndex() == 1 ? ".csv" : ".xlsx"));
			write(view, file);
		}
	}

	/** Writes into a file, which is replaced; its name says the format. */
	static Job write(IndicatorTableView view, Path file) {
		List<IndicatorLine> selected = view.grid().selection().lines();
		List<Line> shown = List.copyOf(view.contents().lines());
		List<Column> columns = view.grid().columns().shown();
		String title = TableText.of("export.sheet");
		Shell shell = view.getSite().getShell();
		Display display = shell.getDisplay();
		Job job = Job.create(TableText.of("export.job", file.getFileName()), monitor -> {
			List<IndicatorLine> lines = selected.size() > 1 ? selected
					: shown.stream().filter(IndicatorLine.class::isInstance).map(IndicatorLine.class::cast).toList();
			IStatus done = write(TableClipboard.cells(lines, columns), title, file);
			if (!done.isOK() && !display.isDisposed()) {
				display.asyncExec(() -> MessageDialog.openError(shell, TableText.of("export.title"), done.getMessage()));
			}
			return Status.OK_STATUS;
		});
		job.schedule();
		return job;
	}

	private static IStatus write(CellTable cells, String title, Path file) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			if (file.getFileName().toString().toLowerCase().endsWith(".csv")) {
				CellFiles.csv(cells, out);
			} else {
				CellFiles.xlsx(cells, title, out);
			}
			AtomicFile.write(file, out.toByteArray());
			return Status.OK_STATUS;
		} catch (WriteFailed failure) {
			return Status.error(failure.message().text(Locale.getDefault()), failure);
		} catch (IOException failure) {
			return Status.error(TableText.of("export.failed", file.getFileName(), String.valueOf(failure.getMessage())), failure);
		}
	}
}
