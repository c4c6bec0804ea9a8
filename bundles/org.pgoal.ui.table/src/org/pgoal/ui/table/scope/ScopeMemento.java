package org.pgoal.ui.table.scope;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.IMemento;

/** What a pinned table shows, over a restart. */
public final class ScopeMemento {

	private static final String PINNED = "pinned";
	private static final String RESOURCE = "resource";
	private static final String PATH = "path";

	private ScopeMemento() {
	}

	/** @return nothing where the table was not pinned, or what it showed is no more */
	public static TableScope read(IMemento memento) {
		if (memento == null || !Boolean.TRUE.equals(memento.getBoolean(PINNED))) {
			return TableScope.NOTHING;
		}
		List<IResource> resources = new ArrayList<>();
		for (IMemento one : memento.getChildren(RESOURCE)) {
			String path = one.getString(PATH);
			IResource resource = path == null ? null : ResourcesPlugin.getWorkspace().getRoot().findMember(IPath.fromPortableString(path));
			if (resource != null) {
				resources.add(resource);
			}
		}
		return TableScope.of(resources);
	}

	public static void write(IMemento memento, boolean pinned, TableScope scope) {
		memento.putBoolean(PINNED, pinned);
		if (pinned) {
			scope.resources().forEach(resource -> memento.createChild(RESOURCE).putString(PATH, resource.getFullPath().toPortableString()));
		}
	}
}
