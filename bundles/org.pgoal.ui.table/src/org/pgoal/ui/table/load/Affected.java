package org.pgoal.ui.table.load;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.pgoal.diagram.table.FileRows;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.ProblemMarkers;
import org.pgoal.ui.table.scope.TableScope;

/**
 * What changes mean for a table.
 *
 * @param again URIs of files to be read again
 * @param gone  URIs of files that are no more
 */
record Affected(List<String> again, List<String> gone) {

	/** @param known the rows that the table has of the files; of all its files where a project was removed */
	static Affected of(FileChanges.Changes changes, Map<String, FileRows> known, TableScope scope) {
		// of a removed project nobody tells the files: any of the table's may have been there
		boolean any = !changes.projects().isEmpty() && !scope.isFile();
		List<String> gone = known.keySet().stream().filter(uri -> any || changes.removed().contains(uri))
				.filter(uri -> files(uri).stream().noneMatch(IResource::exists)).toList();
		Set<String> again = new LinkedHashSet<>();
		for (String uri : changes.texts()) {
			if (!gone.contains(uri) && (uri.equals(scope.uri()) || files(uri).stream().anyMatch(file -> file.exists() && scope.holds(file)))) {
				again.add(uri);
			}
		}
		for (String uri : changes.findings()) {
			if (known.containsKey(uri) && (LanguageService.get().version(uri).isPresent() || hasOther(uri, known.get(uri)))) {
				again.add(uri);
			}
		}
		return new Affected(new ArrayList<>(again), gone);
	}

	boolean isNothing() {
		return again.isEmpty() && gone.isEmpty();
	}

	private static List<IFile> files(String uri) {
		return List.of(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(uri)));
	}

	/** A closed file's findings may be others because other files are; most markers only say what is known. */
	private static boolean hasOther(String uri, FileRows rows) {
		long known = rows.rows().stream().mapToLong(row -> row.findings().size()).sum() + rows.sheets().stream().mapToLong(sheet -> sheet.findings().size()).sum();
		for (IFile file : files(uri)) {
			try {
				return file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO).length != known;
			} catch (CoreException gone) {
				return false;
			}
		}
		return false;
	}
}
