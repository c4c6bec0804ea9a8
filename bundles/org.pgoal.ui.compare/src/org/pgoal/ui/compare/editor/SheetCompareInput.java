package org.pgoal.ui.compare.editor;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ui.IWorkbenchPage;

/** A sheet of the workspace beside another version of it. What the platform calls left is what is looked at; it shows it on the right unless somebody swaps. */
public final class SheetCompareInput extends CompareEditorInput {

	private final ITypedElement left;
	private final ITypedElement right;

	private SheetCompareInput(CompareConfiguration configuration, ITypedElement left, ITypedElement right) {
		super(configuration);
		this.left = left;
		this.right = right;
	}

	/**
	 * A file beside a text.
	 *
	 * @param name of the other version, as a person calls it
	 * @param text of the other version
	 */
	public static SheetCompareInput with(IFile file, String name, String text) {
		CompareConfiguration configuration = configuration(file, name);
		configuration.setRightEditable(false);
		return titled(new SheetCompareInput(configuration, new WorkspaceSheet(file), new FormerSheet(file.getName(), text)), file.getName(), name);
	}

	/** Two files; both can be edited. */
	public static SheetCompareInput with(IFile file, IFile other) {
		CompareConfiguration configuration = configuration(file, other.getFullPath().makeRelative().toString());
		configuration.setLeftLabel(file.getFullPath().makeRelative().toString());
		configuration.setRightEditable(true);
		return titled(new SheetCompareInput(configuration, new WorkspaceSheet(file), new WorkspaceSheet(other)), file.getName(), other.getName());
	}

	private static CompareConfiguration configuration(IFile file, String name) {
		CompareConfiguration configuration = new CompareConfiguration();
		configuration.setLeftEditable(true);
		configuration.setLeftLabel(file.getName());
		configuration.setRightLabel(name);
		return configuration;
	}

	private static SheetCompareInput titled(SheetCompareInput input, String left, String right) {
		input.setTitle(EditorText.of("editor", left, right));
		return input;
	}

	/** Opens the compare editor. On the UI thread. */
	public void open(IWorkbenchPage page) {
		try {
			// at once, as there is nothing to find out: an editor that is opened before its input is ready may make its controls twice
			run(new NullProgressMonitor());
		} catch (InvocationTargetException | InterruptedException impossible) {
			throw new IllegalStateException(impossible);
		}
		CompareUI.openCompareEditorOnPage(this, page);
	}

	@Override
	protected Object prepareInput(IProgressMonitor monitor) {
		// also where both are the same, as that is an answer
		return new DiffNode(null, Differencer.CHANGE, null, left, right);
	}

	@Override
	public boolean canRunAsJob() {
		return true;
	}
}
