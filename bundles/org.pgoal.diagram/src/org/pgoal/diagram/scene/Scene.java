package org.pgoal.diagram.scene;

import java.util.List;

import org.pgoal.diagram.tree.TreeNode;

/**
 * The picture: boxes with their places, and the lines between them. Lengths are pixels at 100 %.
 *
 * @param title  what the picture shows, for those who cannot see it
 * @param width  of the whole
 * @param height of the whole
 * @param boxes  parents before children, in order
 * @param edges  one per parent and child
 */
public record Scene(String title, double width, double height, List<Box> boxes, List<Edge> edges) {

	/**
	 * @param node  what it shows
	 * @param title its name in lines
	 * @param tint  the colour it has in the chosen mode
	 */
	public record Box(TreeNode node, double x, double y, double width, double height, List<String> title, String detail, Tint tint) {
	}

	/** A line from the right edge of the parent to the left edge of the child. */
	public record Edge(double x1, double y1, double x2, double y2) {
	}
}
