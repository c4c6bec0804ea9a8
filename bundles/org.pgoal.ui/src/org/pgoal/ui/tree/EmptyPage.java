package org.pgoal.ui.tree;

import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchWindow;
import org.pgoal.ui.tree.text.TreeText;
import org.pgoal.ui.wizard.NewSheetWizard;

/** What stands where no tree can: what to do to see one. */
final class EmptyPage {

	private static final int WIDTH = 320;

	private final Composite page;
	private final Label text;
	private final Link create;

	EmptyPage(Composite parent, IWorkbenchWindow window) {
		page = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout(1, false);
		layout.marginWidth = 24;
		layout.verticalSpacing = 12;
		page.setLayout(layout);
		new Label(page, SWT.NONE).setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		text = new Label(page, SWT.WRAP | SWT.CENTER);
		GridData middle = new GridData(SWT.CENTER, SWT.CENTER, true, false);
		middle.widthHint = WIDTH;
		text.setLayoutData(middle);
		create = new Link(page, SWT.NONE);
		create.setText("<a>" + TreeText.of("empty.create") + "</a>");
		create.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
		create.addListener(SWT.Selection, event -> {
			NewSheetWizard wizard = new NewSheetWizard();
			IStructuredSelection selection = window.getSelectionService().getSelection() instanceof IStructuredSelection chosen ? chosen
					: StructuredSelection.EMPTY;
			wizard.init(window.getWorkbench(), selection);
			new WizardDialog(window.getShell(), wizard).open();
		});
		new Label(page, SWT.NONE).setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
	}

	void say(String message, boolean mayCreate) {
		text.setText(message);
		create.setVisible(mayCreate);
		page.layout(true);
	}

	String text() {
		return text.getText();
	}

	Control control() {
		return page;
	}
}
