package org.pgoal.diagram.table;

import java.util.List;

/**
 * A sheet whose indicators stand in the table.
 *
 * @param uri        of its file
 * @param name       its stable name within the file
 * @param title      what a reader calls it
 * @param department the name of its department; of a department its own; empty where none is named
 * @param findings   about the sheet as a whole
 */
public record SheetEntry(String uri, String name, String title, String department, List<RowFinding> findings) {
}
