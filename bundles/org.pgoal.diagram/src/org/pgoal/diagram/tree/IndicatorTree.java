package org.pgoal.diagram.tree;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.model.Department;
import org.pgoal.model.Indicator;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;

/**
 * Turns sheets into a tree: department → project → level one → level two → indicator. Rows of one category are brought
 * together at its first appearance; otherwise the order of the form is kept.
 */
public final class IndicatorTree {

	private static final BigDecimal SMALL = new BigDecimal("0.1");

	private final TreeRequest request;

	private IndicatorTree(TreeRequest request) {
		this.request = request;
	}

	/** One tree per sheet, in order; a department takes the projects that name it. */
	public static List<TreeNode> of(List<? extends Sheet> sheets, TreeRequest request) {
		return new IndicatorTree(request).roots(sheets);
	}

	/** The tree of one sheet alone. */
	public static TreeNode of(Sheet sheet, TreeRequest request) {
		return new IndicatorTree(request).sheet(sheet, List.of(), new Names(""), 1);
	}

	/**
	 * The tree of a department with trees of its projects, which may have been made when their files were read.
	 *
	 * @param projects each with one level less than the request asks for
	 */
	public static TreeNode of(Department department, List<TreeNode> projects, TreeRequest request) {
		return new IndicatorTree(request).sheet(department, projects, new Names(""), 1);
	}

	private List<TreeNode> roots(List<? extends Sheet> sheets) {
		Map<Department, List<Project>> projects = new LinkedHashMap<>();
		for (Sheet sheet : sheets) {
			if (sheet instanceof Project project && project.getDepartment() != null && sheets.contains(project.getDepartment())) {
				projects.computeIfAbsent(project.getDepartment(), d -> new ArrayList<>()).add(project);
			}
		}
		Names names = new Names("");
		List<TreeNode> roots = new ArrayList<>();
		for (Sheet sheet : sheets) {
			boolean below = sheet instanceof Project project && projects.containsKey(project.getDepartment());
			if (!below) {
				List<TreeNode> parts = projects.getOrDefault(sheet, List.of()).stream().map(project -> sheet(project, List.of(), new Names(""), 2)).toList();
				roots.add(sheet(sheet, parts, names, 1));
			}
		}
		return roots;
	}

	private TreeNode sheet(Sheet sheet, List<TreeNode> projects, Names siblings, int level) {
		String title = Objects.requireNonNullElse(sheet.getName(), Objects.requireNonNullElse(sheet.getId(), ""));
		String path = siblings.path(sheet.getId() != null ? sheet.getId() : title);
		Names names = new Names(path);
		SheetMoney money = SheetMoney.of(sheet, request.template());
		List<TreeNode> children = new ArrayList<>();
		for (TreeNode project : projects) {
			children.add(project.at(names.unique(project.path())));
		}
		List<Indicator> indicators = sheet.getIndicators().stream().filter(request.filter()).toList();
		int unknown = request.template() == null ? 0 : request.template().levelOnes().size();
		for (Map.Entry<String, List<Indicator>> one : grouped(indicators, Indicator::getLevelOne).entrySet()) {
			int known = known(one.getKey());
			children.add(levelOne(one.getKey(), one.getValue(), money, names, level + 1, known >= 0 ? known : unknown++));
		}
		TreeNode.Kind kind = sheet instanceof Department ? TreeNode.Kind.DEPARTMENT : TreeNode.Kind.PROJECT;
		int all = sheet.getIndicators().size();
		String count = indicators.size() == all ? count(all) : text("indicators.some", indicators.size(), all);
		String amount = money.amount() == null ? null : spaced(money.amount());
		Draft draft = new Draft(path, kind, title.isEmpty() ? text("noName") : title, new TreeNode.Facts(amount, count, weight(sum(indicators)), null), -1);
		draft.value = amount;
		draft.weight = sum(indicators);
		draft.element = sheet;
		return node(draft, children, level);
	}

	/** The position in the catalogue, so that a category has one colour in all sheets of a template; -1 where it isn't there. */
	private int known(String label) {
		return request.template() == null ? -1 : request.template().levelOne(label).map(request.template().levelOnes()::indexOf).orElse(-1);
	}

	private TreeNode levelOne(String label, List<Indicator> indicators, SheetMoney money, Names siblings, int level, int category) {
		String path = siblings.path(label);
		Names names = new Names(path);
		List<TreeNode> children = new ArrayList<>();
		for (Map.Entry<String, List<Indicator>> two : grouped(indicators, Indicator::getLevel2).entrySet()) {
			children.add(levelTwo(two.getKey(), two.getValue(), money, names, level + 1, category));
		}
		return category(TreeNode.Kind.LEVEL_ONE, label, path, indicators, money, category, children, level);
	}

	private TreeNode levelTwo(String label, List<Indicator> indicators, SheetMoney money, Names siblings, int level, int category) {
		String path = siblings.path(label);
		Names names = new Names(path);
		List<TreeNode> leaves = new ArrayList<>();
		for (Indicator indicator : indicators) {
			leaves.add(indicator(indicator, money, names, category, level + 1));
		}
		return category(TreeNode.Kind.LEVEL_TWO, label, path, indicators, money, category, leaves, level);
	}

	private TreeNode category(TreeNode.Kind kind, String label, String path, List<Indicator> indicators, SheetMoney money, int category,
			List<TreeNode> children, int level) {
		BigDecimal share = money.share(indicators);
		Draft draft = new Draft(path, kind, label.isEmpty() ? text("noCategory") : label,
				new TreeNode.Facts(null, count(indicators.size()), weight(sum(indicators)), percent(share)), category);
		draft.weight = sum(indicators);
		draft.share = share;
		return node(draft, children, level);
	}

	private TreeNode indicator(Indicator indicator, SheetMoney money, Names siblings, int category, int level) {
		String name = Objects.requireNonNullElse(indicator.getName(), "");
		Value target = indicator.getTarget();
		String value = target == null || target.asText() == null ? null : spaced(target);
		BigDecimal share = money.share(indicator);
		Draft draft = new Draft(siblings.path(indicator.getId() != null ? indicator.getId() : name), TreeNode.Kind.INDICATOR,
				name.isEmpty() ? text("noName") : name, new TreeNode.Facts(value == null ? text("noValue") : value, null, weight(indicator.getWeight()), percent(share)), category);
		draft.value = value;
		draft.weight = indicator.getWeight();
		draft.share = share;
		draft.quantified = indicator.isQuantified();
		draft.element = indicator;
		return node(draft, List.of(), level);
	}

	/** What is known of a node before those below it. */
	private static final class Draft {
		private final String path;
		private final TreeNode.Kind kind;
		private final String title;
		private final TreeNode.Facts facts;
		private final int category;
		private String value;
		private BigDecimal weight;
		private BigDecimal share;
		private boolean quantified;
		private EObject element;

		Draft(String path, TreeNode.Kind kind, String title, TreeNode.Facts facts, int category) {
			this.path = path;
			this.kind = kind;
			this.title = title;
			this.facts = facts;
			this.category = category;
		}
	}

	private TreeNode node(Draft draft, List<TreeNode> children, int level) {
		List<Finding> findings = draft.element == null ? List.of() : request.findings().apply(draft.element);
		boolean leaf = draft.kind == TreeNode.Kind.INDICATOR;
		TreeNode.Totals totals = new TreeNode.Totals(leaf ? 1 : 0, draft.quantified ? 1 : 0, count(findings, Severity.ERROR),
				count(findings, Severity.WARNING), count(findings, Severity.NOTE));
		for (TreeNode child : children) {
			totals = totals.plus(child.totals());
		}
		boolean fold = !children.isEmpty() && (level >= request.depth() || request.folded().contains(draft.path));
		Severity worst = findings.stream().map(Finding::severity).min(Comparator.naturalOrder()).orElse(null);
		if (fold) {
			for (TreeNode child : children) {
				worst = harder(worst, hardest(child));
			}
		}
		List<String> notes = findings.stream().map(finding -> finding.rule() + " " + finding.message().text(request.locale())).toList();
		return new TreeNode(draft.path, draft.kind, draft.title, draft.facts, draft.value, draft.weight, draft.share, draft.quantified, draft.category,
				worst, notes, draft.element == null ? null : request.source().apply(draft.element), draft.element, fold ? totals.indicators() : 0, totals,
				fold ? List.of() : List.copyOf(children));
	}

	private static int count(List<Finding> findings, Severity severity) {
		return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
	}

	private static String spaced(Value value) {
		if (value.getPrinted() != null || value.getNumeral() == null) {
			return value.asText();
		}
		return joinedBy(" ", value.getSign(), value.getNumeral(), value.getUnit());
	}

	private static Severity hardest(TreeNode node) {
		Severity worst = node.worst();
		for (TreeNode child : node.children()) {
			worst = harder(worst, hardest(child));
		}
		return worst;
	}

	private static Severity harder(Severity a, Severity b) {
		return a == null || b != null && b.compareTo(a) < 0 ? b : a;
	}

	private static Map<String, List<Indicator>> grouped(List<Indicator> indicators, java.util.function.Function<Indicator, String> label) {
		Map<String, List<Indicator>> groups = new LinkedHashMap<>();
		for (Indicator indicator : indicators) {
			groups.computeIfAbsent(Objects.requireNonNullElse(label.apply(indicator), ""), l -> new ArrayList<>()).add(indicator);
		}
		return groups;
	}

	private static BigDecimal sum(List<Indicator> indicators) {
		return indicators.stream().map(Indicator::getWeight).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
	}

	private String count(int indicators) {
		return indicators == 1 ? text("indicators.one") : text("indicators", indicators);
	}

	private String weight(BigDecimal weight) {
		return weight == null ? null : text("weight", weight.stripTrailingZeros());
	}

	private String percent(BigDecimal share) {
		return share == null ? null : text("share", share.movePointRight(2).setScale(share.compareTo(SMALL) < 0 ? 1 : 0, RoundingMode.HALF_UP));
	}

	private String text(String key, Object... arguments) {
		return Message.of(IndicatorTree.class, key, arguments).text(request.locale());
	}

	private static String joinedBy(String separator, String... parts) {
		return String.join(separator, java.util.Arrays.stream(parts).filter(p -> p != null && !p.isEmpty()).toList());
	}

	/** Names among siblings: an ordinal only where several are equal. */
	private static final class Names {

		private final String parent;
		private final Map<String, Integer> seen = new HashMap<>();

		Names(String parent) {
			this.parent = parent;
		}

		String path(String name) {
			return unique(name.replace("~", "~0").replace("/", "~1"));
		}

		/** @param escaped a path of one step */
		String unique(String escaped) {
			int ordinal = seen.merge(escaped, 1, Integer::sum);
			String own = escaped + (ordinal > 1 ? "~#" + ordinal : "");
			return parent.isEmpty() ? own : parent + "/" + own;
		}
	}
}
