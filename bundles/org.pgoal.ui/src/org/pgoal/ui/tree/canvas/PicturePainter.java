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
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Transform;
import org.pgoal.diagram.paint.ScenePainter;
import org.pgoal.diagram.scene.Palette;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.view.Knob;

/** Paints pictures on a screen, an image or paper, with the fonts and colours of one device. */
public final class PicturePainter {

	/** Lengths are drawn in tenths, as a drawing system takes whole numbers only. */
	private static final int FINE = 10;
	private static final int HALF = 128;

	/**
	 * The part of the picture that is painted, and how large. Its upper left corner is the origin of what is painted on.
	 */
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
	public PicturePainter(Device device, Palette palette, FontData font) {
		this.device = device;
		this.palette = palette;
		plain = new Typeface(device, new Font(device, font.getName(), font.getHeight(), SWT.NORMAL));
		bold = new Typeface(device, new Font(device, font.getName(), font.getHeight(), SWT.BOLD));
	}

	public void dispose() {
		plain.dispose();
		bold.dispose();
	}

	/** The colours for pictures on some ground: dark on a dark one. */
	public static Palette palette(Color ground) {
		return luminance(ground.getRGB()) < HALF ? Palette.DARK : Palette.LIGHT;
	}

	static double luminance(RGB colour) {
		return 0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue;
	}

	public Palette palette() {
		return palette;
	}

	Typeface typeface(boolean strong) {
		return strong ? bold : plain;
	}

	public Color colour(int rgb) {
		return colours.computeIfAbsent(rgb, c -> new Color(c >> 16 & 0xff, c >> 8 & 0xff, c & 0xff));
	}

	/** What was measured for an earlier picture isn't needed any more. */
	public void forget() {
		plain.forget();
		bold.forget();
	}

	/** Paints what the window shows of a picture. */
	public void paint(GC gc, Scene scene, Window window) {
		gc.setAdvanced(true);
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		in(gc, window, () -> ScenePainter.paint(scene, palette, new Surface(this, device, gc, window)));
	}

	/** Draws in lengths of the picture, in tenths. */
	void in(GC gc, Window window, Runnable drawing) {
		Transform before = new Transform(device);
		Transform own = new Transform(device);
		gc.getTransform(before);
		try {
			gc.getTransform(own);
			float scale = (float) (window.scale() / FINE);
			own.scale(scale, scale);
			own.translate((float) (-window.x() * FINE), (float) (-window.y() * FINE));
			gc.setTransform(own);
			drawing.run();
		} finally {
			gc.setTransform(before);
			own.dispose();
			before.dispose();
		}
	}

	static int fine(double length) {
		return (int) Math.round(length * FINE);
	}

	static void line(GC gc, double width, boolean dashed) {
		LineAttributes attributes = new LineAttributes((float) (width * FINE));
		if (dashed) {
			attributes.style = SWT.LINE_CUSTOM;
			attributes.dash = new float[] { 4 * FINE, 2.5f * FINE };
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
}
