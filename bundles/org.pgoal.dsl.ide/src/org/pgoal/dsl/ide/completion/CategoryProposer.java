package org.pgoal.dsl.ide.completion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.lsp4j.CompletionItemKind;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.conversion.Vocabulary;
import org.pgoal.dsl.ide.completion.Knowledge.Habit;
import org.pgoal.dsl.ide.source.Block;
import org.pgoal.dsl.ide.source.BlockKind;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.dsl.text.Lexemes;
import org.pgoal.model.Polarity;
import org.pgoal.model.template.Category;

/**
 * Categories of the template with their codes, and level-one blocks: in form order, but those that the sheet still needs
 * first. On a line of its own each category is also offered as a whole indicator line.
 */
final class CategoryProposer implements Proposer {

	/** How many units a line's placeholder offers. */
	private static final int UNITS = 8;

	private static final int SIGNS = 3;

	@Override
	public void propose(CaretContext at, Consumer<Proposal> out) {
		if (at.sheet() == null) {
			return;
		}
		boolean levelTwo = at.expected().feature("IndicatorLine.level2", "IndicatorLine.code");
		if (levelTwo) {
			indicators(at, out);
		}
		if (at.block().kind().isSheet() && at.expected().feature("IndicatorGroup.level1")) {
			blocks(at, out);
		}
	}

	private static void blocks(CaretContext at, Consumer<Proposal> out) {
		Map<Category, Integer> counts = counts(at);
		int order = 0;
		for (Category one : at.template().levelOnes()) {
			if (one.label() == null) {
				continue;
			}
			order++;
			boolean begun = at.sheet().children().stream().filter(b -> b.kind() == BlockKind.INDICATORS && b.from() != at.block().from())
					.anyMatch(b -> at.template().levelOne(groupLabel(b)).filter(c -> c == one).isPresent());
			boolean missing = one.minimum() > counts.getOrDefault(one, 0) || one.children().stream().anyMatch(c -> c.minimum() > counts.getOrDefault(c, 0));
			String label = group(one.label());
			int rank = (missing && !begun ? Ranks.REQUIRED : begun ? Ranks.LINE : Ranks.EXPECTED) + 100 + order;
			out.accept(new Proposal(CompletionItemKind.Struct, label, role(one, at),
					Proposal.escape(label) + " {\n\t$0\n}", label + " ", label, rank));
		}
	}

	private static String role(Category category, CaretContext at) {
		return Vocabulary.CATEGORY_ROLES.entries().stream().filter(entry -> entry.value() == category.role())
				.map(entry -> at.language() == KeywordLanguage.CHINESE ? entry.chinese() : entry.english()).findFirst().orElse(null);
	}

	private static void indicators(CaretContext at, Consumer<Proposal> out) {
		Map<Category, Integer> counts = counts(at);
		Category one = at.levelOne();
		boolean own = at.line().stream().anyMatch(Token::isSlash);
		boolean anyLevelOne = groupLabel(at) == null && !own;
		int order = 0;
		for (Category category : candidates(at, one)) {
			order++;
			boolean missing = category.minimum() > counts.getOrDefault(category, 0);
			int rank = (missing ? Ranks.REQUIRED : Ranks.EXPECTED) + order;
			String prefix = anyLevelOne && category.parent() != null && category.parent().label() != null
					? plain(category.parent().label()) + "/" : "";
			String code = category.code() == null || hasCode(at) ? "" : code(category.code()) + "-";
			String label = category.label() == null ? Literals.NO_LABEL : word(category.label());
			String head = prefix + code + label;
			String detail = category.parent() == null ? null : category.parent().label();
			String tail = at.colonAhead() ? "" : ": ";
			out.accept(new Proposal(CompletionItemKind.EnumMember, head + (at.colonAhead() ? "" : ":"), detail, Proposal.escape(head) + tail, head + tail, head, rank));
			if (at.atLineStart() && !at.colonAhead()) {
				out.accept(line(at, category, head, rank + Ranks.LINE - Ranks.EXPECTED));
				IndicatorProposer.lines(at, category, head, out);
			}
		}
	}

	/** A whole line, with a sign that suits the category and the units that other sheets write. */
	private static Proposal line(CaretContext at, Category category, String head, int rank) {
		List<String> units = new ArrayList<>(at.around().usual(Habit.UNIT, Places.of(category), String.valueOf(at.template().id()), UNITS));
		if (units.isEmpty()) {
			units.addAll(Places.units(category));
		}
		String sign = String.join(",", signs(at, category));
		String unit = units.isEmpty() ? "${4}" : "${4|" + String.join(",", units.stream().map(CategoryProposer::choice).toList()) + "|}";
		String weight = at.template().weightTotal().isPresent()
				? " " + (at.language() == KeywordLanguage.CHINESE ? "权重" : "weight") + " ${5}" : "";
		String snippet = Proposal.escape(head) + ": \"${1}\" ${2|" + sign + "|} ${3} " + unit + weight + "$0";
		return new Proposal(CompletionItemKind.Snippet, head + ": \"…\" ≥ …", category.parent() == null ? null : category.parent().label(), snippet,
				head + ": ", head, rank);
	}

	/** The operators of a line in the order in which they are probable. */
	private static Collection<String> signs(CaretContext at, Category category) {
		Set<String> signs = new LinkedHashSet<>(at.around().usual(Habit.SIGN, Places.of(category), String.valueOf(at.template().id()), SIGNS));
		signs.addAll(Places.polarity(category) == Polarity.NEGATIVE ? List.of("≤", "=", "≥") : List.of("≥", "=", "≤"));
		return signs;
	}

	private static String choice(String text) {
		return text.replace("\\", "\\\\").replace(",", "\\,").replace("|", "\\|").replace("$", "\\$").replace("}", "\\}");
	}

	private static List<Category> candidates(CaretContext at, Category one) {
		if (one != null) {
			return one.children();
		}
		List<Category> all = new ArrayList<>();
		at.template().levelOnes().forEach(c -> all.addAll(c.children()));
		return all;
	}

	private static boolean hasCode(CaretContext at) {
		Token previous = at.previous();
		return previous != null && previous.isDash();
	}

	private static String groupLabel(CaretContext at) {
		Block group = at.block().enclosing(BlockKind.INDICATORS);
		return group == null ? null : groupLabel(group);
	}

	private static String groupLabel(Block group) {
		Token label = group.lastInHead(Token.Kind.GROUP);
		return label == null ? null : Literals.value(label.text());
	}

	/** How many indicators of each category the sheet has, told from its tokens. */
	private static Map<Category, Integer> counts(CaretContext at) {
		Map<Category, Integer> counts = new HashMap<>();
		for (Block block : at.sheet().children()) {
			if (block.kind() == BlockKind.INDICATORS) {
				count(block, at.template().levelOne(groupLabel(block)), at, counts);
			}
		}
		count(at.sheet(), Optional.empty(), at, counts);
		return counts;
	}

	private static void count(Block block, Optional<Category> group, CaretContext at, Map<Category, Integer> counts) {
		List<Token> tokens = block.tokens();
		Optional<Category> own = group;
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			if (token.isSlash() && i > 0) {
				own = at.template().levelOne(Literals.value(tokens.get(i - 1).text()));
			} else if (token.kind() == Token.Kind.LABEL) {
				if (own.isPresent() || block.kind() == BlockKind.INDICATORS) {
					Optional<Category> one = own;
					at.template().levelTwo(one.orElse(null), Literals.value(token.text())).ifPresent(two -> {
						counts.merge(two, 1, Integer::sum);
						if (two.parent() != null) {
							counts.merge(two.parent(), 1, Integer::sum);
						}
					});
				}
				own = group;
			}
		}
	}

	private static String word(String label) {
		return Lexemes.isLabelWord(label) ? label : Literals.quote(label);
	}

	private static String plain(String label) {
		return Lexemes.isPlainLabel(label) ? label : Literals.quote(label);
	}

	private static String group(String label) {
		return Lexemes.isPlainLabel(label) ? label : Literals.quote(label);
	}

	private static String code(String code) {
		return Lexemes.isNumber(code) ? code : Literals.quote(code);
	}
}
