package org.pgoal.sirius.ui.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.SessionManager;
import org.eclipse.sirius.business.api.session.danalysis.DAnalysisSession;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.pgoal.sirius.ui.SheetDiagrams;

/** A project in the workspace with sheets, gone at the end. */
final class Folder implements AutoCloseable {

	/** Where the samples are, from the folder of this module. */
	static final Path SAMPLES = Path.of(System.getProperty("pgoal.samples", "../../samples"));

	private static int count;

	private final IProject project;
	private SheetDiagrams diagrams;

	Folder() throws CoreException {
		ViewpointRegistry.getInstance().getViewpoints();
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("sheets" + ++count);
		project.create(null);
		project.open(null);
	}

	IFile file(String name, String text) throws CoreException {
		IFile file = project.getFile(name);
		file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
		return file;
	}

	/** All sheets of a folder of samples. */
	List<IFile> samples(Path folder) throws CoreException, IOException {
		List<IFile> files = new ArrayList<>();
		try (Stream<Path> paths = Files.list(folder)) {
			for (Path path : paths.filter(one -> one.toString().endsWith(".pgoal")).sorted().toList()) {
				files.add(file(path.getFileName().toString(), Files.readString(path)));
			}
		}
		return files;
	}

	SheetDiagrams diagrams(IFile file) throws CoreException {
		diagrams = SheetDiagrams.of(file, new NullProgressMonitor());
		return diagrams;
	}

	static String text(IFile file) throws CoreException, IOException {
		return new String(file.getContents(true).readAllBytes(), StandardCharsets.UTF_8);
	}

	static void write(IFile file, String text) throws CoreException {
		file.setContents(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, false, null);
	}

	/** Lets the workbench do what is waiting. */
	static void settle() {
		Display display = Display.getCurrent();
		for (int quiet = 0; quiet < 20;) {
			quiet = display.readAndDispatch() ? 0 : quiet + 1;
		}
	}

	@Override
	public void close() throws CoreException {
		PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().closeAllEditors(false);
		for (Session session : List.copyOf(SessionManager.INSTANCE.getSessions())) {
			// nobody is there to answer what is to become of unsaved changes
			((DAnalysisSession) session).setReloadingPolicy((any, resource, status) -> List.of());
			session.close(new NullProgressMonitor());
		}
		settle();
		project.delete(true, true, null);
	}
}
