package org.pgoal.ui.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.pgoal.diagram.dashboard.Bar;
import org.pgoal.diagram.dashboard.Choice;
import org.pgoal.diagram.dashboard.Dashboard;
import org.pgoal.diagram.scene.Palette;
import org.pgoal.model.finding.Severity;
import org.pgoal.ui.tree.canvas.PicturePainter;

/** Shows the picture; its bars are chosen with mouse or arrow keys and opened with a click, Enter or the space bar. */
public final class DashboardCanvas extends Canvas {

	private static final int STEP = 24;
	private static final int ALPHA = 20;

	private final Consumer<Choice> opened;
	private final Consumer<Integer> resized;
	private Dashboard dashboard;
	/** Position of the chosen bar; −1: none. */
	private int chosen = -1;
	private int hovered = -1;
	private int top;
	private PicturePainter painter;

	/** @param resized told the new width */
	DashboardCanvas(Composite parent, Consumer<Choice> opened, Consumer<Integer> resized) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.NO_BACKGROUND);
		this.opened = opened;
		this.resized = resized;
		new DashboardAccessible(this);
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Resize, event -> {
			scroll(top);
			resized.accept(getClientArea().width);
		});
		addListener(SWT.Dispose, event -> dropPainter());
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.MouseMove, event -> hover(at(event.x, event.y)));
		addListener(SWT.MouseExit, event -> hover(-1));
		addListener(SWT.MouseDown, event -> {
			setFocus();
			// what is pressed must not move away below the mouse
			chosen = at(event.x, event.y);
			redraw();
		});
		addListener(SWT.MouseUp, event -> {
			if (event.button == 1 && chosen >= 0 && at(event.x, event.y) == chosen) {
				open();
			}
		});
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		ScrollBar bar = getVerticalBar();
		bar.addListener(SWT.Selection, event -> scroll(bar.getSelection()));
		bar.setVisible(false);
	}

	void show(Dashboard picture) {
		Choice before = chosenBar().map(Bar::choice).orElse(null);
		dashboard = picture;
		chosen = before == null ? -1 : IntStream.range(0, bars().size()).filter(i -> before.equals(bars().get(i).choice())).findFirst().orElse(-1);
		hovered = -1;
		if (painter != null) {
			painter.forget();
		}
		scroll(top);
		redraw();
	}

	/** What is shown; null before the first picture. */
	public Dashboard dashboard() {
		return dashboard;
	}

	List<Bar> bars() {
		return dashboard == null ? List.of() : dashboard.bars();
	}

	/** The bar that the keys have chosen. */
	public Optional<Bar> chosenBar() {
		return chosen >= 0 && chosen < bars().size() ? Optional.of(bars().get(chosen)) : Optional.empty();
	}

	OptionalInt chosen() {
		return chosen < 0 ? OptionalInt.empty() : OptionalInt.of(chosen);
	}

	/** Where a bar is seen, in pixels of this control. */
	public Rectangle bounds(Bar bar) {
		return new Rectangle((int) bar.x(), (int) bar.y() - top, (int) bar.width(), (int) bar.height());
	}

	/** The position of the bar at a place; −1 where none is. */
	int at(int x, int y) {
		return IntStream.range(0, bars().size()).filter(i -> bars().get(i).holds(x, y + top)).findFirst().orElse(-1);
	}

	// ------------------------------------------------------------------ keys

	private void key(Event event) {
		switch (event.keyCode) {
		case SWT.ARROW_DOWN -> choose(Math.min(chosen + 1, bars().size() - 1));
		case SWT.ARROW_UP -> choose(chosen < 0 ? bars().size() - 1 : Math.max(chosen - 1, 0));
		case SWT.HOME -> choose(bars().isEmpty() ? -1 : 0);
		case SWT.END -> choose(bars().size() - 1);
		case SWT.PAGE_DOWN -> scroll(top + getClientArea().height);
		case SWT.PAGE_UP -> scroll(top - getClientArea().height);
		case SWT.CR, SWT.KEYPAD_CR, ' ' -> open();
		default -> {
			// not for bars
		}
		}
	}

	private void choose(int bar) {
		chosen = bar;
		chosenBar().ifPresent(one -> {
			Rectangle place = bounds(one);
			if (place.y < 0) {
				scroll(top + place.y - STEP);
			} else if (place.y + place.height > getClientArea().height) {
				scroll(top + place.y + place.height - getClientArea().height + STEP);
			}
			getAccessible().setFocus(bar);
		});
		redraw();
	}

	private void open() {
		chosenBar().map(Bar::choice).ifPresent(opened);
	}

	private void hover(int bar) {
		if (bar != hovered) {
			hovered = bar;
			boolean opens = bar >= 0 && bars().get(bar).choice() != null;
			setCursor(opens ? getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
			setToolTipText(bar < 0 ? null : opens ? DashboardText.of("tooltip", bars().get(bar).spoken()) : bars().get(bar).spoken());
			redraw();
		}
	}

	private void scroll(int wanted) {
		int height = dashboard == null ? 0 : (int) dashboard.scene().height();
		int room = getClientArea().height;
		top = Math.clamp(wanted, 0, Math.max(0, height - room));
		ScrollBar bar = getVerticalBar();
		boolean needed = height > room && room > 0;
		if (bar.getVisible() != needed) {
			bar.setVisible(needed);
			resized.accept(getClientArea().width);
		}
		if (needed) {
			bar.setValues(top, 0, height, room, STEP, room);
		}
		redraw();
	}

	// ----------------------------------------------------------------- paint

	private void paint(GC gc) {
		PicturePainter with = painter();
		Palette palette = with.palette();
		Rectangle area = getClientArea();
		gc.setBackground(with.colour(palette.paper()));
		gc.fillRectangle(area);
		if (dashboard == null) {
			return;
		}
		with.paint(gc, dashboard.scene(), new PicturePainter.Window(0, top, area.width, area.height, 1));
		mark(gc, hovered, with.colour(palette.ink()));
		if (isFocusControl()) {
			chosenBar().ifPresent(bar -> {
				Rectangle place = bounds(bar);
				gc.setForeground(with.colour(palette.line(Severity.NOTE)));
				gc.setLineWidth(2);
				gc.drawRoundRectangle(place.x, place.y, place.width - 1, place.height - 1, 6, 6);
			});
		}
	}

	private void mark(GC gc, int bar, Color colour) {
		if (bar >= 0 && bar < bars().size()) {
			Rectangle place = bounds(bars().get(bar));
			gc.setAlpha(ALPHA);
			gc.setBackground(colour);
			gc.fillRoundRectangle(place.x, place.y, place.width, place.height, 6, 6);
			gc.setAlpha(255);
		}
	}

	private PicturePainter painter() {
		Palette palette = PicturePainter.palette(getParent().getBackground());
		if (painter == null || painter.palette() != palette) {
			dropPainter();
			painter = new PicturePainter(getDisplay(), palette, JFaceResources.getDialogFont().getFontData()[0]);
		}
		return painter;
	}

	private void dropPainter() {
		if (painter != null) {
			painter.dispose();
			painter = null;
		}
	}
}
