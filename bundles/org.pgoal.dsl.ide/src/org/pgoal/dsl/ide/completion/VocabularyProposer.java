package org.pgoal.dsl.ide.completion;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.lsp4j.CompletionItemKind;
import org.pgoal.dsl.conversion.Vocabulary;
import org.pgoal.dsl.text.KeywordLanguage;

/** Types, roles and severities in templates. */
final class VocabularyProposer implements Proposer {

	private static final List<String> CHINESE_SEVERITIES = List.of("错误", "警告", "提示", "忽略");
	private static final List<String> ENGLISH_SEVERITIES = List.of("error", "warning", "note", "ignore");

	@Override
	public void propose(CaretContext at, Consumer<Proposal> out) {
		if (at.expected().feature("FieldSpec.type")) {
			words(Vocabulary.FIELD_TYPES, at, out);
		}
		if (at.expected().feature("FieldSpec.role")) {
			words(Vocabulary.FIELD_ROLES, at, out);
		}
		if (at.expected().feature("CategoryHead.role")) {
			words(Vocabulary.CATEGORY_ROLES, at, out);
		}
		if (at.expected().feature("RuleSetting.severity")) {
			boolean chinese = at.language() == KeywordLanguage.CHINESE;
			accept(chinese ? CHINESE_SEVERITIES : ENGLISH_SEVERITIES, Ranks.VALUE, out);
			accept(chinese ? ENGLISH_SEVERITIES : CHINESE_SEVERITIES, Ranks.OTHER_LANGUAGE, out);
		}
	}

	private static void accept(List<String> words, int rank, Consumer<Proposal> out) {
		for (String word : words) {
			out.accept(Proposal.text(CompletionItemKind.EnumMember, word, null, rank++));
		}
	}

	private static void words(Vocabulary<?> vocabulary, CaretContext at, Consumer<Proposal> out) {
		boolean chinese = at.language() == KeywordLanguage.CHINESE;
		int order = 0;
		for (Vocabulary.Entry<?> entry : vocabulary.entries()) {
			String first = chinese ? entry.chinese() : entry.english();
			String second = chinese ? entry.english() : entry.chinese();
			out.accept(Proposal.text(CompletionItemKind.EnumMember, first, second, Ranks.VALUE + order));
			out.accept(Proposal.text(CompletionItemKind.EnumMember, second, first, Ranks.OTHER_LANGUAGE + order));
			order++;
		}
	}
}
