package org.pgoal.ui.exchange.importing;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.pgoal.exchange.files.Existing;

/**
 * What the user has chosen.
 *
 * @param files    to read, in order
 * @param template the name of the template; null where it is to be recognised
 * @param folder   where the sheets go; may not be there yet, its project is
 * @param existing what becomes of files that are there
 */
record ImportRequest(List<Path> files, String template, IContainer folder, Existing existing) {

	ImportRequest {
		files = List.copyOf(files);
	}

	Path root() {
		return Path.of(folder.getLocationURI());
	}
}
