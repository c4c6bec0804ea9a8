package org.pgoal.ui.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.swt.widgets.Display;
import org.pgoal.ui.storage.AtomicCommit;

/** Applies the server's edits to open documents, where they can be undone, and to files that are not open. */
public final class WorkspaceEdits {

	private WorkspaceEdits() {
	}

	/** Applies all later: to open documents on the UI thread, to other files on a thread of their own. The future says whether that was done. */
	public static CompletableFuture<Boolean> apply(WorkspaceEdit edit) {
		CompletableFuture<Boolean> done = new CompletableFuture<>();
		Display.getDefault().asyncExec(() -> {
			try {
				if (isOutdated(edit)) {
					done.complete(false);
					return;
				}
				Map<String, List<TextEdit>> closed = byFile(edit);
				for (Map.Entry<String, List<TextEdit>> file : List.copyOf(closed.entrySet())) {
					if (LanguageService.get().version(file.getKey()).isPresent()) {
						apply(file.getKey(), file.getValue());
						closed.remove(file.getKey());
					}
				}
				applyToClosed(closed, done);
			} catch (CoreException | BadLocationException | RuntimeException failure) {
				ILog.get().error("An edit could not be applied", failure);
				done.complete(false);
			}
		});
		return done;
	}

	private static void applyToClosed(Map<String, List<TextEdit>> closed, CompletableFuture<Boolean> done) {
		if (closed.isEmpty()) {
			done.complete(true);
			return;
		}
		Job.create(WorkbenchText.of("job.edits"), monitor -> {
			boolean all = true;
			for (Map.Entry<String, List<TextEdit>> file : closed.entrySet()) {
				try {
					apply(file.getKey(), file.getValue());
				} catch (CoreException | BadLocationException | RuntimeException failure) {
					// the others are independent of it, and one cause may be a file that is read-only
					ILog.get().error("An edit could not be applied to " + file.getKey(), failure);
					all = false;
				}
			}
			done.complete(all);
		}).schedule();
	}

	/** Whether a document was changed after the server had looked at it. Nothing is applied then, rather than a part. */
	private static boolean isOutdated(WorkspaceEdit edit) {
		return edit.getDocumentChanges() != null && edit.getDocumentChanges().stream().filter(Either::isLeft).map(change -> change.getLeft().getTextDocument())
				.anyMatch(document -> {
					OptionalInt now = LanguageService.get().version(document.getUri());
					return document.getVersion() != null && now.isPresent() && now.getAsInt() != document.getVersion();
				});
	}

	/** All edits of texts, of whatever files. */
	public static List<TextEdit> textEdits(WorkspaceEdit edit) {
		return byFile(edit).values().stream().flatMap(List::stream).toList();
	}

	private static Map<String, List<TextEdit>> byFile(WorkspaceEdit edit) {
		Map<String, List<TextEdit>> files = new LinkedHashMap<>();
		if (edit.getDocumentChanges() != null) {
			for (var change : edit.getDocumentChanges()) {
				if (change.isLeft()) {
					TextDocumentEdit document = change.getLeft();
					List<TextEdit> edits = files.computeIfAbsent(document.getTextDocument().getUri(), uri -> new ArrayList<>());
					for (var one : document.getEdits()) {
						if (one.isLeft()) {
							edits.add(one.getLeft());
						}
					}
				}
			}
		} else if (edit.getChanges() != null) {
			files.putAll(edit.getChanges());
		}
		return files;
	}

	private static void apply(String uri, List<TextEdit> edits) throws CoreException, BadLocationException {
		IFileStore store = EFS.getStore(URI.create(uri));
		ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
		IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(uri));
		if (files.length > 0) {
			// through the workspace, so that an open editor shares the buffer
			buffers.connect(files[0].getFullPath(), LocationKind.IFILE, null);
			try {
				change(buffers.getTextFileBuffer(files[0].getFullPath(), LocationKind.IFILE), files[0], edits);
			} finally {
				buffers.disconnect(files[0].getFullPath(), LocationKind.IFILE, null);
			}
		} else {
			buffers.connectFileStore(store, null);
			try {
				change(buffers.getFileStoreTextFileBuffer(store), null, edits);
			} finally {
				buffers.disconnectFileStore(store, null);
			}
		}
	}

	private static void change(ITextFileBuffer buffer, IFile file, List<TextEdit> edits) throws CoreException, BadLocationException {
		boolean ownOnly = !buffer.isShared();
		Positions.apply(buffer.getDocument(), edits);
		if (ownOnly) {
			// nobody has it open who could save it
			AtomicCommit.commit(buffer, file, true, null);
		}
	}
}
