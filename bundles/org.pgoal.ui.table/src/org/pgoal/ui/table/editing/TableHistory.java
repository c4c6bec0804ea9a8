package org.pgoal.ui.table.editing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.swt.widgets.Display;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.pgoal.ui.editing.Refusal;
import org.pgoal.ui.files.GoalResources;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.WorkspaceEdits;
import org.pgoal.ui.table.text.TableText;

/**
 * What the table has done to texts, so that it can be taken back: in an open file as its editor does, in another one by writing what it
 * said before, as long as it still says what the table wrote.
 */
public final class TableHistory {

	private static final int REMEMBERED = 50;

	/** A file that was changed. */
	record Written(String uri, String before, String after) {
	}

	/** What one wish did. */
	private record Step(List<Written> files) {
	}

	private final Display display = Display.getCurrent();
	private final Consumer<String> problem;
	private final Deque<Step> done = new ArrayDeque<>();
	private final Deque<Step> undone = new ArrayDeque<>();

	/** @param problem told what could not be done; null: nothing */
	TableHistory(Consumer<String> problem) {
		this.problem = problem;
	}

	/** One wish was fulfilled. */
	void add(List<Written> files) {
		undone.clear();
		remember(done, new Step(files));
	}

	/** Whether a change has been made that can be taken back. */
	public boolean canUndo() {
		return !done.isEmpty();
	}

	/** Takes the last change back, in all files that it was made in. */
	public void undo() {
		back(done, undone, true);
	}

	public void redo() {
		back(undone, done, false);
	}

	private static void remember(Deque<Step> steps, Step step) {
		steps.push(step);
		if (steps.size() > REMEMBERED) {
			steps.removeLast();
		}
	}

	private void back(Deque<Step> from, Deque<Step> to, boolean undo) {
		problem.accept(null);
		Step step = from.poll();
		if (step == null) {
			problem.accept(TableText.of(undo ? "undo.nothing" : "redo.nothing"));
			return;
		}
		Map<Written, CompletableFuture<String>> texts = new LinkedHashMap<>();
		step.files().forEach(file -> texts.put(file, LanguageService.get().about(file.uri(), "", analysis -> analysis.snapshot().text())));
		CompletableFuture.allOf(texts.values().toArray(CompletableFuture[]::new)).whenComplete((all, failure) -> display.asyncExec(() -> {
			boolean same = failure == null
					&& texts.entrySet().stream().allMatch(file -> file.getValue().join().equals(undo ? file.getKey().after() : file.getKey().before()));
			if (!same) {
				// somebody has written something else since; that is not to be lost
				problem.accept(TableText.of("undo.changed"));
				return;
			}
			remember(to, step);
			texts.forEach((file, text) -> back(file, text.join(), undo));
		}));
	}

	private void back(Written file, String now, boolean undo) {
		IDocument document = open(file.uri());
		IDocumentUndoManager manager = document == null ? null : DocumentUndoManagerRegistry.getDocumentUndoManager(document);
		try {
			if (manager != null && undo && manager.undoable()) {
				manager.undo();
			} else if (manager != null && !undo && manager.redoable()) {
				manager.redo();
			} else {
				int lines = (int) now.chars().filter(c -> c == '\n').count() + 1;
				TextEdit whole = new TextEdit(new Range(new Position(0, 0), new Position(lines, 0)), undo ? file.before() : file.after());
				WorkspaceEdits.apply(new WorkspaceEdit(Map.of(file.uri(), List.of(whole))));
			}
		} catch (ExecutionException failure) {
			problem.accept(Refusal.failed(failure));
		}
	}

	private static IDocument open(String uri) {
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
			if (buffer instanceof ITextFileBuffer text && GoalResources.uri(buffer).filter(uri::equals).isPresent()) {
				return text.getDocument();
			}
		}
		return null;
	}
}
