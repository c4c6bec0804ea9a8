package org.pgoal.ui.compare.revision;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.pgoal.compare.revision.Content;
import org.pgoal.compare.revision.GitRepository;
import org.pgoal.compare.revision.RevisionProblem;
import org.pgoal.dsl.reading.Reading;
import org.pgoal.model.message.Message;

/** Former versions of what is in the workspace. On threads that may wait. */
final class FormerVersions {

	private FormerVersions() {
	}

	/** A problem, in the reader's language, that ends what was asked for. */
	static final class Refused extends Exception {

		private static final long serialVersionUID = 1L;

		Refused(String text) {
			super(text);
		}
	}

	interface Work<T> {
		T with(GitRepository repository, String path) throws RevisionProblem, Refused;
	}

	/** Works with the repository around a file or folder. */
	static <T> T inRepository(IResource resource, Work<T> work) throws Refused {
		Path place = resource.getLocation().toPath();
		try {
			Optional<GitRepository> found = GitRepository.around(resource instanceof IFile ? place.getParent() : place);
			if (found.isEmpty()) {
				throw new Refused(RevisionText.of("noRepository", resource.getName()));
			}
			try (GitRepository repository = found.get()) {
				return work.with(repository, repository.path(real(place).toString()));
			}
		} catch (RevisionProblem problem) {
			throw new Refused(RevisionText.of(problem.reason()));
		}
	}

	private static Path real(Path place) {
		try {
			return place.toRealPath();
		} catch (java.io.IOException gone) {
			return place;
		}
	}

	/** The text of a file in a revision. */
	static String text(GitRepository repository, String revision, String path) throws RevisionProblem, Refused {
		Content content = repository.revision(revision + ":" + path, List.of()).files().get("");
		if (content == null) {
			throw new Refused(RevisionText.of("noFile", revision));
		}
		return switch (content.read()) {
		case Reading.Text text -> text.text();
		case Reading.Unfit unfit -> throw new Refused(RevisionText.of(Message.of(RevisionText.class, "unfit", revision, unfit.message())));
		};
	}
}
