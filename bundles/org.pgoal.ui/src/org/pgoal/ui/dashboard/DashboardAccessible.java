package org.pgoal.ui.dashboard;

import java.util.OptionalInt;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Rectangle;
import org.pgoal.ui.part.AccessibleItems;

/** The picture for those who hear it: a list of bars with what they stand for. */
final class DashboardAccessible extends AccessibleItems {

	private final DashboardCanvas canvas;

	DashboardAccessible(DashboardCanvas canvas) {
		super(canvas, ACC.ROLE_LIST, ACC.ROLE_LISTITEM);
		this.canvas = canvas;
	}

	@Override
	protected int count() {
		return canvas.bars().size();
	}

	@Override
	protected String name() {
		return canvas.dashboard() == null ? DashboardText.of("name") : canvas.dashboard().scene().title();
	}

	@Override
	protected String name(int bar) {
		return canvas.bars().get(bar).spoken();
	}

	@Override
	protected String description() {
		return canvas.dashboard() == null ? null : canvas.dashboard().scene().summary();
	}

	@Override
	protected String help() {
		return DashboardText.of("help");
	}

	@Override
	protected Rectangle bounds(int bar) {
		return canvas.bounds(canvas.bars().get(bar));
	}

	@Override
	protected OptionalInt at(int x, int y) {
		int bar = canvas.at(x, y);
		return bar < 0 ? OptionalInt.empty() : OptionalInt.of(bar);
	}

	@Override
	protected OptionalInt chosen() {
		return canvas.chosen();
	}
}
