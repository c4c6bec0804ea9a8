package org.pgoal.forms.json;

import java.util.List;

import org.pgoal.forms.ImportNote;
import org.pgoal.model.Sheet;

/**
 * What an import gives.
 *
 * @param sheets in the order of the file; in no resource, and referring to nothing
 * @param notes  what has no place in a sheet or was read with doubt
 */
public record ImportedSheets(List<Sheet> sheets, List<ImportNote> notes) {
}
