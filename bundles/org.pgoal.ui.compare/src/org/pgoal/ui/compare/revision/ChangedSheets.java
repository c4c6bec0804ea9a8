package org.pgoal.ui.compare.revision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.diff.FileDiff;
import org.pgoal.compare.report.DiffSummary;
import org.pgoal.compare.revision.Source;
import org.pgoal.compare.tree.TreeComparison;
import org.pgoal.model.message.Message;
import org.pgoal.ui.compare.branches.Branch;
import org.pgoal.ui.compare.branches.Branch.Icon;
import org.pgoal.ui.compare.branches.DifferenceBranches;
import org.pgoal.ui.compare.revision.FormerVersions.Refused;

/** Compares a folder with a revision and keeps what differs as lines, so that no model stays in memory. */
final class ChangedSheets implements TreeComparison.Listener {

	/**
	 * What a line is about.
	 *
	 * @param file   in the working tree; null where it is gone
	 * @param former what it is called in the revision, from the root of the repository; null where it is new
	 */
	record Changed(Path file, String former) {
	}

	private final IContainer folder;
	private final String revision;
	private final SubMonitor monitor;
	private final DiffSummary summary = new DiffSummary();
	private final List<Branch> branches = new ArrayList<>();
	private final List<Branch> unfit = new ArrayList<>();
	private Path root;

	ChangedSheets(IContainer folder, String revision, IProgressMonitor monitor) {
		this.folder = folder;
		this.revision = revision;
		this.monitor = SubMonitor.convert(monitor);
	}

	/** Compares; the answer is what is said about all of it. */
	String compare(TreeComparison comparison) throws Refused {
		return FormerVersions.inRepository(folder, (repository, now) -> {
			List<String> paths = now.isEmpty() ? List.of() : List.of(now);
			root = repository.root();
			Source before = repository.revision(revision, paths);
			Source after = repository.workingTree(paths);
			monitor.setWorkRemaining(TreeComparison.files(before, after));
			comparison.compare(before, after, this);
			String said = RevisionText.of("summary", folder.getFullPath().makeRelative(), revision, summary.changed(), summary.added(), summary.removed(),
					summary.unchanged());
			return unfit.isEmpty() ? said : said + " " + RevisionText.of("summary.unfit", unfit.size());
		});
	}

	/** What differs, in path order; first what can't be compared. */
	List<Branch> branches() {
		List<Branch> all = new ArrayList<>(unfit);
		branches.stream().sorted(Comparator.comparing(Branch::text)).forEach(all::add);
		return all;
	}

	@Override
	public void differs(FileDiff diff) {
		summary.add(diff);
		Changed changed = new Changed(diff.after() == null ? null : root.resolve(diff.after()), diff.before());
		Icon icon = diff.before() == null ? Icon.ADDED : diff.after() == null ? Icon.REMOVED : diff.isChange() ? Icon.SHEET : Icon.SAME;
		branches.add(new Branch(diff.name(), icon, changed,
				DifferenceBranches.of(diff, any -> true, (Difference any) -> "", any -> changed)));
	}

	@Override
	public void same(int sheets) {
		summary.addUnchanged(sheets);
	}

	@Override
	public void unfit(String file, int line, Message reason) {
		unfit.add(Branch.leaf(RevisionText.of("unfit.line", file, line, reason), Icon.FAULT, new Changed(root.resolve(file), file)));
	}

	@Override
	public void progress(String file) {
		monitor.worked(1);
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCanceled();
	}
}
