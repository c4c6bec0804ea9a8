package org.pgoal.compare.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.pgoal.compare.Language;
import org.pgoal.compare.RandomEdits;
import org.pgoal.compare.RandomEdits.Edited;
import org.pgoal.compare.Samples;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DiffProperties {

	@Provide
	Arbitrary<Long> seeds() {
		return Arbitraries.longs();
	}

	private static String sample(Random random) {
		var files = Samples.files();
		return Samples.text(files.get(random.nextInt(files.size())));
	}

	private static FileDiff diff(String before, String after) {
		return FileComparison.compare(Language.version("a.pgoal", before), Language.version("a.pgoal", after));
	}

	@Property(tries = 60)
	void layoutAndCommentsAreNoDifference(@ForAll("seeds") long seed) {
		Random random = new Random(seed);
		String text = sample(random);
		String other = text;
		for (int i = 0; i < 3; i++) {
			other = new RandomEdits(random).format(other);
		}
		FileDiff diff = diff(text, other);
		assertThat(diff.isEmpty(), () -> text + diff);
	}

	@Property(tries = 200)
	void oneEditIsToldAsWhatItIsAndNothingElse(@ForAll("seeds") long seed) {
		Random random = new Random(seed);
		String text = sample(random);
		if (Language.version("a.pgoal", text).model().getSheets().isEmpty()) {
			return;
		}
		Edited edited = new RandomEdits(random).edit(text);
		List<Difference> told = leaves(diff(text, edited.text()));
		assertThat(told.size() == 1, () -> edited.topic() + " " + edited.how() + " " + edited.label() + " is told as " + told);
		Difference only = told.get(0);
		assertThat(topic(only) == edited.topic() && only.how() == edited.how(), () -> edited + " is told as " + only);
		assertThat(Objects.equals(edited.to(), only.to()), () -> edited + " is told as " + only);
	}

	/** A total is a fund line too. */
	private static Topic topic(Difference difference) {
		return difference.topic() == Topic.BUDGET ? Topic.FUND : difference.topic();
	}

	@Property(tries = 60)
	void whatIsAddedOneWayIsRemovedTheOther(@ForAll("seeds") long seed) {
		Random random = new Random(seed);
		String text = sample(random);
		if (Language.version("a.pgoal", text).model().getSheets().isEmpty()) {
			return;
		}
		String other = new RandomEdits(random).several(text, 4);
		List<Difference> there = leaves(diff(text, other));
		List<Difference> back = leaves(diff(other, text));
		assertThat(count(there, How.ADDED) == count(back, How.REMOVED), () -> there + "\n" + back);
		assertThat(count(there, How.RAISED) == count(back, How.LOWERED), () -> there + "\n" + back);
	}

	private static long count(List<Difference> differences, How how) {
		return differences.stream().filter(difference -> difference.how() == how && difference.topic() != Topic.FORMULA).count();
	}

	private static List<Difference> leaves(FileDiff diff) {
		List<Difference> leaves = new ArrayList<>();
		diff.differences().forEach(difference -> difference.forEach(leaves::add));
		diff.sheets().forEach(sheet -> sheet.difference().forEach(leaves::add));
		leaves.removeIf(difference -> !difference.parts().isEmpty());
		return leaves;
	}

	private static void assertThat(boolean condition, java.util.function.Supplier<String> message) {
		if (!condition) {
			throw new AssertionError(message.get());
		}
	}
}
