package org.pgoal.compare.report;

import java.util.Locale;
import java.util.Set;

import org.pgoal.compare.diff.Categories;
import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.diff.How;
import org.pgoal.compare.diff.Topic;
import org.pgoal.model.Department;
import org.pgoal.model.Indicator;
import org.pgoal.model.message.Message;

/** Says a difference in one phrase: 目标值由 ≥90% 提高到 ≥95%. */
public final class Phrase {

	/** Where the general phrase is not what people say. */
	private static final Set<String> OWN = Set.of("name.renamed", "name.rewritten", "category.moved", "category.rewritten", "budget.raised", "budget.lowered",
			"polarity.changed", "complete.added", "complete.removed", "sheet.added", "sheet.removed", "sheet.moved", "sheet.changed", "sheet.rewritten",
			"sheet.reordered", "indicator.changed", "indicator.rewritten", "indicator.reordered", "task.changed", "task.rewritten", "order.reordered",
			"template.changed", "template.rewritten");

	/** Words of the language, said in the reader's. */
	private static final Set<Topic> WORDS = Set.of(Topic.POLARITY, Topic.KIND, Topic.SHEET_KIND);

	private Phrase() {
	}

	/** The whole phrase, with both values where it has any. */
	public static Message of(Difference difference) {
		return message(difference, said(difference.from(), difference.topic()), said(difference.to(), difference.topic()));
	}

	/** The same without values, for where they are shown beside it. */
	public static Message withoutValues(Difference difference) {
		String how = difference.how() == How.RAISED || difference.how() == How.LOWERED || difference.how() == How.CHANGED || difference.how() == How.RENAMED
				|| difference.how() == How.MOVED || difference.how() == How.REWRITTEN ? difference.how().word() : null;
		if (how == null || OWN.contains(key(difference)) && difference.from() == null) {
			return message(difference, null, null);
		}
		return Message.of(Phrase.class, "bare." + how, noun(difference));
	}

	private static Message message(Difference difference, Object from, Object to) {
		Object value = from == null ? to : to == null ? from : null;
		String key = key(difference);
		if (OWN.contains(key)) {
			return Message.of(Phrase.class, key, noun(difference), from == null ? "" : from, to == null ? "" : to);
		}
		if (value != null && (difference.how() == How.ADDED || difference.how() == How.REMOVED)) {
			return Message.of(Phrase.class, "how." + difference.how().word() + ".as", noun(difference), value);
		}
		return Message.of(Phrase.class, "how." + difference.how().word(), noun(difference), from == null ? "" : from, to == null ? "" : to);
	}

	private static String key(Difference difference) {
		return difference.topic().word() + "." + difference.how().word();
	}

	private static Object said(String value, Topic topic) {
		return value != null && WORDS.contains(topic) ? Message.of(Phrase.class, "word." + value.toLowerCase(Locale.ROOT)) : value;
	}

	/** What a value of a polarity or kind is called in the reader's language; other values as they are. */
	public static String value(String value, Topic topic, Locale locale) {
		return said(value, topic) instanceof Message message ? message.text(locale) : value;
	}

	/** What the difference is about: 权重, 项目 “…”, 产出指标/质量指标 “结案率”. */
	public static Message noun(Difference difference) {
		return switch (difference.topic()) {
		case SHEET -> Message.of(Phrase.class, difference.element() instanceof Department ? "topic.sheet.department" : "topic.sheet.project",
				difference.label() == null ? Message.of(Phrase.class, "unnamed") : Message.of(Phrase.class, "quoted", difference.label()));
		case INDICATOR -> {
			String category = difference.element() instanceof Indicator indicator ? Categories.written(indicator) : "";
			yield difference.label() == null ? Message.of(Phrase.class, "topic.indicator.unnamed", category)
					: Message.of(Phrase.class, "topic.indicator", category, Message.of(Phrase.class, "quoted", difference.label()));
		}
		default -> {
			String key = "topic." + difference.topic().word();
			yield difference.label() == null ? Message.of(Phrase.class, key) : Message.of(Phrase.class, key + ".of", difference.label());
		}
		};
	}
}
