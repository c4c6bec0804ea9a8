package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.pgoal.ui.server.ProblemMarkers;

/** Somebody who writes a sheet: has files, types, chooses from popups, and sees findings. */
final class Author implements AutoCloseable {

	private final IProject project;
	private final UiThreadWatcher watcher;
	private ITextEditor editor;

	Author(String projectName) throws Exception {
		this(projectName, null);
	}

	/** @param place the project's folder; null: one in the workspace */
	Author(String projectName, Path place) throws Exception {
		// a popup that opens by itself would take the keys that are typed next
		InstanceScope.INSTANCE.getNode("org.eclipse.ui.genericeditor").putBoolean("contentAssistant.autoActivation", false);
		IIntroManager welcome = PlatformUI.getWorkbench().getIntroManager();
		welcome.closeIntro(welcome.getIntro());
		project = ResourcesPlugin.getWorkspace().getRoot().getProject(projectName);
		IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription(projectName);
		description.setLocationURI(place == null ? null : place.toUri());
		project.create(description, null);
		project.open(null);
		watcher = new UiThreadWatcher();
	}

	IProject project() {
		return project;
	}

	IFile write(String name, String text) throws Exception {
		IFile file = project.getFile(name);
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		return file;
	}

	void open(IFile file) throws Exception {
		IEditorPart part = IDE.openEditor(page(), file, true);
		editor = part.getAdapter(ITextEditor.class);
		assertNotNull(editor, "opened in " + part.getSite().getId());
		EventLoop.settle();
	}

	static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	ITextEditor editor() {
		return editor;
	}

	IDocument document() {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	String text() {
		return document().get();
	}

	private StyledText widget() {
		return (StyledText) editor.getAdapter(Control.class);
	}

	/** Puts the caret behind the first occurrence of a text. */
	void goBehind(String words) {
		int found = text().indexOf(words);
		if (found < 0) {
			throw new AssertionError("not in the text: " + words);
		}
		editor.selectAndReveal(found + words.length(), 0);
		EventLoop.settle();
	}

	/** Types, key by key. */
	void type(String keys) {
		StyledText widget = widget();
		widget.setFocus();
		for (char c : keys.toCharArray()) {
			Event event = new Event();
			event.type = SWT.KeyDown;
			event.character = c == '\n' ? SWT.CR : c;
			event.keyCode = event.character;
			event.doit = true;
			widget.notifyListeners(SWT.KeyDown, event);
		}
		EventLoop.settle();
	}

	/** Opens the completion popup at the caret and takes the first entry with these words. */
	void complete(String words) throws Exception {
		choose(ISourceViewer.CONTENTASSIST_PROPOSALS, words);
	}

	/** Opens the popup of quick fixes at the caret and takes the first entry with these words. */
	void fix(String words) throws Exception {
		choose(ISourceViewer.QUICK_ASSIST, words);
	}

	private void choose(int operation, String words) throws Exception {
		Set<Shell> before = new HashSet<>(Arrays.asList(Display.getCurrent().getShells()));
		editor.setFocus();
		editor.getAdapter(ITextOperationTarget.class).doOperation(operation);
		EventLoop.until("an entry " + words, () -> {
			for (Shell shell : Display.getCurrent().getShells()) {
				if (!before.contains(shell) && !shell.isDisposed() && shell.isVisible()) {
					for (Table table : tables(shell)) {
						for (int i = 0; i < table.getItemCount(); i++) {
							// items of a virtual table have their text when they are first looked at
							TableItem item = table.getItem(i);
							if (item.getText().contains(words)) {
								table.setSelection(i);
								Event event = new Event();
								event.item = item;
								table.notifyListeners(SWT.Selection, event);
								table.notifyListeners(SWT.DefaultSelection, event);
								return true;
							}
						}
					}
				}
			}
			return false;
		});
		EventLoop.settle();
	}

	private static List<Table> tables(Composite parent) {
		List<Table> tables = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (child instanceof Table table) {
				tables.add(table);
			} else if (child instanceof Composite composite) {
				tables.addAll(tables(composite));
			}
		}
		return tables;
	}

	void run(String command) throws Exception {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
		EventLoop.settle();
	}

	static List<IMarker> findings(IResource resource, String rule) throws Exception {
		return Arrays.stream(resource.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE))
				.filter(marker -> rule.equals(marker.getAttribute(ProblemMarkers.RULE, ""))).toList();
	}

	IMarker untilFinding(IResource resource, String rule) throws Exception {
		return EventLoop.untilNotNull(rule + " in " + resource.getName(), () -> findings(resource, rule).stream().findFirst().orElse(null));
	}

	void untilNoFinding(IResource resource, String rule) throws Exception {
		EventLoop.until("no " + rule + " in " + resource.getName(), () -> findings(resource, rule).isEmpty());
	}

	/** Fills in the one text of a dialog when it opens, and presses its first button. */
	void answer(String dialog, String text) {
		Display display = Display.getCurrent();
		Runnable[] look = new Runnable[1];
		look[0] = () -> {
			for (Shell shell : display.getShells()) {
				if (shell.isVisible() && shell.getText().equals(dialog)) {
					List<Text> texts = all(shell, Text.class).stream().filter(Text::getEditable).toList();
					texts.get(0).setText(text);
					shell.getDefaultButton().notifyListeners(SWT.Selection, new Event());
					return;
				}
			}
			display.timerExec(20, look[0]);
		};
		look[0].run();
	}

	static <T extends Control> List<T> all(Composite parent, Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child)) {
				found.add(type.cast(child));
			}
			if (child instanceof Composite composite) {
				found.addAll(all(composite, type));
			}
		}
		return found;
	}

	@Override
	public void close() throws Exception {
		try {
			watcher.close();
		} finally {
			// what one test leaves would make the next ones fail as well
			page().closeAllEditors(false);
			EventLoop.settle();
			project.delete(true, true, null);
		}
	}
}
