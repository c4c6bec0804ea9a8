package org.pgoal.ui.tree.follow;

import java.util.Optional;

import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.texteditor.ITextEditor;

/** The editor that a view goes along with: the active one of the page. Tells when its text, its findings or its caret change. */
public final class FollowedEditor {

	/** All on the UI thread. */
	public interface Listener extends FollowedText.Listener {

		/** Another editor, or none, is active. */
		void editorChanged();

		/** An editor was closed. */
		void editorClosed(IEditorPart editor);
	}

	private final IWorkbenchPage page;
	private final Listener listener;
	private IEditorPart active;
	private FollowedText text;

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

	public FollowedEditor(IWorkbenchPage page, Listener listener) {
		this.page = page;
		this.listener = listener;
	}

	/** Begins to follow; tells of the editor that is active now. */
	public void start() {
		page.addPartListener(parts);
		active = page.getActiveEditor();
		attach();
		listener.editorChanged();
	}

	public void stop() {
		page.removePartListener(parts);
		detach();
	}

	/** The active editor, whatever it edits. */
	public Optional<IEditorPart> active() {
		return Optional.ofNullable(active);
	}

	/** The active editor where it edits a sheet or a template as text. */
	public Optional<ITextEditor> editor() {
		return followed().map(FollowedText::editor);
	}

	public Optional<IDocument> document() {
		return followed().map(FollowedText::document);
	}

	/** How the language server calls the text. */
	public Optional<String> uri() {
		return followed().flatMap(FollowedText::uri);
	}

	/** Where the caret stands. */
	public Optional<Integer> caret() {
		return followed().flatMap(FollowedText::caret);
	}

	private Optional<FollowedText> followed() {
		return Optional.ofNullable(text);
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
		text = active == null ? null : FollowedText.of(active, listener).orElse(null);
		followed().ifPresent(FollowedText::start);
	}

	private void detach() {
		followed().ifPresent(FollowedText::stop);
		text = null;
	}
}
