package org.pgoal.ui.tree.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.svg.SvgWriter;
import org.pgoal.model.storage.AtomicFile;
import org.pgoal.ui.tree.text.TreeText;

/** The picture as a file of its own. */
public final class PictureExport {

	private static final String EXTENSION = ".svg";

	private PictureExport() {
	}

	/** Asks for a place, and writes there in the background. */
	public static void export(Shell shell, Scene scene) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(TreeText.of("export.title"));
		dialog.setFilterExtensions(new String[] { "*" + EXTENSION });
		dialog.setFilterNames(new String[] { TreeText.of("export.svg") });
		dialog.setFileName(scene.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + EXTENSION);
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			write(Path.of(chosen), scene);
		}
	}

	private static void write(Path place, Scene scene) {
		Job job = new Job(TreeText.of("export.title")) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					AtomicFile.write(place, SvgWriter.write(scene).getBytes(StandardCharsets.UTF_8));
					return Status.OK_STATUS;
				} catch (java.io.IOException | RuntimeException failure) {
					return Status.error(TreeText.of("export.failed", place, String.valueOf(failure.getMessage())), failure);
				}
			}
		};
		job.setUser(true);
		job.schedule();
	}
}
