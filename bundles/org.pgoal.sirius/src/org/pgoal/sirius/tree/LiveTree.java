package org.pgoal.sirius.tree;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.scene.SceneBuilder;
import org.pgoal.diagram.scene.Tint;
import org.pgoal.diagram.tree.IndicatorTree;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.diagram.tree.TreeRequest;
import org.pgoal.dsl.linking.WrittenReferences;
import org.pgoal.model.Department;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;
import org.pgoal.model.heading.Heading;
import org.pgoal.model.heading.Headings;

/**
 * The indicator tree of a sheet in memory, as {@code org.pgoal.diagram} makes it, with the element of each node: of a category
 * its heading.
 */
public final class LiveTree {

	private final TreeNode root;
	private final Map<EObject, TreeNode> nodes = new IdentityHashMap<>();
	private final Map<TreeNode, EObject> elements = new IdentityHashMap<>();
	private final Map<TreeNode, Scene.Box> boxes = new IdentityHashMap<>();
	private final Map<ColourMode, Map<TreeNode, Tint>> tints = new EnumMap<>(ColourMode.class);

	private LiveTree(TreeNode root) {
		this.root = root;
		enter(root);
		SceneBuilder.build(root, ColourMode.CATEGORY).boxes().forEach(box -> boxes.put(box.node(), box));
	}

	/** The tree that an element belongs to; with a node for each project, where its sheet is a department. Null for what is in no tree. */
	public static LiveTree of(EObject element) {
		Sheet sheet = sheet(element);
		if (sheet == null || !(sheet.eContainer() instanceof GoalFile file)) {
			return null;
		}
		SessionFiles files = SessionFiles.around(file);
		return Known.of(sheet, LiveTree.class, files.changes(), () -> new LiveTree(tree(sheet, files)));
	}

	/** The sheet that an element of a tree belongs to; null where it belongs to none. */
	public static Sheet sheet(EObject element) {
		EObject at = element;
		while (at != null && !(at instanceof Sheet)) {
			at = at.eContainer();
		}
		return (Sheet) at;
	}

	private static TreeNode tree(Sheet sheet, SessionFiles files) {
		if (!(sheet instanceof Department department)) {
			return IndicatorTree.of(sheet, request(sheet, files));
		}
		List<TreeNode> projects = new ArrayList<>();
		for (GoalFile file : files.files()) {
			for (Sheet other : file.getSheets()) {
				if (other instanceof Project project && isOf(project, department)) {
					projects.add(IndicatorTree.of(project, request(project, files).withDepth(1)));
				}
			}
		}
		return IndicatorTree.of(department, projects, request(department, files));
	}

	private static boolean isOf(Project project, Department department) {
		String written = WrittenReferences.department(project).orElse(null);
		return project.getDepartment() == department
				|| written != null && (written.equals(department.getId()) || written.equals(department.getName()));
	}

	private static TreeRequest request(Sheet sheet, SessionFiles files) {
		LiveCheck check = LiveCheck.of((GoalFile) sheet.eContainer(), files);
		return TreeRequest.everything(Locale.getDefault()).withTemplate(check.template())
				.withFindings(element -> check.findings().getOrDefault(element, List.of()));
	}

	private void enter(TreeNode node) {
		EObject element = element(node);
		if (element != null) {
			nodes.put(element, node);
			elements.put(node, element);
		}
		node.children().forEach(this::enter);
	}

	private static EObject element(TreeNode node) {
		if (node.element() != null) {
			return node.element();
		}
		TreeNode leaf = node;
		while (!leaf.children().isEmpty()) {
			leaf = leaf.children().get(0);
		}
		if (!(leaf.element() instanceof Indicator indicator)) {
			return null;
		}
		String levelTwo = node.kind() == TreeNode.Kind.LEVEL_ONE ? null : Objects.requireNonNullElse(indicator.getLevel2(), "");
		return Headings.of(sheet(indicator), Objects.requireNonNullElse(indicator.getLevelOne(), ""), levelTwo);
	}

	/** The whole tree. */
	public TreeNode root() {
		return root;
	}

	/** Null where the element is no node. */
	public TreeNode node(EObject element) {
		return nodes.get(element);
	}

	/** The box that the picture gives to an element; null where it is no node. */
	public Scene.Box box(EObject element) {
		return boxes.get(nodes.get(element));
	}

	/** The colour of a node's box in a mode. */
	public Tint tint(EObject element, ColourMode mode) {
		return tints.computeIfAbsent(mode, any -> {
			Map<TreeNode, Tint> of = new IdentityHashMap<>();
			SceneBuilder.build(root, mode).boxes().forEach(box -> of.put(box.node(), box.tint()));
			return of;
		}).get(nodes.get(element));
	}

	/** The elements of one level, in order. */
	public List<EObject> elements(TreeNode.Kind kind) {
		List<EObject> found = new ArrayList<>();
		collect(root, kind, found);
		return found;
	}

	private void collect(TreeNode node, TreeNode.Kind kind, List<EObject> found) {
		if (node.kind() == kind) {
			found.add(elements.get(node));
		}
		node.children().forEach(child -> collect(child, kind, found));
	}

	/** What is directly below an element. */
	public List<EObject> children(EObject element) {
		TreeNode node = nodes.get(element);
		return node == null ? List.of() : node.children().stream().map(elements::get).toList();
	}

	/** The rows that an element stands for: an indicator itself, those of a category or a sheet. */
	public static List<Indicator> indicators(EObject element) {
		return switch (element) {
		case Indicator indicator -> List.of(indicator);
		case Heading heading -> heading.indicators();
		case Sheet sheet -> sheet.getIndicators();
		default -> List.of();
		};
	}
}
