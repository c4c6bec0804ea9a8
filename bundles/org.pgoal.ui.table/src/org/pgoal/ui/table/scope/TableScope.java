package org.pgoal.ui.table.scope;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.pgoal.ui.files.GoalResources;
import org.pgoal.ui.table.text.TableText;

/**
 * What the table shows.
 *
 * @param resources files, folders and projects
 * @param uri       of a file outside the workspace; null for none
 */
public record TableScope(List<IResource> resources, String uri) {

	public static final TableScope NOTHING = new TableScope(List.of(), null);

	public static TableScope of(List<? extends IResource> resources) {
		return new TableScope(List.copyOf(resources), null);
	}

	public static TableScope outside(String uri) {
		return new TableScope(List.of(), uri);
	}

	public boolean isNothing() {
		return resources.isEmpty() && uri == null;
	}

	/** Whether it is one file, which is read at once. */
	public boolean isFile() {
		return uri != null || resources.size() == 1 && resources.getFirst() instanceof IFile;
	}

	/** What a reader calls it. */
	public String title() {
		if (uri != null) {
			return uri.substring(uri.lastIndexOf('/') + 1);
		} else if (resources.isEmpty()) {
			return "";
		}
		String first = resources.getFirst().getName();
		return resources.size() == 1 ? first : TableText.of("scope.several", first, resources.size() - 1);
	}

	/** Whether a file belongs to it. */
	public boolean holds(IFile file) {
		return isSheet(file) && resources.stream().anyMatch(resource -> resource.getFullPath().isPrefixOf(file.getFullPath()));
	}

	static boolean isSheet(IResource resource) {
		return GoalResources.isGoal(resource) && Arrays.stream(resource.getProjectRelativePath().segments()).noneMatch(GoalResources::isHidden);
	}

	/** Its files in the order of their paths, each once. Not for the UI thread: it visits folders. */
	public List<String> uris() {
		return uri != null ? List.of(uri) : GoalResources.below(resources).stream().map(GoalResources::uri).flatMap(Optional::stream).toList();
	}
}
