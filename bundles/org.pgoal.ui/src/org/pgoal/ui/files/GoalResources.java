package org.pgoal.ui.files;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorInput;
import org.pgoal.dsl.folder.GoalFiles;

/** The files with sheets and templates: which they are, where they are, and what the language server calls them. */
public final class GoalResources {

	private GoalResources() {
	}

	public static boolean isGoal(String fileName) {
		return GoalFiles.isGoalFile(fileName);
	}

	/** Null is none. */
	public static boolean isGoal(IResource resource) {
		return resource instanceof IFile && isGoal(resource.getName());
	}

	/** Whether an editor shows one; null is none. */
	public static boolean isGoal(IEditorInput input) {
		return input != null && isGoal(input.getName());
	}

	/** Whether a file or folder is kept from sight, as those of git are. */
	public static boolean isHidden(String name) {
		return name.startsWith(".");
	}

	/** Whether somebody may choose it who looks for sheets: one of them, or a folder. Null is none. */
	public static boolean isOffered(IResource resource) {
		return resource != null && !isHidden(resource.getName()) && (resource instanceof IContainer ? resource.isAccessible() : isGoal(resource));
	}

	/** All of them in some files, folders and projects, each once, in the order of their paths. Not for the UI thread: it visits folders. */
	public static List<IFile> below(Collection<? extends IResource> places) {
		TreeMap<String, IFile> files = new TreeMap<>();
		for (IResource place : places) {
			try {
				if (place.isAccessible()) {
					place.accept(proxy -> {
						if (isHidden(proxy.getName())) {
							return false;
						}
						if (proxy.getType() == IResource.FILE && isGoal(proxy.getName())) {
							files.put(proxy.requestFullPath().toString(), (IFile) proxy.requestResource());
						}
						return true;
					}, IResource.NONE);
				}
			} catch (CoreException gone) {
				ILog.get().log(gone.getStatus());
			}
		}
		return List.copyOf(files.values());
	}

	/** How the language server calls a file; empty where its project isn't on this machine any more. */
	public static Optional<String> uri(IResource file) {
		return Optional.ofNullable(file.getLocationURI()).map(Object::toString);
	}

	/** How the language server calls the file of a buffer. */
	public static Optional<String> uri(IFileBuffer buffer) {
		return Optional.ofNullable(buffer.getFileStore()).map(store -> store.toURI().toString());
	}
}
