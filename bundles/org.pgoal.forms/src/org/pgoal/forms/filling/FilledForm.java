package org.pgoal.forms.filling;

import java.util.List;

import org.pgoal.forms.definition.FormDefinition;
import org.pgoal.forms.definition.FormTable;

/**
 * A form with one sheet in it, or a list with several.
 *
 * @param definition where fonts, borders and widths come from
 * @param table      the table of it that was filled in
 * @param sheets     what it says, in order
 * @param rows       from top to bottom
 * @param omissions  what it doesn't say
 */
public record FilledForm(FormDefinition definition, FormTable table, List<SourceSheet> sheets, List<FilledRow> rows, List<Omission> omissions) {

	public FilledForm {
		sheets = List.copyOf(sheets);
		omissions = List.copyOf(omissions);
	}

	/** What it is called among several: the sheet's name, the list's title. */
	public String name() {
		SourceSheet first = sheets.get(0);
		String title = first.sheet().getTitle();
		String name = table.isList() && title != null ? title : first.sheet().getName();
		return name == null ? table.name() : name;
	}
}
