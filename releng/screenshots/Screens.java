package org.pgoal.screens;

import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

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
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.pgoal.ui.folder.FolderOpener;
import org.pgoal.ui.tree.IndicatorTreeView;

/**
 * Arranges the workbench and photographs it. System properties: pgoal.screens.folder with the sheets, pgoal.screens.form with a form, pgoal.screens.out, and
 * pgoal.screens.suffix for the names of the pictures.
 */
public final class Screens implements IStartup {

	private static final long PATIENCE_MILLIS = 60_000;
	/** For what comes by itself and tells nobody: colours, decorations, a repaint. */
	private static final long REST_MILLIS = 1_500;
	private static final int WIDTH = 1440;
	private static final int HEIGHT = 900;

	private static final Path FORM = Path.of(System.getProperty("pgoal.screens.form"));

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
		properties(editor);
		writing(editor);
		rules();
		wizards(sheet);
		compare(sheet);
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

	/** The fields of an indicator that something was found at. */
	private void properties(ITextEditor editor) throws Exception {
		ui(() -> {
			IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			editor.selectAndReveal(document.get().indexOf("显著提高"), 0);
			page.activate(editor);
			return null;
		});
		rest();
		Control[] fields = new Control[1];
		ui(() -> {
			page.activate(page.showView(IPageLayout.ID_PROP_SHEET));
			fields[0] = display.getFocusControl();
			if (fields[0] instanceof Tree tree) {
				Arrays.stream(tree.getItems()).flatMap(group -> Arrays.stream(group.getItems())).filter(field -> !field.getText(2).isBlank()).findFirst().ifPresent(field -> {
					tree.setSelection(field);
					Event event = new Event();
					event.item = field;
					tree.notifyListeners(SWT.Selection, event);
				});
			}
			return null;
		});
		rest();
		photograph("properties", () -> {
			Control around = fields[0];
			while (!(around instanceof CTabFolder)) {
				around = around.getParent();
			}
			return display.map(around.getParent(), null, around.getBounds());
		});
		ui(() -> {
			page.activate(editor);
			return null;
		});
	}

	/** What would be written, before it is. */
	private void wizards(IFile sheet) throws Exception {
		IFile form = project.getFile(FORM.getFileName().toString());
		try (InputStream bytes = Files.newInputStream(FORM)) {
			form.create(bytes, true, null);
		}
		preview("import-preview", PlatformUI.getWorkbench().getImportWizardRegistry().findWizard("org.pgoal.ui.importForms"), form);
		form.delete(true, null);
		preview("export-preview", PlatformUI.getWorkbench().getExportWizardRegistry().findWizard("org.pgoal.ui.exportForms"), sheet);
	}

	private void preview(String name, IWizardDescriptor descriptor, IFile selected) throws Exception {
		WizardDialog[] dialog = new WizardDialog[1];
		ui(() -> {
			IWorkbenchWizard wizard = descriptor.createWizard();
			wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(selected));
			dialog[0] = new WizardDialog(window.getShell(), wizard);
			dialog[0].setBlockOnOpen(false);
			dialog[0].open();
			return null;
		});
		rest();
		ui(() -> {
			dialog[0].getShell().setSize(920, 780);
			dialog[0].showPage(dialog[0].getCurrentPage().getNextPage());
			return null;
		});
		until("a preview", () -> dialog[0].getCurrentPage().isPageComplete() ? dialog : null);
		rest();
		// without a window manager the frame is not drawn
		photograph(name, () -> display.map(dialog[0].getShell(), null, dialog[0].getShell().getClientArea()));
		ui(() -> dialog[0].close());
	}

	/** A sheet beside what somebody else made of it. */
	private void compare(IFile sheet) throws Exception {
		String text = sheet.readString();
		IFile other = project.getFile(sheet.getName().replace(".pgoal", "-2.pgoal"));
		other.create(text.replace("≥ 95 %", "≥ 97 %").replace("6 万元", "5 万元").replaceFirst("\n[^\n]*追索[^\n]*", "").getBytes(StandardCharsets.UTF_8), true, false, null);
		ui(() -> {
			page.closeAllEditors(false);
			CommonNavigator explorer = (CommonNavigator) page.showView(ProjectExplorer.VIEW_ID);
			explorer.selectReveal(new StructuredSelection(List.of(sheet, other)));
			page.activate(explorer);
			window.getService(IHandlerService.class).executeCommand("org.pgoal.ui.compare.withEachOther", null);
			return null;
		});
		until("the differences", page::getActiveEditor);
		rest();
		ui(() -> {
			page.activate(page.getActiveEditor());
			page.toggleZoom(page.getReference(page.getActiveEditor()));
			return null;
		});
		rest();
		rest();
		photograph("compare");
		ui(() -> page.closeAllEditors(false));
		other.delete(true, null);
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
		photograph(name, () -> window == null ? display.getBounds() : window.getShell().getBounds());
	}

	private void photograph(String name, Supplier<Rectangle> place) {
		display.syncExec(() -> {
			Rectangle area = place.get().intersection(display.getBounds());
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
