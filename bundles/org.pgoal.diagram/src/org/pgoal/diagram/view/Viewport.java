package org.pgoal.diagram.view;

import org.pgoal.diagram.scene.Scene;

/**
 * The part of a picture that a window shows, and how large. Lengths of the picture are pixels at 100 %; lengths of the window
 * are its own pixels. The picture never leaves the window: where it is smaller it stands in the middle, where it is larger no
 * empty border is seen.
 */
public final class Viewport {

	/** The smallest and the largest zoom; 1 is 100 %. */
	public static final double LEAST = 0.1;
	public static final double MOST = 4;
	/** What one step of a wheel or key does. */
	public static final double STEP = 1.2;

	/** Smaller text is read with effort, so a first look doesn't go below that. */
	private static final double READABLE = 0.8;
	private static final double REVEAL_MARGIN = 24;

	private double zoom = 1;
	private double x;
	private double y;
	private double width;
	private double height;
	private double sceneWidth;
	private double sceneHeight;

	/** The size of the window has changed; what stood at its upper left corner stays there. */
	public void resize(double newWidth, double newHeight) {
		width = newWidth;
		height = newHeight;
		keepInside();
	}

	/** Another picture, or another version of it, is shown. */
	public void show(Scene scene) {
		sceneWidth = scene.width();
		sceneHeight = scene.height();
		keepInside();
	}

	/** Moves so that a point of the picture that was at one place is at another one now, e.g. a box that must not jump. */
	public void keep(double beforeX, double beforeY, double nowX, double nowY) {
		x += nowX - beforeX;
		y += nowY - beforeY;
		keepInside();
	}

	public double zoom() {
		return zoom;
	}

	/** The picture's left edge that is shown; less than 0 where the picture stands in the middle. */
	public double x() {
		return x;
	}

	public double y() {
		return y;
	}

	/** Zooms about a point of the window, which keeps showing the same point of the picture. */
	public void zoomAt(double windowX, double windowY, double factor) {
		zoomTo(windowX, windowY, zoom * factor);
	}

	/** Zooms about the middle of the window. */
	public void zoomBy(double factor) {
		zoomAt(width / 2, height / 2, factor);
	}

	/** 100 %, about the middle of the window. */
	public void actualSize() {
		zoomTo(width / 2, height / 2, 1);
	}

	private void zoomTo(double windowX, double windowY, double wanted) {
		double pictureX = toPictureX(windowX);
		double pictureY = toPictureY(windowY);
		zoom = Math.clamp(wanted, LEAST, MOST);
		x = pictureX - windowX / zoom;
		y = pictureY - windowY / zoom;
		keepInside();
	}

	/** Shows the whole picture, as large as it can be, but not above 100 %. */
	public void fit() {
		zoom = Math.clamp(fitting(), LEAST, 1);
		keepInside();
	}

	/** What somebody sees first: all of it where that can be read, else as much of its width as can be read. */
	public void firstLook() {
		double wide = sceneWidth <= 0 || width <= 0 ? 1 : width / sceneWidth;
		zoom = Math.clamp(fitting() >= READABLE ? fitting() : wide, READABLE, 1);
		x = 0;
		y = 0;
		keepInside();
	}

	private double fitting() {
		return sceneWidth <= 0 || sceneHeight <= 0 || width <= 0 || height <= 0 ? 1 : Math.min(width / sceneWidth, height / sceneHeight);
	}

	/** Moves the picture by pixels of the window; positive: to the right and down. */
	public void pan(double windowX, double windowY) {
		x -= windowX / zoom;
		y -= windowY / zoom;
		keepInside();
	}

	/** Moves as little as possible so that a box is seen whole, or its beginning where it is too large. */
	public void reveal(Scene.Box box) {
		x = revealed(x, width / zoom, box.x(), box.width());
		y = revealed(y, height / zoom, box.y(), box.height());
		keepInside();
	}

	private static double revealed(double from, double room, double start, double length) {
		double margin = Math.max(0, Math.min(REVEAL_MARGIN, (room - length) / 2));
		if (start - margin < from || length > room) {
			return start - margin;
		}
		return start + length + margin > from + room ? start + length + margin - room : from;
	}

	private void keepInside() {
		x = inside(x, width / zoom, sceneWidth);
		y = inside(y, height / zoom, sceneHeight);
	}

	private static double inside(double from, double room, double length) {
		return length <= room ? (length - room) / 2 : Math.clamp(from, 0, length - room);
	}

	public double toPictureX(double windowX) {
		return x + windowX / zoom;
	}

	public double toPictureY(double windowY) {
		return y + windowY / zoom;
	}

	public double toWindowX(double pictureX) {
		return (pictureX - x) * zoom;
	}

	public double toWindowY(double pictureY) {
		return (pictureY - y) * zoom;
	}

	/** Whether something of a rectangle of the picture is seen. */
	public boolean sees(double left, double top, double right, double bottom) {
		return right >= x && left <= x + width / zoom && bottom >= y && top <= y + height / zoom;
	}

	/** How much of the picture lies before, within and behind the window, for a scroll bar: its length, what is seen, where that begins. */
	public Extent horizontally() {
		return new Extent(sceneWidth, width / zoom, x);
	}

	public Extent vertically() {
		return new Extent(sceneHeight, height / zoom, y);
	}

	/** Moves to a place as a scroll bar says. */
	public void moveTo(double pictureX, double pictureY) {
		x = pictureX;
		y = pictureY;
		keepInside();
	}

	/**
	 * @param length of the picture
	 * @param seen   how much of it the window has room for
	 * @param from   where what is seen begins
	 */
	public record Extent(double length, double seen, double from) {

		public boolean isWhole() {
			return seen >= length;
		}
	}
}
