package org.pgoal.dsl.ide.completion;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FieldType;
import org.pgoal.model.FundRole;
import org.pgoal.model.FundSpec;
import org.pgoal.model.SectionSpec;

/** Labels of cells that the template has and the block hasn't yet: header fields, fund lines, indicator fields. */
final class FieldProposer implements Proposer {

	private static final int LIMIT = 12;

	@Override
	public void propose(CaretContext at, Consumer<Proposal> out) {
		if (at.expected().feature("FieldEntry.label")) {
			if (at.block().kind().isSheet()) {
				headerFields(at, out);
			} else if (at.block().kind() == BlockKind.DETAILS) {
				fields(at, at.template().indicatorFields(), out);
			}
		}
		if (at.expected().feature("Fund.label")) {
			if (at.block().kind() == BlockKind.FUNDS) {
				funds(at, out);
			} else if (at.block().kind() == BlockKind.TASK) {
				labels(at, taskLabels(at), "$0", out);
			}
		}
		if (at.expected().feature("LabelledText.label")) {
			Habit habit = at.block().kind() == BlockKind.PLAN ? Habit.PLAN_LABEL : Habit.MEASURE_LABEL;
			labels(at, at.around().usual(habit, "", LIMIT), "\"$0\"", out);
		}
	}

	private static void headerFields(CaretContext at, Consumer<Proposal> out) {
		// the name stands in the head of the sheet
		List<FieldSpec> fields = at.template().fields(at.formKind()).stream().filter(f -> f.getRole() != FieldRole.NAME).toList();
		fields(at, fields, out);
	}

	private static void fields(CaretContext at, List<FieldSpec> fields, Consumer<Proposal> out) {
		Set<String> used = used(at);
		int order = 0;
		for (FieldSpec field : fields) {
			order++;
			if (field.getLabel() != null && !used.contains(field.getLabel()) && field.getSynonyms().stream().noneMatch(used::contains)) {
				String label = word(field.getLabel());
				out.accept(labelled(at, label, type(field, at), tail(field), (field.isRequired() ? Ranks.REQUIRED : Ranks.EXPECTED) + 500 + order));
			}
		}
	}

	private static String tail(FieldSpec field) {
		return switch (field.getType()) {
		case NUMBER -> "$0";
		case MONEY -> "${1} ${2|万元,元|}$0";
		case CHOICE -> field.getChoices().isEmpty() ? "\"$0\""
				: "\"${1|" + String.join(",", field.getChoices().stream().map(FieldProposer::choice).toList()) + "|}\"$0";
		case FLAG -> "\"${1|是,否|}\"$0";
		default -> "\"$0\"";
		};
	}

	private static String choice(String text) {
		return text.replace("\\", "\\\\").replace(",", "\\,").replace("|", "\\|").replace("$", "\\$").replace("}", "\\}");
	}

	static String type(FieldSpec field, CaretContext at) {
		return Vocabulary.FIELD_TYPES.entries().stream().filter(e -> e.value() == field.getType())
				.map(e -> at.language() == KeywordLanguage.CHINESE ? e.chinese() : e.english()).findFirst().orElse(null);
	}

	private static void funds(CaretContext at, Consumer<Proposal> out) {
		Set<String> used = used(at);
		int order = 0;
		for (FundSpec fund : at.template().funds(at.formKind())) {
			order++;
			if (fund.getLabel() != null && !used.contains(fund.getLabel()) && fund.getSynonyms().stream().noneMatch(used::contains)) {
				out.accept(labelled(at, word(fund.getLabel()), null, "${1} ${2|" + units(at) + "|}$0",
						(fund.getRole() == FundRole.TOTAL ? Ranks.REQUIRED : Ranks.EXPECTED) + order));
			}
		}
	}

	private static String units(CaretContext at) {
		return at.template().currency().filter("元"::equals).isPresent() ? "元,万元" : "万元,元";
	}

	private static Collection<String> taskLabels(CaretContext at) {
		Set<String> labels = new LinkedHashSet<>(at.around().usual(Habit.TASK_LABEL, "", LIMIT));
		at.template().form(at.formKind()).ifPresent(form -> {
			for (SectionSpec section : form.getSections()) {
				section.getFields().stream().filter(f -> f.getType() == FieldType.MONEY).forEach(f -> labels.add(f.getLabel()));
			}
		});
		return labels;
	}

	private static void labels(CaretContext at, Collection<String> labels, String tail, Consumer<Proposal> out) {
		Set<String> used = used(at);
		int order = 0;
		for (String label : labels) {
			if (label != null && !used.contains(label)) {
				out.accept(labelled(at, word(label), null, tail, Ranks.EXPECTED + order++));
			}
		}
	}

	private static Proposal labelled(CaretContext at, String label, String detail, String tail, int rank) {
		if (at.colonAhead()) {
			return new Proposal(CompletionItemKind.Field, label, detail, Proposal.escape(label), label, label, rank);
		}
		return new Proposal(CompletionItemKind.Field, label + ":", detail, Proposal.escape(label) + ": " + tail, label + ": ", label, rank);
	}

	/** The labels that stand in the block, but for the one at the caret. */
	private static Set<String> used(CaretContext at) {
		Block block = at.block();
		Set<String> used = new HashSet<>();
		for (Token token : block.tokens()) {
			if (token.kind() == Token.Kind.LABEL && !(token.start() <= at.end() && at.start() <= token.end())) {
				used.add(Literals.value(token.text()));
			}
		}
		return used;
	}

	static String word(String label) {
		return Lexemes.isLabelWord(label) ? label : Literals.quote(label);
	}
}
