package org.pgoal.diagram.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.pgoal.diagram.tree.TreeNode;

/** The documents of several sheets as one picture, below each other. */
public final class SceneStack {

	private final List<Scene.Box> boxes = new ArrayList<>();
	private final List<Scene.Edge> edges = new ArrayList<>();
	private final List<Scene.Text> texts = new ArrayList<>();
	private final List<Scene.Key> keys = new ArrayList<>();
	private final List<Scene.Badge> badges = new ArrayList<>();
	private double width;
	private double height;

	private SceneStack() {
	}

	/** @param roots in order; none gives an empty picture */
	public static Scene build(List<TreeNode> roots, ColourMode mode, Locale locale) {
		List<Scene> scenes = roots.stream().map(root -> SceneBuilder.document(root, mode, locale)).toList();
		if (scenes.size() == 1) {
			return scenes.getFirst();
		}
		SceneStack stack = new SceneStack();
		scenes.forEach(stack::add);
		String title = scenes.isEmpty() ? "" : scenes.getFirst().title();
		String summary = scenes.isEmpty() ? "" : scenes.getFirst().summary();
		return new Scene(title, summary, stack.width, stack.height, List.copyOf(stack.boxes), List.copyOf(stack.edges), List.copyOf(stack.texts),
				List.copyOf(stack.keys), List.copyOf(stack.badges));
	}

	private void add(Scene scene) {
		double down = height;
		int before = boxes.size();
		scene.boxes().forEach(box -> boxes.add(new Scene.Box(box.node(), box.x(), box.y() + down, box.width(), box.height(),
				box.texts().stream().map(text -> lower(text, down)).toList(), box.tint(), box.badge() == null ? null : lower(box.badge(), down), box.bar())));
		scene.edges().forEach(edge -> edges
				.add(new Scene.Edge(edge.parent() + before, edge.child() + before, edge.x1(), edge.y1() + down, edge.x2(), edge.y2() + down)));
		scene.texts().forEach(text -> texts.add(lower(text, down)));
		scene.keys().forEach(key -> keys.add(new Scene.Key(key.x(), key.y() + down, key.width(), key.height(), key.tint(), key.dashed())));
		scene.badges().forEach(badge -> badges.add(lower(badge, down)));
		width = Math.max(width, scene.width());
		height += scene.height();
	}

	private static Scene.Text lower(Scene.Text text, double down) {
		return new Scene.Text(text.x(), text.y() + down, text.text(), text.style(), text.room(), text.atEnd());
	}

	private static Scene.Badge lower(Scene.Badge badge, double down) {
		return new Scene.Badge(badge.x(), badge.y() + down, badge.width(), badge.height(), badge.severity(), lower(badge.text(), down));
	}
}
