package org.pgoal.model.lookup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.pgoal.model.Fund;
import org.pgoal.model.Indicator;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;

/**
 * What rules about several sheets need to know of one.
 *
 * @param file       the file that holds it, as a URI
 * @param id         its ID; null where it has none
 * @param name       its full name
 * @param department the ID of its department as written; null where it names none
 * @param funds      its fund lines
 * @param indicators its quantified indicators
 */
public record SheetDigest(String file, String id, String name, String department, List<Amount> funds, List<Amount> indicators) {

	/**
	 * @param label  label of a fund line, or name of an indicator
	 * @param level2 level-two label of an indicator; null for a fund line
	 * @param number the exact number
	 * @param unit   the unit as written; null where none is
	 */
	public record Amount(String label, String level2, BigDecimal number, String unit) {
	}

	/**
	 * @param department the ID as written in the text; the reference itself may not be resolved yet
	 */
	public static SheetDigest of(Sheet sheet, String file, String department) {
		List<Amount> funds = new ArrayList<>();
		for (Fund fund : sheet.getFunds()) {
			add(funds, fund.getLabel(), null, fund.getAmount());
		}
		List<Amount> indicators = new ArrayList<>();
		if (sheet instanceof Project) {
			for (Indicator indicator : sheet.getIndicators()) {
				add(indicators, indicator.getName(), indicator.getLevel2(), indicator.getTarget());
			}
		}
		return new SheetDigest(file, sheet.getId(), sheet.getName(), department, List.copyOf(funds), List.copyOf(indicators));
	}

	private static void add(List<Amount> amounts, String label, String level2, Value value) {
		if (label != null && value != null && value.getNumber() != null) {
			amounts.add(new Amount(label, level2, value.getNumber(), value.getUnit()));
		}
	}
}
