package org.pgoal.rules.quality;

import java.util.ArrayList;
import java.util.HashSet;
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
	private static final int SHORTEST_CITY = 2;
	private static final int LONGEST_CITY = 8;
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
		if (sheet instanceof Project && !Words.in(sheet.getName(), Words.GENERAL_PROJECTS, context)) {
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
		Set<Character> lastLetters = new HashSet<>();
		cities.forEach(city -> lastLetters.add(city.charAt(city.length() - 1)));
		for (Place place : withBody(places, sheet, context)) {
			for (String clause : CLAUSE.split(place.text())) {
				String other = otherCity(clause.replace(own, ""), cities, lastLetters, context);
				if (other != null && !Words.in(clause, Words.ELSEWHERE, context)) {
					context.report(place.element(), place.feature(), "PG312.city", other, own);
					break;
				}
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

	/** Looks where a name may end rather than for each of hundreds of names. */
	private static String otherCity(String clause, Set<String> cities, Set<Character> lastLetters, RuleContext context) {
		for (int end = SHORTEST_CITY; end <= clause.length(); end++) {
			if (!lastLetters.contains(clause.charAt(end - 1))
					|| end < clause.length() && context.words(Words.CITY_GOES_ON).contains(clause.substring(end, end + 1))) {
				continue;
			}
			for (int start = end - SHORTEST_CITY; start >= Math.max(0, end - LONGEST_CITY); start--) {
				if (cities.contains(clause.substring(start, end))) {
					return clause.substring(start, end);
				}
			}
		}
		return null;
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
		StringBuilder keys = new StringBuilder();
		places.forEach(place -> keys.append(Wording.key(place.text())).append('\n'));
		String all = keys.toString();
		LetterPairs pairs = new LetterPairs(all);
		for (SheetDigest neighbour : neighbours) {
			// Almost all names are ruled out by their first two letters, the others by a few more.
			if (!pairs.mayContainBeginningOf(neighbour.name()) || !all.contains(beginning(neighbour.name()))) {
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
			if (begins(c, letters.isEmpty())) {
				letters.append(c);
			}
		}
		return letters.length() < 2 ? "\0" : letters.toString();
	}

	private static boolean begins(char c, boolean first) {
		return Character.isLetter(c) && !(first && "年度".indexOf(c) >= 0);
	}

	/** Which two letters stand together in a text, roughly: a few others pass as well. A hundred neighbours are asked for in each sheet. */
	private static final class LetterPairs {

		private static final int BITS = 1 << 13;
		private final long[] seen = new long[BITS / Long.SIZE];

		LetterPairs(String text) {
			for (int i = 1; i < text.length(); i++) {
				int bit = bit(text.charAt(i - 1), text.charAt(i));
				seen[bit / Long.SIZE] |= 1L << bit;
			}
		}

		boolean mayContainBeginningOf(String name) {
			char first = 0;
			for (int i = 0; name != null && i < name.length() && "（(".indexOf(name.charAt(i)) < 0; i++) {
				char c = name.charAt(i);
				if (begins(c, first == 0)) {
					if (first != 0) {
						int bit = bit(first, c);
						return (seen[bit / Long.SIZE] & 1L << bit) != 0;
					}
					first = c;
				}
			}
			return false;
		}

		private static int bit(char first, char second) {
			return (first * 31 + second) % BITS;
		}
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
