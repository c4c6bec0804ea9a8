package org.pgoal.ui.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.pgoal.ui.files.GoalResources;
import org.pgoal.ui.storage.BufferListener;

/** Tells the language server which documents are open and how they change, whoever opened them. */
final class OpenDocuments extends BufferListener {

	private final LanguageService service;
	private final Map<IFileBuffer, Connection> open = new ConcurrentHashMap<>();

	OpenDocuments(LanguageService service) {
		this.service = service;
	}

	void listen() {
		FileBuffers.getTextFileBufferManager().addFileBufferListener(this);
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
			bufferCreated(buffer);
		}
	}

	@Override
	public void bufferCreated(IFileBuffer buffer) {
		if (buffer instanceof ITextFileBuffer text) {
			GoalResources.uri(buffer).filter(GoalResources::isGoal)
					.ifPresent(uri -> open.computeIfAbsent(buffer, b -> new Connection(uri, text.getDocument())));
		}
	}

	@Override
	public void bufferDisposed(IFileBuffer buffer) {
		Optional.ofNullable(open.remove(buffer)).ifPresent(Connection::close);
	}

	@Override
	public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
		Connection connection = open.get(buffer);
		if (connection != null && !isDirty) {
			connection.saved();
		}
	}

	@Override
	public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
		bufferDisposed(buffer);
	}

	@Override
	public void underlyingFileDeleted(IFileBuffer buffer) {
		bufferDisposed(buffer);
	}

	OptionalInt version(String uri) {
		return open.values().stream().filter(connection -> connection.uri.equals(uri)).mapToInt(connection -> connection.version).findAny();
	}

	private final class Connection implements IDocumentListener {

		private final String uri;
		private final IDocument document;
		private volatile int version = 1;
		private Range changing;

		Connection(String uri, IDocument document) {
			this.uri = uri;
			this.document = document;
			TextDocumentItem item = new TextDocumentItem(uri, LanguageService.EXTENSION, version, document.get());
			service.notify(s -> s.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(item)));
			document.addDocumentListener(this);
		}

		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			try {
				changing = new Range(Positions.at(document, event.getOffset()), Positions.at(document, event.getOffset() + event.getLength()));
			} catch (BadLocationException outside) {
				changing = null;
			}
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			// without a range the whole text is meant
			TextDocumentContentChangeEvent change = changing == null ? new TextDocumentContentChangeEvent(document.get())
					: new TextDocumentContentChangeEvent(changing, event.getText() == null ? "" : event.getText());
			version = version + 1;
			VersionedTextDocumentIdentifier id = new VersionedTextDocumentIdentifier(uri, version);
			service.notify(s -> s.getTextDocumentService().didChange(new DidChangeTextDocumentParams(id, List.of(change))));
		}

		void saved() {
			service.notify(s -> s.getTextDocumentService().didSave(new DidSaveTextDocumentParams(new TextDocumentIdentifier(uri))));
		}

		void close() {
			document.removeDocumentListener(this);
			service.notify(s -> s.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri))));
		}
	}
}
