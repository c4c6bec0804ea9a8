package org.pgoal.ui.tree.editing;

import java.util.Locale;
import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.pgoal.ui.tree.canvas.TreeCanvas;
import org.pgoal.ui.tree.canvas.TreeGestures.Part;
import org.pgoal.ui.tree.text.TreeText;

/** A field over a box in which a part of it is typed over. Enter and leaving it take what was typed, Tab goes on to another part, Esc leaves all as it was. */
public final class PartField {

	/** How a field was left. */
	public enum Leaving {
		STAY, NEXT, PREVIOUS
	}

	private static final int LEAST_WIDTH = 120;

	private final TreeCanvas canvas;
	private final Text field;
	private final BiConsumer<String, Leaving> taken;
	private boolean left;

	/**
	 * @param place in the canvas
	 * @param taken told what was typed; not told when the field was left by Esc
	 */
	public PartField(TreeCanvas canvas, Rectangle place, Part part, String text, BiConsumer<String, Leaving> taken) {
		this.canvas = canvas;
		this.taken = taken;
		field = new Text(canvas, SWT.BORDER | SWT.SINGLE);
		field.setText(text);
		field.setMessage(TreeText.of("field." + part.name().toLowerCase(Locale.ROOT)));
		field.setToolTipText(TreeText.of("field." + part.name().toLowerCase(Locale.ROOT) + ".help"));
		field.setBounds(bounds(place));
		field.selectAll();
		field.addListener(SWT.Traverse, this::traverse);
		field.addListener(SWT.FocusOut, event -> leave(Leaving.STAY, true));
		field.setFocus();
	}

	private Rectangle bounds(Rectangle place) {
		Point size = field.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		int width = Math.max(place.width, LEAST_WIDTH);
		Rectangle area = canvas.getClientArea();
		int x = Math.max(0, Math.min(place.x, area.width - width));
		int y = Math.max(0, Math.min(place.y + (place.height - size.y) / 2, area.height - size.y));
		return new Rectangle(x, y, width, size.y);
	}

	private void traverse(Event event) {
		switch (event.detail) {
		case SWT.TRAVERSE_RETURN -> leave(event, Leaving.STAY, true);
		case SWT.TRAVERSE_TAB_NEXT -> leave(event, Leaving.NEXT, true);
		case SWT.TRAVERSE_TAB_PREVIOUS -> leave(event, Leaving.PREVIOUS, true);
		case SWT.TRAVERSE_ESCAPE -> leave(event, Leaving.STAY, false);
		default -> {
			// stays
		}
		}
	}

	private void leave(Event event, Leaving how, boolean take) {
		event.doit = false;
		leave(how, take);
		if (!canvas.isDisposed()) {
			canvas.setFocus();
		}
	}

	private void leave(Leaving how, boolean take) {
		if (left || field.isDisposed()) {
			return;
		}
		left = true;
		String typed = field.getText();
		field.dispose();
		if (take) {
			taken.accept(typed, how);
		}
	}

	/** Leaves all as it was. */
	public void close() {
		leave(Leaving.STAY, false);
	}

	public boolean isOpen() {
		return !left;
	}

	/** The field itself. */
	public Text control() {
		return field;
	}
}
