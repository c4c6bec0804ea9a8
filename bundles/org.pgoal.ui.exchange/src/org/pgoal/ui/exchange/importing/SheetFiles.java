package org.pgoal.ui.exchange.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.pgoal.exchange.files.FileBatch;
import org.pgoal.exchange.files.PlannedFile.Fate;

/** Writes what was read: all of it, or nothing. */
final class SheetFiles {

	private SheetFiles() {
	}

	/**
	 * @return the files that were written, in order
	 * @throws OperationCanceledException when cancelled; nothing is written then, nor where anything else goes wrong
	 */
	static List<IFile> write(ImportRequest request, List<ReadFile> read, IProgressMonitor progress) throws IOException, CoreException {
		List<ReadFile.SheetFile> sheets = read.stream().flatMap(file -> file.sheets().stream()).filter(sheet -> sheet.target().isWritten()).toList();
		SubMonitor monitor = SubMonitor.convert(progress, sheets.size() + 1);
		Path root = request.root();
		List<IPath> places = new ArrayList<>();
		try (FileBatch batch = new FileBatch()) {
			for (ReadFile.SheetFile sheet : sheets) {
				if (monitor.isCanceled()) {
					throw new OperationCanceledException();
				}
				Path file = root.resolve(sheet.target().place()).normalize();
				if (!file.startsWith(root)) {
					throw new IOException(file.toString());
				}
				batch.write(file, sheet.text().getBytes(StandardCharsets.UTF_8), sheet.target().fate() == Fate.REPLACED);
				places.add(IPath.fromPath(sheet.target().place()));
				monitor.worked(1);
			}
			batch.keep();
		} finally {
			refresh(request.folder(), monitor);
		}
		return places.stream().map(place -> request.folder().getFile(place)).toList();
	}

	/** The nearest folder that the workspace knows, for what is below it may be new. */
	private static void refresh(IContainer folder, IProgressMonitor monitor) throws CoreException {
		IContainer known = folder;
		while (!known.exists() && known.getParent() != null) {
			known = known.getParent();
		}
		known.refreshLocal(IResource.DEPTH_INFINITE, monitor);
	}
}
