package org.pgoal.exchange;

import java.util.List;

import org.pgoal.forms.ImportNote;
import org.pgoal.model.Sheet;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * What a file says, as goal sheets.
 *
 * @param sheets   in its order, with IDs
 * @param texts    of each sheet a whole {@code .pgoal} file, formatted; what is uncertain is a comment at its line
 * @param template of the sheets
 * @param reason   why this one
 * @param notes    what the person who imports should look at, those among it that stand as comments
 */
public record ImportedText(List<Sheet> sheets, List<String> texts, EffectiveTemplate template, Message reason, List<ImportNote> notes) {

	public ImportedText {
		sheets = List.copyOf(sheets);
		texts = List.copyOf(texts);
		notes = List.copyOf(notes);
	}

	/** How many indicators the sheets have. */
	public int indicators() {
		return sheets.stream().mapToInt(sheet -> sheet.getIndicators().size()).sum();
	}
}
