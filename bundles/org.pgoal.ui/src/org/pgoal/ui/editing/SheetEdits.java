package org.pgoal.ui.editing;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension2;
import org.pgoal.diagram.edit.NotPossible;
import org.pgoal.model.change.Change;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.Positions;
import org.pgoal.ui.server.WorkspaceEdits;

/**
 * Makes changes of a sheet in the text that its editor shows, through the editing engine: the smallest edits, all or none, as
 * one step that Ctrl+Z takes back there.
 */
public final class SheetEdits {

	/** How it went. */
	public sealed interface Outcome {

		/** @param offset a place of the text that was changed or added */
		record Done(int offset) implements Outcome {
		}

		/** There was nothing to do. */
		record Nothing() implements Outcome {
		}

		/** @param reason for the user */
		record Refused(String reason) implements Outcome {
		}
	}

	private SheetEdits() {
	}

	/**
	 * Works changes out on another thread and applies them.
	 *
	 * @param changes of the elements of some parse of the text; may throw {@link NotPossible}
	 * @param near    what the changed place contains, where several places are changed; may be empty
	 * @param then    told on the UI thread
	 */
	public static void make(ITextEditor editor, Supplier<List<Change>> changes, String near, Consumer<Outcome> then) {
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		String uri = Positions.identifier(document).orElseThrow().getUri();
		Display display = Display.getCurrent();
		if (!editor.isEditable() || editor instanceof ITextEditorExtension2 guarded && !guarded.validateEditorInputState()) {
			then.accept(new Outcome.Refused(Refusal.readOnly(editor.getEditorInput().getName())));
			return;
		}
		LanguageService.get().change(uri, analysis -> changes.get()).whenComplete((edit, failure) -> display.asyncExec(() -> {
			if (failure != null) {
				then.accept(new Outcome.Refused(Refusal.of(failure)));
			} else {
				apply(document, edit, near, then);
			}
		}));
	}

	private static void apply(IDocument document, WorkspaceEdit edit, String near, Consumer<Outcome> then) {
		List<TextEdit> edits = WorkspaceEdits.textEdits(edit);
		if (edits.isEmpty()) {
			then.accept(new Outcome.Nothing());
			return;
		}
		Display display = Display.getCurrent();
		int place = place(document, edits, near);
		WorkspaceEdits.apply(edit).thenAccept(done -> display
				.asyncExec(() -> then.accept(done ? new Outcome.Done(place) : new Outcome.Refused(Refusal.outdated()))));
	}

	/** Where the text will say what is new: behind all that is taken away or put in before. */
	private static int place(IDocument document, List<TextEdit> edits, String near) {
		List<TextEdit> ascending = edits.stream().sorted(Comparator.comparingInt(edit -> Positions.offset(document, edit.getRange().getStart()))).toList();
		int best = -1;
		int moved = 0;
		boolean certain = false;
		for (TextEdit edit : ascending) {
			int start = Positions.offset(document, edit.getRange().getStart()) + moved;
			String text = edit.getNewText();
			int hint = near.isEmpty() ? -1 : text.indexOf(near);
			if (hint >= 0 && !certain) {
				best = start + hint;
				certain = true;
			} else if (!certain && (best < 0 || !text.isBlank())) {
				best = start + text.stripTrailing().length();
			}
			moved += text.length() - Positions.length(document, edit.getRange());
		}
		return best;
	}
}
