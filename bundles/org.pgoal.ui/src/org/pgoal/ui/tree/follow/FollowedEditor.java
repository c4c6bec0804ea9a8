package org.pgoal.ui.tree.follow;

import java.util.Optional;

import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.texteditor.ITextEditor;
import org.pgoal.ui.part.ActiveEditor;

/** The editor that a view goes along with: the active one of the page. Tells when its text, its findings or its caret change. */
public final class FollowedEditor {

	/** All on the UI thread. */
	public interface Listener extends ActiveEditor.Listener, FollowedText.Listener {
	}

	private final Listener listener;
	private final ActiveEditor active;
	private FollowedText text;

	public FollowedEditor(IWorkbenchPage page, Listener listener) {
		this.listener = listener;
		this.active = new ActiveEditor(page, new ActiveEditor.Listener() {
			@Override
			public void editorChanged() {
				turn();
			}

			@Override
			public void editorClosed(IEditorPart editor) {
				listener.editorClosed(editor);
			}
		});
	}

	/** Begins to follow; tells of the editor that is active now. */
	public void start() {
		active.start();
		turn();
	}

	public void stop() {
		active.stop();
		detach();
	}

	/** The active editor, whatever it edits. */
	public Optional<IEditorPart> active() {
		return active.get();
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

	private void turn() {
		detach();
		text = active.get().flatMap(editor -> FollowedText.of(editor, listener)).orElse(null);
		followed().ifPresent(FollowedText::start);
		listener.editorChanged();
	}

	private void detach() {
		followed().ifPresent(FollowedText::stop);
		text = null;
	}
}
