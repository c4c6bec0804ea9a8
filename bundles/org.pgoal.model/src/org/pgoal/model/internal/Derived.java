package org.pgoal.model.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreEList;
import org.pgoal.model.Element;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Row;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;

/** Bodies of the metamodel's derived features; {@code pgoal.ecore} refers to them by name. */
public final class Derived {

	private Derived() {
	}

	public static EList<Sheet> sheets(GoalFile file) {
		List<Sheet> sheets = new ArrayList<>();
		for (Element element : file.getElements()) {
			if (element instanceof Sheet sheet) {
				sheets.add(sheet);
			}
		}
		return list(file, PgoalPackage.Literals.GOAL_FILE__SHEETS, sheets);
	}

	public static EList<Indicator> indicators(Sheet sheet) {
		List<Indicator> indicators = new ArrayList<>();
		for (Row row : sheet.getRows()) {
			if (row instanceof Indicator indicator) {
				indicators.add(indicator);
			} else if (row instanceof IndicatorGroup group) {
				indicators.addAll(group.getIndicators());
			}
		}
		return list(sheet, PgoalPackage.Literals.SHEET__INDICATORS, indicators);
	}

	/** EMF's own tools (delete, cross referencers) expect a list that knows its owner and feature. */
	private static <T> EList<T> list(EObject owner, EStructuralFeature feature, List<T> elements) {
		return new EcoreEList.UnmodifiableEList<>((InternalEObject) owner, feature, elements.size(), elements.toArray());
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
