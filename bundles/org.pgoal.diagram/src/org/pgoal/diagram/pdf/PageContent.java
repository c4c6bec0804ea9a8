package org.pgoal.diagram.pdf;

import java.util.List;
import java.util.Locale;

import org.pgoal.diagram.paint.Canvas;
import org.pgoal.diagram.paint.PictureFonts;

/** The operators of a page. */
final class PageContent implements Canvas {

	/** Control point of a quarter of a circle. */
	private static final double ARC = 0.5523;

	private final PictureFonts fonts;
	private final OutlineFont glyphs;
	private final double height;
	private final double scale;
	private final StringBuilder out = new StringBuilder();

	/** @param scale points per pixel */
	PageContent(PictureFonts fonts, OutlineFont glyphs, double height, double scale) {
		this.fonts = fonts;
		this.glyphs = glyphs;
		this.height = height;
		this.scale = scale;
	}

	double scale() {
		return scale;
	}

	String operators() {
		return out.toString();
	}

	@Override
	public void box(double x, double y, double width, double boxHeight, double radius, int fill, int line, double lineWidth, boolean dashed) {
		colour(fill, "rg");
		colour(line, "RG");
		length(lineWidth).append("w ");
		if (dashed) {
			out.append('[');
			length(4);
			length(2.5).append("] 0 d ");
		}
		path(x, y, width, boxHeight, radius);
		out.append("B\n");
		if (dashed) {
			out.append("[] 0 d\n");
		}
	}

	@Override
	public void fill(double x, double y, double width, double boxHeight, double radius, int fill) {
		colour(fill, "rg");
		path(x, y, width, boxHeight, radius);
		out.append("f\n");
	}

	@Override
	public void edge(double x1, double y1, double x2, double y2, int line, double lineWidth) {
		double middle = (x1 + x2) / 2;
		colour(line, "RG");
		length(lineWidth).append("w ");
		point(x1, y1).append("m ");
		point(middle, y1);
		point(middle, y2);
		point(x2, y2).append("c S\n");
	}

	@Override
	public void text(double x, double y, boolean atEnd, String text, double size, boolean bold, int colour) {
		List<PictureFonts.Run> runs = fonts.runs(text, size, bold);
		List<OutlineFont.Glyph> line = runs.stream().flatMap(run -> glyphs.glyphs(run.text(), run.font()).stream()).toList();
		double width = line.stream().mapToInt(OutlineFont.Glyph::width).sum() * size / OutlineFont.UNITS;
		colour(colour, "rg");
		out.append("BT 1 0 0 1 ");
		point(atEnd ? x - width : x, y).append("Tm ");
		int font = -1;
		for (OutlineFont.Glyph glyph : line) {
			if (glyph.font() != font) {
				out.append(font < 0 ? "" : "> Tj ").append("/F").append(glyph.font()).append(' ');
				length(size).append("Tf <");
				font = glyph.font();
			}
			out.append(String.format(Locale.ROOT, "%02X", glyph.code()));
		}
		out.append(font < 0 ? "ET\n" : "> Tj ET\n");
	}

	private void path(double x, double y, double width, double boxHeight, double radius) {
		double r = Math.min(radius, Math.min(width, boxHeight) / 2);
		if (r <= 0) {
			point(x, y + boxHeight);
			length(width);
			length(boxHeight).append("re ");
			return;
		}
		double c = r * (1 - ARC);
		double right = x + width;
		double bottom = y + boxHeight;
		point(x + r, y).append("m ");
		point(right - r, y).append("l ");
		curve(right - c, y, right, y + c, right, y + r);
		point(right, bottom - r).append("l ");
		curve(right, bottom - c, right - c, bottom, right - r, bottom);
		point(x + r, bottom).append("l ");
		curve(x + c, bottom, x, bottom - c, x, bottom - r);
		point(x, y + r).append("l ");
		curve(x, y + c, x + c, y, x + r, y);
		out.append("h ");
	}

	private void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
		point(x1, y1);
		point(x2, y2);
		point(x3, y3).append("c ");
	}

	/** PDF counts from the bottom. */
	private StringBuilder point(double x, double y) {
		length(x);
		return length(height - y);
	}

	private StringBuilder length(double pixels) {
		return number(pixels * scale);
	}

	private StringBuilder number(double number) {
		long hundredths = Math.round(number * 100);
		if (hundredths < 0) {
			out.append('-');
			hundredths = -hundredths;
		}
		out.append(hundredths / 100);
		if (hundredths % 100 != 0) {
			out.append('.').append(hundredths % 100 / 10).append(hundredths % 10);
		}
		return out.append(' ');
	}

	private void colour(int colour, String operator) {
		for (int shift = 16; shift >= 0; shift -= 8) {
			number((colour >> shift & 0xff) / 255.0);
		}
		out.append(operator).append(' ');
	}
}
