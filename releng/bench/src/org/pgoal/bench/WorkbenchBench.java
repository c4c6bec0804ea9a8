package org.pgoal.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.IndicatorLine;
import org.pgoal.diagram.table.TableQuery;
import org.pgoal.ui.dashboard.DashboardView;
import org.pgoal.ui.editor.SumMinings;
import org.pgoal.ui.table.IndicatorTableView;
import org.pgoal.ui.table.scope.TableScope;

/**
 * Types in the workbench itself, beside a folder of many sheets: keys go through the editor's widget, and each turn of the event
 * loop is timed. A key counts until the editor has handled it and nothing is left to do for the user interface. Runs inside
 * the product, as a bundle that is added to it.
 *
 * <p>System properties: pgoal.bench.keystrokes.
 */
public final class WorkbenchBench implements IStartup {

	/** As many milliseconds without a new finding, and the folder has been read. */
	private static final long QUIET_MILLIS = 5_000;
	private static final int MANY = 500;
	private static final long PATIENCE_MILLIS = 600_000;
	private static final String PROBLEM = "org.pgoal.ui.problem";

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final Display display = PlatformUI.getWorkbench().getDisplay();
	private final int keystrokes = Integer.getInteger("pgoal.bench.keystrokes", 100);
	private final Blocks blocks = new Blocks();
	private IWorkbenchPage page;

	@Override
	public void earlyStartup() {
		display.asyncExec(() -> {
			try {
				run();
			} catch (Exception | AssertionError failure) {
				failure.printStackTrace(System.out);
			} finally {
				page.closeAllEditors(false);
				PlatformUI.getWorkbench().close();
			}
		});
	}

	private void run() throws Exception {
		InstanceScope.INSTANCE.getNode("org.eclipse.ui.genericeditor").putBoolean("contentAssistant.autoActivation", false);
		page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
		until("the folder", () -> ResourcesPlugin.getWorkspace().getRoot().getProjects().length > 0);
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProjects()[0];
		until("the sheets", () -> project.getFile("typing/sheet.pgoal").exists());
		page.closeAllEditors(false);
		ITextEditor plain = open(project.getFile("typing/plain.txt"));
		ITextEditor sheet = open(project.getFile("typing/sheet.pgoal"));
		type(plain, "warm-up", 20, false);
		type(sheet, "warm-up", 20, false);
		type(sheet, "while the folder is read", keystrokes, true);
		untilRead(project);
		type(plain, "plain text", keystrokes, true);
		type(sheet, "sheet of 15 indicators", keystrokes, true);
		answers(sheet, project.getFile("typing/sheet.pgoal"), "sheet of 15 indicators");
		ITextEditor large = open(project.getFile("typing/large.pgoal"));
		type(large, "warm-up", 20, false);
		type(large, "sheet of 500 indicators", keystrokes, true);
		answers(large, project.getFile("typing/large.pgoal"), "sheet of 500 indicators");
		page.closeAllEditors(false);
		table(project);
		dashboard(project);
	}

	private ITextEditor open(IFile file) throws Exception {
		ITextEditor editor = IDE.openEditor(page, file, true).getAdapter(ITextEditor.class);
		settle();
		return editor;
	}

	// -------------------------------------------------------------- typing

	/** Digits and letters, one by one, into a text of the sheet, with a pause of the event loop after each. */
	private void type(ITextEditor editor, String what, int keys, boolean told) throws Exception {
		page.activate(editor);
		caret(editor, "目标 \"", 4);
		settle();
		blocks.reset();
		List<Double> handled = new ArrayList<>();
		List<Double> settled = new ArrayList<>();
		for (int i = 0; i < keys; i++) {
			long start = System.nanoTime();
			key(editor, (char) ('a' + i % 26));
			handled.add(since(start));
			settle();
			settled.add(since(start));
			// as fast as a person types
			waitFor(30);
		}
		if (told) {
			System.out.printf("%s: a key is handled p50 %.1f p95 %.1f ms, all is painted p50 %.1f p95 %.1f ms%n", what,
					percentile(handled, 50), percentile(handled, 95), percentile(settled, 50), percentile(settled, 95));
			blocks.tell(what);
		}
	}

	// ------------------------------------------------------------- answers

	/** Completion, hints and markers after a keystroke. */
	private void answers(ITextEditor editor, IFile file, String what) throws Exception {
		page.activate(editor);
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		blocks.reset();
		List<Double> completions = new ArrayList<>();
		List<Double> hints = new ArrayList<>();
		List<Double> markers = new ArrayList<>();
		ITextViewer viewer = editor.getAdapter(ITextViewer.class);
		SumMinings sums = new SumMinings();
		int wanted = Math.max(20, keystrokes / 4);
		for (int i = 0; i < wanted; i++) {
			// what is typed on a new line of a block is completed
			int place = document.getLineOffset(document.getLineOfOffset(document.get().indexOf("数量指标")));
			editor.selectAndReveal(place, 0);
			document.replace(place, 0, "\n");
			editor.selectAndReveal(place, 0);
			settle();
			List<Shell> before = Arrays.asList(display.getShells());
			long start = System.nanoTime();
			key(editor, 's');
			editor.getAdapter(ITextOperationTarget.class).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
			Shell[] popup = new Shell[1];
			until("proposals", () -> (popup[0] = proposals(before)) != null);
			completions.add(since(start));
			popup[0].close();
			settle();
			document.replace(place, 2, "");

			// a value that is no percentage any more is marked, and is not when it is one again
			int unit = document.get().indexOf("%", document.get().indexOf("满意度指标 {"));
			int line = document.getLineOfOffset(unit) + 1;
			waitFor(300);
			int now = count(file, line);
			start = System.nanoTime();
			document.replace(unit, 1, " ");
			CompletableFuture<List<? extends ICodeMining>> asked = sums.provideCodeMinings(viewer, null);
			until("hints", asked::isDone);
			hints.add(since(start));
			until("a marker in line " + line, () -> count(file, line) != now);
			markers.add(since(start));
			start = System.nanoTime();
			document.replace(unit, 1, "%");
			until("no marker", () -> count(file, line) == now);
			markers.add(since(start));
		}
		tell(what, "completion", completions);
		tell(what, "hints", hints);
		tell(what, "markers", markers);
		blocks.tell(what);
	}

	private Shell proposals(List<Shell> before) {
		for (Shell shell : display.getShells()) {
			if (!before.contains(shell) && shell.isVisible()) {
				Table table = table(shell);
				// the first of a list that is still being asked for is a notice
				if (table != null && table.getItemCount() > 2) {
					return shell;
				}
			}
		}
		return null;
	}

	private static Table table(Composite parent) {
		for (Control child : parent.getChildren()) {
			Table found = child instanceof Table table ? table : child instanceof Composite composite ? table(composite) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private static int count(IFile file, int line) throws Exception {
		return (int) Arrays.stream(file.findMarkers(PROBLEM, true, IResource.DEPTH_ZERO)).filter(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0) == line).count();
	}

	// --------------------------------------------------------------- views

	/** All sheets as one table: read, sorted, filtered, grouped, scrolled. */
	private void table(IProject project) throws Exception {
		long before = used();
		blocks.reset();
		long start = System.nanoTime();
		IndicatorTableView view = (IndicatorTableView) page.showView(IndicatorTableView.ID);
		view.showPinned(TableScope.of(List.of(project)));
		until("the table", () -> !view.isReading() && view.contents().isSettled() && view.contents().lines().size() > MANY);
		System.out.printf("table: %d rows after %.1f s, %d MB%n", view.contents().lines().size(), since(start) / 1000, used() - before);
		blocks.tell("table, read");
		arranged(view, "sorted", view.contents().query().withSort(List.of(new TableQuery.Sort(Column.of(Column.Topic.NAME), true))));
		arranged(view, "filtered", view.contents().query().withWords("满意"));
		arranged(view, "grouped", view.contents().query().withWords("").withGrouping(TableQuery.Grouping.SHEET));
		blocks.reset();
		IndicatorLine last = view.contents().lines().reversed().stream().filter(IndicatorLine.class::isInstance).map(IndicatorLine.class::cast).findFirst().orElseThrow();
		view.grid().selection().select(last, Column.of(Column.Topic.NAME));
		waitFor(300);
		blocks.tell("table, scrolled to its end");
		page.hideView(view);
	}

	private void arranged(IndicatorTableView view, String how, TableQuery query) throws Exception {
		blocks.reset();
		long start = System.nanoTime();
		view.contents().setQuery(query);
		until(how, view.contents()::isSettled);
		settle();
		System.out.printf("table, %s: %d lines after %.0f ms%n", how, view.contents().lines().size(), since(start));
		blocks.tell("table, " + how);
	}

	private void dashboard(IProject project) throws Exception {
		long before = used();
		blocks.reset();
		long start = System.nanoTime();
		DashboardView view = (DashboardView) page.showView(DashboardView.ID);
		view.show(project);
		int[] seen = { -1 };
		long[] since = { start };
		// it grows while sheets are read
		until("the dashboard", () -> {
			int now = view.figures().map(figures -> figures.sheets()).orElse(0);
			if (now != seen[0]) {
				seen[0] = now;
				since[0] = System.nanoTime();
			}
			return now > 0 && System.nanoTime() - since[0] > QUIET_MILLIS / 2 * 1_000_000;
		});
		System.out.printf("dashboard: %d sheets after %.1f s, %d MB%n", seen[0], (since[0] - start) / 1e9, used() - before);
		blocks.tell("dashboard");
	}

	/** Megabytes. */
	private static long used() {
		System.gc();
		return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
	}

	// ---------------------------------------------------------- event loop

	private void caret(ITextEditor editor, String words, int behind) {
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		int found = document.get().indexOf(words);
		editor.selectAndReveal(Math.max(0, found + Math.max(0, behind)), 0);
	}

	private static void key(ITextEditor editor, char character) {
		StyledText widget = (StyledText) editor.getAdapter(Control.class);
		Event event = new Event();
		event.type = SWT.KeyDown;
		event.character = character;
		event.keyCode = character;
		event.doit = true;
		widget.notifyListeners(SWT.KeyDown, event);
	}

	private boolean turn() {
		long start = System.nanoTime();
		long cpu = THREADS.getCurrentThreadCpuTime();
		boolean more = display.readAndDispatch();
		blocks.add(since(start), (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
		return more;
	}

	private void settle() {
		while (turn()) {
			// until nothing is left
		}
	}

	private void waitFor(int millis) {
		boolean[] over = new boolean[1];
		display.timerExec(millis, () -> over[0] = true);
		while (!over[0]) {
			if (!turn()) {
				display.sleep();
			}
		}
	}

	private void until(String expected, Callable<Boolean> condition) throws Exception {
		long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
		while (!condition.call()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("never seen: " + expected);
			}
			if (!turn()) {
				Thread.sleep(1);
			}
		}
	}

	private void untilRead(IProject project) throws Exception {
		long start = System.nanoTime();
		int[] seen = { -1 };
		long[] since = { System.nanoTime() };
		blocks.reset();
		// names are read before anything is checked: until then nothing is found but in what is open
		while (seen[0] < MANY || System.nanoTime() - since[0] < QUIET_MILLIS * 1_000_000) {
			waitFor(200);
			int now = project.findMarkers(PROBLEM, true, IResource.DEPTH_INFINITE).length;
			if (now != seen[0]) {
				seen[0] = now;
				since[0] = System.nanoTime();
			}
		}
		System.out.printf("folder read: %d findings, %.0f s after the first keys%n", seen[0], (since[0] - start) / 1e9);
		blocks.tell("while markers come");
	}

	// ------------------------------------------------------------- numbers

	private static double since(long start) {
		return (System.nanoTime() - start) / 1e6;
	}

	private static void tell(String what, String about, List<Double> times) {
		System.out.printf("%s: %s after a keystroke p50 %.0f p95 %.0f ms%n", what, about, percentile(times, 50), percentile(times, 95));
	}

	private static double percentile(List<Double> times, int percent) {
		List<Double> sorted = new ArrayList<>(times);
		sorted.sort(Comparator.naturalOrder());
		return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
	}

	/**
	 * How long single turns of the event loop take, by the clock and in processor time, and what of our own was going on in those
	 * that took too long. On a busy machine the clock says little.
	 */
	private final class Blocks {

		private static final double MOST = 50;
		private final Thread ui = display.getThread();
		private volatile long began = System.nanoTime();
		private volatile StackTraceElement[] sample;
		private double longest;
		private double dearest;
		private double own;
		private int turns;
		private int tooLong;
		private final List<String> seen = new ArrayList<>();

		Blocks() {
			Thread sampler = new Thread(() -> {
				while (true) {
					try {
						Thread.sleep(5);
					} catch (InterruptedException end) {
						return;
					}
					if (since(began) > MOST / 2 && sample == null) {
						sample = ui.getStackTrace();
					}
				}
			}, "sampler");
			sampler.setDaemon(true);
			sampler.start();
		}

		void reset() {
			longest = 0;
			dearest = 0;
			own = 0;
			turns = 0;
			tooLong = 0;
			seen.clear();
			began = System.nanoTime();
			sample = null;
		}

		void add(double millis, double cpu) {
			turns++;
			longest = Math.max(longest, millis);
			dearest = Math.max(dearest, cpu);
			if (cpu > MOST) {
				tooLong++;
			}
			StackTraceElement[] at = sample;
			if (at != null) {
				boolean ours = Arrays.stream(at).takeWhile(frame -> !frame.getClassName().startsWith("org.pgoal.bench")).anyMatch(frame -> frame.getClassName().startsWith("org.pgoal."));
				own = ours ? Math.max(own, cpu) : own;
				if (cpu > MOST) {
					seen.add(String.format("  %s: %.0f ms of processor time at %s", ours ? "ours" : "others'", cpu, String.join(" < ", Arrays.stream(at).limit(25)
							.map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName()).toList())));
				}
			}
			began = System.nanoTime();
			sample = null;
		}

		void tell(String what) {
			System.out.printf("%s: %d turns of the event loop, the longest %.0f ms by the clock, %.0f ms of processor time; above 50 ms of it: %d; in our code at most %.0f ms%n",
					what, turns, longest, dearest, tooLong, own);
			seen.stream().limit(4).forEach(System.out::println);
		}
	}
}
