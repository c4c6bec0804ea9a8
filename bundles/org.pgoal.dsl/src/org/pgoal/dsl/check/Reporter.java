package org.pgoal.dsl.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.dsl.check.Places.Place;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;

/** Collects the problems of one file. */
final class Reporter {

	private static final Comparator<Problem> IN_TEXT_ORDER = Comparator.comparingInt(Problem::offset).thenComparing(Problem::rule);

	private final String file;
	private final Places places;
	private final List<Problem> problems = new ArrayList<>();

	Reporter(String file, Places places) {
		this.file = file;
		this.places = places;
	}

	String file() {
		return file;
	}

	Places places() {
		return places;
	}

	void report(String code, Severity severity, Place place, EObject element, Message message) {
		report(code, severity, place, element, null, message, List.of());
	}

	void report(String code, Severity severity, Place place, EObject element, EStructuralFeature feature, Message message, List<Remedy> remedies) {
		problems.add(new Problem(code, severity, file, place.line(), place.column(), place.offset(), place.length(), sheet(element), indicator(element),
				message, remedies, element, feature));
	}

	/** In the order of the text. */
	List<Problem> problems() {
		problems.sort(IN_TEXT_ORDER);
		return problems;
	}

	private static String sheet(EObject element) {
		for (EObject at = element; at != null; at = at.eContainer()) {
			if (at instanceof Sheet sheet) {
				return sheet.getName() != null ? sheet.getName() : sheet.getId();
			}
		}
		return null;
	}

	private static String indicator(EObject element) {
		Indicator indicator = indicatorOf(element);
		return indicator == null ? null : indicator.getName();
	}

	/** The indicator that an element is or belongs to; null where there is none. */
	static Indicator indicatorOf(EObject element) {
		for (EObject at = element; at != null && !(at instanceof Sheet); at = at.eContainer()) {
			if (at instanceof Indicator indicator) {
				return indicator;
			}
		}
		return null;
	}
}
