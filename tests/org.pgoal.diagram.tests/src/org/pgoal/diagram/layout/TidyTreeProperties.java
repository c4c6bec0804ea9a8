package org.pgoal.diagram.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What must hold of any tree, whatever its shape. */
class TidyTreeProperties {

	private static final double GAP = 10;
	private static final double ROUNDING = 1e-6;

	/** A tree with what the layout doesn't tell. */
	private record Drawn(TidyTree.Item item, double height, int depth, List<Drawn> children) {

		void all(List<Drawn> into) {
			into.add(this);
			children.forEach(child -> child.all(into));
		}

		double top() {
			return item.y();
		}

		double bottom() {
			return item.y() + height;
		}
	}

	private static Drawn random(Random random, int budget, int depth, int maxChildren, double maxHeight) {
		List<Drawn> children = new ArrayList<>();
		int count = depth >= 12 || budget <= 1 ? 0 : random.nextInt(maxChildren + 1);
		for (int i = 0; i < count; i++) {
			children.add(random(random, budget / Math.max(1, count), depth + 1, maxChildren, maxHeight));
		}
		double height = 1 + random.nextDouble() * maxHeight;
		return new Drawn(new TidyTree.Item(height, GAP, children.stream().map(Drawn::item).toList()), height, depth, children);
	}

	private static List<Drawn> placed(long seed, int size, int maxChildren, double maxHeight) {
		Drawn root = random(new Random(seed), size, 0, maxChildren, maxHeight);
		TidyTree.place(root.item());
		List<Drawn> all = new ArrayList<>();
		root.all(all);
		return all;
	}

	@Property(tries = 500)
	void boxesOfAColumnKeepTheirOrderAndTheirGap(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int size,
			@ForAll @IntRange(min = 0, max = 9) int maxChildren, @ForAll @DoubleRange(min = 0, max = 200) double maxHeight) {
		Map<Integer, Drawn> lastOfColumn = new HashMap<>();
		// in pre-order, boxes of a column come from top to bottom
		for (Drawn box : placed(seed, size, maxChildren, maxHeight)) {
			Drawn above = lastOfColumn.put(box.depth(), box);
			if (above != null) {
				assertTrue(box.top() >= above.bottom() + GAP - ROUNDING, () -> above + " and " + box);
			}
		}
	}

	@Property(tries = 300)
	void aParentIsAtTheMiddleOfItsChildren(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int size,
			@ForAll @IntRange(min = 1, max = 6) int maxChildren) {
		for (Drawn box : placed(seed, size, maxChildren, 50)) {
			if (!box.children().isEmpty()) {
				double middle = (box.children().getFirst().top() + box.children().getLast().bottom()) / 2;
				assertEquals(middle, (box.top() + box.bottom()) / 2, ROUNDING);
			}
		}
	}

	@Property(tries = 200)
	void thePictureStartsAtZeroAndIsTheSameEachTime(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int size) {
		List<Drawn> first = placed(seed, size, 5, 40);
		List<Drawn> second = placed(seed, size, 5, 40);
		assertEquals(0, first.stream().mapToDouble(Drawn::top).min().orElseThrow(), ROUNDING);
		for (int i = 0; i < first.size(); i++) {
			assertEquals(first.get(i).top(), second.get(i).top());
		}
	}

	@Property(tries = 5)
	void depthIsNoLimit(@ForAll @LongRange(min = 1, max = 5) long thousands) {
		TidyTree.Item item = new TidyTree.Item(10, GAP, List.of());
		for (int i = 0; i < thousands * 10_000; i++) {
			item = new TidyTree.Item(10, GAP, List.of(item));
		}
		TidyTree.place(item);
		assertEquals(0, item.y(), ROUNDING);
	}
}
