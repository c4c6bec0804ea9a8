package org.pgoal.diagram.paint;

import org.pgoal.diagram.scene.Palette;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.model.finding.Severity;

/** Paints a scene on whatever surface, as the SVG shows it. */
public final class ScenePainter {

	private static final double EDGE = 1.3;
	private static final double BAR = 2;
	/** So far a badge and the number of what is folded stand out of a box. */
	private static final double AROUND = 60;

	private final Palette palette;
	private final Canvas canvas;

	private ScenePainter(Palette palette, Canvas canvas) {
		this.palette = palette;
		this.canvas = canvas;
	}

	public static void paint(Scene scene, Palette palette, Canvas canvas) {
		new ScenePainter(palette, canvas).paint(scene);
	}

	private void paint(Scene scene) {
		canvas.fill(0, 0, scene.width(), scene.height(), 0, palette.paper());
		for (Scene.Key key : scene.keys()) {
			canvas.box(key.x(), key.y(), key.width(), key.height(), 2, palette.fill(key.tint()), palette.line(key.tint()), 1, key.dashed());
		}
		scene.badges().forEach(this::badge);
		for (Scene.Text text : scene.texts()) {
			if (canvas.sees(text.x(), text.y() - 2 * text.style().size(), text.room(), 3 * text.style().size())) {
				text(text);
			}
		}
		for (Scene.Edge edge : scene.edges()) {
			if (canvas.sees(edge.x1(), Math.min(edge.y1(), edge.y2()), edge.x2() - edge.x1(), Math.abs(edge.y2() - edge.y1()))) {
				canvas.edge(edge.x1(), edge.y1(), edge.x2(), edge.y2(), palette.edge(), EDGE);
			}
		}
		for (Scene.Box box : scene.boxes()) {
			if (canvas.sees(box.x() - AROUND, box.y() - AROUND, box.width() + 2 * AROUND, box.height() + 2 * AROUND)) {
				box(box);
			}
		}
	}

	private void box(Scene.Box box) {
		Severity worst = box.node().worst();
		boolean marked = worst == Severity.ERROR || worst == Severity.WARNING;
		double width = box.node().hidden() > 0 ? 2 : marked ? 1.6 : 1;
		canvas.box(box.x(), box.y(), box.width(), box.height(), Scene.CORNER, palette.fill(box.tint()), marked ? palette.line(worst) : palette.line(box.tint()),
				width, box.inWords());
		if (box.bar() > 0) {
			canvas.fill(box.x() + Scene.CORNER, box.y() + box.height() - BAR - 1, (box.width() - 2 * Scene.CORNER) * box.bar(), BAR, 0, palette.bar());
		}
		box.texts().forEach(this::text);
		if (box.badge() != null) {
			badge(box.badge());
		}
	}

	private void badge(Scene.Badge badge) {
		canvas.fill(badge.x(), badge.y(), badge.width(), badge.height(), badge.height() / 2, palette.line(badge.severity()));
		text(badge.text());
	}

	private void text(Scene.Text text) {
		canvas.text(text.x(), text.y(), text.atEnd(), text.text(), text.style().size(), text.style().bold(), palette.colour(text.style().ink()));
	}
}
