package org.pgoal.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.pgoal.ui.server.LanguageService;
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
		return resource instanceof IFile && LanguageService.EXTENSION.equals(resource.getFileExtension())
				&& resource.getProjectRelativePath().segmentCount() > 0 && !isHidden(resource);
	}

	private static boolean isHidden(IResource resource) {
		for (String segment : resource.getProjectRelativePath().segments()) {
			if (segment.startsWith(".")) {
				return true;
			}
		}
		return false;
	}

	/** Where a file is, as the language server calls it. */
	public static Optional<String> uri(IFile file) {
		return Optional.ofNullable(file.getLocationURI()).map(Object::toString);
	}

	/** Its files in the order of their paths, each once. Not for the UI thread: it visits folders. */
	public List<String> uris() throws CoreException {
		List<String> uris = new ArrayList<>();
		if (uri != null) {
			uris.add(uri);
		}
		TreeMap<String, IFile> files = new TreeMap<>(Comparator.naturalOrder());
		for (IResource resource : resources) {
			if (resource instanceof IContainer container && container.isAccessible()) {
				container.accept(proxy -> {
					if (proxy.getName().startsWith(".")) {
						return false;
					}
					if (proxy.getType() == IResource.FILE && proxy.getName().endsWith("." + LanguageService.EXTENSION)) {
						IFile file = (IFile) proxy.requestResource();
						files.put(file.getFullPath().toString(), file);
					}
					return true;
				}, IResource.NONE);
			} else if (resource instanceof IFile file && file.exists() && isSheet(file)) {
				files.put(file.getFullPath().toString(), file);
			}
		}
		files.values().forEach(file -> uri(file).ifPresent(uris::add));
		return uris;
	}
}
