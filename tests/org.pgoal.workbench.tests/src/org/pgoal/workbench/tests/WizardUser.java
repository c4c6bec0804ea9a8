package org.pgoal.workbench.tests;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;

/** Somebody who goes through the pages of a wizard. */
final class WizardUser implements AutoCloseable {

	private final WizardDialog dialog;
	private final IWizard wizard;

	WizardUser(IWorkbenchWizard wizard, Object... selected) {
		this.wizard = wizard;
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(selected));
		dialog = new WizardDialog(Author.page().getWorkbenchWindow().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
	}

	Composite page() {
		return (Composite) dialog.getCurrentPage().getControl();
	}

	IWizardPage current() {
		return dialog.getCurrentPage();
	}

	<T extends Control> List<T> all(Class<T> type) {
		return Author.all(page(), type);
	}

	void next() throws Exception {
		EventLoop.until("a complete page: " + current().getErrorMessage(), () -> current().isPageComplete());
		dialog.showPage(current().getNextPage());
		EventLoop.settle();
	}

	/** Goes to the next page where there is one and this one is complete. */
	boolean goOn() throws Exception {
		if (!current().isPageComplete() || current().getNextPage() == null) {
			return false;
		}
		next();
		return true;
	}

	void untilComplete() throws Exception {
		EventLoop.until("a complete page", () -> {
			if (current().getErrorMessage() != null) {
				throw new AssertionError(current().getErrorMessage());
			}
			return current().isPageComplete();
		});
	}

	void choose(Combo combo, String words) throws Exception {
		EventLoop.until("an entry " + words, () -> Arrays.stream(combo.getItems()).anyMatch(item -> item.contains(words)));
		combo.select(Arrays.asList(combo.getItems()).indexOf(Arrays.stream(combo.getItems()).filter(item -> item.contains(words)).findFirst().orElseThrow()));
		combo.notifyListeners(SWT.Selection, new Event());
	}

	Button button(String words) {
		return all(Button.class).stream().filter(button -> button.getText().replace("&", "").contains(words)).findFirst().orElseThrow();
	}

	/** All that the rows of a tree say. */
	static String text(org.eclipse.swt.widgets.Tree tree) {
		return String.join("\n", Arrays.stream(tree.getItems()).flatMap(WizardUser::rows).map(item -> {
			StringBuilder row = new StringBuilder();
			for (int i = 0; i < Math.max(1, tree.getColumnCount()); i++) {
				row.append(item.getText(i)).append('\t');
			}
			return row.toString();
		}).toList());
	}

	private static Stream<TreeItem> rows(TreeItem item) {
		return Stream.concat(Stream.of(item), Arrays.stream(item.getItems()).flatMap(WizardUser::rows));
	}

	boolean finish() throws Exception {
		EventLoop.until("Finish", wizard::canFinish);
		boolean done = wizard.performFinish();
		EventLoop.settle();
		return done;
	}

	/** Presses a button of a dialog when it opens. */
	static void press(String dialog, String button) {
		whenOpen(dialog, shell -> Author.all(shell, Button.class).stream().filter(one -> one.getText().replace("&", "").equals(button)).findFirst().orElseThrow()
				.notifyListeners(SWT.Selection, new Event()));
	}

	/** Does something with a dialog when it opens; a modal one blocks all else. */
	static void whenOpen(String title, Consumer<Shell> action) {
		Display display = Display.getCurrent();
		Runnable[] look = new Runnable[1];
		look[0] = () -> Arrays.stream(display.getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible() && shell.getText().equals(title)).findFirst().ifPresentOrElse(action,
				() -> display.timerExec(20, look[0]));
		look[0].run();
	}

	static boolean isOpen(String title) {
		return Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible).anyMatch(shell -> shell.getText().equals(title));
	}

	void cancel() {
		if (wizard.performCancel()) {
			dialog.close();
		}
		EventLoop.settle();
	}

	@Override
	public void close() {
		dialog.close();
		EventLoop.settle();
	}
}
