package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * What has slipped in a text: cells from their columns, labels of categories from the top of their blocks. That is seen in all
 * tables of the file together, so what follows of it waits for the last one.
 */
final class Slippage {

	/** How much better the rows of a file fit, for each of its labels, when labels have moved in it. */
	private static final double MOVED = 0.08;

	private record Table(LabelledBlocks blocks, Runnable labelled) {
	}

	private final List<Table> tables = new ArrayList<>();
	private final List<IndicatorDraft> perhaps = new ArrayList<>();
	private boolean cells;

	/** @param labelled what is to be done when the rows of the table have their labels */
	void add(LabelledBlocks blocks, Runnable labelled) {
		tables.add(new Table(blocks, labelled));
	}

	/** A cell stands in another column than its own. */
	void cells() {
		cells = true;
	}

	/** All cells of a row stand below a heading, but some would fit another one nearly as well: in doubt where other rows have slipped. */
	void perhaps(IndicatorDraft row) {
		perhaps.add(row);
	}

	/** Gives the rows of all tables their labels, and marks those in doubt. */
	void settle() {
		double gain = tables.stream().mapToDouble(table -> table.blocks().gain()).sum();
		int labels = tables.stream().mapToInt(table -> table.blocks().labels()).sum();
		boolean moved = gain > MOVED * labels || tables.stream().anyMatch(table -> table.blocks().isTorn());
		for (Table table : tables) {
			if (!moved) {
				// the rows fit hardly better with other borders: the labels stand where they were printed
				table.blocks().trustLabels();
			}
			table.blocks().label();
			table.blocks().mark(moved || cells);
			table.labelled().run();
		}
		if (cells) {
			perhaps.forEach(row -> row.doubt("shifted"));
		}
		tables.clear();
		perhaps.clear();
	}
}
