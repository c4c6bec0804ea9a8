package org.pgoal.compare.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.pgoal.model.storage.AtomicFile;

/** A new folder for goal sheets, set up for git. */
public final class GoalRepository {

	/** Without the drivers, which each machine sets up for itself, git treats the files as text all the same. */
	private static final String ATTRIBUTES = "*.pgoal text eol=lf diff=pgoal merge=pgoal\n*.xlsx binary\n*.docx binary\n";

	private GoalRepository() {
	}

	/**
	 * Makes the folder.
	 *
	 * @param folder must not exist; its parent must
	 * @param git    whether git keeps its versions
	 */
	public static void create(Path folder, boolean git) throws IOException {
		Files.createDirectory(folder);
		AtomicFile.write(folder.resolve(".gitattributes"), ATTRIBUTES);
		if (git) {
			try {
				Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call().close();
			} catch (GitAPIException failure) {
				throw new IOException(failure.getMessage(), failure);
			}
		}
	}
}
