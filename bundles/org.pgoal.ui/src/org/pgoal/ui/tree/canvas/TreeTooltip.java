package org.pgoal.ui.tree.canvas;

import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.pgoal.diagram.scene.Scene;

/** What a box is about in full, and what has been found about it. */
final class TreeTooltip extends DefaultToolTip {

	private static final int LATER = 400;
	private static final int BESIDE = 14;

	private final TreeCanvas canvas;

	TreeTooltip(TreeCanvas canvas) {
		super(canvas, ToolTip.NO_RECREATE, false);
		this.canvas = canvas;
		setPopupDelay(LATER);
		setShift(new Point(BESIDE, BESIDE));
		// it would stand before what is typed
		canvas.addListener(SWT.KeyDown, event -> hide());
		canvas.addListener(SWT.FocusOut, event -> hide());
		activate();
	}

	@Override
	protected Object getToolTipArea(Event event) {
		return canvas.at(event.x, event.y).map(box -> box.node().path()).orElse(null);
	}

	@Override
	protected boolean shouldCreateToolTip(Event event) {
		return canvas.at(event.x, event.y).isPresent();
	}

	@Override
	protected String getText(Event event) {
		return canvas.at(event.x, event.y).map(TreeTooltip::text).orElse("");
	}

	private static String text(Scene.Box box) {
		return NodeText.full(box.node(), NodeText.WIDTH);
	}
}
