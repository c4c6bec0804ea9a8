package org.pgoal.ui.tree.canvas;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.pgoal.diagram.scene.Palette;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.diagram.view.Knob;
import org.pgoal.diagram.view.SceneMap;
import org.pgoal.diagram.view.Viewport;
import org.pgoal.model.finding.Severity;

/**
 * Shows a picture, a part of it at a time. Knows what is chosen and what is found; what else is done with mouse and keys it
 * tells its listener. The colours follow the theme.
 */
public final class TreeCanvas extends Canvas {

	private static final int STALE = 110;

	private final TreeGestures gestures;
	private final Viewport viewport = new Viewport();
	private final MousePointer pointer;
	private SceneMap map;
	private String selected;
	private Set<String> found = Set.of();
	private DropMark mark;
	private boolean stale;
	private boolean looked;
	private PicturePainter painter;

	/** Where a dragged indicator would go. */
	record DropMark(Scene.Box box, boolean below) {
	}

	public TreeCanvas(Composite parent, TreeGestures gestures) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL | SWT.V_SCROLL);
		this.gestures = gestures;
		pointer = new MousePointer(this);
		new TreeKeys(this);
		new TreeTooltip(this);
		new TreeAccessible(this);
		addListener(SWT.Paint, this::paint);
		addListener(SWT.Resize, event -> resized());
		addListener(SWT.Dispose, event -> dropPainter());
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		for (ScrollBar bar : List.of(getHorizontalBar(), getVerticalBar())) {
			bar.addListener(SWT.Selection, event -> scrolled());
			bar.setVisible(false);
		}
	}

	// ---------------------------------------------------------------- content

	/** Shows a picture; what is chosen stays chosen and doesn't jump. */
	public void show(SceneMap picture) {
		Optional<Scene.Box> before = selectedBox();
		map = picture;
		stale = false;
		if (painter != null) {
			painter.forget();
		}
		viewport.show(map.scene());
		Optional<Scene.Box> now = selectedBox();
		if (before.isPresent() && now.isPresent()) {
			viewport.keep(before.get().x(), before.get().y(), now.get().x(), now.get().y());
		}
		if (now.isEmpty()) {
			selected = null;
		}
		if (!looked && !getClientArea().isEmpty()) {
			firstLook();
		}
		moved();
	}

	/** Another file is shown from now on: nothing is chosen, and the first look is taken anew. */
	public void forget() {
		selected = null;
		found = Set.of();
		looked = false;
	}

	/** The picture is no longer what the text says. */
	public void setStale(boolean old) {
		if (stale != old) {
			stale = old;
			redraw();
		}
	}

	public boolean isStale() {
		return stale;
	}

	/** What is drawn; null before the first picture. */
	public SceneMap map() {
		return map;
	}

	TreeGestures gestures() {
		return gestures;
	}

	// -------------------------------------------------------------- selection

	/** The chosen node. */
	public Optional<TreeNode> selected() {
		return selectedBox().map(Scene.Box::node);
	}

	Optional<Scene.Box> selectedBox() {
		return map == null ? Optional.empty() : map.box(selected);
	}

	/** Chooses a node without telling; null: none. */
	public void select(String path, boolean reveal) {
		boolean changed = path == null ? selected != null : !path.equals(selected);
		selected = path;
		if (reveal) {
			selectedBox().ifPresent(box -> {
				viewport.reveal(box);
				moved();
			});
		}
		if (changed) {
			redraw();
			getAccessible().selectionChanged();
		}
	}

	/** Chooses a node as its reader does, and tells. */
	void choose(Scene.Box box) {
		select(box == null ? null : box.node().path(), box != null);
		gestures.selected(box == null ? null : box.node());
		if (box != null) {
			getAccessible().setFocus(map.scene().boxes().indexOf(box));
		}
	}

	/** Marks what a search has found. */
	public void setFound(List<String> paths) {
		found = new HashSet<>(paths);
		redraw();
	}

	void setMark(DropMark place) {
		mark = place;
		redraw();
	}

	// ----------------------------------------------------------------- window

	public double zoom() {
		return viewport.zoom();
	}

	public void zoomBy(double factor) {
		viewport.zoomBy(factor);
		moved();
	}

	void zoomAt(Point window, double factor) {
		viewport.zoomAt(window.x, window.y, factor);
		moved();
	}

	public void fit() {
		viewport.fit();
		moved();
	}

	public void actualSize() {
		viewport.actualSize();
		moved();
	}

	void pan(double x, double y) {
		viewport.pan(x, y);
		moved();
	}

	/** Where a box is in this window. */
	public Rectangle bounds(Scene.Box box) {
		return new Rectangle((int) Math.round(viewport.toWindowX(box.x())), (int) Math.round(viewport.toWindowY(box.y())),
				(int) Math.round(box.width() * viewport.zoom()), (int) Math.round(box.height() * viewport.zoom()));
	}

	/** Where the knob of a box is in this window. */
	public Point knob(Scene.Box box) {
		Knob knob = Knob.of(box);
		return new Point((int) Math.round(viewport.toWindowX(knob.x())), (int) Math.round(viewport.toWindowY(knob.y())));
	}

	Optional<Scene.Box> at(int windowX, int windowY) {
		return map == null ? Optional.empty() : map.at(viewport.toPictureX(windowX), viewport.toPictureY(windowY));
	}

	Optional<Scene.Box> knobAt(int windowX, int windowY) {
		return map == null ? Optional.empty() : map.knobAt(viewport.toPictureX(windowX), viewport.toPictureY(windowY));
	}

	private void resized() {
		Rectangle area = getClientArea();
		viewport.resize(area.width, area.height);
		if (!looked && map != null && !area.isEmpty()) {
			firstLook();
		}
		moved();
	}

	private void firstLook() {
		looked = true;
		viewport.resize(getClientArea().width, getClientArea().height);
		viewport.firstLook();
		selectedBox().or(() -> map.scene().boxes().stream().findFirst()).ifPresent(viewport::reveal);
	}

	private void scrolled() {
		viewport.moveTo(at(getHorizontalBar(), viewport.horizontally()), at(getVerticalBar(), viewport.vertically()));
		redraw();
	}

	private double at(ScrollBar bar, Viewport.Extent extent) {
		return extent.isWhole() ? extent.from() : bar.getSelection() / viewport.zoom();
	}

	private void moved() {
		bar(getHorizontalBar(), viewport.horizontally());
		bar(getVerticalBar(), viewport.vertically());
		redraw();
	}

	private void bar(ScrollBar bar, Viewport.Extent extent) {
		bar.setVisible(!extent.isWhole());
		if (!extent.isWhole()) {
			int seen = (int) (extent.seen() * viewport.zoom());
			bar.setValues((int) (extent.from() * viewport.zoom()), 0, (int) (extent.length() * viewport.zoom()), Math.max(1, seen),
					(int) Math.max(1, 30 * viewport.zoom()), Math.max(1, seen * 9 / 10));
		}
	}

	// ---------------------------------------------------------------- painting

	private void paint(Event event) {
		if (map == null) {
			return;
		}
		PicturePainter with = painter();
		Rectangle area = getClientArea();
		PicturePainter.Window window = new PicturePainter.Window(viewport.x(), viewport.y(), area.width / viewport.zoom(), area.height / viewport.zoom(),
				viewport.zoom());
		event.gc.setBackground(with.colour(with.palette().paper()));
		event.gc.fillRectangle(area);
		if (stale) {
			event.gc.setAlpha(STALE);
		}
		with.paint(event.gc, map.scene(), window);
		with.in(event.gc, window, () -> marks(event, with, window));
		pointer.paint(event.gc, with);
	}

	private void marks(Event event, PicturePainter with, PicturePainter.Window window) {
		for (Scene.Box box : map.scene().boxes()) {
			if (window.sees(box.x() - 10, box.y() - 10, box.x() + box.width() + 20, box.y() + box.height() + 10)) {
				if (found.contains(box.node().path())) {
					outline(event, box, with.colour(with.palette().line(Severity.NOTE)), 2, 3);
				}
				if (box.node().path().equals(selected)) {
					outline(event, box, selection(), isFocusControl() ? 2.5 : 1.5, 2);
				}
				if (Knob.has(box)) {
					with.knob(event.gc, box);
				}
			}
		}
		if (mark != null) {
			event.gc.setForeground(selection());
			event.gc.setBackground(selection());
			if (mark.box().node().kind() == TreeNode.Kind.INDICATOR) {
				double y = mark.below() ? mark.box().y() + mark.box().height() + 6 : mark.box().y() - 6;
				event.gc.fillRectangle(PicturePainter.fine(mark.box().x()), PicturePainter.fine(y - 1.5), PicturePainter.fine(mark.box().width()), PicturePainter.fine(3));
			} else {
				outline(event, mark.box(), selection(), 3, 3);
			}
		}
	}

	private static void outline(Event event, Scene.Box box, Color colour, double width, double gap) {
		event.gc.setForeground(colour);
		PicturePainter.line(event.gc, width, false);
		event.gc.drawRoundRectangle(PicturePainter.fine(box.x() - gap), PicturePainter.fine(box.y() - gap), PicturePainter.fine(box.width() + 2 * gap),
				PicturePainter.fine(box.height() + 2 * gap), PicturePainter.fine(2 * Scene.CORNER + gap), PicturePainter.fine(2 * Scene.CORNER + gap));
	}

	private Color selection() {
		Color system = getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION);
		RGB paper = painter().colour(painter().palette().paper()).getRGB();
		// a theme may select with a colour that is no contrast to the paper
		return contrast(system.getRGB(), paper) < 60 ? getDisplay().getSystemColor(SWT.COLOR_LINK_FOREGROUND) : system;
	}

	private static double contrast(RGB one, RGB other) {
		return Math.abs(PicturePainter.luminance(one) - PicturePainter.luminance(other));
	}

	/** The colours for the theme in force. */
	public Palette palette() {
		return PicturePainter.palette(getParent().getBackground());
	}

	private PicturePainter painter() {
		if (painter == null || painter.palette() != palette()) {
			dropPainter();
			painter = new PicturePainter(getDisplay(), palette(), JFaceResources.getDialogFont().getFontData()[0]);
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
