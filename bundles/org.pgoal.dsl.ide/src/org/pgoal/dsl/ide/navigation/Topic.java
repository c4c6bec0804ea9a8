package org.pgoal.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.ide.completion.Knowledge;
import org.pgoal.dsl.ide.completion.Places;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.ide.workspace.FileSummary;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * What sheets write without anybody declaring it as a name: a unit, or a category, which is the same one in all regions that
 * measure the same by it.
 */
record Topic(String key) {

	/**
	 * A place where a topic is written.
	 *
	 * @param start offset of the first character
	 * @param end   offset behind the last one
	 */
	record Mention(Topic topic, int start, int end) {
	}

	/** What is written at an offset. */
	static Optional<Mention> at(Snapshot snapshot, int offset, Knowledge around) {
		return mentions(snapshot, around, Math.max(0, offset - 1), offset + 1).stream().filter(m -> m.start() <= offset && offset <= m.end()).findFirst();
	}

	/** Where a text mentions the topic. */
	List<Mention> in(Snapshot snapshot, Knowledge around) {
		return mentions(snapshot, around, 0, snapshot.text().length()).stream().filter(m -> m.topic().equals(this)).toList();
	}

	private static List<Mention> mentions(Snapshot snapshot, Knowledge around, int from, int to) {
		List<Mention> mentions = new ArrayList<>();
		List<Token> tokens = snapshot.tokens();
		EffectiveTemplate template = around.template(snapshot);
		// a unit has several tokens: begins a line earlier
		int start = snapshot.lines().start(snapshot.lines().line(from));
		for (int i = snapshot.tokenAt(start); i < tokens.size() && tokens.get(i).start() <= to; i++) {
			Token token = tokens.get(i);
			if (token.kind() == Token.Kind.NUMBER) {
				unit(snapshot, i + 1).ifPresent(mentions::add);
			} else if (token.kind() == Token.Kind.LABEL || token.kind() == Token.Kind.GROUP || i + 1 < tokens.size() && tokens.get(i + 1).isSlash()) {
				LabelMeaning.of(snapshot, i, template).map(LabelMeaning::category).filter(category -> category != null)
						.ifPresent(category -> mentions.add(new Mention(new Topic(FileSummary.category(Places.of(category))), token.start(), token.end())));
			}
		}
		return mentions;
	}

	/** {@code 元/人/月}, {@code 件、次}, {@code 场(次)}, {@code %}, {@code "km. h"} behind a number. */
	private static Optional<Mention> unit(Snapshot snapshot, int index) {
		List<Token> tokens = snapshot.tokens();
		if (index >= tokens.size() || !isUnit(tokens.get(index)) || line(snapshot, tokens.get(index)) != line(snapshot, tokens.get(index - 1))) {
			return Optional.empty();
		}
		int last = index;
		StringBuilder unit = new StringBuilder(Literals.value(tokens.get(index).text()));
		while (last + 2 < tokens.size() && "/／、·(（".contains(tokens.get(last + 1).text()) && tokens.get(last + 2).kind() == Token.Kind.WORD) {
			unit.append(tokens.get(last + 1).text()).append(tokens.get(last + 2).text());
			last += 2;
			if (last + 1 < tokens.size() && ")）".contains(tokens.get(last + 1).text())) {
				unit.append(tokens.get(++last).text());
			}
		}
		return Optional.of(new Mention(new Topic(FileSummary.unit(unit.toString())), tokens.get(index).start(), tokens.get(last).end()));
	}

	private static boolean isUnit(Token token) {
		return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.STRING
				|| token.kind() == Token.Kind.PUNCTUATION && "%％‰℃".contains(token.text());
	}

	private static int line(Snapshot snapshot, Token token) {
		return snapshot.lines().line(token.start());
	}
}
