package org.pgoal.ui.compare.editor;

import org.eclipse.compare.ISharedDocumentAdapter;
import org.eclipse.compare.ResourceNode;
import org.eclipse.compare.SharedDocumentAdapter;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.texteditor.IDocumentProvider;

/** A file of the workspace in a compare editor: the same document as in its own editor, if that is open, and saved as there. */
final class WorkspaceSheet extends ResourceNode implements IAdaptable {

	private final ISharedDocumentAdapter shared = new SharedDocumentAdapter() {
		@Override
		public void flushDocument(IDocumentProvider provider, IEditorInput key, IDocument document, boolean overwrite) throws CoreException {
			saveDocument(provider, key, document, overwrite, new NullProgressMonitor());
		}
	};

	WorkspaceSheet(IFile file) {
		super(file);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == ISharedDocumentAdapter.class ? adapter.cast(shared) : adapter == IFile.class ? adapter.cast(getResource()) : null;
	}
}
