package org.pgoal.diagram.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import org.pgoal.diagram.Svg;
import org.pgoal.diagram.svg.SvgWriter;
import org.pgoal.diagram.tree.TreeNode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold of the picture of any tree, whatever its shape and whatever its names. */
class SceneProperties {

	private static final double ROUNDING = 0.11;

	private static Scene scene(TreeNode root, long seed) {
		ColourMode mode = ColourMode.values()[(int) Math.floorMod(seed, 4L)];
		return SceneBuilder.document(root, mode, seed % 2 == 0 ? Locale.ENGLISH : Locale.CHINESE);
	}

	private static void preOrder(TreeNode node, List<TreeNode> into) {
		into.add(node);
		node.children().forEach(child -> preOrder(child, into));
	}

	@Property(tries = 150)
	void eachNodeHasItsBoxInOrderAndNoneOverlap(@ForAll long seed, @ForAll @IntRange(min = 1, max = 250) int nodes,
			@ForAll @IntRange(min = 0, max = 30) int maxChildren) {
		TreeNode root = RandomTrees.of(seed, nodes, maxChildren);
		Scene scene = scene(root, seed);
		List<TreeNode> expected = new ArrayList<>();
		preOrder(root, expected);
		assertEquals(expected, scene.boxes().stream().map(Scene.Box::node).toList());
		List<Svg.Box> boxes = Svg.of(SvgWriter.write(scene)).boxes();
		assertEquals(expected.size(), boxes.size());
		for (int i = 0; i < boxes.size(); i++) {
			Svg.Box box = boxes.get(i);
			assertTrue(box.x() >= 0 && box.y() >= 0 && box.x() + box.width() <= scene.width() && box.y() + box.height() <= scene.height(), box::toString);
			for (int j = i + 1; j < boxes.size(); j++) {
				assertFalse(box.overlaps(boxes.get(j)));
			}
		}
		assertEquals(boxes.size(), new HashSet<>(boxes.stream().map(Svg.Box::id).toList()).size());
	}

	@Property(tries = 150)
	void textStaysInItsBoxAndLinesDoNotMeet(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int nodes) {
		Scene scene = scene(RandomTrees.of(seed, nodes, 5), seed);
		for (Scene.Box box : scene.boxes()) {
			double floor = 0;
			double below = box.y();
			for (Scene.Text text : box.texts()) {
				if (text.style() == TextStyle.MORE) {
					assertTrue(text.x() + text.room() <= scene.width() + ROUNDING, text::toString);
					continue;
				}
				double room = BoxContent.room(text.text(), text.style());
				assertTrue(room <= text.room() + ROUNDING, text::toString);
				double start = text.atEnd() ? text.x() - room : text.x();
				assertTrue(start >= box.x() && start + room <= box.x() + box.width() + ROUNDING, text::toString);
				assertTrue(text.y() > box.y() && text.y() < box.y() + box.height(), text::toString);
				if (text.atEnd()) {
					assertEquals(floor, text.y(), "a weight stands beside a value");
				} else {
					assertTrue(text.y() - text.style().size() >= below - ROUNDING, text::toString);
					below = text.y();
				}
				floor = text.y();
			}
		}
	}

	@Property(tries = 60)
	void edgesJoinParentsWithChildren(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int nodes) {
		Scene scene = scene(RandomTrees.of(seed, nodes, 6), seed);
		assertEquals(scene.boxes().size() - 1, scene.edges().size());
		for (Scene.Edge edge : scene.edges()) {
			Scene.Box parent = scene.boxes().get(edge.parent());
			Scene.Box child = scene.boxes().get(edge.child());
			assertTrue(parent.node().children().contains(child.node()));
			assertEquals(parent.x() + parent.width(), edge.x1());
			assertEquals(child.x(), edge.x2());
			assertTrue(edge.x1() < edge.x2());
			assertEquals(child.y() + child.height() / 2, edge.y2(), ROUNDING);
		}
	}

	@Property(tries = 40)
	void theSameTreeGivesTheSameBytes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int nodes) {
		assertEquals(SvgWriter.write(scene(RandomTrees.of(seed, nodes, 6), seed)), SvgWriter.write(scene(RandomTrees.of(seed, nodes, 6), seed)));
	}

	/** In a tree of many screens, whoever sees the first of some boxes sees what they belong to. */
	@Property(tries = 40)
	void aParentIsNeverFarBelowTheFirstOfItsChildren(@ForAll long seed, @ForAll @IntRange(min = 50, max = 400) int nodes) {
		Scene scene = scene(RandomTrees.of(seed, nodes, 40), seed);
		double[] above = new double[64];
		int[] depths = new int[scene.boxes().size()];
		scene.edges().forEach(edge -> depths[edge.child()] = depths[edge.parent()] + 1);
		double[] tops = new double[depths.length];
		for (int i = depths.length - 1; i >= 0; i--) {
			tops[i] = tops[i] == 0 ? scene.boxes().get(i).y() : Math.min(tops[i], scene.boxes().get(i).y());
			int parent = i == 0 ? 0 : scene.edges().get(i - 1).parent();
			tops[parent] = tops[parent] == 0 ? tops[i] : Math.min(tops[parent], tops[i]);
		}
		for (int i = 0; i < depths.length; i++) {
			Scene.Box box = scene.boxes().get(i);
			assertTrue(box.y() <= Math.max(tops[i] + SceneBuilder.LEAD, above[depths[i]]) + 0.2, box::toString);
			above[depths[i]] = box.y() + box.height() + 12;
		}
	}
}
