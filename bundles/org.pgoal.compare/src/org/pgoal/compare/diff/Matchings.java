package org.pgoal.compare.diff;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.model.Element;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.Fund;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.LabelledText;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;
import org.pgoal.model.template.EffectiveTemplate;

/** Which elements of two versions are the same: by ID, else by category and name, else by likeness. Never by position. */
public final class Matchings {

	/** Names that have less in common are taken for two names. */
	private static final double ALIKE = 0.5;
	/** Enough in common where category and value agree too. */
	private static final double AKIN = 0.25;

	private Matchings() {
	}

	/**
	 * The sheets of two versions of a file, or of what is left of several files.
	 *
	 * @param sole true where one sheet on either side is the same in any case, as somebody compares the two on purpose
	 */
	public static Matching<Sheet> sheets(List<? extends Sheet> before, List<? extends Sheet> after, boolean sole) {
		Matching<Sheet> matching = new Matching<>(before, after);
		matching.by(sheet -> sheet.getId() == null ? null : key(sheet.eClass(), sheet.getId()));
		matching.by(sheet -> sheet.getName() == null ? null : key(sheet.eClass(), sheet.getName()));
		matching.by(sheet -> sheet.getName() == null ? null : key(sheet.eClass(), Similarity.plain(sheet.getName())));
		if (!matching.removed().isEmpty() && !matching.added().isEmpty()) {
			Map<Sheet, Set<Object>> rows = new HashMap<>();
			matching.removed().forEach(sheet -> rows.put(sheet, rows(sheet)));
			matching.added().forEach(sheet -> rows.put(sheet, rows(sheet)));
			matching.byLikeness((one, other) -> one.eClass() != other.eClass() ? 0
					: likeness(one.getName(), rows.get(one), other.getName(), rows.get(other)));
		}
		if (sole && before.size() == 1 && after.size() == 1) {
			matching.by(sheet -> "");
		}
		return matching;
	}

	/**
	 * How likely two sheets are the same.
	 *
	 * @param rows what identifies the rows of each
	 * @return 0 where they are not
	 */
	static double likeness(String name, Set<?> rows, String otherName, Set<?> otherRows) {
		double common = common(rows, otherRows);
		double alike = Similarity.of(name, otherName);
		boolean same = common >= ALIKE || alike >= ALIKE && (common >= AKIN || rows.isEmpty() || otherRows.isEmpty());
		return same ? common + alike : 0;
	}

	static Set<Object> rows(Sheet sheet) {
		Set<Object> rows = new HashSet<>();
		sheet.getIndicators().forEach(indicator -> rows.add(key(indicator.getLevel2(), indicator.getName())));
		return rows;
	}

	/** The share of what two sets have in common, 0 … 1. */
	static double common(Set<?> one, Set<?> other) {
		if (one.isEmpty() || other.isEmpty()) {
			return 0;
		}
		long both = one.stream().filter(other::contains).count();
		return (double) both / (one.size() + other.size() - both);
	}

	/** The indicators of two versions of a sheet, in whatever blocks they stand. */
	public static Matching<Indicator> indicators(Sheet before, EffectiveTemplate templateBefore, Sheet after, EffectiveTemplate templateAfter) {
		Matching<Indicator> matching = new Matching<>(before.getIndicators(), after.getIndicators());
		matching.by(Indicator::getId);
		// among equals the ones that say the same first: the third of five blank rows may have gone
		matching.by(row -> key(row.getLevelOne(), row.getLevel2(), row.getName(), content(row)));
		matching.by(row -> key(row.getLevelOne(), row.getLevel2(), row.getName()));
		if (matching.removed().isEmpty() || matching.added().isEmpty()) {
			return matching;
		}
		matching.by(row -> key(Categories.meaning(row, templateBefore), plain(row.getName())),
				row -> key(Categories.meaning(row, templateAfter), plain(row.getName())));
		matching.by(row -> row.getName() == null ? null : key(row.getLevel2(), plain(row.getName())));
		matching.by(row -> row.getName() == null ? null : plain(row.getName()));
		matching.byLikeness(Matchings::likeness);
		return matching;
	}

	private static double likeness(Indicator one, Indicator other) {
		double name = Similarity.of(one.getName(), other.getName());
		boolean category = equal(one.getLevel2(), other.getLevel2()) && equal(one.getLevelOne(), other.getLevelOne());
		boolean value = !ValueComparison.isNothing(one.getTarget()) && equal(one.getTarget().asText(), text(other.getTarget()));
		if (name >= ALIKE && (category || value) || name >= AKIN && category && value) {
			return name + (category ? 1 : 0) + (value ? 0.5 : 0);
		}
		return 0;
	}

	private static Object content(Indicator row) {
		return key(text(row.getTarget()), row.getWeight() == null ? null : row.getWeight().stripTrailingZeros(), row.getPolarity(), row.getFormula());
	}

	/** Header cells: by label, else by what the templates make of the label. */
	static Matching<FieldEntry> fields(List<FieldEntry> before, Function<FieldEntry, FieldRole> roleBefore, List<FieldEntry> after,
			Function<FieldEntry, FieldRole> roleAfter) {
		return labelled(before, after, FieldEntry::getLabel, entry -> text(entry.getValue())).by(meaningful(roleBefore), meaningful(roleAfter));
	}

	private static Function<FieldEntry, Object> meaningful(Function<FieldEntry, FieldRole> role) {
		return entry -> role.apply(entry) == FieldRole.NONE ? null : role.apply(entry);
	}

	/** Anything with a label: by label, among equals by content first. */
	static <T> Matching<T> labelled(List<T> before, List<T> after, Function<T, String> label, Function<T, String> content) {
		return new Matching<T>(before, after).by(element -> key(label.apply(element), content.apply(element))).by(element -> key(label.apply(element)))
				.by(element -> key(plain(label.apply(element))));
	}

	static Matching<Task> tasks(List<Task> before, List<Task> after) {
		return labelled(before, after, Task::getName, Task::getContent).byLikeness((one, other) -> {
			double much = Math.max(Similarity.of(one.getName(), other.getName()), Similarity.of(one.getContent(), other.getContent()));
			return much >= ALIKE ? much : 0;
		});
	}

	static Matching<Goal> goals(List<Goal> before, List<Goal> after) {
		return new Matching<Goal>(before, after).by(goal -> key(plain(goal.getText()))).byLikeness((one, other) -> {
			double much = Similarity.of(one.getText(), other.getText());
			return much >= ALIKE ? much : 0;
		});
	}

	/** The elements of any other containment list: by what they are called, goals and tasks also by likeness. */
	public static Matching<EObject> children(List<? extends EObject> before, List<? extends EObject> after) {
		Matching<EObject> matching = new Matching<>(before, after);
		matching.by(element -> key(segment(element), text(element))).by(Matchings::segment);
		return matching.byLikeness((one, other) -> {
			double much = one instanceof Goal || one instanceof Task ? Similarity.of(text(one), text(other)) : 0;
			return much >= ALIKE ? much : 0;
		});
	}

	private static String segment(EObject element) {
		String name = StableNames.of(element);
		int ordinal = name.lastIndexOf('~');
		String key = ordinal > name.lastIndexOf('/') ? name.substring(0, ordinal) : name;
		return key.substring(key.lastIndexOf('/') + 1);
	}

	private static String text(EObject element) {
		return switch (element) {
		case Goal goal -> goal.getText();
		case Task task -> task.getContent();
		case LabelledText text -> text.getText();
		case Fund fund -> text(fund.getAmount());
		case FieldEntry entry -> text(entry.getValue());
		default -> null;
		};
	}

	/** Templates of a file, by ID. */
	static <T extends Element> Matching<T> elements(List<T> before, List<T> after) {
		return new Matching<T>(before, after).by(Element::getId);
	}

	private static String text(Value value) {
		return value == null ? null : value.asText();
	}

	private static String plain(String text) {
		return text == null ? null : Similarity.plain(text);
	}

	private static boolean equal(Object one, Object other) {
		return java.util.Objects.equals(one, other);
	}

	private static List<Object> key(Object... parts) {
		return Arrays.asList(parts);
	}
}
