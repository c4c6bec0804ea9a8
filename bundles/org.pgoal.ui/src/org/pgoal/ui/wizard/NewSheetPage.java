package org.pgoal.ui.wizard;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Year;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.WorkbenchText;

/** Where the file goes and what it is called; the project is called like the file. */
final class NewSheetPage extends WizardNewFileCreationPage {

	NewSheetPage(IStructuredSelection selection) {
		super("sheet", selection);
		setTitle(WorkbenchText.of("wizard.title"));
		setDescription(WorkbenchText.of("wizard.description"));
		setFileExtension(LanguageService.EXTENSION);
		setFileName(WorkbenchText.of("wizard.file") + "." + LanguageService.EXTENSION);
	}

	@Override
	protected InputStream getInitialContents() {
		String name = getFileName();
		String extension = "." + LanguageService.EXTENSION;
		String project = name.endsWith(extension) ? name.substring(0, name.length() - extension.length()) : name;
		return new ByteArrayInputStream(text(project).getBytes(StandardCharsets.UTF_8));
	}

	/** A goal is written for the year that comes. */
	static String text(String project) {
		return WorkbenchText.of("wizard.sheet", project.replace("\\", "\\\\").replace("\"", "\\\""), String.valueOf(Year.now().getValue() + 1));
	}

	@Override
	protected void createLinkTarget() {
		// a sheet is a file in its folder
	}
}
