package org.pgoal.diagram.view;

import org.pgoal.diagram.scene.Scene;

/** The knob at the right edge of a box that folds what is below it. */
public record Knob(double x, double y) {

	/** Half the height of a knob, in pixels at 100 %. */
	public static final double RADIUS = 6.5;

	/** Fingers and hurried mice. */
	private static final double REACH = 11;

	/** True for a box with something below it, shown or folded. */
	public static boolean has(Scene.Box box) {
		return !box.node().children().isEmpty() || box.node().hidden() > 0;
	}

	/** The middle of the knob of a box. */
	public static Knob of(Scene.Box box) {
		return new Knob(box.x() + box.width() - 1, box.y() + box.height() / 2);
	}

	/** Whether a point of the picture means the knob. */
	public boolean isAt(double pictureX, double pictureY) {
		return Math.hypot(pictureX - x, pictureY - y) <= REACH;
	}
}
