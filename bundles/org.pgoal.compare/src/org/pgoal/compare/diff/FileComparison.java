package org.pgoal.compare.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.pgoal.dsl.edit.LongestRise;
import org.pgoal.dsl.linking.WrittenReferences;
import org.pgoal.model.PgoalPackage.Literals;
import org.pgoal.model.Sheet;
import org.pgoal.model.Template;

/** Compares two versions of a file, sheet by sheet. */
public final class FileComparison {

	private final Version before;
	private final Version after;
	private final Matching<Sheet> sheets;

	private FileComparison(Version before, Version after, boolean sole) {
		this.before = before;
		this.after = after;
		this.sheets = Matchings.sheets(before.model().getSheets(), after.model().getSheets(), sole);
	}

	/**
	 * Matches the sheets of two versions.
	 *
	 * @param sole true where somebody names the two files: then one sheet in each is compared with the other, however different
	 */
	public static FileComparison of(Version before, Version after, boolean sole) {
		return new FileComparison(before, after, sole);
	}

	/** The whole difference. */
	public static FileDiff compare(Version before, Version after) {
		return of(before, after, true).diff(true);
	}

	/** Sheets that only the older version has. */
	public List<Sheet> removed() {
		return sheets.removed();
	}

	/** Sheets that only the newer version has. */
	public List<Sheet> added() {
		return sheets.added();
	}

	/**
	 * The difference.
	 *
	 * @param oneSided whether sheets of one version only are part of it; false where they may have come from, or gone to, other files
	 */
	public FileDiff diff(boolean oneSided) {
		List<Difference> differences = new ArrayList<>();
		templates(differences);
		order(differences);
		List<SheetDiff> changed = new ArrayList<>();
		int unchanged = 0;
		SheetComparison comparison = new SheetComparison(before.template(), after.template());
		for (Matching.Pair<Sheet> pair : sheets.all()) {
			if (pair.before() != null && pair.after() != null) {
				var diff = comparison.compare(pair.before(), pair.after());
				diff.ifPresent(changed::add);
				unchanged += diff.isPresent() ? 0 : 1;
			} else if (oneSided) {
				changed.add(comparison.oneSided(pair.before(), pair.after()));
			}
		}
		return new FileDiff(before.name(), after.name(), differences, changed, unchanged);
	}

	private void templates(List<Difference> into) {
		String from = WrittenReferences.template(before.model()).orElse(null);
		String to = WrittenReferences.template(after.model()).orElse(null);
		if (!Objects.equals(from, to)) {
			into.add(Difference.cell(Topic.TEMPLATE_IN_USE, from == null ? How.ADDED : to == null ? How.REMOVED : How.CHANGED, before.model(), after.model(),
					Literals.GOAL_FILE__TEMPLATE, null, from, to));
		}
		Matching<Template> templates = Matchings.elements(templates(before), templates(after));
		for (Matching.Pair<Template> pair : templates.all()) {
			if (pair.before() == null || pair.after() == null) {
				Template template = pair.before() == null ? pair.after() : pair.before();
				into.add(Difference.oneSided(Topic.TEMPLATE, pair.before(), pair.after(), template.getId(), null));
			} else {
				List<Difference> parts = TemplateComparison.compare(pair.before(), pair.after());
				if (!parts.isEmpty()) {
					into.add(Difference.of(Topic.TEMPLATE, pair.before(), pair.after(), pair.after().getId(), parts));
				}
			}
		}
	}

	private static List<Template> templates(Version version) {
		return version.model().getElements().stream().filter(Template.class::isInstance).map(Template.class::cast).toList();
	}

	/** A list is printed in the order of its sheets. */
	private void order(List<Difference> into) {
		List<Integer> places = sheets.formerPlaces();
		Set<Integer> stay = new HashSet<>(LongestRise.of(places));
		List<Matching.Pair<Sheet>> pairs = sheets.pairs();
		List<Difference> moved = new ArrayList<>();
		for (int i = 0; i < pairs.size(); i++) {
			if (!stay.contains(places.get(i))) {
				Sheet now = pairs.get(i).after();
				moved.add(Difference.cell(Topic.SHEET, How.REORDERED, pairs.get(i).before(), now, null, now.getName(), null, null));
			}
		}
		if (!moved.isEmpty()) {
			into.add(new Difference(Topic.ORDER, How.REORDERED, before.model(), after.model(), null, null, null, null, Effect.NONE, moved));
		}
	}
}
