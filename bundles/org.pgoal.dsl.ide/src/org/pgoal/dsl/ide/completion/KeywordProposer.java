package org.pgoal.dsl.ide.completion;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.xtext.GrammarUtil;
import org.pgoal.dsl.ide.source.BlockKind;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.dsl.text.Keywords;

/** Keywords that the grammar takes here, each statement once; those of the file's language first. */
final class KeywordProposer implements Proposer {

	/** What is written behind a keyword: a block, a text, a number … Nothing listed: a blank. */
	private static final Map<String, String> TAILS = Map.ofEntries(
			Map.entry("ProjectKw", " ${1:ID} \"${2}\" {\n\t$0\n}"),
			Map.entry("DepartmentKw", " $0"),
			Map.entry("TemplateKw", " ${1:ID} {\n\t$0\n}"),
			Map.entry("RegionKw", " \"$0\""),
			Map.entry("TitleKw", " \"$0\""),
			Map.entry("GoalKw", " \"$0\""),
			Map.entry("DetailKw", " \"$0\""),
			Map.entry("TaskKw", " \"${1}\" \"$0\""),
			Map.entry("DescriptionKw", " \"$0\""),
			Map.entry("FormulaKw", " \"$0\""),
			Map.entry("ReasonKw", " \"$0\""),
			Map.entry("PrintedKw", " \"$0\""),
			Map.entry("FormKw", " \"$0\""),
			Map.entry("FundsKw", " {\n\t$0\n}"),
			Map.entry("PlanKw", " {\n\t$0\n}"),
			Map.entry("MeasuresKw", " {\n\t$0\n}"),
			Map.entry("IndicatorsKw", " {\n\t$0\n}"),
			Map.entry("RulesKw", " {\n\t$0\n}"),
			Map.entry("ScoringKw", " {\n\t$0\n}"),
			Map.entry("FormKindKw", " {\n\t$0\n}"),
			Map.entry("SectionKw", " ${1} {\n\t$0\n}"),
			Map.entry("WordsKw", " ${1} {\n\t$0\n}"),
			Map.entry("CompleteKw", "$0"),
			Map.entry("EmptyKw", "$0"),
			Map.entry("RequiredKw", "$0"),
			Map.entry("PolarityKw", "$0"),
			Map.entry("KindKw", "$0"),
			Map.entry("FundRoleKw", "$0"));

	/** Statements that may stand more than once in a block. */
	private static final Set<String> REPEATABLE = Set.of("ProjectKw", "DepartmentKw", "TemplateKw", "DetailKw", "TaskKw", "IndicatorsKw", "WordsKw",
			"SectionKw", "FormKw", "EmptyKw", "UnnamedKw", "FundRoleKw");

	private final Keywords keywords;

	KeywordProposer(Keywords keywords) {
		this.keywords = keywords;
	}

	@Override
	public void propose(CaretContext at, Consumer<Proposal> out) {
		Set<String> used = used(at);
		int order = 0;
		for (Keywords.Pair pair : keywords.all()) {
			order++;
			if (isExpected(pair, at) && !isUsed(pair, at, used)) {
				KeywordLanguage other = at.language() == KeywordLanguage.CHINESE ? KeywordLanguage.ENGLISH : KeywordLanguage.CHINESE;
				out.accept(proposal(pair, at.language(), at, Ranks.KEYWORD + order));
				out.accept(proposal(pair, other, at, Ranks.OTHER_LANGUAGE + order));
			}
		}
	}

	private static boolean isExpected(Keywords.Pair pair, CaretContext at) {
		// `约` is offered with the signs
		if ("AboutKw".equals(pair.rule())) {
			return false;
		}
		return at.expected().rules().contains(pair.rule()) || at.expected().keywords().stream()
				.anyMatch(k -> pair.chinese().equals(k.getValue()) && pair.rule().equals(GrammarUtil.containingRule(k).getName()));
	}

	private static Set<String> used(CaretContext at) {
		Set<String> used = new HashSet<>();
		boolean line = at.block().kind() == BlockKind.INDICATORS || at.block().kind() == BlockKind.FORM && !at.atLineStart();
		for (Token token : line ? at.line() : at.block().tokens()) {
			if (token.kind() == Token.Kind.KEYWORD && !token.touches(at.end())) {
				used.add(token.text());
			}
		}
		return used;
	}

	private static boolean isUsed(Keywords.Pair pair, CaretContext at, Set<String> used) {
		if (at.block().kind() == BlockKind.PROJECT && "DepartmentKw".equals(pair.rule())) {
			return used.contains(pair.chinese()) || used.contains(pair.english());
		}
		if (at.block().kind() == BlockKind.CATEGORY || at.block().kind() == BlockKind.FUNDS || at.block().kind() == BlockKind.FORM_FUNDS) {
			return false;
		}
		return !REPEATABLE.contains(pair.rule()) && (used.contains(pair.chinese()) || used.contains(pair.english()));
	}

	private static Proposal proposal(Keywords.Pair pair, KeywordLanguage language, CaretContext at, int rank) {
		String word = pair.in(language);
		String tail = TAILS.getOrDefault(pair.rule(), " ");
		if ("DepartmentKw".equals(pair.rule()) && at.block().kind() == BlockKind.FILE) {
			tail = " ${1:ID} \"${2}\" {\n\t$0\n}";
		}
		if (at.colonAhead()) {
			tail = "";
		}
		String plain = tail.contains("\n") || tail.contains("\"") ? " " : tail.replace("$0", "");
		if (at.colonAhead()) {
			plain = "";
		}
		return new Proposal(CompletionItemKind.Keyword, word, pair.in(language == KeywordLanguage.CHINESE ? KeywordLanguage.ENGLISH : KeywordLanguage.CHINESE),
				word + tail, word + plain, word, rank);
	}
}
