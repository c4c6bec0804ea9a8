package org.pgoal.diagram.layout;

import java.util.List;

/**
 * Places the boxes of a tree that grows to the right: one column per level, children in order below each other, a parent at
 * the middle of its children, subtrees as close as their outlines allow. Linear in the number of boxes.
 *
 * <p>The algorithm is that of A. van der Ploeg, “Drawing non-layered tidy trees in linear time” (2013), in its layered form; it
 * runs without recursion, so that depth is no limit.
 */
public final class TidyTree {

	/** A box to be placed. */
	public static final class Item {

		private final double height;
		private final double gap;
		private final List<Item> children;
		private double prelim;
		private double mod;
		private double shift;
		private double change;
		private Item topThread;
		private Item bottomThread;
		private Item extremeTop;
		private Item extremeBottom;
		private double modSumTop;
		private double modSumBottom;
		private double y;
		private int depth;

		/**
		 * @param height   height of the box
		 * @param gap      least room above and below it to boxes of the same column
		 * @param children its children in order
		 */
		public Item(double height, double gap, List<Item> children) {
			this.height = height;
			this.gap = gap;
			this.children = children;
		}

		/** The top of the box; known after {@link TidyTree#place}. */
		public double y() {
			return y;
		}

		private double start() {
			return prelim - gap / 2;
		}

		private double end() {
			return prelim + height + gap / 2;
		}
	}

	private TidyTree() {
	}

	/** Places a tree, the topmost edge at 0. */
	public static void place(Item root) {
		List<Item> postOrder = postOrder(root);
		for (Item item : postOrder) {
			arrange(item);
		}
		double top = resolve(root, postOrder.size());
		for (Item item : postOrder) {
			item.y -= top;
		}
	}

	private static List<Item> postOrder(Item root) {
		java.util.ArrayList<Item> reversed = new java.util.ArrayList<>();
		java.util.ArrayDeque<Item> stack = new java.util.ArrayDeque<>();
		stack.push(root);
		while (!stack.isEmpty()) {
			Item item = stack.pop();
			reversed.add(item);
			for (Item child : item.children) {
				child.depth = item.depth + 1;
				stack.push(child);
			}
		}
		java.util.Collections.reverse(reversed);
		return reversed;
	}

	private static void arrange(Item item) {
		if (item.children.isEmpty()) {
			item.extremeTop = item;
			item.extremeBottom = item;
			item.modSumTop = 0;
			item.modSumBottom = 0;
			return;
		}
		Siblings siblings = new Siblings(item.children.get(0).extremeBottom.depth, 0, null);
		for (int i = 1; i < item.children.size(); i++) {
			Item child = item.children.get(i);
			int deepest = child.extremeBottom.depth;
			separate(item, i, siblings);
			siblings = siblings.after(deepest, i);
		}
		middle(item);
		Item first = item.children.get(0);
		Item last = item.children.get(item.children.size() - 1);
		item.extremeTop = first.extremeTop;
		item.modSumTop = first.modSumTop;
		item.extremeBottom = last.extremeBottom;
		item.modSumBottom = last.modSumBottom;
	}

	private static void separate(Item parent, int i, Siblings siblings) {
		Item above = parent.children.get(i - 1);
		double aboveMods = above.mod;
		Item below = parent.children.get(i);
		double belowMods = below.mod;
		Siblings highest = siblings;
		while (above != null && below != null) {
			if (highest != null && above.depth > highest.depth) {
				highest = highest.next;
			}
			double distance = aboveMods + above.end() - (belowMods + below.start());
			if (distance > 0) {
				belowMods += distance;
				move(parent, i, highest == null ? i - 1 : highest.index, distance);
			}
			above = nextBottom(above);
			below = nextTop(below);
			if (above != null) {
				aboveMods += above.mod;
			}
			if (below != null) {
				belowMods += below.mod;
			}
		}
		if (above == null && below != null) {
			threadTop(parent, i, below, belowMods);
		} else if (above != null && below == null) {
			threadBottom(parent, i, above, aboveMods);
		}
	}

	private static void move(Item parent, int i, int highest, double distance) {
		Item child = parent.children.get(i);
		child.mod += distance;
		child.modSumTop += distance;
		child.modSumBottom += distance;
		if (highest != i - 1) {
			double steps = i - highest;
			parent.children.get(highest + 1).shift += distance / steps;
			child.shift -= distance / steps;
			child.change -= distance - distance / steps;
		}
	}

	private static Item nextTop(Item item) {
		return item.children.isEmpty() ? item.topThread : item.children.get(0);
	}

	private static Item nextBottom(Item item) {
		return item.children.isEmpty() ? item.bottomThread : item.children.get(item.children.size() - 1);
	}

	private static void threadTop(Item parent, int i, Item below, double mods) {
		Item first = parent.children.get(0).extremeTop;
		first.topThread = below;
		double difference = mods - below.mod - parent.children.get(0).modSumTop;
		first.mod += difference;
		first.prelim -= difference;
		parent.children.get(0).extremeTop = parent.children.get(i).extremeTop;
		parent.children.get(0).modSumTop = parent.children.get(i).modSumTop;
	}

	private static void threadBottom(Item parent, int i, Item above, double mods) {
		Item last = parent.children.get(i).extremeBottom;
		last.bottomThread = above;
		double difference = mods - above.mod - parent.children.get(i).modSumBottom;
		last.mod += difference;
		last.prelim -= difference;
		parent.children.get(i).extremeBottom = parent.children.get(i - 1).extremeBottom;
		parent.children.get(i).modSumBottom = parent.children.get(i - 1).modSumBottom;
	}

	private static void middle(Item item) {
		Item first = item.children.get(0);
		Item last = item.children.get(item.children.size() - 1);
		item.prelim = (first.prelim + first.mod + last.mod + last.prelim + last.height) / 2 - item.height / 2;
	}

	/** Adds up what subtrees were moved by; returns the topmost edge. */
	private static double resolve(Item root, int count) {
		double top = Double.MAX_VALUE;
		java.util.ArrayDeque<Item> items = new java.util.ArrayDeque<>(count);
		java.util.ArrayDeque<Double> sums = new java.util.ArrayDeque<>(count);
		items.push(root);
		sums.push(0.0);
		while (!items.isEmpty()) {
			Item item = items.pop();
			double sum = sums.pop() + item.mod;
			item.y = item.prelim + sum;
			top = Math.min(top, item.y);
			double shift = 0;
			double change = 0;
			for (Item child : item.children) {
				shift += child.shift;
				change += shift + child.change;
				child.mod += change;
				items.push(child);
				sums.push(sum);
			}
		}
		return top;
	}

	/** The siblings so far whose outline can be met from below, the deepest last. */
	private record Siblings(int depth, int index, Siblings next) {

		Siblings after(int deepest, int i) {
			Siblings rest = this;
			while (rest != null && deepest >= rest.depth) {
				rest = rest.next;
			}
			return new Siblings(deepest, i, rest);
		}
	}
}
