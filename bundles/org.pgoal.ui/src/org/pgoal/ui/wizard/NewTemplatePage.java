package org.pgoal.ui.wizard;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Year;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.pgoal.ui.server.LanguageService;

/** Where the template goes, and for which region it is. */
final class NewTemplatePage extends WizardNewFileCreationPage {

	private Text region;

	NewTemplatePage(IStructuredSelection selection) {
		super("template", selection);
		setTitle(WizardMessages.of("template.title"));
		setDescription(WizardMessages.of("template.description"));
		setFileExtension(LanguageService.EXTENSION);
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		Composite rows = new Composite((Composite) getControl(), SWT.NONE);
		rows.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		rows.setLayout(new GridLayout(2, false));
		new Label(rows, SWT.NONE).setText(WizardMessages.of("template.region"));
		region = new Text(rows, SWT.BORDER);
		region.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		region.addModifyListener(typed -> {
			String name = id(region.getText());
			setFileName((name.isEmpty() ? "" : name + year()) + "." + LanguageService.EXTENSION);
			setPageComplete(validatePage());
		});
		region.setFocus();
	}

	@Override
	protected boolean validatePage() {
		return super.validatePage() && region != null && !id(region.getText()).isEmpty();
	}

	@Override
	protected InputStream getInitialContents() {
		return new ByteArrayInputStream(text(region.getText().strip()).getBytes(StandardCharsets.UTF_8));
	}

	/** The text of a template that says what most regions say differently. */
	static String text(String region) {
		return WizardMessages.of("template.text", id(region), region.replace("\\", "\\\\").replace("\"", "\\\""), year());
	}

	private static String year() {
		return String.valueOf(Year.now().getValue() + 1);
	}

	/** The letters and digits of a region's name; a template's name has no others and doesn't begin with a digit. */
	private static String id(String region) {
		return region.codePoints().filter(Character::isLetterOrDigit).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString().replaceFirst("^\\d+", "");
	}

	@Override
	protected void createLinkTarget() {
		// a template is a file in its folder
	}
}
