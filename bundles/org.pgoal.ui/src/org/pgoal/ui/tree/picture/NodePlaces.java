package org.pgoal.ui.tree.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.dsl.ide.source.Lines;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Row;
import org.pgoal.model.Sheet;

/** Where the nodes of a picture stand in the text that it was made of: from the caret to a node, and back. */
public final class NodePlaces {

	/** Characters of the text, in UTF-16 units. */
	public record Place(int offset, int length) {

		boolean holds(int caret) {
			return caret >= offset && caret <= offset + length;
		}
	}

	private record Range(Place place, String path) {
	}

	private final Lines lines;
	private final Map<String, Place> names = new HashMap<>();
	private final List<Range> ranges = new ArrayList<>();

	private NodePlaces(Lines lines) {
		this.lines = lines;
	}

	/** @param roots unfolded trees of a text with its lines */
	static NodePlaces of(List<TreeNode> roots, Lines lines) {
		NodePlaces places = new NodePlaces(lines);
		roots.forEach(places::add);
		return places;
	}

	private void add(TreeNode node) {
		switch (node.element()) {
		case Sheet sheet -> {
			range(sheet, node.path());
			name(node.path(), sheet, PgoalPackage.Literals.SHEET__NAME, PgoalPackage.Literals.ELEMENT__ID);
			blocks(sheet, node);
		}
		case Indicator indicator -> {
			range(indicator, node.path());
			name(node.path(), indicator, PgoalPackage.Literals.INDICATOR__NAME, PgoalPackage.Literals.INDICATOR__LEVEL2);
		}
		case null, default -> category(node);
		}
		node.children().forEach(this::add);
	}

	/** A line that opens or closes a block means the level one of its rows. */
	private void blocks(Sheet sheet, TreeNode node) {
		Map<EObject, String> levelOnes = new IdentityHashMap<>();
		for (TreeNode one : node.children()) {
			for (TreeNode two : one.children()) {
				for (TreeNode leaf : two.children()) {
					levelOnes.put(leaf.element(), one.path());
				}
			}
		}
		for (Row row : sheet.getRows()) {
			if (row instanceof IndicatorGroup group) {
				group.getIndicators().stream().map(levelOnes::get).filter(Objects::nonNull).findFirst().ifPresent(path -> range(group, path));
			}
		}
	}

	/** A category is only a label: that of its first indicator, or of the block around that. */
	private void category(TreeNode node) {
		Indicator first = first(node);
		if (first == null) {
			return;
		}
		if (node.kind() == TreeNode.Kind.LEVEL_TWO) {
			name(node.path(), first, PgoalPackage.Literals.INDICATOR__LEVEL2);
		} else if (first.getLevel1() != null) {
			name(node.path(), first, PgoalPackage.Literals.INDICATOR__LEVEL1);
		} else if (first.eContainer() instanceof IndicatorGroup group) {
			name(node.path(), group, PgoalPackage.Literals.INDICATOR_GROUP__LEVEL1);
		}
	}

	private static Indicator first(TreeNode node) {
		if (node.element() instanceof Indicator indicator) {
			return indicator;
		}
		return node.children().isEmpty() ? null : first(node.children().getFirst());
	}

	/** Whole lines, so that a caret in the indentation or behind the end belongs to the element, too. */
	private void range(EObject element, String path) {
		INode node = NodeModelUtils.findActualNodeFor(element);
		if (node != null) {
			int start = lines.start(lines.line(node.getOffset()));
			int end = lines.end(lines.line(node.getEndOffset()));
			ranges.add(new Range(new Place(start, end - start), path));
		}
	}

	private void name(String path, EObject element, EStructuralFeature... naming) {
		for (EStructuralFeature feature : naming) {
			List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
			if (!nodes.isEmpty()) {
				names.put(path, new Place(nodes.getFirst().getOffset(), nodes.getFirst().getLength()));
				return;
			}
		}
		INode node = NodeModelUtils.findActualNodeFor(element);
		if (node != null) {
			int end = Math.min(node.getEndOffset(), lines.end(lines.line(node.getOffset())));
			names.put(path, new Place(node.getOffset(), Math.max(0, end - node.getOffset())));
		}
	}

	/** What to select in the text for a node: its name, where it has one. */
	public Optional<Place> name(String path) {
		return Optional.ofNullable(names.get(path));
	}

	/** The innermost node that a place in the text belongs to. */
	public Optional<String> at(int caret) {
		Range best = null;
		for (Range range : ranges) {
			if (range.place().holds(caret) && (best == null || range.place().length() <= best.place().length())) {
				best = range;
			}
		}
		return Optional.ofNullable(best).map(Range::path);
	}
}
