package org.pgoal.ui.storage;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.runtime.IPath;

/** Told of open files: of their opening and closing, and of whatever else a subclass wants to know. Their documents tell what is typed. */
public abstract class BufferListener implements IFileBufferListener {

	@Override
	public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
		// nobody has asked
	}

	@Override
	public void bufferContentReplaced(IFileBuffer buffer) {
		// nobody has asked
	}

	@Override
	public void stateChanging(IFileBuffer buffer) {
		// nobody has asked
	}

	@Override
	public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
		// nobody has asked
	}

	@Override
	public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
		// nobody has asked
	}

	@Override
	public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
		// nobody has asked
	}

	@Override
	public void underlyingFileDeleted(IFileBuffer buffer) {
		// nobody has asked
	}

	@Override
	public void stateChangeFailed(IFileBuffer buffer) {
		// nobody has asked
	}
}
