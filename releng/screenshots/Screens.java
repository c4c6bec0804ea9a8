package org.pgoal.screens;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.texteditor.ITextEditor;
import org.pgoal.ui.folder.FolderOpener;
import org.pgoal.ui.tree.IndicatorTreeView;

/**
 * Arranges the workbench and photographs it. System properties: pgoal.screens.folder with the sheets, pgoal.screens.out, and
 * pgoal.screens.suffix for the names of the pictures.
 */
public final class Screens implements IStartup {

	private static final long PATIENCE_MILLIS = 60_000;
	/** For what comes by itself and tells nobody: colours, decorations, a repaint. */
	private static final long REST_MILLIS = 1_500;
	private static final int WIDTH = 1440;
	private static final int HEIGHT = 900;

	private final Display display = PlatformUI.getWorkbench().getDisplay();
	private final Path out = Path.of(System.getProperty("pgoal.screens.out"));
	private IWorkbenchWindow window;
	private IWorkbenchPage page;
	private IProject project;

	@Override
	public void earlyStartup() {
		Thread thread = new Thread(() -> {
			try {
				take();
			} catch (Exception | AssertionError failure) {
				failure.printStackTrace();
				photograph("failed");
			} finally {
				display.asyncExec(() -> {
					page.closeAllEditors(false);
					PlatformUI.getWorkbench().close();
				});
			}
		}, "screens");
		thread.setDaemon(true);
		thread.start();
	}

	private void take() throws Exception {
		InstanceScope.INSTANCE.getNode("org.eclipse.ui.genericeditor").putBoolean("contentAssistant.autoActivation", false);
		until("the window", () -> {
			window = PlatformUI.getWorkbench().getWorkbenchWindowCount() == 0 ? null : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
			page = window == null ? null : window.getActivePage();
			return page == null ? null : page;
		});
		int scale = Integer.getInteger("pgoal.screens.scale", 1);
		ui(() -> {
			window.getShell().setBounds(0, 0, WIDTH / scale, HEIGHT / scale);
			return null;
		});
		IIntroManager welcome = PlatformUI.getWorkbench().getIntroManager();
		until("the welcome page", welcome::getIntro);
		rest();
		photograph("welcome");
		ui(() -> welcome.closeIntro(welcome.getIntro()));
		project = FolderOpener.open(Path.of(System.getProperty("pgoal.screens.folder")), new NullProgressMonitor());
		IFile sheet = ui(() -> Arrays.stream(project.members()).filter(member -> member.getName().startsWith("03") && member instanceof IFile).map(IFile.class::cast)
				.findFirst().orElseThrow());
		ITextEditor editor = open(sheet);
		until("findings", () -> project.findMarkers("org.pgoal.ui.problem", true, IResource.DEPTH_INFINITE).length > 0 ? project : null);
		ui(() -> {
			((CommonNavigator) page.showView(ProjectExplorer.VIEW_ID)).selectReveal(new StructuredSelection(sheet));
			page.activate(editor);
			return null;
		});
		rest();
		photograph("workbench");
		tree(editor);
		views(editor);
		writing(editor);
		rules();
	}

	private ITextEditor open(IFile file) throws Exception {
		return ui(() -> IDE.openEditor(page, file, true).getAdapter(ITextEditor.class));
	}

	private void tree(ITextEditor editor) throws Exception {
		String[] path = new String[1];
		until("the tree", () -> page.showView(IndicatorTreeView.ID) instanceof IndicatorTreeView view && view.picture().isPresent() ? view : null);
		ui(() -> {
			IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			editor.selectAndReveal(document.get().indexOf("12-"), 0);
			page.activate(page.showView(IndicatorTreeView.ID));
			return path;
		});
		rest();
		photograph("tree-view");
	}

	/** The views of other bundles, large. */
	private void views(ITextEditor editor) throws Exception {
		for (String[] view : new String[][] { { "org.pgoal.ui.table", "table" }, { "org.pgoal.ui.dashboard", "dashboard" } }) {
			if (PlatformUI.getWorkbench().getViewRegistry().find(view[0]) == null) {
				System.err.println("no view " + view[0]);
				continue;
			}
			ui(() -> {
				IViewPart shown = page.showView(view[0]);
				page.activate(shown);
				IWorkbenchPartReference reference = page.getReference(shown);
				if (page.getPartState(reference) != IWorkbenchPage.STATE_MAXIMIZED) {
					page.toggleZoom(reference);
				}
				return null;
			});
			rest();
			rest();
			photograph(view[1]);
			ui(() -> {
				page.toggleZoom(page.getReference(page.findView(view[0])));
				page.hideView(page.findView(view[0]));
				page.activate(editor);
				return null;
			});
		}
	}

	/** Pinyin on a new line. */
	private void writing(ITextEditor editor) throws Exception {
		Set<Shell> before = new HashSet<>();
		ui(() -> {
			before.addAll(List.of(display.getShells()));
			IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			int line = document.getLineOfOffset(document.get().indexOf("产出指标")) + 1;
			String typed = "        zlzb\n";
			document.replace(document.getLineOffset(line), 0, typed);
			page.activate(editor);
			editor.selectAndReveal(document.getLineOffset(line) + typed.length() - 1, 0);
			return null;
		});
		rest();
		ui(() -> {
			editor.getAdapter(ITextOperationTarget.class).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
			return null;
		});
		until("proposals", () -> Arrays.stream(display.getShells()).filter(shell -> !before.contains(shell) && shell.isVisible()).map(Screens::table)
				.filter(table -> table != null && table.getItemCount() > 1).findFirst().orElse(null));
		rest();
		photograph("writing");
		ui(() -> {
			Arrays.stream(display.getShells()).filter(shell -> !before.contains(shell)).forEach(Shell::close);
			editor.doRevertToSaved();
			return null;
		});
	}

	private void rules() throws Exception {
		PreferenceDialog[] dialog = new PreferenceDialog[1];
		ui(() -> {
			dialog[0] = PreferencesUtil.createPreferenceDialogOn(window.getShell(), "org.pgoal.ui.rules", null, null);
			dialog[0].setBlockOnOpen(false);
			dialog[0].open();
			return null;
		});
		rest();
		photograph("rules");
		ui(() -> dialog[0].close());
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

	// ------------------------------------------------------------- waiting

	private <T> T ui(Callable<T> action) throws Exception {
		Object[] answer = new Object[1];
		Exception[] failure = new Exception[1];
		display.syncExec(() -> {
			try {
				answer[0] = action.call();
			} catch (Exception wrong) {
				failure[0] = wrong;
			}
		});
		if (failure[0] != null) {
			throw failure[0];
		}
		@SuppressWarnings("unchecked")
		T result = (T) answer[0];
		return result;
	}

	private <T> T until(String expected, Callable<T> question) throws Exception {
		long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
		while (true) {
			T answer = ui(question);
			if (answer != null) {
				return answer;
			}
			if (System.nanoTime() > end) {
				throw new AssertionError("never seen: " + expected);
			}
			Thread.sleep(50);
		}
	}

	private static void rest() throws InterruptedException {
		Thread.sleep(REST_MILLIS);
	}

	private void photograph(String name) {
		display.syncExec(() -> {
			Rectangle area = window == null ? display.getBounds() : window.getShell().getBounds().intersection(display.getBounds());
			Image screen = new Image(display, area.width, area.height);
			GC gc = new GC(display);
			gc.copyArea(screen, area.x, area.y);
			gc.dispose();
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { screen.getImageData(100 * Integer.getInteger("pgoal.screens.scale", 1)) };
			loader.save(out + File.separator + name + System.getProperty("pgoal.screens.suffix", "") + ".png", SWT.IMAGE_PNG);
			screen.dispose();
		});
	}
}
