package org.pgoal.ui.tree.output;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.pgoal.diagram.scene.Palette;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.ui.tree.canvas.PicturePainter;

/** A picture as pixels, light whatever the theme: it goes into a document. */
final class PictureImage {

	/** So that it is sharp on paper, too. */
	private static final double SHARP = 2;
	/** Programs refuse larger ones, and memory ends. */
	private static final double MOST_PIXELS = 40e6;

	private PictureImage() {
	}

	static ImageData of(Device device, Scene scene) {
		double scale = Math.min(SHARP, Math.sqrt(MOST_PIXELS / Math.max(1, scene.width() * scene.height())));
		int width = (int) Math.max(1, Math.ceil(scene.width() * scale));
		int height = (int) Math.max(1, Math.ceil(scene.height() * scale));
		PicturePainter painter = new PicturePainter(device, Palette.LIGHT, JFaceResources.getDialogFont().getFontData()[0]);
		Image image = new Image(device, width, height);
		GC gc = new GC(image);
		try {
			painter.paint(gc, scene, new PicturePainter.Window(0, 0, scene.width(), scene.height(), scale));
			return image.getImageData(100);
		} finally {
			gc.dispose();
			image.dispose();
			painter.dispose();
		}
	}
}
