package org.pgoal.dsl.ide.completion;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.lsp4j.CompletionItemKind;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.ide.source.BlockKind;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.model.WordList;
import org.pgoal.model.Template;
import org.pgoal.model.template.Category;
import org.pgoal.dsl.text.Lexemes;

/** What a template may set of what it inherits: rules by their ID, word lists and categories by their name. */
final class RuleProposer implements Proposer {

	private final RuleTitles titles;

	RuleProposer(RuleTitles titles) {
		this.titles = titles;
	}

	@Override
	public void propose(CaretContext at, Consumer<Proposal> out) {
		if (at.expected().feature("RuleSetting.rule")) {
			rules(at, out);
		}
		if (at.expected().feature("WordList.name")) {
			wordLists(at, out);
		}
		if (at.expected().feature("CategoryHead.label") && at.block().enclosing(BlockKind.TEMPLATE) != null) {
			categories(at, out);
		}
	}

	private void rules(CaretContext at, Consumer<Proposal> out) {
		Set<String> used = new HashSet<>();
		at.block().tokens().stream().filter(t -> t.kind() == Token.Kind.LABEL && !t.touches(at.end())).forEach(t -> used.add(Literals.value(t.text())));
		int rank = Ranks.EXPECTED;
		for (String rule : titles.ids()) {
			rank++;
			if (!used.contains(rule)) {
				String tail = at.colonAhead() ? "" : ": ";
				out.accept(new Proposal(CompletionItemKind.Constant, rule, titles.title(rule, at.locale()), rule + tail, rule + tail, rule, rank));
			}
		}
	}

	private static void wordLists(CaretContext at, Consumer<Proposal> out) {
		Set<String> names = new HashSet<>();
		int rank = Ranks.VALUE;
		for (Template template : at.template().lineage()) {
			for (WordList list : template.getWordLists()) {
				if (list.getName() != null && names.add(list.getName())) {
					out.accept(Proposal.text(CompletionItemKind.Variable, plain(list.getName()), template.getId(), rank++));
				}
			}
		}
	}

	private static void categories(CaretContext at, Consumer<Proposal> out) {
		boolean levelTwo = at.block().kind() == BlockKind.CATEGORY;
		Category one = levelTwo ? head(at) : null;
		int rank = Ranks.EXPECTED;
		for (Category parent : at.template().levelOnes()) {
			if (!levelTwo && parent.label() != null) {
				out.accept(Proposal.text(CompletionItemKind.EnumMember, plain(parent.label()), null, rank++));
			}
			for (Category child : levelTwo && (one == null || one == parent) ? parent.children() : List.<Category>of()) {
				if (child.label() != null) {
					out.accept(Proposal.text(CompletionItemKind.EnumMember, plain(child.label()), parent.label(), rank++));
				}
			}
		}
	}

	private static Category head(CaretContext at) {
		for (Token token : at.block().head()) {
			if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.GROUP || token.kind() == Token.Kind.STRING) {
				return at.template().levelOne(Literals.value(token.text())).orElse(null);
			}
		}
		return null;
	}

	private static String plain(String label) {
		return Lexemes.isPlainLabel(label) ? label : Literals.quote(label);
	}
}
