package org.pgoal.diagram.pdf;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The glyphs of a document as Type 3 fonts: their outlines, each once, with the text that each stands for, so that text is
 * found and copied. Any font that Java can draw will do, also the CFF collections that PDFBox can't embed.
 */
final class OutlineFont {

	/** Glyphs are drawn on a grid of so many units. */
	static final int UNITS = 1000;

	private static final int GLYPHS = 256;
	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

	/**
	 * A glyph in one of the fonts.
	 *
	 * @param font  number of the font
	 * @param code  its code there, 0 … 255
	 * @param width in units
	 */
	record Glyph(int font, int code, int width) {
	}

	private record Key(String face, String text) {
	}

	private record Drawn(String text, int width, byte[] outline) {
	}

	private final Map<Key, Glyph> glyphs = new LinkedHashMap<>();
	private final List<List<Drawn>> fonts = new ArrayList<>();

	/**
	 * The glyphs of a text: one per character; one for the whole where characters change or change places with their
	 * neighbours, as in Arabic.
	 */
	List<Glyph> glyphs(String text, Font font) {
		char[] chars = text.toCharArray();
		if (Font.textRequiresLayout(chars, 0, chars.length) || text.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT)) {
			return List.of(glyph(text, font));
		}
		List<Glyph> found = new ArrayList<>(chars.length);
		text.codePoints().forEach(c -> found.add(glyph(Character.toString(c), font)));
		return found;
	}

	private Glyph glyph(String text, Font font) {
		return glyphs.computeIfAbsent(new Key(font.getFontName(Locale.ROOT) + font.getStyle(), text), key -> {
			Font large = font.deriveFont((float) UNITS);
			// it knows about both directions of writing in one line
			TextLayout layout = new TextLayout(text, large, CONTEXT);
			int width = Math.round(layout.getAdvance());
			if (fonts.isEmpty() || fonts.getLast().size() == GLYPHS) {
				fonts.add(new ArrayList<>());
			}
			fonts.getLast().add(new Drawn(text, width, outline(layout.getOutline(null), width)));
			return new Glyph(fonts.size() - 1, fonts.getLast().size() - 1, width);
		});
	}

	private static byte[] outline(Shape shape, int width) {
		StringBuilder path = new StringBuilder();
		Rectangle2D bounds = shape.getBounds2D();
		path.append(width).append(" 0 ").append((int) Math.floor(bounds.getMinX())).append(' ').append((int) Math.floor(-bounds.getMaxY())).append(' ')
				.append((int) Math.ceil(bounds.getMaxX())).append(' ').append((int) Math.ceil(-bounds.getMinY())).append(" d1\n");
		double[] at = new double[6];
		double x = 0;
		double y = 0;
		boolean drawn = false;
		for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
			switch (i.currentSegment(at)) {
			case PathIterator.SEG_MOVETO -> points(path, "m", at[0], at[1]);
			case PathIterator.SEG_LINETO -> points(path, "l", at[0], at[1]);
			case PathIterator.SEG_QUADTO -> {
				points(path, "c", x + 2 * (at[0] - x) / 3, y + 2 * (at[1] - y) / 3, at[2] + 2 * (at[0] - at[2]) / 3, at[3] + 2 * (at[1] - at[3]) / 3, at[2], at[3]);
				at[0] = at[2];
				at[1] = at[3];
			}
			case PathIterator.SEG_CUBICTO -> {
				points(path, "c", at);
				at[0] = at[4];
				at[1] = at[5];
			}
			default -> path.append("h\n");
			}
			x = at[0];
			y = at[1];
			drawn = true;
		}
		return path.append(drawn ? "f" : "").toString().getBytes(StandardCharsets.US_ASCII);
	}

	private static void points(StringBuilder path, String operator, double... points) {
		for (int i = 0; i < points.length; i++) {
			// PDF counts upwards
			path.append(Math.round(i % 2 == 0 ? points[i] : -points[i])).append(' ');
		}
		path.append(operator).append('\n');
	}

	/** The fonts as resources of pages, by name: /F0, /F1 … */
	COSDictionary resources(PDDocument document) throws IOException {
		COSDictionary all = new COSDictionary();
		for (int i = 0; i < fonts.size(); i++) {
			all.setItem(COSName.getPDFName("F" + i), font(fonts.get(i), document));
		}
		return all;
	}

	private static COSDictionary font(List<Drawn> glyphs, PDDocument document) throws IOException {
		COSDictionary procedures = new COSDictionary();
		COSArray differences = new COSArray();
		differences.add(COSInteger.ZERO);
		COSArray widths = new COSArray();
		for (int code = 0; code < glyphs.size(); code++) {
			COSName name = COSName.getPDFName("g" + code);
			differences.add(name);
			widths.add(COSInteger.get(glyphs.get(code).width()));
			procedures.setItem(name, stream(glyphs.get(code).outline(), document));
		}
		COSDictionary encoding = new COSDictionary();
		encoding.setItem(COSName.TYPE, COSName.ENCODING);
		encoding.setItem(COSName.DIFFERENCES, differences);
		COSDictionary font = new COSDictionary();
		font.setItem(COSName.TYPE, COSName.FONT);
		font.setItem(COSName.SUBTYPE, COSName.TYPE3);
		font.setItem(COSName.FONT_BBOX, numbers(0, 0, 0, 0));
		font.setItem(COSName.FONT_MATRIX, numbers(1f / UNITS, 0, 0, 1f / UNITS, 0, 0));
		font.setItem(COSName.CHAR_PROCS, procedures);
		font.setItem(COSName.ENCODING, encoding);
		font.setInt(COSName.FIRST_CHAR, 0);
		font.setInt(COSName.LAST_CHAR, glyphs.size() - 1);
		font.setItem(COSName.WIDTHS, widths);
		font.setItem(COSName.RESOURCES, new COSDictionary());
		font.setItem(COSName.TO_UNICODE, stream(unicode(glyphs), document));
		return font;
	}

	private static COSArray numbers(float... numbers) {
		COSArray array = new COSArray();
		for (float number : numbers) {
			array.add(new COSFloat(number));
		}
		return array;
	}

	private static byte[] unicode(List<Drawn> glyphs) {
		StringBuilder map = new StringBuilder("""
				/CIDInit /ProcSet findresource begin
				12 dict begin
				begincmap
				/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
				/CMapName /Adobe-Identity-UCS def
				/CMapType 2 def
				1 begincodespacerange
				<00> <FF>
				endcodespacerange
				""");
		// a block holds a hundred lines at most
		for (int start = 0; start < glyphs.size(); start += 100) {
			int end = Math.min(glyphs.size(), start + 100);
			map.append(end - start).append(" beginbfchar\n");
			for (int code = start; code < end; code++) {
				map.append(String.format(Locale.ROOT, "<%02X> <", code));
				for (byte b : glyphs.get(code).text().getBytes(StandardCharsets.UTF_16BE)) {
					map.append(String.format(Locale.ROOT, "%02X", b & 0xff));
				}
				map.append(">\n");
			}
			map.append("endbfchar\n");
		}
		return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString().getBytes(StandardCharsets.US_ASCII);
	}

	static COSStream stream(byte[] content, PDDocument document) throws IOException {
		COSStream stream = document.getDocument().createCOSStream();
		try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
			out.write(content);
		}
		return stream;
	}
}
