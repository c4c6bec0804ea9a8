package org.pgoal.ui.editor;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.MultiRule;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.editors.text.TextFileDocumentProvider;
import org.eclipse.ui.texteditor.AbstractMarkerAnnotationModel;
import org.pgoal.ui.storage.AtomicCommit;

/** Documents of the editors of sheets and templates: the platform's, but that saving replaces the file as a whole. */
public class SheetDocumentProvider extends TextFileDocumentProvider {

	@Override
	protected void commitFileBuffer(IProgressMonitor monitor, FileInfo info, boolean overwrite) throws CoreException {
		IFile file = info.fElement instanceof IFileEditorInput input ? input.getFile() : null;
		if (file == null || !file.exists() || isDeleted(info.fElement)) {
			super.commitFileBuffer(monitor, info, overwrite);
			return;
		}
		AtomicCommit.commit(info.fTextFileBuffer, file, overwrite, monitor);
		if (info.fModel instanceof AbstractMarkerAnnotationModel model) {
			model.updateMarkers(info.fTextFileBuffer.getDocument());
		}
		FormatOnSave.saved(info.fTextFileBuffer.getDocument());
	}

	/** After the replacement the workspace looks at the file again, which it only may with the rule for that. */
	@Override
	protected ISchedulingRule computeSchedulingRule(IResource file) {
		return MultiRule.combine(super.computeSchedulingRule(file), file.getWorkspace().getRuleFactory().refreshRule(file));
	}
}
