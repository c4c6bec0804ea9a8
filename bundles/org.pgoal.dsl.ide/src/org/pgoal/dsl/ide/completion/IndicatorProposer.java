package org.pgoal.dsl.ide.completion;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.lsp4j.CompletionItemKind;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.ide.completion.Knowledge.KnownIndicator;
import org.pgoal.dsl.ide.pinyin.Typed;
import org.pgoal.dsl.ide.source.Block;
import org.pgoal.dsl.ide.source.BlockKind;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.dsl.text.Lexemes;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.Category;

/**
 * Indicators that other sheets have in the category: as a whole line where a line begins, as a name with what usually follows
 * behind the category. An indicator that the sheet has already isn't offered again.
 */
final class IndicatorProposer implements Proposer {

	/** Lines of one category, of which a level one has several. */
	private static final int LINES = 6;

	private static final int NAMES = 30;

	@Override
	public void propose(CaretContext at, Consumer<Proposal> out) {
		boolean begun = at.line().stream().anyMatch(token -> token.kind() == Token.Kind.LABEL);
		Category category = begun && at.expected().feature("IndicatorLine.name") ? at.levelTwo() : null;
		if (category == null || at.sheet() == null || at.block().kind() == BlockKind.DETAILS) {
			return;
		}
		boolean rest = at.snapshot().text().substring(at.end(), at.snapshot().lines().end(at.snapshot().lines().line(at.end()))).isBlank();
		int rank = Ranks.VALUE;
		for (KnownIndicator known : find(at, category, null, NAMES)) {
			String name = Literals.quote(known.name());
			String snippet = Proposal.escape(name) + (rest ? value(known, at) : "");
			String plain = name + (rest ? plainValue(known) : "");
			out.accept(new Proposal(CompletionItemKind.Value, name + plainValue(known), detail(known, at), snippet, plain, List.of(known.name(), name), rank++));
		}
	}

	/** Whole lines of a category, for a caret where a line begins. */
	static void lines(CaretContext at, Category category, String head, Consumer<Proposal> out) {
		int rank = Ranks.LINE + Ranks.LINE_OF_A_SHEET;
		for (KnownIndicator known : find(at, category, head, LINES)) {
			String name = head + ": " + Literals.quote(known.name());
			out.accept(new Proposal(CompletionItemKind.Snippet, name + plainValue(known), detail(known, at), Proposal.escape(name) + value(known, at),
					name + plainValue(known), List.of(known.name(), head), rank++));
		}
	}

	/** What fits in one piece: so many names have the same characters scattered in them. */
	private static List<KnownIndicator> find(CaretContext at, Category category, String head, int limit) {
		Set<String> present = present(at);
		Typed typed = Typed.of(at.prefix().replaceFirst("^[\"“]", ""));
		// who types a category wants to see what there is in it
		boolean all = head != null && typed.isIn(head);
		String own = Literals.value(at.snapshot().text().substring(at.start(), at.end()));
		return at.around().indicators(Places.of(category), String.valueOf(at.template().id()), name -> !present.contains(name) && (all || typed.isIn(name)), limit).stream()
				// the name that is being typed may have been indexed already
				.filter(known -> known.count() > 1 || !known.name().equals(own)).toList();
	}

	/** The texts in the indicators of the sheet, but for the one at the caret. */
	private static Set<String> present(CaretContext at) {
		Set<String> texts = new HashSet<>();
		for (Block block : at.sheet().children()) {
			if (block.kind() == BlockKind.INDICATORS) {
				texts(block, at, texts);
			}
		}
		texts(at.sheet(), at, texts);
		return texts;
	}

	private static void texts(Block block, CaretContext at, Set<String> texts) {
		for (Token token : block.tokens()) {
			if (token.kind() == Token.Kind.STRING && !(at.start() <= token.end() && token.start() <= at.end())) {
				texts.add(Literals.value(token.text()));
			}
		}
	}

	private static String value(KnownIndicator known, CaretContext at) {
		String weight = at.template().weightTotal().isPresent() ? " " + (at.language() == KeywordLanguage.CHINESE ? "权重" : "weight") + " ${2}" : "";
		StringBuilder value = new StringBuilder();
		if (known.sign() != null) {
			value.append(' ').append(known.sign());
		}
		if (known.value() != null) {
			String placeholder = "${1:" + Proposal.escape(known.value()) + "}";
			value.append(' ').append(known.words() ? "\"" + placeholder + "\"" : placeholder);
		}
		unit(known, value);
		return value + weight + "$0";
	}

	private static String plainValue(KnownIndicator known) {
		StringBuilder value = new StringBuilder();
		if (known.sign() != null) {
			value.append(' ').append(known.sign());
		}
		if (known.value() != null) {
			value.append(' ').append(known.words() ? Literals.quote(known.value()) : known.value());
		}
		unit(known, value);
		return value.toString();
	}

	private static void unit(KnownIndicator known, StringBuilder value) {
		if (known.unit() != null) {
			value.append(' ').append(Lexemes.isPlainUnit(known.unit()) ? known.unit() : Literals.quote(known.unit()));
		}
	}

	private static String detail(KnownIndicator known, CaretContext at) {
		return Message.of(IndicatorProposer.class, known.year().isEmpty() ? "known" : "known.year", known.count(), known.year()).text(at.locale());
	}
}
