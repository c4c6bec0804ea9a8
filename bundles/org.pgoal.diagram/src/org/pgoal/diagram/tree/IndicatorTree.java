package org.pgoal.diagram.tree;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.model.Department;
import org.pgoal.model.Fund;
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
				roots.add(sheet(sheet, projects.getOrDefault(sheet, List.of()), names, 1));
			}
		}
		return roots;
	}

	private TreeNode sheet(Sheet sheet, List<Project> projects, Names siblings, int level) {
		String title = Objects.requireNonNullElse(sheet.getName(), Objects.requireNonNullElse(sheet.getId(), ""));
		String path = siblings.path(sheet.getId() != null ? sheet.getId() : title);
		Names names = new Names(path);
		List<TreeNode> children = new ArrayList<>();
		for (Project project : projects) {
			children.add(sheet(project, List.of(), names, level + 1));
		}
		Budget budget = Budget.of(sheet);
		List<Indicator> indicators = sheet.getIndicators().stream().filter(request.filter()).toList();
		int category = 0;
		for (Map.Entry<String, List<Indicator>> one : grouped(indicators, Indicator::getLevelOne).entrySet()) {
			children.add(levelOne(one.getKey(), one.getValue(), budget, names, level + 1, category++));
		}
		TreeNode.Kind kind = sheet instanceof Department ? TreeNode.Kind.DEPARTMENT : TreeNode.Kind.PROJECT;
		String detail = joined(budget.text(), text("indicators", sheet.getIndicators().size()), weight(sum(indicators)));
		return node(path, kind, title, detail, sum(indicators), null, false, -1, sheet, indicators.size(), children, level);
	}

	private TreeNode levelOne(String label, List<Indicator> indicators, Budget budget, Names siblings, int level, int category) {
		String path = siblings.path(label);
		Names names = new Names(path);
		List<TreeNode> children = new ArrayList<>();
		for (Map.Entry<String, List<Indicator>> two : grouped(indicators, Indicator::getLevel2).entrySet()) {
			String twoPath = names.path(two.getKey());
			Names inner = new Names(twoPath);
			List<TreeNode> leaves = new ArrayList<>();
			for (Indicator indicator : two.getValue()) {
				leaves.add(indicator(indicator, budget, inner, category));
			}
			children.add(node(twoPath, TreeNode.Kind.LEVEL_TWO, two.getKey(),
					joined(text("indicators", leaves.size()), weight(sum(two.getValue()))), sum(two.getValue()), share(leaves), false,
					category, null, leaves.size(), leaves, level + 1));
		}
		return node(path, TreeNode.Kind.LEVEL_ONE, label,
				joined(text("indicators", indicators.size()), weight(sum(indicators))), sum(indicators), share(children), false, category, null,
				indicators.size(), children, level);
	}

	private TreeNode indicator(Indicator indicator, Budget budget, Names siblings, int category) {
		String name = Objects.requireNonNullElse(indicator.getName(), "");
		String path = siblings.path(indicator.getId() != null ? indicator.getId() : name);
		Value target = indicator.getTarget();
		String value = target == null || target.asText() == null ? text("noValue") : spaced(target);
		return new TreeNode(path, TreeNode.Kind.INDICATOR, name.isEmpty() ? text("noName") : name, joined(value, weight(indicator.getWeight())),
				indicator.getWeight(), budget.share(target),
				indicator.isQuantified(), category, worst(indicator), notes(indicator), request.source().apply(indicator), indicator, 0, List.of());
	}

	private static String spaced(Value value) {
		if (value.getPrinted() != null || value.getNumeral() == null) {
			return value.asText();
		}
		return joinedBy(" ", value.getSign(), value.getNumeral(), value.getUnit());
	}

	private TreeNode node(String path, TreeNode.Kind kind, String title, String detail, BigDecimal weight, BigDecimal share, boolean quantified,
			int category, EObject element, int indicators, List<TreeNode> children, int level) {
		boolean fold = level >= request.depth() || request.folded().contains(path);
		Severity worst = element == null ? null : worst(element);
		if (fold) {
			for (TreeNode child : children) {
				worst = harder(worst, hardest(child));
			}
		}
		return new TreeNode(path, kind, title, detail, weight, share, quantified, category, worst, element == null ? List.of() : notes(element),
				element == null ? null : request.source().apply(element), element, fold ? indicators : 0, fold ? List.of() : List.copyOf(children));
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

	private Severity worst(EObject element) {
		return request.findings().apply(element).stream().map(Finding::severity).min(java.util.Comparator.naturalOrder()).orElse(null);
	}

	private List<String> notes(EObject element) {
		return request.findings().apply(element).stream().map(finding -> finding.rule() + " " + finding.message().text(request.locale())).toList();
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

	private String weight(BigDecimal weight) {
		return weight == null ? null : text("weight", weight.stripTrailingZeros());
	}

	private static BigDecimal share(List<TreeNode> nodes) {
		return nodes.stream().map(TreeNode::share).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
	}

	private String text(String key, Object... arguments) {
		return Message.of(IndicatorTree.class, key, arguments).text(request.locale());
	}

	private static String joined(String... parts) {
		return joinedBy(" · ", parts);
	}

	private static String joinedBy(String separator, String... parts) {
		return String.join(separator, java.util.Arrays.stream(parts).filter(p -> p != null && !p.isEmpty()).toList());
	}

	/** The sheet's money: the greatest fund line, in its own unit. */
	private record Budget(BigDecimal amount, String unit, String text) {

		static Budget of(Sheet sheet) {
			Value best = null;
			for (Fund fund : sheet.getFunds()) {
				Value amount = fund.getAmount();
				if (amount != null && amount.getNumber() != null && (best == null || amount.getNumber().compareTo(best.getNumber()) > 0)) {
					best = amount;
				}
			}
			return best == null ? new Budget(null, null, null) : new Budget(best.getNumber(), best.getUnit(), spaced(best));
		}

		/** The part of the money that a value in the same unit is. */
		BigDecimal share(Value value) {
			if (amount == null || amount.signum() <= 0 || unit == null || value == null || value.getNumber() == null || !unit.equals(value.getUnit())) {
				return null;
			}
			return value.getNumber().divide(amount, 4, RoundingMode.HALF_UP);
		}
	}

	/** Names among siblings: an ordinal only where several are equal. */
	private static final class Names {

		private final String parent;
		private final Map<String, Integer> seen = new HashMap<>();

		Names(String parent) {
			this.parent = parent;
		}

		String path(String name) {
			int ordinal = seen.merge(name, 1, Integer::sum);
			String own = name.replace("~", "~0").replace("/", "~1") + (ordinal > 1 ? "~" + "#" + ordinal : "");
			return parent.isEmpty() ? own : parent + "/" + own;
		}
	}
}
