package org.pgoal.ui.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.dialogs.ElementTreeSelectionDialog;
import org.eclipse.ui.model.BaseWorkbenchContentProvider;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.pgoal.ui.part.AccessibleName;

/** A folder of the workspace, typed or chosen; one that isn't there yet may be typed. */
public final class FolderChoice {

	private final Text path;

	/** Makes label, field and button in a row of three columns. */
	public FolderChoice(Composite row, String label, Consumer<FolderChoice> changed) {
		new Label(row, SWT.NONE).setText(label);
		path = new Text(row, SWT.BORDER);
		path.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		AccessibleName.set(path, label);
		Button browse = new Button(row, SWT.PUSH);
		browse.setText(ExchangeText.of("browse.folder"));
		browse.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
		browse.addListener(SWT.Selection, pressed -> browse());
		path.addModifyListener(typed -> changed.accept(this));
	}

	public void set(IContainer folder) {
		path.setText(folder == null ? "" : folder.getFullPath().makeRelative().toString());
	}

	public boolean isBlank() {
		return path.getText().isBlank();
	}

	/** The folder; null where none is named or what is named can't be one. */
	public IContainer folder() {
		IPath typed = IPath.fromOSString(path.getText().strip()).makeAbsolute();
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		if (isBlank() || typed.segmentCount() == 0 || Arrays.stream(typed.segments()).anyMatch(".."::equals)) {
			return null;
		}
		if (!ResourcesPlugin.getWorkspace().validateName(typed.segment(0), IResource.PROJECT).isOK()) {
			return null;
		}
		IProject project = root.getProject(typed.segment(0));
		if (!project.isAccessible()) {
			return null;
		}
		if (typed.segmentCount() == 1) {
			return project;
		}
		return ResourcesPlugin.getWorkspace().validatePath(typed.toString(), IResource.FOLDER).isOK() && !root.getFile(typed).exists() ? root.getFolder(typed) : null;
	}

	private void browse() {
		ElementTreeSelectionDialog dialog = new ElementTreeSelectionDialog(path.getShell(), new WorkbenchLabelProvider(), new BaseWorkbenchContentProvider());
		dialog.setTitle(ExchangeText.of("folder.title"));
		dialog.setMessage(ExchangeText.of("folder.message"));
		dialog.setAllowMultiple(false);
		dialog.setInput(ResourcesPlugin.getWorkspace().getRoot());
		dialog.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object parent, Object element) {
				return element instanceof IContainer container && container.isAccessible() && !container.getName().startsWith(".");
			}
		});
		IContainer now = folder();
		if (now != null && now.exists()) {
			dialog.setInitialSelection(now);
		}
		if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof IContainer chosen) {
			set(chosen);
		}
	}

	/** Where the user is: the selected folder, that of the open file, or the only one there is; null where that is none. */
	public static IContainer current(IWorkbench workbench, IStructuredSelection selection) {
		for (Object selected : selection == null ? List.of() : selection.toList()) {
			IResource resource = Adapters.adapt(selected, IResource.class);
			if (resource != null && resource.isAccessible() && resource.getType() != IResource.ROOT) {
				return resource instanceof IContainer container ? container : resource.getParent();
			}
		}
		var window = workbench.getActiveWorkbenchWindow();
		var editor = window == null || window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
		IEditorInput input = editor == null ? null : editor.getEditorInput();
		IResource open = input == null ? null : Adapters.adapt(input, IResource.class);
		if (open != null && open.isAccessible()) {
			return open.getParent();
		}
		List<IProject> projects = Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(IProject::isOpen).toList();
		return projects.size() == 1 ? projects.get(0) : null;
	}
}
