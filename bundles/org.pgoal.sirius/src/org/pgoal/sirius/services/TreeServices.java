package org.pgoal.sirius.services;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.scene.TextStyle;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.heading.Heading;
import org.pgoal.model.heading.Headings;
import org.pgoal.sirius.tree.LiveTree;

/** What the diagram shows, for the expressions {@code service:…} of the specification. All of it is said by the indicator tree. */
public class TreeServices {

	/** Sirius measures boxes in steps of so many pixels. */
	private static final int STEP = 10;

	/** Between a value and the weight behind it. */
	private static final String GAP = "  ";

	// ------------------------------------------------------- nodes and edges

	public List<EObject> departments(Sheet root) {
		return elements(root, TreeNode.Kind.DEPARTMENT);
	}

	public List<EObject> projects(Sheet root) {
		return elements(root, TreeNode.Kind.PROJECT);
	}

	public List<EObject> levelOnes(Sheet root) {
		return elements(root, TreeNode.Kind.LEVEL_ONE);
	}

	public List<EObject> levelTwos(Sheet root) {
		return elements(root, TreeNode.Kind.LEVEL_TWO);
	}

	public List<EObject> indicatorNodes(Sheet root) {
		return elements(root, TreeNode.Kind.INDICATOR);
	}

	private static List<EObject> elements(Sheet root, TreeNode.Kind kind) {
		LiveTree tree = LiveTree.of(root);
		return tree == null ? List.of() : tree.elements(kind);
	}

	/** What an edge leads to. */
	public List<EObject> children(EObject element) {
		LiveTree tree = LiveTree.of(element);
		return tree == null ? List.of() : tree.children(element);
	}

	public List<Heading> headings(Sheet sheet) {
		return Headings.of(sheet);
	}

	// ---------------------------------------------------------------- labels

	/** The lines in a box. */
	public String label(EObject element) {
		Scene.Box box = box(element);
		if (box == null) {
			return "";
		}
		StringBuilder label = new StringBuilder();
		double line = Double.NaN;
		for (Scene.Text text : box.texts()) {
			if (text.style() != TextStyle.MORE) {
				label.append(label.isEmpty() ? "" : text.y() == line ? GAP : "\n").append(text.text());
				line = text.y();
			}
		}
		return label.toString();
	}

	/** The name in full. */
	public String title(EObject element) {
		TreeNode node = node(element);
		return node == null ? "" : node.title();
	}

	/** The name in full and the findings. */
	public String tooltip(EObject element) {
		TreeNode node = node(element);
		if (node == null) {
			return "";
		}
		StringBuilder text = new StringBuilder(node.title());
		node.notes().forEach(note -> text.append('\n').append(note));
		return text.toString();
	}

	public Integer width(EObject element) {
		Scene.Box box = box(element);
		return box == null ? 1 : (int) Math.ceil(box.width() / STEP);
	}

	public Integer height(EObject element) {
		Scene.Box box = box(element);
		return box == null ? 1 : (int) Math.ceil(box.height() / STEP);
	}

	// --------------------------------------------------------------- filters

	public boolean isInWords(Indicator indicator) {
		return !indicator.isQuantified();
	}

	/** True where something quantified is in it. */
	public boolean holdsQuantified(EObject element) {
		return LiveTree.indicators(element).stream().anyMatch(Indicator::isQuantified);
	}

	/** True where something that isn't quantified is in it. */
	public boolean holdsWords(EObject element) {
		return LiveTree.indicators(element).stream().anyMatch(indicator -> !indicator.isQuantified());
	}

	/** True where something with findings is in it. */
	public boolean holdsFindings(EObject element) {
		TreeNode node = node(element);
		return node != null && node.totals().findings() > 0;
	}

	/** True for what belongs to one of the chosen categories or holds some of it. */
	public boolean isOfCategories(EObject element, Collection<?> chosen) {
		List<Indicator> own = LiveTree.indicators(element);
		return chosen.isEmpty() || element instanceof Sheet
				|| chosen.stream().anyMatch(category -> category instanceof Heading heading && heading.indicators().stream().anyMatch(own::contains));
	}

	static TreeNode node(EObject element) {
		LiveTree tree = LiveTree.of(element);
		return tree == null ? null : tree.node(element);
	}

	private static Scene.Box box(EObject element) {
		LiveTree tree = LiveTree.of(element);
		return tree == null ? null : tree.box(element);
	}
}
