package org.pgoal.dsl.ide.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.lsp4j.CompletionItemKind;
import org.pgoal.dsl.text.KeywordLanguage;

/** Inside a comment: the words that suppress rules, and the rules. */
final class CommentProposer {

	private static final Pattern COMMENT = Pattern.compile("//\\s*(pgoal\\s*[:：]\\s*)?((?:本文件忽略|ignore-file|忽略|ignore)\\s+)?(.*)", Pattern.DOTALL);
	private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}\\p{N}-]*$");

	private final RuleTitles titles;

	CommentProposer(RuleTitles titles) {
		this.titles = titles;
	}

	/** @param comment the comment up to the caret */
	List<Proposal> propose(String comment, KeywordLanguage language, Locale locale) {
		Matcher matcher = COMMENT.matcher(comment);
		List<Proposal> proposals = new ArrayList<>();
		if (!matcher.matches()) {
			return proposals;
		}
		boolean chinese = language == KeywordLanguage.CHINESE;
		if (matcher.group(1) == null) {
			String line = chinese ? "pgoal: 忽略 " : "pgoal: ignore ";
			String file = chinese ? "pgoal: 本文件忽略 " : "pgoal: ignore-file ";
			proposals.add(Proposal.text(CompletionItemKind.Keyword, line, null, Ranks.KEYWORD));
			proposals.add(Proposal.text(CompletionItemKind.Keyword, file, null, Ranks.KEYWORD + 1));
		} else if (matcher.group(2) == null) {
			for (String word : chinese ? List.of("忽略", "本文件忽略", "ignore", "ignore-file") : List.of("ignore", "ignore-file", "忽略", "本文件忽略")) {
				proposals.add(new Proposal(CompletionItemKind.Keyword, word, null, word + " ", word + " ", word, Ranks.KEYWORD + proposals.size()));
			}
		} else {
			for (String rule : titles.ids()) {
				if (!matcher.group(3).contains(rule)) {
					proposals.add(Proposal.text(CompletionItemKind.Constant, rule, titles.title(rule, locale), Ranks.EXPECTED + proposals.size()));
				}
			}
		}
		return proposals;
	}

	/** How much of the comment's end is the word being typed. */
	static int typed(String comment) {
		Matcher matcher = LAST_WORD.matcher(comment);
		return matcher.find() ? comment.length() - matcher.start() : 0;
	}
}
