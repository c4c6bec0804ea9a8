package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.List;

import org.pgoal.forms.reading.FormLayout.Column;
import org.pgoal.model.template.EffectiveTemplate;

/** The indicators of one sheet. */
final class SheetTable implements Table {

	private final SheetDraft sheet;
	private final Categories categories;
	private final List<Categories.Loose> loose = new ArrayList<>();
	private final List<IndicatorDraft> rows = new ArrayList<>();
	private Line last;
	private TableRow above;

	SheetTable(SheetDraft sheet, EffectiveTemplate template, TargetText values, Slippage slippage) {
		this.sheet = sheet;
		categories = new Categories(template, values, slippage);
	}

	@Override
	public void label(String levelOne, String levelTwo) {
		loose.add(new Categories.Loose(rows.size(), levelOne == null ? List.of() : List.of(levelOne), levelTwo == null ? List.of() : List.of(levelTwo)));
	}

	@Override
	public void row(TableRow row, Line line, boolean gap, RowReader reader) {
		IndicatorDraft draft = row.indicator;
		Column wrapped = gap || reader.isTidy() || rows.isEmpty() ? null : row.goesOn(above);
		above = row;
		if (wrapped != null && Continuation.join(wrapped, CellText.oneLine(CellText.withoutMarkup(line.first().text())), rows.getLast())) {
			row.readAt.put(line.first().column(), wrapped);
			return;
		}
		if (!draft.hasContent()) {
			if (!draft.ownLevelOnes.isEmpty() || !draft.ownLevelTwos.isEmpty()) {
				loose.add(new Categories.Loose(rows.size(), draft.ownLevelOnes, draft.ownLevelTwos));
			} else {
				line.cells().stream().filter(cell -> !sheet.layout.isWords(CellText.key(cell.text()))).forEach(cell -> sheet.doubt(null, cell.address(), "leftover", cell.text()));
			}
			return;
		}
		if (!rows.isEmpty() && Continuation.isRest(draft, rows.getLast(), gap, reader.isTidy())) {
			Continuation.join(draft, rows.getLast(), line, last);
			return;
		}
		draft.afterGap = gap && !rows.isEmpty();
		if (!reader.isTidy() && last != null && last.reads(line)) {
			draft.doubt("sameAsAbove");
		}
		rows.add(draft);
		last = line;
	}

	@Override
	public void end(RowReader reader) {
		if (reader instanceof LooseRows slipped) {
			categories.settle(rows, loose, slipped.isDense());
		} else if (isSlipped()) {
			categories.settleLabels(rows, loose);
		} else {
			categories.carry(rows);
		}
		sheet.indicators.addAll(rows);
		rows.clear();
		loose.clear();
	}

	/** A table that begins without any label of a category, though it has some further down. */
	private boolean isSlipped() {
		if (rows.isEmpty() || !sheet.indicators.isEmpty()) {
			return false;
		}
		IndicatorDraft first = rows.get(0);
		return first.levelOne == null && first.levelTwo == null && rows.stream().anyMatch(row -> !row.ownLevelTwos.isEmpty());
	}

}
