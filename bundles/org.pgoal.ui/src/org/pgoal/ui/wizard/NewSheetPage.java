package org.pgoal.ui.wizard;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.pgoal.ui.server.LanguageService;

/** Where the file goes and what it is called, the template, the kind of the sheet and its year. The sheet is called like the file. */
final class NewSheetPage extends WizardNewFileCreationPage {

	private static final int FIRST_YEAR = 1990;
	private static final int LAST_YEAR = 2100;
	private static final int SHOWN = 16;

	private final SheetRequest.Kind first;
	private Combo template;
	private Button department;
	private Spinner year;
	private String text = "";

	NewSheetPage(IStructuredSelection selection, SheetRequest.Kind kind) {
		super("sheet", selection);
		first = kind;
		setTitle(WizardMessages.of("sheet.title"));
		setDescription(WizardMessages.of("sheet.description"));
		setFileExtension(LanguageService.EXTENSION);
		setFileName(WizardMessages.of(kind == SheetRequest.Kind.PROJECT ? "sheet.project.file" : "sheet.department.file") + "." + LanguageService.EXTENSION);
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		Composite page = (Composite) getControl();
		Composite rows = new Composite(page, SWT.NONE);
		rows.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		rows.setLayout(new GridLayout(3, false));
		new Label(rows, SWT.NONE).setText(WizardMessages.of("sheet.template"));
		template = new Combo(rows, SWT.DROP_DOWN | SWT.READ_ONLY);
		template.setVisibleItemCount(SHOWN);
		template.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		new Label(rows, SWT.NONE).setText(WizardMessages.of("sheet.kind"));
		kind(rows, "sheet.kind.project", SheetRequest.Kind.PROJECT);
		department = kind(rows, "sheet.kind.department", SheetRequest.Kind.DEPARTMENT);
		new Label(rows, SWT.NONE).setText(WizardMessages.of("sheet.year"));
		year = new Spinner(rows, SWT.BORDER);
		// a goal is written for the year that comes
		year.setValues(Year.now().getValue() + 1, FIRST_YEAR, LAST_YEAR, 0, 1, 1);
		SheetRequest.templates().thenAccept(names -> template.getDisplay().asyncExec(() -> offer(names)));
	}

	private Button kind(Composite rows, String key, SheetRequest.Kind kind) {
		Button button = new Button(rows, SWT.RADIO);
		button.setText(WizardMessages.of(key));
		button.setSelection(kind == first);
		return button;
	}

	private void offer(List<String> names) {
		if (!template.isDisposed()) {
			template.setItems(names.toArray(String[]::new));
			template.select(0);
			setPageComplete(validatePage());
		}
	}

	@Override
	protected boolean validatePage() {
		// until the names have come there is nothing to choose from
		return super.validatePage() && template != null && template.getSelectionIndex() >= 0;
	}

	/** What the user has chosen. On the UI thread. */
	SheetRequest request() {
		String name = getFileName();
		String extension = "." + LanguageService.EXTENSION;
		String sheet = name.endsWith(extension) ? name.substring(0, name.length() - extension.length()) : name;
		return new SheetRequest(template.getText(), department.getSelection() ? SheetRequest.Kind.DEPARTMENT : SheetRequest.Kind.PROJECT, sheet, year.getSelection());
	}

	void setText(String text) {
		this.text = text;
	}

	@Override
	protected InputStream getInitialContents() {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	protected void createLinkTarget() {
		// a sheet is a file in its folder
	}
}
