package org.pgoal.cli.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.cli.language.CheckedFiles;
import org.pgoal.cli.paths.InputFile;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Progress;
import org.pgoal.cli.shell.Shell;
import org.pgoal.diagram.tree.IndicatorTree;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.diagram.tree.TreeRequest;
import org.pgoal.dsl.check.Codes;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.linking.WrittenReferences;
import org.pgoal.model.Department;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.message.Message;

/**
 * Reads files, has them checked, and makes the tree of each sheet. A file is dropped once its sheets are drawn; only
 * departments wait for the trees of their projects, which may be anywhere among the files.
 */
final class SheetTrees {

	/**
	 * A sheet to be drawn.
	 *
	 * @param position among the sheets of its file, from 1
	 * @param count    how many sheets its file has
	 * @param name     may be null
	 * @param tree     with absolute paths as sources
	 */
	record Drawn(InputFile file, int position, int count, String name, TreeNode tree) {
	}

	/** What is done with each sheet. */
	@FunctionalInterface
	interface Work {

		/** @param progress to be cleared before anything is printed */
		void on(Drawn sheet, Progress progress) throws Failure;
	}

	/** A sheet with what is needed to make its tree; a tree already, unless it is a department's. */
	private record Waiting(InputFile file, int position, int count, Sheet sheet, TreeRequest request, TreeNode tree) {

		Drawn drawn(TreeNode whole) {
			return new Drawn(file, position, count, whole.title(), whole);
		}
	}

	private final RenderOptions options;
	private final Shell shell;
	/** Trees of projects by the department that they name. */
	private final Map<String, List<TreeNode>> projects = new HashMap<>();
	/** From the first department on, as the order of the files is kept. */
	private final List<Waiting> waiting = new ArrayList<>();

	SheetTrees(RenderOptions options, Shell shell) {
		this.options = options;
		this.shell = shell;
	}

	/** Works on the sheets of all files, in path order. */
	void each(List<InputFile> files, Work work) {
		try (Progress progress = new Progress(shell, files.size())) {
			new CheckedFiles(files, progress, shell) {
				@Override
				protected void checked(InputFile file, FileCheck check) {
					SheetTrees.this.file(file, check, work, progress);
				}

				@Override
				public boolean wantsModels() {
					return true;
				}
			}.check();
			for (Waiting sheet : waiting) {
				if (shell.state().cancelled()) {
					return;
				}
				draw(sheet, work, progress);
			}
		}
	}

	private void file(InputFile file, FileCheck check, Work work, Progress progress) {
		Problem broken = check.unparsed().or(() -> check.problems().stream().filter(p -> p.rule().equals(Codes.UNREADABLE)).findFirst()).orElse(null);
		if (broken != null) {
			progress.clear();
			shell.complain(Message.of(SheetTrees.class, "broken", file.name(), broken.line(), broken.column(), broken.text(shell.locale())));
			return;
		}
		if (check.model() == null) {
			return;
		}
		Map<EObject, List<Finding>> findings = check.findings();
		TreeRequest request = TreeRequest.everything(shell.locale()).withTemplate(check.template()).withSource(element -> source(file, element))
				.withFindings(element -> findings.getOrDefault(element, List.of()));
		TreeRequest filtered = request.withFilter(options.filter().on(check.template(), request.findings()));
		List<Sheet> sheets = check.model().getSheets();
		for (int i = 0; i < sheets.size(); i++) {
			Sheet sheet = sheets.get(i);
			String department = sheet instanceof Project project ? WrittenReferences.department(project).orElse(null) : null;
			if (options.department().isPresent() && !options.department().get().test(sheet, department, check.template())) {
				continue;
			}
			boolean waits = sheet instanceof Department;
			TreeNode tree = waits ? null : IndicatorTree.of(sheet, filtered.withDepth(options.levels())).withoutElements();
			if (department != null) {
				projects.computeIfAbsent(department, name -> new ArrayList<>())
						.add(IndicatorTree.of(sheet, filtered.withDepth(options.levelsBelowDepartment())).withoutElements());
			}
			Waiting next = new Waiting(file, i + 1, sheets.size(), waits ? sheet : null, waits ? filtered : null, tree);
			if (waits || !waiting.isEmpty()) {
				waiting.add(next);
			} else {
				draw(next, work, progress);
			}
		}
	}

	private void draw(Waiting sheet, Work work, Progress progress) {
		try {
			work.on(sheet.drawn(sheet.sheet() instanceof Department department ? whole(department, sheet.request()) : sheet.tree()), progress);
		} catch (Failure failure) {
			progress.clear();
			shell.complain(failure.message());
		} catch (RuntimeException | StackOverflowError | OutOfMemoryError unexpected) {
			progress.clear();
			shell.complain(Message.of(SheetTrees.class, "unexpected", sheet.file().name(), String.valueOf(unexpected)));
		}
	}

	private TreeNode whole(Department department, TreeRequest request) {
		Set<TreeNode> parts = new LinkedHashSet<>();
		if (department.getId() != null) {
			parts.addAll(projects.getOrDefault(department.getId(), List.of()));
		}
		if (department.getName() != null) {
			parts.addAll(projects.getOrDefault(department.getName(), List.of()));
		}
		return IndicatorTree.of(department, List.copyOf(parts), request.withDepth(options.levels()));
	}

	private static TreeNode.SourceLine source(InputFile file, EObject element) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
		return node == null ? null : new TreeNode.SourceLine(file.path().toString(), node.getStartLine());
	}
}
