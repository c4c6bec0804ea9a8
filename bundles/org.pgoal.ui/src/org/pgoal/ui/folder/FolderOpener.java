package org.pgoal.ui.folder;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.pgoal.ui.files.GoalResources;

/** Opens a folder of the disk in the workbench: as the project that it is or is inside of, else as a new one. */
public final class FolderOpener {

	private FolderOpener() {
	}

	/** The project that shows the folder, open and up to date. */
	public static IProject open(Path folder, IProgressMonitor monitor) throws CoreException {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		URI place = folder.toUri();
		for (IProject known : workspace.getRoot().getProjects()) {
			if (known.getLocation() != null && known.getLocation().toPath().equals(folder)) {
				known.open(monitor);
				known.refreshLocal(IResource.DEPTH_INFINITE, monitor);
				return known;
			}
		}
		IProjectDescription project = workspace.newProjectDescription(freeName(name(folder, workspace)));
		project.setLocationURI(place);
		IProject handle = workspace.getRoot().getProject(project.getName());
		handle.create(project, monitor);
		handle.open(monitor);
		return handle;
	}

	/** What the folder calls itself, if it was a project before. */
	private static String name(Path folder, IWorkspace workspace) throws CoreException {
		Path description = folder.resolve(IProjectDescription.DESCRIPTION_FILE_NAME);
		if (Files.isRegularFile(description)) {
			return workspace.loadProjectDescription(IPath.fromPath(description)).getName();
		}
		return folder.getFileName() == null ? "pgoal" : folder.getFileName().toString();
	}

	private static String freeName(String base) {
		String name = base;
		for (int i = 2; ResourcesPlugin.getWorkspace().getRoot().getProject(name).exists(); i++) {
			name = base + " (" + i + ")";
		}
		return name;
	}

	/** The first sheet in path order, so that a first-timer sees what a sheet is. */
	public static Optional<IFile> firstSheet(IProject project) {
		return GoalResources.below(List.of(project)).stream().findFirst();
	}
}
