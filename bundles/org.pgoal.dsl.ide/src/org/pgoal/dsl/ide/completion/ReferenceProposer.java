package org.pgoal.dsl.ide.completion;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.lsp4j.CompletionItemKind;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.ide.source.Block;
import org.pgoal.dsl.ide.source.BlockKind;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.text.Lexemes;

/** Templates and departments by their ID. */
final class ReferenceProposer implements Proposer {

	@Override
	public void propose(CaretContext at, Consumer<Proposal> out) {
		if (at.expected().feature("GoalFile.template")) {
			accept(at.around().templates(), CompletionItemKind.Interface, Set.of(), out);
		}
		if (at.expected().feature("Template.parent")) {
			accept(at.around().templates(), CompletionItemKind.Interface, own(at), out);
		}
		if (at.expected().feature("Project.department")) {
			accept(at.around().departments(), CompletionItemKind.Class, Set.of(), out);
		}
	}

	/** A template doesn't extend itself. */
	private static Set<String> own(CaretContext at) {
		Set<String> own = new HashSet<>();
		at.line().stream().filter(t -> t.kind() == Token.Kind.WORD).forEach(t -> own.add(t.text()));
		Block template = at.block().enclosing(BlockKind.TEMPLATE);
		if (template != null) {
			template.head().stream().filter(t -> t.kind() == Token.Kind.WORD).limit(1).forEach(t -> own.add(t.text()));
		}
		return own;
	}

	private static void accept(List<Knowledge.Target> targets, CompletionItemKind kind, Set<String> without, Consumer<Proposal> out) {
		int rank = Ranks.VALUE;
		for (Knowledge.Target target : targets) {
			if (!without.contains(target.id())) {
				String id = Lexemes.isId(target.id()) ? target.id() : Literals.quote(target.id());
				out.accept(Proposal.text(kind, id, target.name(), rank++));
			}
		}
	}
}
