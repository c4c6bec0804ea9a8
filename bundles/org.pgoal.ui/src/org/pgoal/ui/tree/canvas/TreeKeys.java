package org.pgoal.ui.tree.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.view.SceneMap;
import org.pgoal.diagram.view.Viewport;

/** The keys that lead through the picture. What changes the sheet has commands with keys of its own. */
final class TreeKeys {

	private static final int STEP = 60;

	private final TreeCanvas canvas;

	TreeKeys(TreeCanvas canvas) {
		this.canvas = canvas;
		canvas.addListener(SWT.KeyDown, this::pressed);
		canvas.addListener(SWT.Traverse, event -> {
			// arrows lead through the picture; Tab leads out of it
			event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
		});
	}

	private void pressed(Event event) {
		if (canvas.map() == null) {
			return;
		}
		if ((event.stateMask & SWT.MOD1) != 0) {
			pan(event);
			return;
		}
		if ((event.stateMask & (SWT.MOD2 | SWT.MOD3)) != 0) {
			return;
		}
		switch (event.keyCode) {
		case SWT.ARROW_UP -> go(SceneMap.Way.UP);
		case SWT.ARROW_DOWN -> go(SceneMap.Way.DOWN);
		case SWT.ARROW_LEFT -> out();
		case SWT.ARROW_RIGHT -> in();
		case SWT.HOME -> go(SceneMap.Way.FIRST);
		case SWT.END -> go(SceneMap.Way.LAST);
		case SWT.PAGE_UP -> canvas.pan(0, canvas.getClientArea().height * 0.9);
		case SWT.PAGE_DOWN -> canvas.pan(0, -canvas.getClientArea().height * 0.9);
		case SWT.CR, SWT.KEYPAD_CR -> canvas.selected().ifPresent(canvas.gestures()::opened);
		case SWT.SPACE -> canvas.selected().ifPresent(canvas.gestures()::toggled);
		case '+', '=', SWT.KEYPAD_ADD -> canvas.zoomBy(Viewport.STEP);
		case '-', SWT.KEYPAD_SUBTRACT -> canvas.zoomBy(1 / Viewport.STEP);
		default -> {
			// not ours
		}
		}
	}

	private void pan(Event event) {
		switch (event.keyCode) {
		case SWT.ARROW_UP -> canvas.pan(0, STEP);
		case SWT.ARROW_DOWN -> canvas.pan(0, -STEP);
		case SWT.ARROW_LEFT -> canvas.pan(STEP, 0);
		case SWT.ARROW_RIGHT -> canvas.pan(-STEP, 0);
		default -> {
			// not ours
		}
		}
	}

	private void go(SceneMap.Way way) {
		canvas.selectedBox().ifPresentOrElse(box -> canvas.map().go(box, way).ifPresent(canvas::choose), this::first);
	}

	/** To what it is part of. */
	private void out() {
		canvas.selectedBox().ifPresentOrElse(box -> canvas.map().parent(box).ifPresent(canvas::choose), this::first);
	}

	/** Into it; what is folded is unfolded first. */
	private void in() {
		canvas.selectedBox().ifPresentOrElse(box -> {
			if (box.node().hidden() > 0) {
				canvas.gestures().toggled(box.node());
			} else {
				canvas.map().go(box, SceneMap.Way.IN).ifPresent(canvas::choose);
			}
		}, this::first);
	}

	private void first() {
		canvas.map().scene().boxes().stream().findFirst().ifPresent((Scene.Box box) -> canvas.choose(box));
	}
}
