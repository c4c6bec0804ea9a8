package org.pgoal.forms.grid;

import java.util.List;

import org.pgoal.model.message.Message;

/**
 * A file as its cells.
 *
 * @param fileName without folder
 * @param kind     by its content, whatever its extension says
 * @param grids    in the order of the file: tables, and the lines of text between them; blank ones left out
 * @param notes    what was not taken from the file, or was taken with doubt: macros, external links, hidden rows
 */
public record SourceDocument(String fileName, Kind kind, List<Grid> grids, List<Message> notes) {

	/** The kinds of files, by how reliable their cells are. */
	public enum Kind {

		/** A workbook: one grid per worksheet. */
		SPREADSHEET,

		/** A document with tables: one grid per table, and one per run of paragraphs between them. */
		WORD,

		/** A page with tables, likewise. */
		HTML,

		/** Comma- or tab-separated values with quoting: one grid. */
		SEPARATED,

		/**
		 * Text as some converter left it: one grid, one row per line, split at tabs or vertical bars. Blank lines are rows
		 * without cells; rows may be shifted and cut.
		 */
		TEXT
	}

	public SourceDocument {
		grids = List.copyOf(grids);
		notes = List.copyOf(notes);
	}
}
