package org.pgoal.ui.tree.canvas;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.diagram.view.Viewport;
import org.pgoal.ui.tree.canvas.TreeCanvas.DropMark;

/** The mouse over the picture: choosing, folding, moving the picture and its indicators, zooming. */
final class MousePointer {

	/** A hand that trembles doesn't drag. */
	private static final int TREMBLE = 6;
	private static final int LINES = 20;
	/** Near the edge of the window the picture moves along with what is dragged. */
	private static final int EDGE = 24;

	private enum Drag {
		NONE, PRESSED, PICTURE, INDICATOR
	}

	private final TreeCanvas canvas;
	private Drag drag = Drag.NONE;
	private Point start = new Point(0, 0);
	private Point last = new Point(0, 0);
	private Scene.Box held;
	private DropMark target;
	private double pinched = 1;

	MousePointer(TreeCanvas canvas) {
		this.canvas = canvas;
		canvas.addListener(SWT.MouseDown, this::down);
		canvas.addListener(SWT.MouseMove, this::move);
		canvas.addListener(SWT.MouseUp, this::up);
		canvas.addListener(SWT.MouseDoubleClick, this::doubleClick);
		canvas.addListener(SWT.MouseVerticalWheel, event -> wheel(event, false));
		canvas.addListener(SWT.MouseHorizontalWheel, event -> wheel(event, true));
		canvas.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ESC && drag != Drag.NONE) {
				release();
			}
		});
		canvas.addGestureListener(event -> {
			if (event.detail == SWT.GESTURE_BEGIN) {
				pinched = 1;
			} else if (event.detail == SWT.GESTURE_MAGNIFY && event.magnification > 0) {
				canvas.zoomAt(new Point(event.x, event.y), event.magnification / pinched);
				pinched = event.magnification;
			}
		});
	}

	private void down(Event event) {
		canvas.setFocus();
		if (event.button == 2) {
			begin(event, null);
			drag = Drag.PICTURE;
			return;
		}
		Optional<Scene.Box> knob = event.button == 1 ? canvas.knobAt(event.x, event.y) : Optional.empty();
		if (knob.isPresent()) {
			canvas.gestures().toggled(knob.get().node());
			return;
		}
		Scene.Box box = canvas.at(event.x, event.y).orElse(null);
		// a menu opened beside all boxes is about what is chosen
		if (box != null) {
			canvas.choose(box);
		}
		if (event.button == 1) {
			begin(event, box);
		}
	}

	private void begin(Event event, Scene.Box box) {
		start = new Point(event.x, event.y);
		last = start;
		held = box;
		drag = Drag.PRESSED;
	}

	private void move(Event event) {
		Point now = new Point(event.x, event.y);
		if (drag == Drag.PRESSED && Math.hypot(now.x - start.x, now.y - start.y) > TREMBLE) {
			drag = held != null && held.node().kind() == TreeNode.Kind.INDICATOR && !canvas.isStale() ? Drag.INDICATOR : Drag.PICTURE;
			canvas.setCursor(cursor(SWT.CURSOR_SIZEALL));
		}
		switch (drag) {
		case PICTURE -> canvas.pan(now.x - last.x, now.y - last.y);
		case INDICATOR -> aim(now);
		case NONE -> canvas.setCursor(canvas.knobAt(now.x, now.y).isPresent() ? cursor(SWT.CURSOR_HAND) : null);
		case PRESSED -> {
			// not yet
		}
		}
		last = now;
	}

	private Cursor cursor(int id) {
		return canvas.getDisplay().getSystemCursor(id);
	}

	private void aim(Point at) {
		Point size = canvas.getSize();
		canvas.pan(at.x < EDGE ? EDGE : at.x > size.x - EDGE ? -EDGE : 0, at.y < EDGE ? EDGE : at.y > size.y - EDGE ? -EDGE : 0);
		target = canvas.at(at.x, at.y).filter(box -> !box.node().path().equals(held.node().path()))
				.map(box -> new DropMark(box, at.y > canvas.bounds(box).y + canvas.bounds(box).height / 2)).orElse(null);
		canvas.setMark(target);
		canvas.setCursor(cursor(target == null ? SWT.CURSOR_NO : SWT.CURSOR_SIZEALL));
	}

	private void up(Event event) {
		Drag was = drag;
		DropMark onto = target;
		Scene.Box box = held;
		release();
		if (was == Drag.INDICATOR && onto != null) {
			canvas.gestures().dropped(box.node(), onto.box().node(), onto.below());
		} else if (was == Drag.PRESSED && box == null && event.button == 1) {
			canvas.choose(null);
		}
	}

	private void release() {
		drag = Drag.NONE;
		held = null;
		target = null;
		canvas.setMark(null);
		canvas.setCursor(null);
	}

	private void doubleClick(Event event) {
		release();
		if (event.button == 1 && canvas.knobAt(event.x, event.y).isEmpty()) {
			canvas.at(event.x, event.y).ifPresent(box -> {
				if (box.node().kind() == TreeNode.Kind.INDICATOR) {
					canvas.gestures().edited(box.node(), PartBounds.at(canvas, box, event.x, event.y));
				} else {
					canvas.gestures().opened(box.node());
				}
			});
		}
	}

	private void wheel(Event event, boolean sideways) {
		event.doit = false;
		if ((event.stateMask & SWT.MOD1) != 0) {
			canvas.zoomAt(new Point(event.x, event.y), Math.pow(Viewport.STEP, Math.signum(event.count)));
		} else if (sideways || (event.stateMask & SWT.SHIFT) != 0) {
			canvas.pan(event.count * LINES, 0);
		} else {
			canvas.pan(0, event.count * LINES);
		}
	}

	/** What is dragged goes along with the mouse. */
	void paint(GC gc, PicturePainter with) {
		if (drag == Drag.INDICATOR) {
			String name = held.node().title();
			gc.setFont(canvas.getFont());
			Point size = gc.textExtent(name);
			gc.setAlpha(220);
			gc.setBackground(with.colour(with.palette().fill(held.tint())));
			gc.setForeground(with.colour(with.palette().ink()));
			gc.fillRoundRectangle(last.x + 14, last.y + 10, size.x + 12, size.y + 6, 8, 8);
			gc.drawText(name, last.x + 20, last.y + 13, true);
			gc.setAlpha(255);
		}
	}
}
