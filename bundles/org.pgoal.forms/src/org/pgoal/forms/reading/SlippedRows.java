package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.grid.Cell;
import org.pgoal.forms.reading.FormLayout.Row;
import org.pgoal.model.FieldEntry;

/**
 * Values that stand one row above their labels: the first beside words that have no place, the last beside a label whose
 * own value is in the row above. They are moved down as far as a label of the form is missing.
 */
final class SlippedRows {

	private final HeadValues values;

	SlippedRows(HeadValues values) {
		this.values = values;
	}

	/** Moves the values down; the stray one is left where no label is missing. */
	void settle(Cell stray) {
		SheetDraft draft = values.draft();
		Map<String, Row> order = draft.layout.rows();
		List<String> keys = new ArrayList<>(order.keySet());
		int at = keys.stream().filter(key -> order.get(key).places().get(0).get(0).meaning() == Meaning.NAME).findFirst().map(keys::indexOf).orElse(-1);
		String following = at < 0 || at + 1 >= keys.size() ? null : keys.get(at + 1);
		Row missing = following == null ? null : order.get(following);
		if (missing != null && draft.name != null && missing.places().get(0).get(0).meaning() == Meaning.FIELD && !values.isPrinted(following)) {
			String slipped = draft.name;
			draft.name = CellText.oneLine(CellText.withoutMarkup(stray.text()));
			draft.fields.stream().filter(entry -> entry.getValue() != null && slipped.equals(entry.getValue().getText())).findFirst()
					.ifPresent(entry -> entry.getValue().setText(draft.name));
			FieldEntry entry = draft.field(missing.places().get(0).get(0).argument(), slipped);
			draft.doubt(entry, stray.address(), "slipped", slipped);
			draft.doubt(null, stray.address(), "slipped", draft.name);
		} else {
			values.leave(stray);
		}
	}
}
