package org.pgoal.diagram.paint;

/** What a painter needs of a surface. Colours are 0xRRGGBB, lengths those of the scene, y grows downwards. */
public interface Canvas {

	/** Whether something of a rectangle can be seen there; what can't isn't drawn. */
	default boolean sees(double x, double y, double width, double height) {
		return true;
	}

	/** A rectangle with round corners, filled and outlined. */
	void box(double x, double y, double width, double height, double radius, int fill, int line, double lineWidth, boolean dashed);

	/** The same without an outline. */
	void fill(double x, double y, double width, double height, double radius, int fill);

	/** A curve from left to right that begins and ends level. */
	void edge(double x1, double y1, double x2, double y2, int line, double lineWidth);

	/** @param y the base line */
	void text(double x, double y, boolean atEnd, String text, double size, boolean bold, int colour);
}
