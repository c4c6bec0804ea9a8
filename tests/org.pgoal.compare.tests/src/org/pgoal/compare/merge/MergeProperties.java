package org.pgoal.compare.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.pgoal.compare.Language;
import org.pgoal.compare.RandomEdits;
import org.pgoal.compare.Samples;
import org.pgoal.compare.diff.Categories;
import org.pgoal.compare.diff.Matching;
import org.pgoal.compare.diff.Matchings;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Two authors edit the same real sheet, each a few times, at random. */
class MergeProperties {

	private static final Pattern MARK = Pattern.compile("记\\d{4}[a-z]");
	private static final Pattern COMMENT_MARK = Pattern.compile("注(记\\d{4}[a-z])");

	@Provide
	Arbitrary<Long> seeds() {
		return Arbitraries.longs();
	}

	private record Trio(String base, String ours, String theirs, Merged merged) {

		@Override
		public String toString() {
			return "---- base\n" + base + "---- ours\n" + ours + "---- theirs\n" + theirs + "---- merged\n" + merged.text() + merged.conflicts();
		}
	}

	private static Trio trio(long seed) {
		Random random = new Random(seed);
		List<String> samples = Samples.files().stream().map(Samples::text).filter(text -> text.contains("项目 ") && !text.contains("模板 ") && text.length() < 8000).toList();
		String base = samples.get(random.nextInt(samples.size()));
		String ours = new RandomEdits(random).several(base, 4);
		String theirs = new RandomEdits(random).several(base, 4);
		return new Trio(base, ours, theirs, Language.service(SheetMerge.class).merge(base, ours, theirs, Labels.STANDARD));
	}

	@Property(tries = 1000)
	void theResultParsesOrIsAnHonestConflictAndNothingIsLost(@ForAll("seeds") long seed) {
		Trio trio = trio(seed);
		Merged merged = trio.merged();
		Statistics.label("conflict").collect(!merged.conflicts().isEmpty());
		check(merged.byLines() == null, trio, "merged by meaning");
		boolean marked = merged.text().contains("<<<<<<< ours\n");
		check(marked == !merged.conflicts().isEmpty(), trio, "markers exactly where there are conflicts");
		// what either side brought in is there, plainly or between markers
		Set<String> missing = marks(trio.ours(), MARK);
		missing.addAll(marks(trio.theirs(), MARK));
		missing.removeAll(marks(trio.base(), MARK));
		missing.removeAll(marks(merged.text(), MARK));
		// a comment may go with the row that the other side removed
		missing.removeAll(marks(trio.ours(), COMMENT_MARK));
		missing.removeAll(marks(trio.theirs(), COMMENT_MARK));
		check(missing.isEmpty(), trio, "lost: " + missing);
		noIndicatorIsLost(trio);
		if (!marked) {
			Language.version("merged", merged.text());
			cellsAreThoseOfWhoChangedThem(trio);
		} else {
			Language.version("ours", resolved(merged.text(), true));
			Language.version("theirs", resolved(merged.text(), false));
		}
	}

	/** As many rows as there were, less those that a side removed, and those that either added; with their names. */
	private static void noIndicatorIsLost(Trio trio) {
		String text = trio.merged().text();
		boolean marked = !trio.merged().conflicts().isEmpty();
		Sheet base = sheet(trio.base());
		Matching<Indicator> toUs = Matchings.indicators(base, null, sheet(trio.ours()), null);
		Matching<Indicator> toThem = Matchings.indicators(base, null, sheet(trio.theirs()), null);
		Set<Indicator> removed = new HashSet<>(toUs.removed());
		removed.addAll(toThem.removed());
		int expected = base.getIndicators().size() - removed.size() + toUs.added().size() + toThem.added().size();
		int found = sheet(marked ? resolved(text, true) : text).getIndicators().size();
		check(marked ? found >= expected : found == expected, trio, found + " rows and not " + expected);
		List<String> before = names(trio.base());
		for (String name : new TreeSet<>(before)) {
			// a name that stands once is nobody else's
			if (before.indexOf(name) == before.lastIndexOf(name) && names(trio.ours()).contains(name) && names(trio.theirs()).contains(name)) {
				check(text.contains("\"" + name + "\""), trio, "lost: " + name);
			}
		}
	}

	private static Sheet sheet(String text) {
		return Language.version("a.pgoal", text).model().getSheets().get(0);
	}

	private static void cellsAreThoseOfWhoChangedThem(Trio trio) {
		Map<String, Indicator> base = rows(trio.base());
		Map<String, Indicator> ours = rows(trio.ours());
		Map<String, Indicator> theirs = rows(trio.theirs());
		Map<String, Indicator> merged = rows(trio.merged().text());
		List<Function<Indicator, Object>> cells = List.of(row -> row.getTarget() == null ? null : row.getTarget().asText(),
				row -> row.getWeight() == null ? null : row.getWeight().stripTrailingZeros(), Indicator::getFormula, Indicator::getPolarity);
		base.forEach((name, row) -> {
			if (ours.containsKey(name) && theirs.containsKey(name) && merged.containsKey(name)) {
				for (Function<Indicator, Object> cell : cells) {
					Object from = cell.apply(row);
					Object our = cell.apply(ours.get(name));
					Object their = cell.apply(theirs.get(name));
					Object expected = Objects.equals(our, from) ? their : our;
					check(Objects.equals(expected, cell.apply(merged.get(name))), trio, name + " should say " + expected);
				}
			}
		});
	}

	/** Rows by category and name; those that share both are left out. */
	private static Map<String, Indicator> rows(String text) {
		Map<String, Indicator> rows = new HashMap<>();
		Set<String> twice = new TreeSet<>();
		for (Sheet sheet : Language.version("a.pgoal", text).model().getSheets()) {
			for (Indicator row : sheet.getIndicators()) {
				String name = Categories.written(row) + "|" + row.getName();
				if (rows.put(name, row) != null) {
					twice.add(name);
				}
			}
		}
		rows.keySet().removeAll(twice);
		return rows;
	}

	private static List<String> names(String text) {
		return sheet(text).getIndicators().stream().map(Indicator::getName).filter(Objects::nonNull).toList();
	}

	private static Set<String> marks(String text, Pattern pattern) {
		return pattern.matcher(text).results().map(match -> match.group(match.groupCount())).collect(Collectors.toCollection(TreeSet::new));
	}

	/** A marked text with all conflicts decided for one side. */
	private static String resolved(String marked, boolean ours) {
		StringBuilder text = new StringBuilder();
		int side = 0;
		for (String line : marked.split("(?<=\n)")) {
			if (line.startsWith("<<<<<<< ")) {
				side = 1;
			} else if (line.equals("=======\n") && side == 1) {
				side = 2;
			} else if (line.startsWith(">>>>>>> ")) {
				side = 0;
			} else if (side == 0 || side == (ours ? 1 : 2)) {
				text.append(line);
			}
		}
		return text.toString();
	}

	@Property(tries = 60)
	void whatOnlyOneSideChangedIsTakenAsItIs(@ForAll("seeds") long seed) {
		Trio trio = trio(seed);
		SheetMerge merge = Language.service(SheetMerge.class);
		check(merge.merge(trio.base(), trio.ours(), trio.base(), Labels.STANDARD).text().equals(trio.ours()), trio, "ours alone");
		check(merge.merge(trio.base(), trio.base(), trio.theirs(), Labels.STANDARD).text().equals(trio.theirs()), trio, "theirs alone");
		check(merge.merge(trio.base(), trio.ours(), trio.ours(), Labels.STANDARD).text().equals(trio.ours()), trio, "the same twice");
	}

	private static void check(boolean condition, Trio trio, String what) {
		if (!condition) {
			throw new AssertionError(what + "\n" + trio);
		}
	}
}
