package org.pgoal.product.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** Finds by its words what is to be pressed, waits until it can be, and presses it. Works from a thread of its own. */
final class Hands {

	/** Only who is lost waits so long. */
	private static final long PATIENCE_MILLIS = 30_000;
	private static final long LOOK_AGAIN_MILLIS = 50;

	private final Display display = PlatformUI.getWorkbench().getDisplay();

	/** Does something on the UI thread. */
	<T> T ui(Callable<T> action) throws Exception {
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

	/** Asks on the UI thread until there is an answer. */
	<T> T until(String expected, Callable<T> question) throws Exception {
		long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
		while (true) {
			T answer = ui(question);
			if (answer != null) {
				return answer;
			}
			if (System.nanoTime() > end) {
				throw new AssertionError("never seen: " + expected);
			}
			Thread.sleep(LOOK_AGAIN_MILLIS);
		}
	}

	void untilTrue(String expected, Callable<Boolean> condition) throws Exception {
		until(expected, () -> condition.call() ? Boolean.TRUE : null);
	}

	// ----------------------------------------------------------------- menu

	/** The item at a path such as {@code File › Open Folder…}; null where there is none. On the UI thread. */
	MenuItem menu(String path) {
		Menu menu = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().getMenuBar();
		MenuItem found = null;
		for (String word : path.split(" › ")) {
			if (menu == null) {
				return null;
			}
			// a menu is filled when it is about to be shown
			menu.notifyListeners(SWT.Show, new Event());
			found = Arrays.stream(menu.getItems()).filter(item -> plain(item.getText()).equals(word)).findFirst().orElse(null);
			menu.notifyListeners(SWT.Hide, new Event());
			if (found == null) {
				return null;
			}
			menu = found.getMenu();
		}
		return found;
	}

	/** Without mnemonic and key. */
	private static String plain(String label) {
		return label.replaceAll("\t.*", "").replaceAll("\\(&\\w\\)", "").replace("&", "").strip();
	}

	/** Takes an item of the menu; what opens is modal, so nothing waits for its end. */
	void choose(String path) throws Exception {
		MenuItem item = until("enabled in the menu: " + path, () -> {
			MenuItem found = menu(path);
			return found != null && found.isEnabled() ? found : null;
		});
		display.asyncExec(() -> item.notifyListeners(SWT.Selection, new Event()));
	}

	// --------------------------------------------------------------- dialog

	/** The dialog in front; null where there is none. */
	private Shell dialog() {
		Shell main = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
		Shell front = null;
		for (Shell shell : display.getShells()) {
			if (shell != main && shell.isVisible() && !shell.getText().isEmpty()) {
				front = shell;
			}
		}
		return front;
	}

	boolean noDialog() {
		return dialog() == null;
	}

	void pressInDialog(String label) throws Exception {
		Button button = until("a button that can be pressed: " + label, () -> {
			Shell dialog = dialog();
			return dialog == null ? null
					: all(dialog, Button.class).stream().filter(each -> plain(each.getText()).equals(label) && each.isVisible() && each.isEnabled()).findFirst().orElse(null);
		});
		display.asyncExec(() -> button.notifyListeners(SWT.Selection, new Event()));
	}

	/** Chooses an entry of whichever list has it. */
	void chooseInDialog(String entry) throws Exception {
		untilTrue("an entry " + entry, () -> {
			Shell dialog = dialog();
			if (dialog == null) {
				return false;
			}
			for (Combo combo : all(dialog, Combo.class)) {
				if (combo.indexOf(entry) >= 0) {
					combo.select(combo.indexOf(entry));
					combo.notifyListeners(SWT.Selection, new Event());
					return true;
				}
			}
			return false;
		});
	}

	/** Types into the one field of the dialog. */
	void typeInDialog(String words) throws Exception {
		untilTrue("a field", () -> {
			Shell dialog = dialog();
			List<Text> fields = dialog == null ? List.of() : all(dialog, Text.class).stream().filter(each -> each.isVisible() && each.getEditable()).toList();
			if (fields.isEmpty()) {
				return false;
			}
			fields.get(fields.size() - 1).setText(words);
			return true;
		});
	}

	/** Takes the marks out of all boxes that the dialog has ticked. */
	void uncheckInDialog() throws Exception {
		ui(() -> {
			for (Button button : all(dialog(), Button.class)) {
				if ((button.getStyle() & SWT.CHECK) != 0 && button.getSelection()) {
					button.setSelection(false);
					button.notifyListeners(SWT.Selection, new Event());
				}
			}
			return null;
		});
	}

	// ------------------------------------------------------------ quick fix

	/** Goes to what is marked, opens the list of quick fixes and takes one. */
	void quickFix(IWorkbenchPage page, IMarker marker, String title) throws Exception {
		Set<Shell> before = new HashSet<>();
		ui(() -> {
			before.addAll(Arrays.asList(display.getShells()));
			ITextEditor editor = IDE.openEditor(page, marker, true).getAdapter(ITextEditor.class);
			editor.setFocus();
			editor.getAdapter(ITextOperationTarget.class).doOperation(ISourceViewer.QUICK_ASSIST);
			return null;
		});
		untilTrue("a quick fix “" + title + "” among those offered", () -> {
			// a list that has closed by itself is opened again, as a person would
			if (Arrays.stream(display.getShells()).noneMatch(shell -> !before.contains(shell) && shell.isVisible())) {
				page.getActiveEditor().getAdapter(ITextEditor.class).getAdapter(ITextOperationTarget.class).doOperation(ISourceViewer.QUICK_ASSIST);
			}
			for (Shell shell : display.getShells()) {
				if (!before.contains(shell) && shell.isVisible()) {
					for (Table table : all(shell, Table.class)) {
						for (int i = 0; i < table.getItemCount(); i++) {
							// items of a virtual table have their text when they are first looked at
							TableItem item = table.getItem(i);
							if (item.getText().equals(title)) {
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
	}

	private static <T extends Control> List<T> all(Composite parent, Class<T> type) {
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

	// ------------------------------------------------------------------ end

	/** What is on the screen. */
	void photograph(String file) {
		display.syncExec(() -> {
			Image screen = new Image(display, display.getBounds());
			GC gc = new GC(display);
			gc.copyArea(screen, 0, 0);
			gc.dispose();
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { screen.getImageData() };
			loader.save(file, SWT.IMAGE_PNG);
			screen.dispose();
		});
	}

	/** Closes what is in the way, and the workbench. */
	void leave() {
		display.asyncExec(() -> {
			for (Shell shell = dialog(); shell != null; shell = dialog()) {
				shell.dispose();
			}
			PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().closeAllEditors(false);
			PlatformUI.getWorkbench().close();
		});
	}
}
