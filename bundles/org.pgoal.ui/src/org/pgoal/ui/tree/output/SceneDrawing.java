package org.pgoal.ui.tree.output;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.pgoal.diagram.paint.CannotDraw;
import org.pgoal.diagram.png.PngWriter;
import org.pgoal.diagram.scene.Palette;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.svg.SvgWriter;

/** One picture, light whatever the theme. */
public record SceneDrawing(Scene scene) implements Drawing {

	private static final double SHARP = 2;

	@Override
	public String title() {
		return scene.title();
	}

	@Override
	public List<PictureFormat> formats() {
		return List.of(PictureFormat.PNG, PictureFormat.SVG);
	}

	@Override
	public byte[] write(PictureFormat format, Locale locale) throws CannotDraw {
		return switch (format) {
		case SVG -> SvgWriter.write(scene).getBytes(StandardCharsets.UTF_8);
		case PNG -> PngWriter.write(scene, Palette.LIGHT, SHARP, null);
		case PDF, HTML -> throw new IllegalArgumentException("not as " + format);
		};
	}
}
