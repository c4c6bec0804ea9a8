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
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.texteditor.ITextEditor;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.Positions;
import org.pgoal.ui.server.ProblemMarkers;

/** The editor that a view goes along with: the active one of the page. Tells when its text, its findings or its caret change. */
public final class FollowedEditor {

	/** Somebody types: nothing is done between two keys. */
	private static final int PAUSE_MILLIS = 200;

	/** All on the UI thread. */
	public interface Listener {

		/** Another editor, or none, is active. */
		void editorChanged();

		/** An editor was closed. */
		void editorClosed(IEditorPart editor);

		/** The text or what has been found in it is another one, and its author pauses. */
		void contentChanged();

		void caretMoved(int offset);
	}

	private final IWorkbenchPage page;
	private final Listener listener;
	private final Display display;
	private IEditorPart active;
	private ITextEditor editor;
	private IDocument document;

	private final IPartListener2 parts = new IPartListener2() {
		@Override
		public void partActivated(IWorkbenchPartReference part) {
			look();
		}

		@Override
		public void partBroughtToTop(IWorkbenchPartReference part) {
			look();
		}

		@Override
		public void partInputChanged(IWorkbenchPartReference part) {
			if (part.getPart(false) == active) {
				active = null;
			}
			look();
		}

		@Override
		public void partClosed(IWorkbenchPartReference part) {
			look();
			if (part.getPart(false) instanceof IEditorPart closed) {
				listener.editorClosed(closed);
			}
		}
	};

	private final IDocumentListener typing = new IDocumentListener() {
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// only what is there afterwards matters
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			later();
		}
	};

	/** Findings may change without a key pressed here: a template was edited. */
	private final IResourceChangeListener findings = this::markersChanged;
	private final ISelectionChangedListener caret = event -> caret().ifPresent(this::caretMoved);
	private final Runnable paused = this::paused;

	public FollowedEditor(IWorkbenchPage page, Listener listener) {
		this.page = page;
		this.listener = listener;
		this.display = page.getWorkbenchWindow().getShell().getDisplay();
	}

	/** Begins to follow; tells of the editor that is active now. */
	public void start() {
		page.addPartListener(parts);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(findings, IResourceChangeEvent.POST_CHANGE);
		active = page.getActiveEditor();
		attach();
		listener.editorChanged();
	}

	public void stop() {
		page.removePartListener(parts);
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(findings);
		detach();
	}

	/** The active editor, whatever it edits. */
	public Optional<IEditorPart> active() {
		return Optional.ofNullable(active);
	}

	/** The active editor where it edits a sheet or a template as text. */
	public Optional<ITextEditor> editor() {
		return Optional.ofNullable(editor);
	}

	public Optional<IDocument> document() {
		return Optional.ofNullable(document);
	}

	/** How the language server calls the text. */
	public Optional<String> uri() {
		return document().flatMap(Positions::identifier).map(TextDocumentIdentifier::getUri);
	}

	/** Where the caret stands. */
	public Optional<Integer> caret() {
		return editor == null || !(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) ? Optional.empty()
				: Optional.of(selection.getOffset());
	}

	private void look() {
		IEditorPart now = page.getActiveEditor();
		if (now != active) {
			detach();
			active = now;
			attach();
			listener.editorChanged();
		}
	}

	private void attach() {
		ITextEditor text = active == null ? null : Adapters.adapt(active, ITextEditor.class);
		if (text == null || text.getDocumentProvider() == null || !text.getEditorInput().getName().endsWith("." + LanguageService.EXTENSION)) {
			return;
		}
		document = text.getDocumentProvider().getDocument(text.getEditorInput());
		if (document != null) {
			editor = text;
			document.addDocumentListener(typing);
			if (editor.getSelectionProvider() instanceof IPostSelectionProvider provider) {
				provider.addPostSelectionChangedListener(caret);
			}
		}
	}

	private void detach() {
		display.timerExec(-1, paused);
		if (document != null) {
			document.removeDocumentListener(typing);
		}
		if (editor != null && editor.getSelectionProvider() instanceof IPostSelectionProvider provider) {
			provider.removePostSelectionChangedListener(caret);
		}
		editor = null;
		document = null;
	}

	private void later() {
		if (Display.getCurrent() == display) {
			// the same runnable: a new time replaces the old one
			display.timerExec(PAUSE_MILLIS, paused);
		} else if (!display.isDisposed()) {
			display.asyncExec(this::later);
		}
	}

	private void paused() {
		if (editor != null) {
			listener.contentChanged();
		}
	}

	private void caretMoved(int offset) {
		listener.caretMoved(offset);
	}

	private void markersChanged(IResourceChangeEvent event) {
		ITextEditor followed = editor;
		IFile file = followed == null ? null : Adapters.adapt(followed.getEditorInput(), IFile.class);
		if (file != null) {
			for (IMarkerDelta delta : event.findMarkerDeltas(ProblemMarkers.TYPE, true)) {
				if (file.equals(delta.getResource())) {
					later();
					return;
				}
			}
		}
	}
}
