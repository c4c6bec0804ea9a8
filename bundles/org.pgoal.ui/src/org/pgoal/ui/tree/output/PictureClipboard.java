package org.pgoal.ui.tree.output;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.pgoal.diagram.scene.Scene;

/** The picture on the clipboard, to be pasted into a document. */
public final class PictureClipboard {

	private PictureClipboard() {
	}

	public static void copy(Display display, Scene scene) {
		Clipboard clipboard = new Clipboard(display);
		try {
			clipboard.setContents(new ImageData[] { PictureImage.of(display, scene) }, new Transfer[] { ImageTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
