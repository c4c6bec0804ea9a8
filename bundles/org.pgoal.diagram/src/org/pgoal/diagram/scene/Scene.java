package org.pgoal.diagram.scene;

import java.util.List;

import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.model.finding.Severity;

/**
 * The picture: boxes with their places, the lines between them, and what stands above. Every text has its place, so that
 * whoever paints decides nothing. Lengths are pixels at 100 %, from the top left.
 *
 * @param title   what the picture shows
 * @param summary the same in one sentence, for those who cannot see it
 * @param width   of the whole
 * @param height  of the whole
 * @param boxes   parents before children, in order
 * @param edges   one per child, in the order of the boxes
 * @param texts   above the tree
 * @param keys    what the colours mean; the texts beside them are among the texts
 * @param badges  what the badges mean
 */
public record Scene(String title, String summary, double width, double height, List<Box> boxes, List<Edge> edges, List<Text> texts, List<Key> keys, List<Badge> badges) {

	/** Radius of the corners of boxes. */
	public static final double CORNER = 5;

	/**
	 * @param node  what it shows
	 * @param texts all inside it
	 * @param tint  the colour it has in the chosen mode
	 * @param badge findings; null where there is none
	 * @param bar   how much of the sheet's weight it has, 0 … 1; 0 where it has none
	 */
	public record Box(TreeNode node, double x, double y, double width, double height, List<Text> texts, Tint tint, Badge badge, double bar) {

		/** True for an indicator in words: its outline is dashed. */
		public boolean inWords() {
			return node.kind() == TreeNode.Kind.INDICATOR && !node.quantified();
		}
	}

	/**
	 * A line of text.
	 *
	 * @param x     where it starts; where it ends if {@code atEnd}
	 * @param y     its base line
	 * @param room  the width that is kept for it
	 * @param atEnd whether it is aligned at its end
	 */
	public record Text(double x, double y, String text, TextStyle style, double room, boolean atEnd) {
	}

	/** The number of findings, on the upper edge of a box: a pill of the colour of the severity. */
	public record Badge(double x, double y, double width, double height, Severity severity, Text text) {

		private static final double HEIGHT = 14;

		/** @param y the middle */
		static Badge of(double x, double y, Severity severity, String count) {
			double room = BoxContent.room(count, TextStyle.BADGE);
			double width = width(count);
			double top = SceneBuilder.tenth(y - HEIGHT / 2);
			return new Badge(x, top, width, HEIGHT, severity,
					new Text(SceneBuilder.tenth(x + (width + room) / 2), SceneBuilder.tenth(top + 10.6), count, TextStyle.BADGE, room, true));
		}

		static double width(String count) {
			return Math.max(HEIGHT, Math.ceil(BoxContent.room(count, TextStyle.BADGE)) + 8);
		}
	}

	/**
	 * A line from the right edge of the parent to the left edge of the child.
	 *
	 * @param parent position among the boxes
	 * @param child  position among the boxes
	 */
	public record Edge(int parent, int child, double x1, double y1, double x2, double y2) {
	}

	/**
	 * A sample of a colour.
	 *
	 * @param dashed  as indicators in words are
	 */
	public record Key(double x, double y, double width, double height, Tint tint, boolean dashed) {
	}
}
