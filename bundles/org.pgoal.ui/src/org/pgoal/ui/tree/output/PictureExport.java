package org.pgoal.ui.tree.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
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
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.model.storage.AtomicFile;
import org.pgoal.ui.tree.picture.SheetPicture;
import org.pgoal.ui.tree.text.TreeText;

/** The picture as a file of its own, as {@code pgoal render} writes it. */
public final class PictureExport {

	private PictureExport() {
	}

	/** Asks for a place and a kind, and writes there in the background. */
	public static void export(Shell shell, SheetPicture picture, ColourMode mode) {
		PictureFormat[] formats = PictureFormat.values();
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(TreeText.of("export.title"));
		dialog.setFilterExtensions(Arrays.stream(formats).map(format -> "*" + format.extension()).toArray(String[]::new));
		dialog.setFilterNames(Arrays.stream(formats).map(PictureFormat::label).toArray(String[]::new));
		dialog.setFileName(fileName(picture.map().scene().title()));
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			PictureFormat format = Arrays.stream(formats).filter(one -> chosen.toLowerCase(Locale.ROOT).endsWith(one.extension())).findFirst()
					.orElse(formats[Math.max(0, dialog.getFilterIndex())]);
			Path place = Path.of(chosen.toLowerCase(Locale.ROOT).endsWith(format.extension()) ? chosen : chosen + format.extension());
			write(place, format, picture, mode);
		}
	}

	private static String fileName(String title) {
		return title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + PictureFormat.SVG.extension();
	}

	private static void write(Path place, PictureFormat format, SheetPicture picture, ColourMode mode) {
		List<TreeNode> all = picture.index().roots();
		List<TreeNode> shown = all.stream().map(root -> root.folded(picture.folded())).toList();
		Job job = new Job(TreeText.of("export.title")) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				// Java's own drawing must not look for a display beside the workbench's
				System.setProperty("java.awt.headless", "true");
				try {
					AtomicFile.write(place, format.write(shown, all, mode, Locale.getDefault()));
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
