package org.pgoal.compare.beside;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.pgoal.compare.Language;
import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.diff.How;
import org.pgoal.compare.report.Phrase;
import org.pgoal.dsl.linking.Surroundings;

/** What the tests of this package have in common. */
final class Besides {

	private Besides() {
	}

	static Compared compared(String before, String after) {
		return compared(before, after, null);
	}

	static Compared compared(String before, String after, String ancestor) {
		return assertInstanceOf(Compared.class, Language.service(TextComparison.class).compare(before, after, ancestor, Surroundings.NONE));
	}

	/** What can be taken over by itself: differences without parts, and whole sheets and orders. */
	static List<Difference> single(Compared compared) {
		List<Difference> single = new ArrayList<>();
		compared.diff().differences().forEach(one -> add(one, single));
		compared.diff().sheets().forEach(sheet -> add(sheet.difference(), single));
		return single;
	}

	private static void add(Difference one, List<Difference> into) {
		if (one.parts().isEmpty() || one.how() == How.ADDED || one.how() == How.REMOVED || one.how() == How.REORDERED) {
			into.add(one);
		} else {
			one.parts().forEach(part -> add(part, into));
		}
	}

	static String said(Difference difference) {
		return Phrase.of(difference).text(Locale.ENGLISH);
	}

	static Difference find(Compared compared, String words) {
		return single(compared).stream().filter(one -> said(one).contains(words)).findFirst()
				.orElseThrow(() -> new AssertionError(words + " is not in " + single(compared).stream().map(Besides::said).toList()));
	}
}
