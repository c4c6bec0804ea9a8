package org.pgoal.diagram.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.tree.TreeNode;

/** Finds one's way in a picture: what is at a point, and which box is where from another one. */
public final class SceneMap {

	/** Where a key leads. */
	public enum Way {
		/** To the box above in the same family, else the next one above in the column. */
		UP,
		DOWN,
		/** To what it is part of. */
		OUT,
		/** To its first part. */
		IN,
		FIRST,
		LAST
	}

	private final Scene scene;
	private final Map<String, Scene.Box> boxes = new HashMap<>();
	private final Map<String, String> parents = new HashMap<>();
	/** From above, by the left edge. */
	private final Map<Double, List<Scene.Box>> columns = new HashMap<>();

	public SceneMap(Scene scene) {
		this.scene = scene;
		for (Scene.Box box : scene.boxes()) {
			boxes.put(box.node().path(), box);
			columns.computeIfAbsent(box.x(), x -> new ArrayList<>()).add(box);
			for (TreeNode child : box.node().children()) {
				parents.put(child.path(), box.node().path());
			}
		}
		columns.values().forEach(column -> column.sort(Comparator.comparingDouble(Scene.Box::y)));
	}

	public Scene scene() {
		return scene;
	}

	public Optional<Scene.Box> box(String path) {
		return Optional.ofNullable(path == null ? null : boxes.get(path));
	}

	public Optional<Scene.Box> parent(Scene.Box box) {
		return box(parents.get(box.node().path()));
	}

	/** The box at a point of the picture. */
	public Optional<Scene.Box> at(double x, double y) {
		return scene.boxes().stream().filter(box -> x >= box.x() && x <= box.x() + box.width() && y >= box.y() && y <= box.y() + box.height()).findFirst();
	}

	/** The box whose knob is at a point of the picture. */
	public Optional<Scene.Box> knobAt(double x, double y) {
		return scene.boxes().stream().filter(box -> Knob.has(box) && Knob.of(box).isAt(x, y)).findFirst();
	}

	/** Where one comes to from a box; empty where there is nothing that way. */
	public Optional<Scene.Box> go(Scene.Box from, Way way) {
		return switch (way) {
		case UP -> beside(from, -1);
		case DOWN -> beside(from, 1);
		case OUT -> parent(from);
		case IN -> from.node().children().stream().findFirst().flatMap(child -> box(child.path()));
		case FIRST -> scene.boxes().stream().findFirst();
		case LAST -> scene.boxes().isEmpty() ? Optional.empty() : Optional.of(scene.boxes().getLast());
		};
	}

	private Optional<Scene.Box> beside(Scene.Box from, int step) {
		List<Scene.Box> column = columns.getOrDefault(from.x(), List.of());
		int place = column.indexOf(from) + step;
		return place >= 0 && place < column.size() ? Optional.of(column.get(place)) : Optional.empty();
	}
}
