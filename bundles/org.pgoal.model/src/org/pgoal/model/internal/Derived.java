package org.pgoal.model.internal;

import org.eclipse.emf.common.util.BasicEList;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.pgoal.model.Element;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.Row;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;

/** Bodies of the metamodel's derived features; {@code pgoal.ecore} refers to them by name. */
public final class Derived {

	private Derived() {
	}

	public static EList<Sheet> sheets(GoalFile file) {
		EList<Sheet> sheets = new BasicEList<>();
		for (Element element : file.getElements()) {
			if (element instanceof Sheet sheet) {
				sheets.add(sheet);
			}
		}
		return ECollections.unmodifiableEList(sheets);
	}

	public static EList<Indicator> indicators(Sheet sheet) {
		EList<Indicator> indicators = new BasicEList<>();
		for (Row row : sheet.getRows()) {
			if (row instanceof Indicator indicator) {
				indicators.add(indicator);
			} else if (row instanceof IndicatorGroup group) {
				indicators.addAll(group.getIndicators());
			}
		}
		return ECollections.unmodifiableEList(indicators);
	}

	public static String levelOne(Indicator indicator) {
		if (indicator.getLevel1() != null) {
			return indicator.getLevel1();
		}
		return indicator.eContainer() instanceof IndicatorGroup group ? group.getLevel1() : null;
	}

	/** What a person reads: the printed form, or the parts put together without blanks; null when there are none. */
	public static String text(Value value) {
		if (value.getPrinted() != null) {
			return value.getPrinted();
		}
		StringBuilder text = new StringBuilder();
		append(text, value.getSign());
		append(text, value.getNumeral());
		append(text, value.getText());
		append(text, value.getUnit());
		return text.isEmpty() ? null : text.toString();
	}

	private static void append(StringBuilder text, String part) {
		if (part != null) {
			text.append(part);
		}
	}
}
