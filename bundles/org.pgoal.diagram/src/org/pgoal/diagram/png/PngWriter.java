package org.pgoal.diagram.png;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

import org.pgoal.diagram.paint.CannotDraw;
import org.pgoal.diagram.paint.Canvas;
import org.pgoal.diagram.paint.PictureFonts;
import org.pgoal.diagram.paint.ScenePainter;
import org.pgoal.diagram.scene.Palette;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.model.message.Message;

/** Paints a scene as PNG. Needs fonts, but no display. */
public final class PngWriter {

	/** A picture of more pixels is refused: few viewers open it, and it would take half a gigabyte to paint. */
	public static final long MAX_PIXELS = 120_000_000;

	private static final double DOTS_PER_METRE = 96 / 0.0254;

	private PngWriter() {
	}

	/**
	 * @param scale how many pixels a pixel of the scene gets, above 0; 2 looks sharp on paper and on dense screens
	 * @param font  a font file or name; null: the best that is installed
	 * @throws CannotDraw when it would be too large, or a font is missing
	 */
	public static byte[] write(Scene scene, Palette palette, double scale, String font) throws CannotDraw {
		long width = Math.max(1, (long) Math.ceil(scene.width() * scale));
		long height = Math.max(1, (long) Math.ceil(scene.height() * scale));
		if (width * height > MAX_PIXELS) {
			throw new CannotDraw(Message.of(PngWriter.class, "tooLarge", width, height, MAX_PIXELS / 1_000_000), null);
		}
		PictureFonts fonts = PictureFonts.of(List.of(scene), font);
		BufferedImage image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			graphics.scale(scale, scale);
			ScenePainter.paint(scene, palette, new Surface(graphics, fonts));
		} finally {
			graphics.dispose();
		}
		return encoded(image, scale);
	}

	private record Surface(Graphics2D graphics, PictureFonts fonts) implements Canvas {

		@Override
		public void box(double x, double y, double width, double height, double radius, int fill, int line, double lineWidth, boolean dashed) {
			Shape shape = new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
			graphics.setColor(new Color(fill));
			graphics.fill(shape);
			graphics.setColor(new Color(line));
			graphics.setStroke(dashed ? new BasicStroke((float) lineWidth, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] { 4, 2.5f }, 0)
					: new BasicStroke((float) lineWidth));
			graphics.draw(shape);
		}

		@Override
		public void fill(double x, double y, double width, double height, double radius, int fill) {
			graphics.setColor(new Color(fill));
			graphics.fill(new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius));
		}

		@Override
		public void edge(double x1, double y1, double x2, double y2, int line, double lineWidth) {
			double middle = (x1 + x2) / 2;
			graphics.setColor(new Color(line));
			graphics.setStroke(new BasicStroke((float) lineWidth));
			graphics.draw(new CubicCurve2D.Double(x1, y1, middle, y1, middle, y2, x2, y2));
		}

		@Override
		public void text(double x, double y, boolean atEnd, String text, double size, boolean bold, int colour) {
			List<PictureFonts.Run> runs = fonts.runs(text, size, bold);
			double left = x;
			if (atEnd) {
				for (PictureFonts.Run run : runs) {
					left -= width(run);
				}
			}
			graphics.setColor(new Color(colour));
			for (PictureFonts.Run run : runs) {
				Font font = run.font();
				graphics.setFont(font);
				graphics.drawString(run.text(), (float) left, (float) y);
				left += width(run);
			}
		}

		private double width(PictureFonts.Run run) {
			return run.font().getStringBounds(run.text(), graphics.getFontRenderContext()).getWidth();
		}
	}

	private static byte[] encoded(BufferedImage image, double scale) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		try {
			IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
			IIOMetadataNode size = new IIOMetadataNode("pHYs");
			String density = String.valueOf(Math.round(DOTS_PER_METRE * scale));
			size.setAttribute("pixelsPerUnitXAxis", density);
			size.setAttribute("pixelsPerUnitYAxis", density);
			size.setAttribute("unitSpecifier", "meter");
			IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
			root.appendChild(size);
			metadata.mergeTree("javax_imageio_png_1.0", root);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
				writer.setOutput(stream);
				writer.write(metadata, new IIOImage(image, null, metadata), null);
			}
			return bytes.toByteArray();
		} catch (IOException inMemory) {
			throw new IllegalStateException(inMemory);
		} finally {
			writer.dispose();
		}
	}
}
