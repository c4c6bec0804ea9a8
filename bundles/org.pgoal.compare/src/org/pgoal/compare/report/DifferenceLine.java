package org.pgoal.compare.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.diff.Effect;
import org.pgoal.compare.diff.How;
import org.pgoal.compare.diff.Topic;
import org.pgoal.model.Indicator;
import org.pgoal.model.message.Message;

/** Says a difference in one line of a list or tree: its phrase, shortened, with a new indicator's weight and what a changed target means. */
public final class DifferenceLine {

	/** A text of more characters is prose: of that, changed words are shown rather than both texts. */
	private static final int PROSE = 40;
	/** So much of a prose that was added or removed is shown. */
	private static final int EXCERPT = 60;

	private DifferenceLine() {
	}

	public static String of(Difference difference, Locale locale) {
		String text = (isProse(difference) ? Phrase.withoutValues(difference) : Phrase.of(shortened(difference))).text(locale);
		if (difference.element() instanceof Indicator row && (difference.how() == How.ADDED || difference.how() == How.REMOVED)
				&& difference.topic() == Topic.INDICATOR && row.getWeight() != null) {
			text = Message.of(DifferenceLine.class, "with.weight", text, plain(row.getWeight())).text(locale);
		}
		if (difference.effect() != Effect.NONE) {
			text = Message.of(DifferenceLine.class, "with.note", text,
					Message.of(DifferenceLine.class, "effect." + difference.effect().name().toLowerCase(Locale.ROOT))).text(locale);
		}
		return text;
	}

	/** True where the line leaves out the texts, which are too long for it. */
	public static boolean isProse(Difference difference) {
		return difference.from() != null && difference.to() != null && difference.from().length() + difference.to().length() > PROSE
				&& difference.how() == How.CHANGED;
	}

	private static Difference shortened(Difference difference) {
		return new Difference(difference.topic(), difference.how(), difference.before(), difference.after(), difference.feature(), difference.label(),
				excerpt(difference.from()), excerpt(difference.to()), difference.effect(), List.of());
	}

	private static String excerpt(String text) {
		String line = text == null ? null : text.strip().replaceAll("\\s*\\R\\s*", " ");
		return line == null || line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
	}

	private static String plain(BigDecimal number) {
		return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
	}
}
