package org.pgoal.compare.revision;

import java.io.IOException;
import java.util.function.Predicate;

import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The commits that changed a file or folder, the newest first, followed through renames of a file. */
final class FileHistory {

	private final Repository repository;
	private final Predicate<Commit> visitor;

	/** @param visitor false to stop */
	FileHistory(Repository repository, Predicate<Commit> visitor) {
		this.repository = repository;
		this.visitor = visitor;
	}

	void walk(String path) throws IOException {
		ObjectId start = repository.resolve(Constants.HEAD);
		String name = path;
		while (start != null) {
			RevCommit first = walk(start, name);
			if (first == null || first.getParentCount() == 0) {
				return;
			}
			name = formerName(first, name);
			start = name == null ? null : first.getParent(0);
		}
	}

	/** @return the oldest commit with this name; null when stopped, or where there is none */
	private RevCommit walk(ObjectId start, String path) throws IOException {
		try (RevWalk walk = new RevWalk(repository)) {
			walk.markStart(walk.parseCommit(start));
			walk.sort(RevSort.COMMIT_TIME_DESC);
			if (!path.isEmpty()) {
				walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
			}
			RevCommit last = null;
			for (RevCommit commit : walk) {
				if (!visitor.test(Commit.of(commit, path))) {
					return null;
				}
				last = commit;
			}
			if (last == null) {
				return null;
			}
			// the walk has rewritten its parents
			try (RevWalk own = new RevWalk(repository)) {
				RevCommit oldest = own.parseCommit(last);
				for (RevCommit parent : oldest.getParents()) {
					own.parseHeaders(parent);
				}
				return oldest;
			}
		}
	}

	/** What a file was called before the commit that brought it in; null where it was new. */
	private String formerName(RevCommit commit, String path) throws IOException {
		try (TreeWalk trees = new TreeWalk(repository)) {
			trees.setRecursive(true);
			trees.addTree(commit.getParent(0).getTree());
			trees.addTree(commit.getTree());
			trees.setFilter(TreeFilter.ANY_DIFF);
			RenameDetector renames = new RenameDetector(repository);
			renames.addAll(DiffEntry.scan(trees));
			return renames.compute().stream()
					.filter(entry -> entry.getNewPath().equals(path) && entry.getChangeType() == DiffEntry.ChangeType.RENAME).map(DiffEntry::getOldPath).findFirst()
					.orElse(null);
		}
	}
}
