package org.pgoal.product.driver;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.part.FileEditorInput;
import org.pgoal.ui.tree.IndicatorTreeView;

/**
 * Somebody who has just unpacked the workbench and follows a document. What to press and what to look for comes from the document,
 * line by line: the name of a step and its words. Each step that was done is reported; what goes wrong is, too, with a picture.
 */
public class NewUser implements IStartup {

	private static final String PLAN = "pgoal.walk.plan";

	private final Hands hands = new Hands();
	private IFile sheet;

	@Override
	public void earlyStartup() {
		if (System.getProperty(PLAN) == null) {
			return;
		}
		Thread thread = new Thread(this::walk, "new user");
		thread.setDaemon(true);
		thread.start();
	}

	private void walk() {
		Path report = Path.of(System.getProperty("pgoal.walk.report"));
		String step = "plan";
		try {
			for (String line : Files.readAllLines(Path.of(System.getProperty(PLAN)))) {
				List<String> words = Arrays.asList(line.split("\t"));
				step = words.get(0);
				take(step, words.subList(1, words.size()));
				report(report, step);
			}
		} catch (Exception | AssertionError wrong) {
			StringWriter trace = new StringWriter();
			wrong.printStackTrace(new PrintWriter(trace));
			hands.photograph(report + ".png");
			report(report, "in step " + step + ": " + trace);
		} finally {
			hands.leave();
		}
	}

	private static void report(Path report, String line) {
		try {
			Files.writeString(report, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		} catch (IOException unwritable) {
			throw new IllegalStateException(unwritable);
		}
	}

	private void take(String step, List<String> words) throws Exception {
		switch (step) {
		case "start" -> start(words);
		case "import" -> bringIn(words.get(0), words.get(1), words.get(2), words.get(3));
		case "findings" -> findings(words);
		case "tree" -> tree(words.get(0));
		case "export" -> print(words.get(0), words.get(1), words.get(2), words.get(3));
		default -> throw new AssertionError("nobody knows how to do the step " + step);
		}
	}

	/** The folder is there; and where the document speaks of a menu, there is one. */
	private void start(List<String> words) throws Exception {
		hands.untilTrue("the folder", () -> ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 1 && project().isOpen());
		hands.untilTrue("the explorer", () -> page().findView(ProjectExplorer.VIEW_ID) != null);
		for (String word : words) {
			if (word.contains(" › ")) {
				hands.until("the menu " + word, () -> hands.menu(word));
			}
		}
	}

	private void bringIn(String form, String menu, String next, String finish) throws Exception {
		IFile file = project().getFile(form);
		hands.untilTrue(form, file::exists);
		hands.untilTrue("the form selected", () -> {
			IViewPart explorer = page().showView(ProjectExplorer.VIEW_ID);
			((CommonNavigator) explorer).selectReveal(new StructuredSelection(file));
			Tree tree = ((CommonNavigator) explorer).getCommonViewer().getTree();
			return tree.getSelectionCount() == 1 && tree.getSelection()[0].getText().equals(form);
		});
		hands.choose(menu);
		hands.pressInDialog(next);
		hands.pressInDialog(finish);
		IEditorPart editor = hands.until("the imported sheet in an editor", () -> {
			IEditorPart active = page().getActiveEditor();
			return active != null && active.getEditorInput() instanceof FileEditorInput input && "pgoal".equals(input.getFile().getFileExtension()) ? active : null;
		});
		sheet = ((FileEditorInput) editor.getEditorInput()).getFile();
	}

	/** Pairs of what is marked and what is chosen about it. */
	private void findings(List<String> words) throws Exception {
		hands.untilTrue("as many findings as the document tells of", () -> markers().length * 2 == words.size());
		for (int i = 0; i < words.size(); i += 2) {
			String complaint = words.get(i);
			IMarker marker = hands.until("a finding “" + complaint + "”",
					() -> Arrays.stream(markers()).filter(each -> each.getAttribute(IMarker.MESSAGE, "").contains(complaint)).findFirst().orElse(null));
			hands.quickFix(page(), marker, words.get(i + 1));
			hands.untilTrue("it is gone: " + complaint,
					() -> Arrays.stream(markers()).noneMatch(each -> each.getAttribute(IMarker.MESSAGE, "").contains(complaint)));
		}
		hands.ui(() -> {
			page().saveEditor(page().getActiveEditor(), false);
			return null;
		});
		hands.untilTrue("saved and nothing is marked", () -> !page().getActiveEditor().isDirty() && markers().length == 0);
	}

	private void tree(String title) throws Exception {
		hands.untilTrue("the tree of the sheet", () -> page().showView(IndicatorTreeView.ID) instanceof IndicatorTreeView view && view.getTitle().equals(title)
				&& view.picture().isPresent() && view.canvas().map() != null);
	}

	private void print(String menu, String format, String next, String finish) throws Exception {
		Path form = Path.of(System.getProperty("pgoal.walk.form"));
		hands.ui(() -> {
			((CommonNavigator) page().showView(ProjectExplorer.VIEW_ID)).selectReveal(new StructuredSelection(sheet));
			return null;
		});
		hands.choose(menu);
		hands.chooseInDialog(format);
		hands.typeInDialog(form.toString());
		// this machine has no program for Word files
		hands.uncheckInDialog();
		hands.pressInDialog(next);
		hands.pressInDialog(finish);
		hands.untilTrue("the form " + form, () -> Files.exists(form));
		hands.untilTrue("the wizard is done", hands::noDialog);
	}

	private IMarker[] markers() throws Exception {
		return sheet.findMarkers("org.pgoal.ui.problem", true, IResource.DEPTH_ZERO);
	}

	private static IProject project() {
		return ResourcesPlugin.getWorkspace().getRoot().getProjects()[0];
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}
}
