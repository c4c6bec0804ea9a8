package org.pgoal.ui.table;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.pgoal.diagram.edit.IndicatorChanges;
import org.pgoal.diagram.edit.NotPossible;
import org.pgoal.diagram.table.CellChanges;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.IndicatorRow;
import org.pgoal.diagram.table.NewRows;
import org.pgoal.dsl.edit.EditRefused;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.model.Indicator;
import org.pgoal.model.change.Change;
import org.pgoal.model.message.Message;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.Positions;
import org.pgoal.ui.server.WorkspaceEdits;
import org.pgoal.ui.table.text.TableText;

/**
 * Changes sheets as the reader of the table wishes, through their texts: all that was wished for, or nothing. In an open file it is one
 * step that its editor takes back; a file that isn't open is written, and the table remembers what it was.
 */
public final class TableEditing {

	private static final int REMEMBERED = 50;

	/** What a wish did to one file. */
	private record Edited(String uri, String before, WorkspaceEdit edit) {
	}

	/** What one wish did. */
	private record Step(List<Written> files) {
	}

	private record Written(String uri, String before, String after) {
	}

	private final Display display = Display.getCurrent();
	private final Shell shell;
	private final Consumer<String> problem;
	private final Deque<Step> done = new ArrayDeque<>();
	private final Deque<Step> undone = new ArrayDeque<>();

	/** @param problem told what could not be done; null: nothing */
	TableEditing(Shell shell, Consumer<String> problem) {
		this.shell = shell;
		this.problem = problem;
	}

	/** Types something into cells. */
	public void type(Map<IndicatorRow, Map<Column, String>> cells) {
		Map<String, Map<IndicatorRow, Map<Column, String>>> files = new LinkedHashMap<>();
		cells.forEach((row, typed) -> files.computeIfAbsent(row.sheet().uri(), uri -> new LinkedHashMap<>()).put(row, typed));
		Map<String, Function<Analysis, List<Change>>> changes = new LinkedHashMap<>();
		files.forEach((uri, rows) -> changes.put(uri, analysis -> {
			List<Change> all = new ArrayList<>();
			rows.forEach((row, typed) -> all.addAll(CellChanges.of(indicator(analysis, row), typed, analysis.check().template())));
			return all;
		}));
		make(changes);
	}

	/** Deletes indicators. */
	public void delete(List<IndicatorRow> rows) {
		Map<String, List<IndicatorRow>> files = new LinkedHashMap<>();
		rows.forEach(row -> files.computeIfAbsent(row.sheet().uri(), uri -> new ArrayList<>()).add(row));
		Map<String, Function<Analysis, List<Change>>> changes = new LinkedHashMap<>();
		files.forEach((uri, gone) -> changes.put(uri, analysis -> IndicatorChanges.remove(gone.stream().map(row -> indicator(analysis, row)).toList())));
		make(changes);
	}

	/** Adds an indicator below another one, in its category. */
	public void addBelow(IndicatorRow row) {
		make(Map.of(row.sheet().uri(), analysis -> IndicatorChanges.addBelow(indicator(analysis, row), TableText.of("edit.newName"))));
	}

	/** Adds rows of a spreadsheet, see {@link NewRows}. */
	public void addRows(IndicatorRow row, List<Map<Column, String>> rows) {
		make(Map.of(row.sheet().uri(), analysis -> NewRows.below(indicator(analysis, row), rows, analysis.check().template())));
	}

	/** The indicator of a row in another version of its text. */
	public static Indicator indicator(Analysis analysis, IndicatorRow row) {
		EObject found = analysis.model().map(model -> StableNames.find(model, row.name())).orElse(null);
		if (found instanceof Indicator indicator) {
			return indicator;
		}
		throw new NotPossible(Message.of(TableText.class, "edit.gone"));
	}

	// ------------------------------------------------------------------ make

	/** Makes changes of some files, on a thread of the server, and applies them when all could be worked out. */
	public void make(Map<String, Function<Analysis, List<Change>>> files) {
		problem.accept(null);
		String refusal = refusal(files.keySet());
		if (refusal != null) {
			problem.accept(refusal);
			return;
		}
		List<CompletableFuture<Edited>> edits = files.entrySet().stream().map(file -> edited(file.getKey(), file.getValue())).toList();
		CompletableFuture.allOf(edits.toArray(CompletableFuture[]::new)).whenComplete((all, failure) -> display.asyncExec(() -> {
			if (failure != null) {
				problem.accept(reason(failure));
			} else {
				apply(edits.stream().map(CompletableFuture::join).filter(edited -> !edits(edited).isEmpty()).toList());
			}
		}));
	}

	private static CompletableFuture<Edited> edited(String uri, Function<Analysis, List<Change>> changes) {
		String[] before = { "" };
		return LanguageService.get().change(uri, analysis -> {
			before[0] = analysis.snapshot().text();
			return changes.apply(analysis);
		}).thenApply(edit -> new Edited(uri, before[0], edit));
	}

	/** A file that may not be written is asked for; why it still may not be, or null. */
	private String refusal(Iterable<String> uris) {
		List<IFile> guarded = new ArrayList<>();
		for (String uri : uris) {
			for (IFile file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(uri))) {
				if (file.isReadOnly()) {
					guarded.add(file);
				}
			}
		}
		if (guarded.isEmpty()) {
			return null;
		}
		IStatus status = ResourcesPlugin.getWorkspace().validateEdit(guarded.toArray(IFile[]::new), shell);
		return status.isOK() ? null : TableText.of("edit.readOnly", guarded.getFirst().getName());
	}

	private static List<TextEdit> edits(Edited edited) {
		return edited.edit().getDocumentChanges() == null ? List.of()
				: edited.edit().getDocumentChanges().stream().filter(change -> change.isLeft()).flatMap(change -> change.getLeft().getEdits().stream())
						.filter(one -> one.isLeft()).map(one -> one.getLeft()).toList();
	}

	private void apply(List<Edited> files) {
		if (files.isEmpty()) {
			return;
		}
		WorkspaceEdit whole = new WorkspaceEdit(files.stream().flatMap(file -> file.edit().getDocumentChanges().stream()).toList());
		List<Written> written = files.stream().map(file -> new Written(file.uri(), file.before(), after(file))).toList();
		WorkspaceEdits.apply(whole).thenAccept(all -> display.asyncExec(() -> {
			if (all) {
				undone.clear();
				remember(done, new Step(written));
			} else {
				problem.accept(TableText.of("edit.outdated"));
			}
		}));
	}

	private static String after(Edited edited) {
		IDocument document = new Document(edited.before());
		try {
			Positions.apply(document, edits(edited));
		} catch (BadLocationException never) {
			throw new IllegalStateException(never);
		}
		return document.get();
	}

	private static void remember(Deque<Step> steps, Step step) {
		steps.push(step);
		if (steps.size() > REMEMBERED) {
			steps.removeLast();
		}
	}

	private static String reason(Throwable failure) {
		Throwable cause = failure;
		while (cause instanceof CompletionException && cause.getCause() != null) {
			cause = cause.getCause();
		}
		return switch (cause) {
		case NotPossible refused -> refused.reason().text(Locale.getDefault());
		case EditRefused refused -> refused.reason().text(Locale.getDefault());
		default -> {
			ILog.get().error("A change from the table could not be worked out", cause);
			yield TableText.of("edit.failed", String.valueOf(cause.getMessage()));
		}
		};
	}

	// ------------------------------------------------------------------ undo

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
			problem.accept(TableText.of("edit.failed", String.valueOf(failure.getMessage())));
		}
	}

	private static IDocument open(String uri) {
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
			if (buffer instanceof ITextFileBuffer text && buffer.getFileStore() != null && buffer.getFileStore().toURI().toString().equals(uri)) {
				return text.getDocument();
			}
		}
		return null;
	}
}
