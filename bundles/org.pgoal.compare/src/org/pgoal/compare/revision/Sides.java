package org.pgoal.compare.revision;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.pgoal.dsl.folder.GoalFiles;

/**
 * The two sides of a comparison as a user names them, the way git does: two files or folders; {@code REV:PATH} and a file;
 * {@code REV1 REV2}, {@code REV1..REV2}, {@code REV1...REV2} (since they parted); {@code REV} against the working tree;
 * nothing, for the working tree against HEAD. Paths behind {@code --}, or behind a revision, narrow revisions down.
 */
public final class Sides implements AutoCloseable {

	private static final String HEAD = "HEAD";

	private final GitRepository repository;
	private final Path folder;
	private Source before;
	private Source after;

	private Sides(GitRepository repository, Path folder) {
		this.repository = repository;
		this.folder = folder;
	}

	/**
	 * Finds out what is meant.
	 *
	 * @param named  what stands before {@code --}
	 * @param paths  what stands behind it; null where it isn't there
	 * @param folder where the user stands
	 */
	public static Sides of(List<String> named, List<String> paths, Path folder) throws RevisionProblem {
		Sides sides = new Sides(GitRepository.around(folder).orElse(null), folder);
		try {
			sides.find(named, paths);
			return sides;
		} catch (RevisionProblem | RuntimeException failure) {
			sides.close();
			throw failure;
		}
	}

	public Source before() {
		return before;
	}

	public Source after() {
		return after;
	}

	@Override
	public void close() {
		if (repository != null) {
			repository.close();
		}
	}

	private void find(List<String> named, List<String> behind) throws RevisionProblem {
		List<String> sides = named;
		List<String> paths = behind == null ? List.of() : behind;
		if (behind == null && named.size() == 2 && isPath(named.get(0)) && isPath(named.get(1))) {
			unambiguous(named.get(0));
			unambiguous(named.get(1));
			before = PathSource.of(resolve(named.get(0)), named.get(0));
			after = PathSource.of(resolve(named.get(1)), named.get(1));
			return;
		}
		if (behind == null) {
			int revisions = 0;
			while (revisions < named.size() && revisions < 2 && isRevision(named.get(revisions))) {
				unambiguous(named.get(revisions));
				revisions++;
			}
			boolean file = named.size() == 2 && (isObject(named.get(0)) || isObject(named.get(1)));
			if (!file) {
				sides = named.subList(0, revisions);
				paths = named.subList(revisions, named.size());
				for (String path : paths) {
					requirePath(path);
				}
			}
		}
		if (sides.size() == 2 && (isObject(sides.get(0)) || isObject(sides.get(1)))) {
			before = either(sides.get(0));
			after = either(sides.get(1));
			return;
		}
		revisions(sides, repository().paths(paths));
	}

	private void revisions(List<String> sides, List<String> paths) throws RevisionProblem {
		switch (sides.size()) {
		case 0 -> {
			before = repository.revision(HEAD, paths);
			after = repository.workingTree(paths);
		}
		case 1 -> {
			String side = sides.get(0);
			int dots = side.indexOf("..");
			if (dots < 0) {
				before = repository.revision(side, paths);
				after = isObject(side) ? counterpart(side) : repository.workingTree(paths);
				return;
			}
			boolean sinceParting = side.startsWith("...", dots);
			String one = dots == 0 ? HEAD : side.substring(0, dots);
			String other = side.substring(dots + (sinceParting ? 3 : 2));
			other = other.isEmpty() ? HEAD : other;
			before = repository.revision(sinceParting ? repository.commonAncestor(one, other) : one, paths);
			after = repository.revision(other, paths);
		}
		case 2 -> {
			before = repository.revision(sides.get(0), paths);
			after = repository.revision(sides.get(1), paths);
		}
		default -> throw new RevisionProblem("tooMany", String.join(" ", sides));
		}
	}

	/** {@code REV:PATH} alone is compared with the same path on the disk. */
	private Source counterpart(String object) throws RevisionProblem {
		String path = object.substring(object.indexOf(':') + 1);
		Path file = path.startsWith("./") || path.startsWith("../") ? resolve(path) : repository.root().resolve(path);
		if (!Files.exists(file)) {
			throw new RevisionProblem("missing", path);
		}
		return PathSource.of(file, path);
	}

	private Source either(String side) throws RevisionProblem {
		if (isPath(side)) {
			return PathSource.of(resolve(side), side);
		}
		return repository().revision(side, List.of());
	}

	private GitRepository repository() throws RevisionProblem {
		return Optional.ofNullable(repository).orElseThrow(() -> new RevisionProblem("noRepository"));
	}

	private boolean isRevision(String word) {
		if (repository == null) {
			return false;
		}
		int dots = word.indexOf("..");
		if (dots < 0 || isPath(word)) {
			return repository.knows(word);
		}
		String one = word.substring(0, dots);
		String other = word.substring(dots + (word.startsWith("...", dots) ? 3 : 2));
		return (one.isEmpty() || repository.knows(one)) && (other.isEmpty() || repository.knows(other));
	}

	/** True for {@code REV:PATH}. */
	private boolean isObject(String word) {
		return repository != null && word.indexOf(':') > 0 && !isPath(word);
	}

	private boolean isPath(String word) {
		try {
			return !word.isEmpty() && Files.exists(resolve(word));
		} catch (InvalidPathException none) {
			return false;
		}
	}

	private Path resolve(String word) {
		return folder.resolve(word);
	}

	private void unambiguous(String word) throws RevisionProblem {
		if (isPath(word) && repository != null && word.indexOf(':') < 0 && !word.toLowerCase(Locale.ROOT).endsWith(GoalFiles.EXTENSION) && repository.knows(word)) {
			throw new RevisionProblem("ambiguous", word);
		}
	}

	/** Paths that are gone from the disk must be named behind {@code --}, as with git. */
	private void requirePath(String word) throws RevisionProblem {
		if (!isPath(word)) {
			throw new RevisionProblem("missing", word);
		}
	}
}
