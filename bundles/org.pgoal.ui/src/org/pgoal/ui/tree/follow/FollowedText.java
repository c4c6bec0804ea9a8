package org.pgoal.ui.tree.follow;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.pgoal.ui.files.GoalResources;
import org.pgoal.ui.part.Pause;
import org.pgoal.ui.server.Positions;
import org.pgoal.ui.server.ProblemMarkers;

/** The text of one editor, for who shows it in another way. Tells when it, its findings or the caret in it change. */
public final class FollowedText {

	private static final int PAUSE_MILLIS = 200;

	/** All on the UI thread. */
	public interface Listener {

		/** The text or what has been found in it is another one, and its author pauses. */
		void contentChanged();

		void caretMoved(int offset);
	}

	private final ITextEditor editor;
	private final IDocument document;
	private final Listener listener;
	private boolean stopped;

	private final IDocumentListener typing = new IDocumentListener() {
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// only what is there afterwards matters
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			pause.begin();
		}
	};

	/** Findings may change without a key pressed here: a template was edited. */
	private final IResourceChangeListener findings = this::markersChanged;
	private final ISelectionChangedListener selection = event -> caret().ifPresent(this::caretMoved);
	private final Pause pause;

	private FollowedText(ITextEditor editor, IDocument document, Listener listener) {
		this.editor = editor;
		this.document = document;
		this.listener = listener;
		this.pause = new Pause(editor.getSite().getShell().getDisplay(), PAUSE_MILLIS, this::paused);
	}

	/** An editor where it edits a sheet or a template as text; empty for any other one. */
	public static Optional<FollowedText> of(IEditorPart part, Listener listener) {
		ITextEditor text = Adapters.adapt(part, ITextEditor.class);
		if (text == null || text.getDocumentProvider() == null || !GoalResources.isGoal(text.getEditorInput())) {
			return Optional.empty();
		}
		return Optional.ofNullable(text.getDocumentProvider().getDocument(text.getEditorInput())).map(document -> new FollowedText(text, document, listener));
	}

	public void start() {
		document.addDocumentListener(typing);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(findings, IResourceChangeEvent.POST_CHANGE);
		if (editor.getSelectionProvider() instanceof IPostSelectionProvider provider) {
			provider.addPostSelectionChangedListener(selection);
		}
	}

	public void stop() {
		stopped = true;
		pause.end();
		document.removeDocumentListener(typing);
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(findings);
		if (editor.getSelectionProvider() instanceof IPostSelectionProvider provider) {
			provider.removePostSelectionChangedListener(selection);
		}
	}

	public ITextEditor editor() {
		return editor;
	}

	public IDocument document() {
		return document;
	}

	/** How the language server calls the text. */
	public Optional<String> uri() {
		return Positions.identifier(document).map(TextDocumentIdentifier::getUri);
	}

	/** Where the caret stands. */
	public Optional<Integer> caret() {
		return editor.getSelectionProvider() != null && editor.getSelectionProvider().getSelection() instanceof ITextSelection at ? Optional.of(at.getOffset())
				: Optional.empty();
	}

	private void paused() {
		if (!stopped) {
			listener.contentChanged();
		}
	}

	private void caretMoved(int offset) {
		listener.caretMoved(offset);
	}

	private void markersChanged(IResourceChangeEvent event) {
		IFile file = Adapters.adapt(editor.getEditorInput(), IFile.class);
		if (file != null) {
			for (IMarkerDelta delta : event.findMarkerDeltas(ProblemMarkers.TYPE, true)) {
				if (file.equals(delta.getResource())) {
					pause.begin();
					return;
				}
			}
		}
	}
}
