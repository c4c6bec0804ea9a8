package org.pgoal.compare.revision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.pgoal.dsl.folder.GoalFiles;
import org.pgoal.dsl.reading.Reading;
import org.pgoal.dsl.reading.TextReader;
import org.pgoal.model.message.Message;

/** The revisions of the repository around a folder. Paths are those of git: from the root of the repository, with slashes. */
public final class GitRepository implements AutoCloseable {

	/** Enough for a person and for any repository of sheets. */
	private static final int ABBREVIATED = 12;

	private final Repository repository;
	/** The folder that the user stands in, from the root of the repository; empty at the root. */
	private final String here;

	private GitRepository(Repository repository, String here) {
		this.repository = repository;
		this.here = here;
	}

	/**
	 * Opens the repository that a folder lies in.
	 *
	 * @return empty where it lies in none
	 */
	public static Optional<GitRepository> around(Path folder) throws RevisionProblem {
		FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
		if (builder.getGitDir() == null) {
			return Optional.empty();
		}
		try {
			Repository repository = builder.build();
			String here = "";
			if (!repository.isBare()) {
				Path root = repository.getWorkTree().toPath().toRealPath();
				Path real = folder.toRealPath();
				here = real.startsWith(root) ? PathSource.slashed(root.relativize(real)) : "";
			}
			return Optional.of(new GitRepository(repository, here));
		} catch (IOException | IllegalArgumentException unreadable) {
			throw new RevisionProblem(unreadable, "unreadable", String.valueOf(unreadable.getMessage()));
		}
	}

	@Override
	public void close() {
		repository.close();
	}

	/** The folder that the working tree begins in. */
	public Path root() throws RevisionProblem {
		if (repository.isBare()) {
			throw new RevisionProblem("bare");
		}
		return repository.getWorkTree().toPath();
	}

	/** True where a word means a commit, tree or file of the repository. */
	public boolean knows(String revision) {
		try {
			return find(revision) != null;
		} catch (RevisionProblem none) {
			return false;
		}
	}

	/** The path of a file or folder from the root of the repository, as the user names it from where they stand. */
	public String path(String named) throws RevisionProblem {
		if (repository.isBare()) {
			return named;
		}
		Path path = Path.of(named);
		Path root = root();
		Path inside = path.isAbsolute() ? root.relativize(path.normalize()) : Path.of(here).resolve(path).normalize();
		if (inside.startsWith("..")) {
			throw new RevisionProblem("outside", named);
		}
		return PathSource.slashed(inside);
	}

	/**
	 * What a revision holds.
	 *
	 * @param revision a commit or tree; or {@code REV:PATH} for a file or folder of it, where PATH begins with {@code ./} as seen from here
	 * @param paths    files and folders to be looked at; empty: all
	 */
	public Source revision(String revision, List<String> paths) throws RevisionProblem {
		Found found = find(revision);
		if (found == null) {
			throw new RevisionProblem("noRevision", revision);
		}
		try (RevWalk walk = new RevWalk(repository)) {
			RevObject object = walk.parseAny(found.id);
			SortedMap<String, Content> files = new TreeMap<>();
			if (object.getType() == Constants.OBJ_BLOB) {
				if (!GoalFiles.isGoalFile(found.path)) {
					throw new RevisionProblem("notGoals", revision);
				}
				files.put("", new BlobContent(repository, object, revision));
				return new Source(revision, files);
			}
			try (TreeWalk tree = new TreeWalk(repository)) {
				tree.addTree(walk.parseTree(object));
				tree.setRecursive(true);
				String shown = found.path == null ? "" : found.path + "/";
				while (tree.next()) {
					String path = tree.getPathString();
					if (isGoalFile(path, tree.getFileMode(0)) && isWanted(path, paths)) {
						files.put(path, new BlobContent(repository, tree.getObjectId(0), shown + path));
					}
				}
			}
			return new Source(revision, files);
		} catch (IOException unreadable) {
			throw new RevisionProblem(unreadable, "unreadable", String.valueOf(unreadable.getMessage()));
		}
	}

	/** The files as they stand on the disk, new ones too, but not those that git ignores. */
	public Source workingTree(List<String> paths) throws RevisionProblem {
		Path root = root();
		SortedMap<String, Content> files = new TreeMap<>();
		try (TreeWalk tree = new TreeWalk(repository)) {
			tree.addTree(new DirCacheIterator(repository.readDirCache()));
			tree.addTree(new FileTreeIterator(repository));
			tree.getTree(1, WorkingTreeIterator.class).setDirCacheIterator(tree, 0);
			while (tree.next()) {
				WorkingTreeIterator file = tree.getTree(1, WorkingTreeIterator.class);
				boolean tracked = tree.getRawMode(0) != 0;
				if (file == null || !tracked && file.isEntryIgnored()) {
					continue;
				}
				String path = tree.getPathString();
				if (tree.isSubtree()) {
					if (tracked || !tree.getNameString().startsWith(".")) {
						tree.enterSubtree();
					}
				} else if (isGoalFile(path, file.getEntryFileMode()) && isWanted(path, paths)) {
					files.put(path, new PathSource.FileContent(root.resolve(path), path));
				}
			}
		} catch (IOException unreadable) {
			throw new RevisionProblem(unreadable, "unreadable", String.valueOf(unreadable.getMessage()));
		}
		return new Source(null, files);
	}

	/**
	 * The commits that changed a file or folder, the newest first; a file is followed through renames.
	 *
	 * @param path    from the root of the repository; empty: all of it
	 * @param visitor is given each, and says whether to go on
	 */
	public void history(String path, Predicate<Commit> visitor) throws RevisionProblem {
		try {
			new FileHistory(repository, visitor).walk(path);
		} catch (IOException unreadable) {
			throw new RevisionProblem(unreadable, "unreadable", String.valueOf(unreadable.getMessage()));
		}
	}

	/** The commit in which two branches parted. */
	public String commonAncestor(String one, String other) throws RevisionProblem {
		try (RevWalk walk = new RevWalk(repository)) {
			walk.setRevFilter(RevFilter.MERGE_BASE);
			for (String revision : List.of(one, other)) {
				Found found = find(revision);
				if (found == null) {
					throw new RevisionProblem("noRevision", revision);
				}
				walk.markStart(walk.parseCommit(found.id));
			}
			RevCommit base = walk.next();
			if (base == null) {
				throw new RevisionProblem("noCommonAncestor", one, other);
			}
			return base.abbreviate(ABBREVIATED).name();
		} catch (IOException unreadable) {
			throw new RevisionProblem(unreadable, "unreadable", String.valueOf(unreadable.getMessage()));
		}
	}

	/**
	 * An object of the repository.
	 *
	 * @param path what it is called there; null where a commit or tag was named
	 */
	private record Found(ObjectId id, String path) {
	}

	private Found find(String revision) throws RevisionProblem {
		try {
			int colon = colon(revision);
			if (colon < 0) {
				ObjectId id = repository.resolve(revision);
				return id == null ? null : new Found(id, null);
			}
			String commit = colon == 0 ? Constants.HEAD : revision.substring(0, colon);
			String named = revision.substring(colon + 1);
			String path = named.startsWith("./") || named.startsWith("../") ? path(named) : named.endsWith("/") ? named.substring(0, named.length() - 1) : named;
			ObjectId tree = repository.resolve(commit + "^{tree}");
			if (tree == null) {
				return null;
			}
			if (path.isEmpty()) {
				return new Found(tree, null);
			}
			try (TreeWalk walk = TreeWalk.forPath(repository, path, tree)) {
				if (walk == null) {
					throw new RevisionProblem("noPath", path, commit);
				}
				return new Found(walk.getObjectId(0), path);
			}
		} catch (IllegalArgumentException noRevision) {
			return null;
		} catch (IOException unreadable) {
			throw new RevisionProblem(unreadable, "unreadable", String.valueOf(unreadable.getMessage()));
		}
	}

	/** The colon between revision and path; one in braces, as in {@code @{12:00}}, is none. */
	private static int colon(String revision) {
		int depth = 0;
		for (int i = 0; i < revision.length(); i++) {
			switch (revision.charAt(i)) {
			case '{' -> depth++;
			case '}' -> depth--;
			case ':' -> {
				if (depth == 0) {
					return i;
				}
			}
			default -> {
				continue;
			}
			}
		}
		return -1;
	}

	private static boolean isGoalFile(String path, FileMode mode) {
		return GoalFiles.isGoalFile(path) && (mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE));
	}

	private static boolean isWanted(String path, List<String> paths) {
		return paths.isEmpty() || paths.stream().anyMatch(wanted -> wanted.isEmpty() || path.equals(wanted) || path.startsWith(wanted + "/"));
	}

	/** The words of git for a path that was named from here. */
	public List<String> paths(List<String> named) throws RevisionProblem {
		List<String> paths = new ArrayList<>(named.size());
		for (String name : named) {
			paths.add(path(name));
		}
		return paths;
	}

	private record BlobContent(Repository repository, ObjectId id, String name) implements Content {

		@Override
		public Reading read() {
			try {
				ObjectLoader loader = repository.open(id);
				if (loader.getSize() > TextReader.FILE_LIMIT) {
					return new Reading.Unfit(Reading.Cause.SIZE, Message.of(TextReader.class, "file", TextReader.FILE_LIMIT >> 20), 1);
				}
				return TextReader.decode(loader.getBytes(TextReader.FILE_LIMIT));
			} catch (IOException unreadable) {
				return new Reading.Unfit(Reading.Cause.UNREADABLE, Message.of(TextReader.class, "unreadable", String.valueOf(unreadable.getMessage())), 1);
			}
		}

		@Override
		public Object identity() {
			return id.name();
		}
	}
}
