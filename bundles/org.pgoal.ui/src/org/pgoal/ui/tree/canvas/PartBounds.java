package org.pgoal.ui.tree.canvas;

import org.eclipse.swt.graphics.Rectangle;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.scene.TextStyle;
import org.pgoal.ui.tree.canvas.TreeGestures.Part;

/** Which part of an indicator's box is where: the name above, the value below it, the weight at the right of the value. */
public final class PartBounds {

	private PartBounds() {
	}

	/** The part at a point of the window. */
	static Part at(TreeCanvas canvas, Scene.Box box, int windowX, int windowY) {
		if (of(canvas, box, Part.NAME).contains(windowX, windowY)) {
			return Part.NAME;
		}
		return of(canvas, box, Part.WEIGHT).contains(windowX, windowY) ? Part.WEIGHT : Part.VALUE;
	}

	/** The place of a part in the window; the name's lines, then a line that value and weight share. */
	public static Rectangle of(TreeCanvas canvas, Scene.Box box, Part part) {
		Rectangle whole = canvas.bounds(box);
		long names = box.texts().stream().filter(text -> text.style() == TextStyle.NAME || text.style() == TextStyle.STRONG).count();
		long lines = box.texts().stream().filter(text -> !text.atEnd() && text.style() != TextStyle.MORE).count();
		int border = lines <= names ? whole.height : (int) (whole.height * names / (double) lines);
		int right = whole.width * 2 / 3;
		return switch (part) {
		case NAME -> new Rectangle(whole.x, whole.y, whole.width, border);
		case VALUE -> new Rectangle(whole.x, whole.y + border, right, whole.height - border);
		case WEIGHT -> new Rectangle(whole.x + right, whole.y + border, whole.width - right, whole.height - border);
		};
	}
}
