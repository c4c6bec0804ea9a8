package org.pgoal.ui.compare.roll;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.pgoal.compare.roll.RollOrder;
import org.pgoal.ui.files.GoalResources;

/** What somebody has chosen in the workspace, and what follows from it. */
final class RollChoice {

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");

	private RollChoice() {
	}

	/** The goal files and folders of a selection, each once, without what lies in another. */
	static List<IResource> sources(Iterable<?> selection) {
		Set<IResource> chosen = new LinkedHashSet<>();
		for (Object one : selection) {
			IResource resource = org.eclipse.core.runtime.Adapters.adapt(one, IResource.class);
			if (GoalResources.isOffered(resource) && resource.getLocation() != null) {
				chosen.add(resource);
			}
		}
		List<IResource> sources = new ArrayList<>(chosen);
		sources.removeIf(one -> chosen.stream().anyMatch(other -> other != one && other.getFullPath().isPrefixOf(one.getFullPath())));
		return sources;
	}

	/** Where next year's sheets go unless somebody says otherwise: beside a folder that is called after its year, else in one within. */
	static IPath target(List<IResource> sources, int year) {
		if (sources.isEmpty()) {
			return IPath.EMPTY;
		}
		IContainer folder = sources.get(0) instanceof IContainer container ? container : sources.get(0).getParent();
		Matcher named = YEAR.matcher(folder.getName());
		if (!(folder instanceof IProject) && named.find()) {
			return folder.getParent().getFullPath().append(named.replaceFirst(String.valueOf(year)));
		}
		return folder.getFullPath().append(String.valueOf(year));
	}

	/** The project or folder at a path, which need not exist; null where the path can't be one. */
	static IContainer container(String path) {
		IPath full = IPath.fromPortableString(path.strip().replace('\\', '/')).makeAbsolute();
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		if (full.segmentCount() == 0 || !ResourcesPlugin.getWorkspace().validatePath(full.toString(), IResource.PROJECT | IResource.FOLDER).isOK()
				|| !root.getProject(full.segment(0)).isAccessible()) {
			return null;
		}
		IContainer container = full.segmentCount() == 1 ? root.getProject(full.segment(0)) : root.getFolder(full);
		return container.getLocation() == null ? null : container;
	}

	static RollOrder order(List<IResource> sources, IContainer target, int year, String template) {
		List<Path> paths = sources.stream().map(source -> source.getLocation().toPath()).toList();
		return new RollOrder(paths, target.getLocation().toPath(), year, template);
	}
}
