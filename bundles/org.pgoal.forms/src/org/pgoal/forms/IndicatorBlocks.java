package org.pgoal.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Sheet;

/** How a flat list of indicators is laid out in blocks. */
public final class IndicatorBlocks {

	/** A list that changes its level one more often than this isn't written in blocks. */
	private static final int SHORTEST_MEAN_RUN = 2;

	private IndicatorBlocks() {
	}

	/**
	 * Puts indicators, each with its level one, into a sheet: neighbours of equal level one in one block, or, where the form
	 * alternates from row to row, each on a line of its own. Order stays.
	 */
	public static void arrange(Sheet sheet, List<Indicator> indicators) {
		int runs = 0;
		Set<String> labels = new HashSet<>();
		for (int i = 0; i < indicators.size(); i++) {
			labels.add(indicators.get(i).getLevel1());
			if (i == 0 || !Objects.equals(indicators.get(i - 1).getLevel1(), indicators.get(i).getLevel1())) {
				runs++;
			}
		}
		if (runs > labels.size() && indicators.size() < runs * SHORTEST_MEAN_RUN) {
			sheet.getRows().addAll(indicators);
			return;
		}
		IndicatorGroup group = null;
		for (Indicator indicator : indicators) {
			if (group == null || !Objects.equals(group.getLevel1(), indicator.getLevel1())) {
				group = PgoalFactory.eINSTANCE.createIndicatorGroup();
				group.setLevel1(indicator.getLevel1());
				sheet.getRows().add(group);
			}
			indicator.setLevel1(null);
			group.getIndicators().add(indicator);
		}
	}
}
