package org.pgoal.ui.tree.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.pgoal.diagram.paint.CannotDraw;
import org.pgoal.model.storage.AtomicFile;
import org.pgoal.ui.tree.text.TreeText;

/** A picture as a file of its own. */
public final class PictureExport {

	private PictureExport() {
	}

	/** Asks for a place and a kind, and writes there in the background. */
	public static void export(Shell shell, Drawing drawing) {
		List<PictureFormat> formats = drawing.formats();
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(TreeText.of("export.title"));
		dialog.setFilterExtensions(formats.stream().map(format -> "*" + format.extension()).toArray(String[]::new));
		dialog.setFilterNames(formats.stream().map(PictureFormat::label).toArray(String[]::new));
		dialog.setFileName(fileName(drawing.title()) + formats.get(0).extension());
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			PictureFormat format = formats.stream().filter(one -> chosen.toLowerCase(Locale.ROOT).endsWith(one.extension())).findFirst()
					.orElse(formats.get(Math.max(0, dialog.getFilterIndex())));
			write(Path.of(chosen.toLowerCase(Locale.ROOT).endsWith(format.extension()) ? chosen : chosen + format.extension()), format, drawing);
		}
	}

	private static String fileName(String title) {
		return title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
	}

	private static void write(Path place, PictureFormat format, Drawing drawing) {
		Job job = new Job(TreeText.of("export.title")) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				// Java's own drawing must not look for a display beside the workbench's
				System.setProperty("java.awt.headless", "true");
				try {
					AtomicFile.write(place, drawing.write(format, Locale.getDefault()));
					return Status.OK_STATUS;
				} catch (CannotDraw reason) {
					return Status.error(reason.message().text(Locale.getDefault()));
				} catch (IOException | RuntimeException failure) {
					return Status.error(TreeText.of("export.failed", place, String.valueOf(failure.getMessage())), failure);
				}
			}
		};
		job.setUser(true);
		job.schedule();
	}
}
