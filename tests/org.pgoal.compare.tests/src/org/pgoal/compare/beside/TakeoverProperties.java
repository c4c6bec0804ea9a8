package org.pgoal.compare.beside;

import java.util.List;
import java.util.Random;

import org.pgoal.compare.Language;
import org.pgoal.compare.RandomEdits;
import org.pgoal.compare.Samples;
import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.diff.Topic;
import org.pgoal.dsl.edit.TextEdit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TakeoverProperties {

	@Provide
	Arbitrary<Long> seeds() {
		return Arbitraries.longs();
	}

	private static long said(Compared compared) {
		return Besides.single(compared).stream().filter(one -> one.topic() != Topic.ORDER).count();
	}

	@Property(tries = 100)
	void whatIsTakenOverDiffersNoMore(@ForAll("seeds") long seed) {
		Random random = new Random(seed);
		var files = Samples.files();
		String before = Samples.text(files.get(random.nextInt(files.size())));
		if (Language.version("a.pgoal", before).model().getSheets().isEmpty()) {
			return;
		}
		String after = new RandomEdits(random).several(before, 4);
		Side into = random.nextBoolean() ? Side.AFTER : Side.BEFORE;
		for (int steps = 0; steps < 12; steps++) {
			Compared compared = Besides.compared(before, after);
			List<Difference> left = Besides.single(compared);
			if (left.isEmpty()) {
				return;
			}
			Difference one = left.get(random.nextInt(left.size()));
			String text = TextEdit.apply(compared.text(into), compared.takeOver(one, into));
			String other = compared.text(into.other());
			Compared now = into == Side.AFTER ? Besides.compared(other, text) : Besides.compared(text, other);
			// a row that goes to another block of its level one may stand elsewhere in it
			if (said(now) + (one.topic() == Topic.ORDER ? 0 : 1) > said(compared)) {
				throw new AssertionError(Besides.said(one) + " is still there, or another came up: " + Besides.single(now).stream().map(Besides::said).toList()
						+ " before " + left.stream().map(Besides::said).toList() + "\n" + text);
			}
			before = now.text(Side.BEFORE);
			after = now.text(Side.AFTER);
		}
	}
}
