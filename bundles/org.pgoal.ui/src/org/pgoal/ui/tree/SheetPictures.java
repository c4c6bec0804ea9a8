package org.pgoal.ui.tree;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.pgoal.diagram.view.Folding;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.tree.follow.FollowedEditor;
import org.pgoal.ui.tree.picture.PictureMaker;
import org.pgoal.ui.tree.picture.PictureRequest;
import org.pgoal.ui.tree.picture.SheetPicture;

/**
 * The pictures of the files whose editors are open: what was drawn last, what is folded, and which picture was asked for. They are made on
 * a thread of the language server.
 */
final class SheetPictures {

	/** Told on the UI thread. */
	interface Listener {

		/** The text can be read: this is what it says. */
		void drawn(SheetPicture picture, long number);

		/** The text can't be read: the last picture stays, where there is one. */
		void broken(SheetPicture now, SheetPicture last);

		/** There is nothing to draw. */
		void nothing(SheetPicture picture);

		/** The last picture, with other nodes folded. */
		void foldedAnew(SheetPicture picture);
	}

	/** What is kept of a file while its editor is open. */
	private static final class Memory {
		private final Folding folding = new Folding();
		private SheetPicture picture;
		/** The picture that is drawn is no longer what the text says. */
		private boolean stale;
	}

	private final Display display;
	private final FollowedEditor followed;
	private final TreeSettings settings;
	private final Listener listener;
	private final Map<IEditorPart, Memory> memories = new WeakHashMap<>();
	private long asked;
	private long shown;
	private boolean closed;

	SheetPictures(Display display, FollowedEditor followed, TreeSettings settings, Listener listener) {
		this.display = display;
		this.followed = followed;
		this.settings = settings;
		this.listener = listener;
	}

	void close() {
		closed = true;
	}

	/** Nobody asks for the pictures of a closed editor again. */
	void forget(IEditorPart editor) {
		memories.remove(editor);
	}

	/** Whether a sheet or a template is followed. */
	boolean isAny() {
		return memory().isPresent();
	}

	private Optional<Memory> memory() {
		return followed.active().filter(editor -> followed.editor().isPresent()).map(editor -> memories.computeIfAbsent(editor, e -> new Memory()));
	}

	/** The picture of the active editor that could be drawn last. */
	Optional<SheetPicture> last() {
		return memory().map(memory -> memory.picture);
	}

	/** Whether the last picture isn't any more what the text says. */
	boolean isStale() {
		return memory().map(memory -> memory.stale).orElse(false);
	}

	/** The number of the picture that was asked for last. */
	long asked() {
		return asked;
	}

	/** Has the picture made anew, as everything that was typed so far says. */
	void refresh() {
		Optional<Memory> memory = memory();
		Optional<String> uri = followed.uri();
		if (memory.isEmpty() || uri.isEmpty()) {
			return;
		}
		PictureRequest request = request(memory.get());
		long number = ++asked;
		LanguageService.get().<SheetPicture>about(uri.get(), null, analysis -> PictureMaker.make(analysis, request)).whenComplete((picture, failure) -> {
			if (failure != null) {
				ILog.get().error("The tree could not be drawn", failure);
			} else if (picture != null && !display.isDisposed()) {
				display.asyncExec(() -> arrived(number, uri.get(), picture));
			}
		});
	}

	private PictureRequest request(Memory memory) {
		OptionalInt levels = memory.picture == null ? settings.levels() : OptionalInt.empty();
		return new PictureRequest(Locale.getDefault(), settings.mode(), settings.filter(), memory.folding.folded(), levels,
				settings.onlySheetAtCaret() ? followed.caret() : Optional.empty());
	}

	private void arrived(long number, String uri, SheetPicture picture) {
		// answers may overtake each other, and the reader may have gone to another file
		if (number < shown || closed || !followed.uri().equals(Optional.of(uri))) {
			return;
		}
		shown = number;
		Memory memory = memory().orElseThrow();
		memory.stale = picture.broken().isPresent();
		if (memory.stale && memory.picture != null) {
			listener.broken(picture, memory.picture);
			return;
		}
		if (memory.picture == null) {
			picture.folded().forEach(memory.folding::fold);
		}
		if (picture.index().roots().isEmpty()) {
			memory.picture = null;
			listener.nothing(picture);
		} else if (memory.stale) {
			listener.broken(picture, picture);
		} else {
			memory.picture = picture;
			listener.drawn(picture, number);
		}
	}

	/** Folds or unfolds, and draws anew. */
	void fold(Consumer<Folding> wish) {
		memory().ifPresent(memory -> {
			wish.accept(memory.folding);
			if (memory.stale && memory.picture != null) {
				again(memory);
			} else {
				refresh();
			}
		});
	}

	/** Draws the last picture with other nodes folded: its text is gone. */
	private void again(Memory memory) {
		PictureRequest request = request(memory);
		SheetPicture last = memory.picture;
		CompletableFuture.supplyAsync(() -> PictureMaker.again(last, request)).thenAccept(again -> display.asyncExec(() -> {
			if (memory.picture == last && !closed) {
				memory.picture = again;
				if (memory().orElse(null) == memory) {
					listener.foldedAnew(again);
				}
			}
		}));
	}
}
