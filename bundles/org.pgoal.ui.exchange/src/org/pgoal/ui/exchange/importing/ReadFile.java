package org.pgoal.ui.exchange.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.pgoal.exchange.ImportedText;
import org.pgoal.exchange.files.PlannedFile;
import org.pgoal.forms.ImportNote;
import org.pgoal.forms.Location;
import org.pgoal.model.Sheet;

/**
 * What became of one of the files.
 *
 * @param imported what it says; null where it could not be read
 * @param problem  why not, in one sentence; null where it could
 * @param sheets   the files to be, in order; empty where it could not be read
 */
record ReadFile(Path file, ImportedText imported, String problem, List<SheetFile> sheets) {

	/** A sheet and where it goes. */
	record SheetFile(Sheet sheet, String text, PlannedFile target, List<ImportNote> notes) {
	}

	static ReadFile of(Path file, ImportedText imported, List<PlannedFile> targets) {
		List<SheetFile> sheets = new java.util.ArrayList<>();
		for (int i = 0; i < targets.size(); i++) {
			Sheet sheet = imported.sheets().get(i);
			List<ImportNote> own = imported.notes().stream().filter(note -> sheetOf(note) == sheet).toList();
			sheets.add(new SheetFile(sheet, imported.texts().get(i), targets.get(i), own));
		}
		return new ReadFile(file, imported, null, List.copyOf(sheets));
	}

	static ReadFile failed(Path file, String problem) {
		return new ReadFile(file, null, problem, List.of());
	}

	boolean isRead() {
		return imported != null;
	}

	/** Notes about the file as a whole. */
	List<ImportNote> ownNotes() {
		return imported == null ? List.of() : imported.notes().stream().filter(note -> Objects.isNull(sheetOf(note))).toList();
	}

	private static Sheet sheetOf(ImportNote note) {
		org.eclipse.emf.ecore.EObject at = note.element();
		while (at != null && !(at instanceof Sheet)) {
			at = at.eContainer();
		}
		return (Sheet) at;
	}

	/** Where in the file a note is, for the reader; empty for one about all of it. */
	static String place(ImportNote note, Path file) {
		return note.location() == null || note.location().equals(file.getFileName().toString()) ? "" : Location.text(note.location(), Locale.getDefault());
	}

	static String text(ImportNote note) {
		return note.message().text(Locale.getDefault());
	}
}
