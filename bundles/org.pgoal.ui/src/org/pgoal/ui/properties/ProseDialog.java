package org.pgoal.ui.properties;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.pgoal.diagram.edit.fields.Field;

/** A long text in a window of its own. */
final class ProseDialog extends Dialog {

	private static final int WIDTH = 520;
	private static final int LINES = 12;

	private final Field field;
	private Text text;
	private String typed;

	ProseDialog(Shell parent, Field field, String now) {
		super(parent);
		this.field = field;
		this.typed = now;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(PropertiesText.of(field.label()));
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Label label = new Label(area, SWT.WRAP);
		label.setText(PropertiesText.of("prose.hint"));
		text = new Text(area, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
		text.setText(typed);
		GridData place = new GridData(SWT.FILL, SWT.FILL, true, true);
		place.widthHint = WIDTH;
		place.heightHint = LINES * text.getLineHeight();
		text.setLayoutData(place);
		text.setFocus();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, PropertiesText.of("prose.take"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, PropertiesText.of("prose.cancel"), false);
	}

	@Override
	protected void okPressed() {
		typed = text.getText().replace("\r\n", "\n").strip();
		super.okPressed();
	}

	String typed() {
		return typed;
	}
}
