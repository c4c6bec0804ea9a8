package org.pgoal.ui.wizard;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What the folder is called, where it stands, and whether git keeps its versions. */
final class NewGoalFolderPage extends WizardPage {

	private Text name;
	private Text parent;
	private Button git;

	NewGoalFolderPage() {
		super("folder");
		setTitle(WizardMessages.of("folder.title"));
		setDescription(WizardMessages.of("folder.description"));
	}

	@Override
	public void createControl(Composite shell) {
		Composite rows = new Composite(shell, SWT.NONE);
		rows.setLayout(new GridLayout(3, false));
		new Label(rows, SWT.NONE).setText(WizardMessages.of("folder.name"));
		name = new Text(rows, SWT.BORDER);
		name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		new Label(rows, SWT.NONE).setText(WizardMessages.of("folder.place"));
		parent = new Text(rows, SWT.BORDER);
		parent.setText(System.getProperty("user.home", ""));
		parent.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		Button browse = new Button(rows, SWT.PUSH);
		browse.setText(WizardMessages.of("browse"));
		browse.addListener(SWT.Selection, pressed -> browse());
		git = new Button(rows, SWT.CHECK);
		git.setText(WizardMessages.of("folder.git"));
		git.setSelection(true);
		git.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, true, false, 3, 1));
		name.addModifyListener(typed -> validate());
		parent.addModifyListener(typed -> validate());
		setPageComplete(false);
		setControl(rows);
	}

	private void browse() {
		DirectoryDialog dialog = new DirectoryDialog(getShell());
		dialog.setFilterPath(parent.getText());
		String chosen = dialog.open();
		if (chosen != null) {
			parent.setText(chosen);
		}
	}

	private void validate() {
		setErrorMessage(problem());
		setPageComplete(getErrorMessage() == null && !name.getText().isBlank());
	}

	private String problem() {
		if (name.getText().isBlank()) {
			return null;
		}
		if (!ResourcesPlugin.getWorkspace().validateName(name.getText().strip(), IResource.PROJECT).isOK()) {
			return WizardMessages.of("folder.name.wrong");
		}
		if (ResourcesPlugin.getWorkspace().getRoot().getProject(name.getText().strip()).exists()) {
			return WizardMessages.of("folder.name.taken");
		}
		try {
			Path folder = folder();
			if (!Files.isDirectory(folder.getParent())) {
				return WizardMessages.of("folder.place.wrong");
			}
			return Files.exists(folder) ? WizardMessages.of("folder.exists") : null;
		} catch (InvalidPathException wrong) {
			return WizardMessages.of("folder.place.wrong");
		}
	}

	Path folder() {
		return Path.of(parent.getText().strip()).resolve(name.getText().strip()).toAbsolutePath().normalize();
	}

	boolean isVersioned() {
		return git.getSelection();
	}
}
