package org.pgoal.ui.tree.canvas;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Transform;
import org.pgoal.diagram.scene.Palette;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.scene.TextStyle;
import org.pgoal.diagram.view.Knob;
import org.pgoal.model.finding.Severity;

/**
 * Paints a picture on a screen, an image or paper: all that it decides is how a colour, a font and a line become theirs. Only
 * what is in the window is painted.
 */
public final class ScenePainter {

	/** Lengths are drawn in tenths, as a drawing system takes whole numbers only. */
	private static final int FINE = 10;
	/** Smaller text is a grey line: nobody can read it. */
	private static final double LEGIBLE = 3.5;
	private static final double BAR = 3;

	/** The part of the picture that is painted, and how large. */
	public record Window(double x, double y, double width, double height, double scale) {

		boolean sees(double left, double top, double right, double bottom) {
			return right >= x && left <= x + width && bottom >= y && top <= y + height;
		}
	}

	private final Device device;
	private final Palette palette;
	private final Typeface plain;
	private final Typeface bold;
	private final Map<Integer, Color> colours = new HashMap<>();

	/** @param font the family to write with */
	public ScenePainter(Device device, Palette palette, FontData font) {
		this.device = device;
		this.palette = palette;
		plain = new Typeface(device, new Font(device, font.getName(), font.getHeight(), SWT.NORMAL));
		bold = new Typeface(device, new Font(device, font.getName(), font.getHeight(), SWT.BOLD));
	}

	public Palette palette() {
		return palette;
	}

	public void dispose() {
		plain.dispose();
		bold.dispose();
	}

	void forget() {
		plain.forget();
		bold.forget();
	}

	Color colour(int rgb) {
		return colours.computeIfAbsent(rgb, c -> new Color(c >> 16 & 0xff, c >> 8 & 0xff, c & 0xff));
	}

	/** Paints without the background. The window's upper left corner is the origin of what is painted on. */
	public void paint(GC gc, Scene scene, Window window) {
		prepare(gc);
		in(gc, window, () -> {
			edges(gc, scene, window);
			keys(gc, scene);
			scene.badges().forEach(badge -> badge(gc, badge));
			for (Scene.Box box : scene.boxes()) {
				// a badge stands out above, a number of folded rows at the right
				if (window.sees(box.x(), box.y() - 10, box.x() + box.width() + 60, box.y() + box.height())) {
					box(gc, box);
				}
			}
		});
		for (Scene.Text text : scene.texts()) {
			text(gc, text, window);
		}
		scene.badges().forEach(badge -> text(gc, badge.text(), window));
		for (Scene.Box box : scene.boxes()) {
			if (window.sees(box.x(), box.y() - 10, box.x() + box.width() + 60, box.y() + box.height())) {
				box.texts().forEach(text -> text(gc, text, window));
				if (box.badge() != null) {
					text(gc, box.badge().text(), window);
				}
			}
		}
	}

	static void prepare(GC gc) {
		gc.setAdvanced(true);
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
	}

	/** Draws in lengths of the picture, in tenths. */
	void in(GC gc, Window window, Runnable drawing) {
		Transform transform = new Transform(device);
		Transform before = new Transform(device);
		gc.getTransform(before);
		try {
			gc.getTransform(transform);
			float scale = (float) (window.scale() / FINE);
			transform.scale(scale, scale);
			transform.translate((float) (-window.x() * FINE), (float) (-window.y() * FINE));
			gc.setTransform(transform);
			drawing.run();
		} finally {
			gc.setTransform(before);
			transform.dispose();
			before.dispose();
		}
	}

	static int fine(double length) {
		return (int) Math.round(length * FINE);
	}

	private void edges(GC gc, Scene scene, Window window) {
		gc.setForeground(colour(palette.edge()));
		line(gc, 1.3, false);
		for (Scene.Edge edge : scene.edges()) {
			if (window.sees(edge.x1(), Math.min(edge.y1(), edge.y2()), edge.x2(), Math.max(edge.y1(), edge.y2()))) {
				Path path = new Path(device);
				float middle = fine((edge.x1() + edge.x2()) / 2);
				path.moveTo(fine(edge.x1()), fine(edge.y1()));
				path.cubicTo(middle, fine(edge.y1()), middle, fine(edge.y2()), fine(edge.x2()), fine(edge.y2()));
				gc.drawPath(path);
				path.dispose();
			}
		}
	}

	private void keys(GC gc, Scene scene) {
		for (Scene.Key key : scene.keys()) {
			gc.setBackground(colour(palette.fill(key.tint())));
			gc.setForeground(colour(palette.line(key.tint())));
			line(gc, 1, key.dashed());
			rounded(gc, key.x(), key.y(), key.width(), key.height(), 2);
		}
	}

	private void box(GC gc, Scene.Box box) {
		gc.setBackground(colour(palette.fill(box.tint())));
		gc.setForeground(colour(outline(box)));
		line(gc, outlineWidth(box), box.inWords());
		rounded(gc, box.x(), box.y(), box.width(), box.height(), Scene.CORNER);
		if (box.bar() > 0) {
			gc.setBackground(colour(palette.bar()));
			double inset = Scene.CORNER;
			gc.fillRectangle(fine(box.x() + inset), fine(box.y() + box.height() - BAR), fine((box.width() - 2 * inset) * box.bar()), fine(2));
		}
		if (box.badge() != null) {
			badge(gc, box.badge());
		}
	}

	private void badge(GC gc, Scene.Badge badge) {
		gc.setBackground(colour(palette.line(badge.severity())));
		gc.fillRoundRectangle(fine(badge.x()), fine(badge.y()), fine(badge.width()), fine(badge.height()), fine(badge.height()), fine(badge.height()));
	}

	private int outline(Scene.Box box) {
		return isHard(box.node().worst()) ? palette.line(box.node().worst()) : palette.line(box.tint());
	}

	private static double outlineWidth(Scene.Box box) {
		return box.node().hidden() > 0 ? 2 : isHard(box.node().worst()) ? 1.6 : 1;
	}

	private static boolean isHard(Severity severity) {
		return severity != null && severity != Severity.NOTE;
	}

	static void rounded(GC gc, double x, double y, double width, double height, double corner) {
		gc.fillRoundRectangle(fine(x), fine(y), fine(width), fine(height), fine(2 * corner), fine(2 * corner));
		gc.drawRoundRectangle(fine(x), fine(y), fine(width), fine(height), fine(2 * corner), fine(2 * corner));
	}

	static void line(GC gc, double width, boolean dashed) {
		LineAttributes attributes = new LineAttributes((float) (width * FINE));
		if (dashed) {
			attributes.style = SWT.LINE_CUSTOM;
			attributes.dash = new float[] { 4 * FINE, 2 * FINE };
		}
		gc.setLineAttributes(attributes);
	}

	/** A knob: minus for what can be folded, plus for what is folded. */
	void knob(GC gc, Scene.Box box) {
		Knob knob = Knob.of(box);
		gc.setBackground(colour(palette.paper()));
		gc.setForeground(colour(palette.quiet()));
		line(gc, 1.2, false);
		int radius = fine(Knob.RADIUS);
		int x = fine(knob.x());
		int y = fine(knob.y());
		gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
		gc.drawOval(x - radius, y - radius, 2 * radius, 2 * radius);
		int arm = radius / 2;
		gc.drawLine(x - arm, y, x + arm, y);
		if (box.node().hidden() > 0) {
			gc.drawLine(x, y - arm, x, y + arm);
		}
	}

	private void text(GC gc, Scene.Text text, Window window) {
		TextStyle style = text.style();
		double left = text.atEnd() ? text.x() - text.room() : text.x();
		if (text.text().isEmpty() || !window.sees(left, text.y() - style.size() * 1.5, left + text.room(), text.y() + style.size() / 2)) {
			return;
		}
		if (style.size() * window.scale() < LEGIBLE) {
			greyed(gc, text, left, window);
			return;
		}
		Typeface face = style.bold() ? bold : plain;
		gc.setFont(face.font());
		gc.setForeground(colour(palette.colour(style.ink())));
		double scale = face.scale(style.size());
		double width = face.width(gc, text.text()) * scale;
		// a font wider than the picture has measured is made narrower rather than cut
		double across = text.room() > 0 && width > text.room() ? scale * text.room() / width : scale;
		double start = text.atEnd() ? text.x() - Math.min(width, Math.max(text.room(), 1)) : text.x();
		double top = text.y() - face.ascent(text.text()) * scale;
		Transform before = new Transform(device);
		Transform own = new Transform(device);
		gc.getTransform(before);
		try {
			gc.getTransform(own);
			own.translate((float) ((start - window.x()) * window.scale()), (float) ((top - window.y()) * window.scale()));
			own.scale((float) (across * window.scale()), (float) (scale * window.scale()));
			gc.setTransform(own);
			gc.drawText(text.text(), 0, 0, SWT.DRAW_TRANSPARENT);
		} finally {
			gc.setTransform(before);
			own.dispose();
			before.dispose();
		}
	}

	private void greyed(GC gc, Scene.Text text, double left, Window window) {
		int alpha = gc.getAlpha();
		gc.setAlpha(alpha / 3);
		gc.setBackground(colour(palette.colour(text.style().ink())));
		double size = text.style().size();
		gc.fillRectangle((int) Math.round((left - window.x()) * window.scale()), (int) Math.round((text.y() - size * 0.6 - window.y()) * window.scale()),
				(int) Math.max(1, Math.round(text.room() * window.scale() * 0.8)), (int) Math.max(1, Math.round(size * 0.4 * window.scale())));
		gc.setAlpha(alpha);
	}
}
