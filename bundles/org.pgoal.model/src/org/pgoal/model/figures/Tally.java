package org.pgoal.model.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.pgoal.model.figures.Figures.DepartmentMoney;
import org.pgoal.model.figures.Figures.RuleCount;
import org.pgoal.model.finding.Severity;

/**
 * Adds facts up. What was added can be taken away again, so that a changed file costs what the file costs and not what the folder
 * costs. Not safe for several threads.
 */
public final class Tally {

	/** The money under one name. */
	private static final class Group {
		private BigDecimal projects = BigDecimal.ZERO;
		private int projectCount;
		private BigDecimal own = BigDecimal.ZERO;
		private int ownCount;

		boolean isEmpty() {
			return projectCount == 0 && ownCount == 0;
		}

		void take(Group other) {
			projects = projects.add(other.projects);
			projectCount += other.projectCount;
			own = own.add(other.own);
			ownCount += other.ownCount;
		}

		BigDecimal amount() {
			return own.signum() != 0 ? own : projects;
		}
	}

	private final Map<FileFacts.Rule, Integer> rules = new HashMap<>();
	private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
	private final Map<Weights, Integer> weights = new EnumMap<>(Weights.class);
	/** By what a sheet writes: an ID or a name. */
	private final Map<String, Group> groups = new HashMap<>();
	/** The names of departments by their IDs, with how many sheets say so. */
	private final Map<String, TreeMap<String, Integer>> names = new HashMap<>();
	private int files;
	private int projects;
	private int departments;
	private int unpriced;
	private int quantified;
	private int inWords;
	private int blank;

	public void add(FileFacts facts) {
		count(facts, 1);
	}

	/** Takes away what was added before. */
	public void remove(FileFacts facts) {
		count(facts, -1);
	}

	private void count(FileFacts facts, int sign) {
		if (!facts.sheets().isEmpty() || !facts.findings().isEmpty()) {
			files += sign;
		}
		facts.findings().forEach((rule, count) -> change(rules, rule, sign * count));
		for (SheetFacts sheet : facts.sheets()) {
			count(sheet, sign);
		}
	}

	private void count(SheetFacts sheet, int sign) {
		change(statuses, sheet.status(), sign);
		change(weights, sheet.weights(), sign);
		quantified += sign * sheet.quantified();
		inWords += sign * sheet.inWords();
		blank += sign * sheet.blank();
		unpriced += sheet.budgetLacksUnit() ? sign : 0;
		BigDecimal amount = sheet.budget() == null ? BigDecimal.ZERO : sign < 0 ? sheet.budget().negate() : sheet.budget();
		String key = sheet.isDepartment() ? sheet.name() : sheet.body();
		Group group = groups.computeIfAbsent(key, any -> new Group());
		if (sheet.isDepartment()) {
			departments += sign;
			group.ownCount += sign;
			group.own = group.own.add(amount);
			if (sheet.id() != null) {
				change(names.computeIfAbsent(sheet.id(), any -> new TreeMap<>()), sheet.name(), sign);
			}
		} else {
			projects += sign;
			group.projectCount += sign;
			group.projects = group.projects.add(amount);
		}
		if (group.isEmpty()) {
			groups.remove(key);
		}
	}

	private static <K> void change(Map<K, Integer> counts, K key, int change) {
		if (counts.merge(key, change, Integer::sum) == 0) {
			counts.remove(key);
		}
	}

	/** The name of the department that a sheet means. */
	public String department(String written) {
		TreeMap<String, Integer> known = names.get(written);
		return known == null || known.isEmpty() ? written : known.firstKey();
	}

	/** What all of it comes to. Costs as much as there are rules and departments. */
	public Figures figures() {
		List<DepartmentMoney> money = money();
		BigDecimal budget = money.stream().map(DepartmentMoney::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
		return new Figures(files, projects, departments, all(Status.class, statuses), rules(), money, budget, unpriced, quantified, inWords, blank, all(Weights.class, weights));
	}

	private List<RuleCount> rules() {
		Map<String, RuleCount> byId = new TreeMap<>();
		rules.forEach((rule, count) -> byId.merge(rule.id(), new RuleCount(rule.id(), rule.severity(), count),
				(one, other) -> new RuleCount(one.id(), harder(one.severity(), other.severity()), one.count() + other.count())));
		List<RuleCount> sorted = new ArrayList<>(byId.values());
		sorted.sort(Comparator.comparingInt(RuleCount::count).reversed().thenComparing(RuleCount::id));
		return List.copyOf(sorted);
	}

	private static Severity harder(Severity one, Severity other) {
		return one.compareTo(other) <= 0 ? one : other;
	}

	private List<DepartmentMoney> money() {
		Map<String, Group> named = new TreeMap<>();
		groups.forEach((key, group) -> named.computeIfAbsent(department(key), any -> new Group()).take(group));
		List<DepartmentMoney> money = new ArrayList<>();
		named.forEach((name, group) -> {
			if (group.amount().signum() != 0) {
				money.add(new DepartmentMoney(name, group.amount(), group.projects, group.projectCount));
			}
		});
		money.sort(Comparator.comparing(DepartmentMoney::amount).reversed().thenComparing(DepartmentMoney::name));
		return List.copyOf(money);
	}

	private static <E extends Enum<E>> Map<E, Integer> all(Class<E> type, Map<E, Integer> counts) {
		Map<E, Integer> all = new EnumMap<>(type);
		for (E one : type.getEnumConstants()) {
			all.put(one, counts.getOrDefault(one, 0));
		}
		return all;
	}
}
