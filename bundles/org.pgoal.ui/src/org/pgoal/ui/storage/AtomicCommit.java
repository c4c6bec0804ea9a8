package org.pgoal.ui.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.content.IContentDescription;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.texteditor.AbstractMarkerAnnotationModel;
import org.pgoal.model.storage.AtomicFile;
import org.pgoal.model.storage.WriteFailed;

/**
 * Commits a text file buffer so that a reader finds the old file or the new one, never a part. The platform empties the
 * file and then fills it: a full disk or a crash in between leaves nothing.
 */
public final class AtomicCommit {

	private AtomicCommit() {
	}

	/**
	 * Writes the buffer's text into its file.
	 *
	 * @param file the buffer's file in the workspace, null when it lies outside
	 * @param overwrite whether a change made by somebody else since the last commit is lost
	 * @throws CoreException with a message for the user; the file is as it was, and the buffer still has its changes
	 */
	public static void commit(ITextFileBuffer buffer, IFile file, boolean overwrite, IProgressMonitor monitor) throws CoreException {
		byte[] content = replaces(buffer, file, overwrite) ? encoded(buffer, file) : null;
		if (content == null) {
			// new files, other encodings and conflicts, which the platform asks about
			buffer.commit(monitor, overwrite);
			return;
		}
		keepInLocalHistory(file, overwrite, monitor);
		try {
			AtomicFile.write(path(file), content);
		} catch (WriteFailed failed) {
			throw new CoreException(Status.error(failed.message().text(Locale.getDefault()), failed));
		} catch (IOException failed) {
			throw new CoreException(Status.error(failed.getMessage(), failed));
		}
		file.refreshLocal(IResource.DEPTH_ZERO, monitor);
		IDocument document = buffer.getDocument();
		if (document instanceof IDocumentExtension4 stamped) {
			// so that undoing back to this text makes the editor clean
			file.revertModificationStamp(stamped.getModificationStamp());
		}
		IAnnotationModel annotations = buffer.getAnnotationModel();
		if (annotations instanceof AbstractMarkerAnnotationModel markers) {
			markers.commit(document);
		}
		// the file has the document's text now; this tells the buffer, which changes nothing but its state
		buffer.revert(monitor);
	}

	private static boolean replaces(ITextFileBuffer buffer, IFile file, boolean overwrite) {
		return file != null && file.exists() && path(file) != null && buffer.isDirty() && (overwrite || buffer.isSynchronized());
	}

	private static Path path(IFile file) {
		IPath location = file.getLocation();
		return location == null ? null : location.toPath();
	}

	/** The bytes for the file, or null where the platform must write it: an encoding other than UTF-8, or text that has no bytes. */
	private static byte[] encoded(ITextFileBuffer buffer, IFile file) throws CoreException {
		String encoding = buffer.getEncoding();
		if (encoding == null || !Charset.isSupported(encoding) || !Charset.forName(encoding).equals(StandardCharsets.UTF_8)) {
			return null;
		}
		ByteBuffer text;
		try {
			text = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(buffer.getDocument().get()));
		} catch (CharacterCodingException halfACharacter) {
			return null;
		}
		IContentDescription description = file.getContentDescription();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		if (description != null && description.getProperty(IContentDescription.BYTE_ORDER_MARK) != null) {
			bytes.writeBytes(IContentDescription.BOM_UTF_8);
		}
		bytes.write(text.array(), text.arrayOffset() + text.position(), text.remaining());
		return bytes.toByteArray();
	}

	/**
	 * Nothing is appended; the platform puts the present content into the local history before it does that, refuses a
	 * read-only file, and sees whether the file was changed behind its back.
	 */
	private static void keepInLocalHistory(IFile file, boolean overwrite, IProgressMonitor monitor) throws CoreException {
		long stamp = file.getModificationStamp();
		file.appendContents(InputStream.nullInputStream(), overwrite, true, monitor);
		file.revertModificationStamp(stamp);
	}
}
