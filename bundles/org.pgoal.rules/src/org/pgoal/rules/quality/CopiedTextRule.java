package org.pgoal.rules.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.lookup.SheetDigest;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/**
 * PG312: text copied from another project, because it names an object that this sheet is not about: the project of a
 * neighbouring sheet, or a city that is neither the sheet's own nor one it works with.
 *
 * <p>Only what can hardly be meant is reported: the neighbour's name must be distinctive and must share nothing with
 * this project's own, and a text that also speaks of its own project is fine.
 */
public final class CopiedTextRule implements Rule {

	/** Shorter names are words of the trade, e.g. 人事人才. */
	private static final int DISTINCTIVE = 5;
	/** More sheets than a body has projects are a folder of many bodies, whose sheets say nothing about each other. */
	private static final int MOST_NEIGHBOURS = 300;
	private static final Pattern YEAR = Pattern.compile("^(?:19|20)\\d{2}(?:年度?)?");
	private static final Pattern CLAUSE = Pattern.compile("[，,。；;！!？?\\n]");

	@Override
	public String id() {
		return "PG312";
	}

	@Override
	public Severity severity() {
		return Severity.NOTE;
	}

	@Override
	public void check(Sheet sheet, RuleContext context) {
		List<Place> places = places(sheet, context);
		checkCities(sheet, places, context);
		if (sheet instanceof Project && !Wording.mentions(sheet.getName(), context.words(Words.GENERAL_PROJECTS))) {
			checkProjects(sheet, places, context);
		}
	}

	/** A text of the sheet and where it stands. */
	private record Place(EObject element, EStructuralFeature feature, String text) {
	}

	private static List<Place> places(Sheet sheet, RuleContext context) {
		List<Place> places = new ArrayList<>();
		if (sheet.getGoal() != null) {
			places.add(new Place(sheet, PgoalPackage.Literals.SHEET__GOAL, sheet.getGoal()));
		}
		for (Goal goal : sheet.getGoals()) {
			if (goal.getText() != null && (sheet.getGoal() == null || !sheet.getGoal().contains(goal.getText()))) {
				places.add(new Place(goal, PgoalPackage.Literals.GOAL__TEXT, goal.getText()));
			}
		}
		for (Indicator indicator : context.indicators()) {
			if (indicator.getName() != null) {
				places.add(new Place(indicator, PgoalPackage.Literals.INDICATOR__NAME, indicator.getName()));
			}
		}
		return places;
	}

	// ------------------------------------------------------------------ cities

	/** Asked only where the sheet's own city is in the list: a county may well name the city it belongs to. */
	private void checkCities(Sheet sheet, List<Place> places, RuleContext context) {
		Set<String> cities = context.words(Words.CITIES);
		String own = ownCity(sheet, cities, context);
		if (own == null) {
			return;
		}
		for (Place place : withBody(places, sheet, context)) {
			String other = otherCity(place.text(), own, cities, context);
			if (other != null) {
				context.report(place.element(), place.feature(), "PG312.city", other, own);
			}
		}
	}

	private static String ownCity(Sheet sheet, Set<String> cities, RuleContext context) {
		if (sheet.getRegion() != null) {
			return Wording.first(sheet.getRegion(), cities);
		}
		return context.field(FieldRole.BODY).map(CopiedTextRule::text).map(body -> Wording.first(body, cities)).orElse(null);
	}

	private static List<Place> withBody(List<Place> places, Sheet sheet, RuleContext context) {
		List<Place> all = new ArrayList<>(places);
		for (FieldRole role : new FieldRole[] { FieldRole.BODY, FieldRole.RESPONSIBLE_BODY }) {
			context.field(role).ifPresent(f -> {
				String text = text(f);
				if (text != null && sheet.getRegion() != null) {
					all.add(new Place(f, PgoalPackage.Literals.FIELD_ENTRY__VALUE, text));
				}
			});
		}
		return all;
	}

	private static String otherCity(String text, String own, Set<String> cities, RuleContext context) {
		for (String clause : CLAUSE.split(text)) {
			String other = clause.indexOf('市') < 0 ? null : Wording.first(clause.replace(own, ""), cities);
			if (other != null && !Wording.mentions(clause, context.words(Words.ELSEWHERE)) && !goesOn(clause, other)) {
				return other;
			}
		}
		return null;
	}

	/** 朝阳市场 is no city. */
	private static boolean goesOn(String clause, String city) {
		int end = clause.indexOf(city) + city.length();
		return end < clause.length() && "场民政容价面值集".indexOf(clause.charAt(end)) >= 0;
	}

	private static String text(FieldEntry entry) {
		return entry.getValue() == null ? null : entry.getValue().asText();
	}

	// ---------------------------------------------------------------- projects

	private void checkProjects(Sheet sheet, List<Place> places, RuleContext context) {
		String own = core(sheet.getName(), context);
		if (own.length() < 2) {
			return;
		}
		List<SheetDigest> neighbours = context.sheets().neighbours(sheet);
		if (neighbours.size() > MOST_NEIGHBOURS) {
			return;
		}
		StringBuilder all = new StringBuilder();
		places.forEach(place -> all.append(Wording.key(place.text())).append('\n'));
		for (SheetDigest neighbour : neighbours) {
			// Almost all names are ruled out by their first letters.
			if (all.indexOf(beginning(neighbour.name())) < 0) {
				continue;
			}
			String other = core(neighbour.name(), context);
			if (other.length() < DISTINCTIVE || shares(own, other) || sheet.getName().contains(other)) {
				continue;
			}
			for (Place place : places) {
				String text = Wording.key(place.text());
				if (text.contains(other) && !shares(own, text.replace(other, ""))) {
					context.report(place.element(), place.feature(), "PG312.project", neighbour.name());
				}
			}
		}
	}

	/** The first letters of a project's name, its year and brackets left out. */
	private static String beginning(String name) {
		StringBuilder letters = new StringBuilder();
		for (int i = 0; name != null && i < name.length() && letters.length() < DISTINCTIVE; i++) {
			char c = name.charAt(i);
			if ("（(".indexOf(c) >= 0) {
				break;
			}
			if (Character.isLetter(c) && !(letters.isEmpty() && "年度".indexOf(c) >= 0)) {
				letters.append(c);
			}
		}
		return letters.length() < 2 ? "\0" : letters.toString();
	}

	/** What a project's name says beyond its year and words like 工作经费. */
	private static String core(String name, RuleContext context) {
		String core = YEAR.matcher(Wording.key(name == null ? "" : Wording.withoutNotes(name))).replaceFirst("");
		for (String ending = Wording.ending(core, context.words(Words.PROJECT_ENDINGS)); ending != null
				&& ending.length() < core.length(); ending = Wording.ending(core, context.words(Words.PROJECT_ENDINGS))) {
			core = core.substring(0, core.length() - ending.length());
		}
		return core;
	}

	/** True when two letters that stand together in one do so in the other as well. */
	private static boolean shares(String one, String other) {
		for (int i = 0; i + 2 <= one.length(); i++) {
			if (other.contains(one.substring(i, i + 2))) {
				return true;
			}
		}
		return false;
	}
}
