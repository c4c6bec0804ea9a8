package org.pgoal.ui.tree.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Transform;
import org.pgoal.diagram.paint.Canvas;
import org.pgoal.diagram.text.TextMeasure;

/** A drawing context as a surface for pictures. Only what is in the window is drawn. Lengths are drawn in tenths. */
final class Surface implements Canvas {

	/** Smaller text is a grey line: nobody can read it. */
	private static final double LEGIBLE = 3.5;

	private final PicturePainter painter;
	private final Device device;
	private final GC gc;
	private final PicturePainter.Window window;
	private final Transform scaled;
	private final float[] own = new float[6];

	/** @param gc draws in tenths of the lengths of the picture already */
	Surface(PicturePainter painter, Device device, GC gc, PicturePainter.Window window) {
		this.painter = painter;
		this.device = device;
		this.gc = gc;
		this.window = window;
		scaled = new Transform(device);
		gc.getTransform(scaled);
		scaled.getElements(own);
		scaled.dispose();
	}

	private static int fine(double length) {
		return PicturePainter.fine(length);
	}

	@Override
	public boolean sees(double x, double y, double width, double height) {
		return window.sees(x, y, x + width, y + height);
	}

	@Override
	public void box(double x, double y, double width, double height, double radius, int fill, int line, double lineWidth, boolean dashed) {
		fill(x, y, width, height, radius, fill);
		gc.setForeground(painter.colour(line));
		PicturePainter.line(gc, lineWidth, dashed);
		gc.drawRoundRectangle(fine(x), fine(y), fine(width), fine(height), fine(2 * radius), fine(2 * radius));
	}

	@Override
	public void fill(double x, double y, double width, double height, double radius, int fill) {
		gc.setBackground(painter.colour(fill));
		gc.fillRoundRectangle(fine(x), fine(y), fine(width), fine(height), fine(2 * radius), fine(2 * radius));
	}

	@Override
	public void edge(double x1, double y1, double x2, double y2, int line, double lineWidth) {
		gc.setForeground(painter.colour(line));
		PicturePainter.line(gc, lineWidth, false);
		Path path = new Path(device);
		float middle = fine((x1 + x2) / 2);
		path.moveTo(fine(x1), fine(y1));
		path.cubicTo(middle, fine(y1), middle, fine(y2), fine(x2), fine(y2));
		gc.drawPath(path);
		path.dispose();
	}

	@Override
	public void text(double x, double y, boolean atEnd, String text, double size, boolean bold, int colour) {
		double room = TextMeasure.width(text) * size * (bold ? TextMeasure.BOLD : 1);
		if (size * window.scale() < LEGIBLE) {
			greyed(atEnd ? x - room : x, y, room, size, colour);
			return;
		}
		Typeface face = painter.typeface(bold);
		gc.setFont(face.font());
		gc.setForeground(painter.colour(colour));
		double scale = face.scale(size);
		double width = face.width(gc, text) * scale;
		// a font that is wider than the picture was laid out for is made narrower rather than cut
		double across = width > room && room > 0 ? scale * room / width : scale;
		double left = atEnd ? x - Math.min(width, room) : x;
		double top = y - face.ascent(text) * scale;
		Transform before = new Transform(device, own);
		Transform inside = new Transform(device, own);
		try {
			inside.translate(fine(left), fine(top));
			inside.scale((float) fine(across * 100) / 100, (float) fine(scale * 100) / 100);
			gc.setTransform(inside);
			gc.drawText(text, 0, 0, SWT.DRAW_TRANSPARENT);
		} finally {
			gc.setTransform(before);
			inside.dispose();
			before.dispose();
		}
	}

	private void greyed(double left, double y, double room, double size, int colour) {
		int alpha = gc.getAlpha();
		gc.setAlpha(alpha / 3);
		gc.setBackground(painter.colour(colour));
		gc.fillRectangle(fine(left), fine(y - size * 0.6), fine(room * 0.8), fine(size * 0.4));
		gc.setAlpha(alpha);
	}
}
