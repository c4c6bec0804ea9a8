package org.pgoal.ui.part;

import java.util.Optional;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;

/** The active editor of a page, for a view that goes along with it. */
public final class ActiveEditor {

	/** All on the UI thread. */
	public interface Listener {

		/** Another editor is active, or the same one with another file, or none. */
		void editorChanged();

		/** An editor was closed. */
		default void editorClosed(IEditorPart editor) {
			// only for who remembers something about editors
		}
	}

	private final IWorkbenchPage page;
	private final Listener listener;
	private IEditorPart active;

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

	public ActiveEditor(IWorkbenchPage page, Listener listener) {
		this.page = page;
		this.listener = listener;
	}

	/** Begins to follow, and knows the active editor from now on; of that one nobody is told. */
	public void start() {
		page.addPartListener(parts);
		active = page.getActiveEditor();
	}

	public void stop() {
		page.removePartListener(parts);
	}

	/** The active editor, whatever it edits. */
	public Optional<IEditorPart> get() {
		return Optional.ofNullable(active);
	}

	private void look() {
		IEditorPart now = page.getActiveEditor();
		if (now != active) {
			active = now;
			listener.editorChanged();
		}
	}
}
