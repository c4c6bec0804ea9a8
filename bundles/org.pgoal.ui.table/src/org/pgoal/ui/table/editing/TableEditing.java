package org.pgoal.ui.table.editing;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.pgoal.diagram.edit.IndicatorChanges;
import org.pgoal.diagram.table.CellChanges;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.IndicatorRow;
import org.pgoal.diagram.table.NewRows;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.model.Indicator;
import org.pgoal.model.change.Change;
import org.pgoal.ui.editing.EditingText;
import org.pgoal.ui.editing.Refusal;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.Positions;
import org.pgoal.ui.server.WorkspaceEdits;

/**
 * Changes sheets as the reader of the table wishes, through their texts: all that was wished for, or nothing. In an open file it is one
 * step that its editor takes back; a file that isn't open is written, and the table remembers what it was.
 */
public final class TableEditing {

	/** What a wish did to one file. */
	private record Edited(String uri, String before, WorkspaceEdit edit) {

		boolean isNothing() {
			return WorkspaceEdits.textEdits(edit).isEmpty();
		}

		String after() {
			IDocument document = new Document(before);
			try {
				Positions.apply(document, WorkspaceEdits.textEdits(edit));
			} catch (BadLocationException never) {
				throw new IllegalStateException(never);
			}
			return document.get();
		}
	}

	private final Display display = Display.getCurrent();
	private final Shell shell;
	private final Consumer<String> problem;
	private final TableHistory history;

	/** @param problem told what could not be done; null: nothing */
	public TableEditing(Shell shell, Consumer<String> problem) {
		this.shell = shell;
		this.problem = problem;
		this.history = new TableHistory(problem);
	}

	/** What was done can be taken back. */
	public TableHistory history() {
		return history;
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
		make(Map.of(row.sheet().uri(), analysis -> IndicatorChanges.addBelow(indicator(analysis, row), EditingText.of("newName"))));
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
		throw Refusal.gone();
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
				problem.accept(Refusal.of(failure));
			} else {
				apply(edits.stream().map(CompletableFuture::join).filter(edited -> !edited.isNothing()).toList());
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
		return status.isOK() ? null : Refusal.readOnly(guarded.getFirst().getName());
	}

	private void apply(List<Edited> files) {
		if (files.isEmpty()) {
			return;
		}
		WorkspaceEdit whole = new WorkspaceEdit(files.stream().flatMap(file -> file.edit().getDocumentChanges().stream()).toList());
		List<TableHistory.Written> written = files.stream().map(file -> new TableHistory.Written(file.uri(), file.before(), file.after())).toList();
		WorkspaceEdits.apply(whole).thenAccept(all -> display.asyncExec(() -> {
			if (all) {
				history.add(written);
			} else {
				problem.accept(Refusal.outdated());
			}
		}));
	}
}
