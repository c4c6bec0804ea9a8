package org.pgoal.dsl.ide.completion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.lsp4j.CompletionItemKind;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.ide.completion.Knowledge.Habit;
import org.pgoal.dsl.ide.source.BlockKind;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FieldType;
import org.pgoal.model.FormSpec;
import org.pgoal.model.Polarity;
import org.pgoal.model.template.Category;

/** Values that the template knows: choices of a field, the year, the region, the heading; and the operators. */
final class ValueProposer implements Proposer {

	private static final int EARLIER = 20;

	@Override
	public void propose(CaretContext at, Consumer<Proposal> out) {
		if (at.expected().feature("FieldEntry.value") && at.label() != null) {
			Collection<String> choices = field(at).map(ValueProposer::choices).orElse(List.of());
			choices.forEach(choice -> quoted(choice, at, out));
			if (choices.isEmpty() && at.block().kind().isSheet()) {
				earlier(at, out);
			}
		}
		if (at.expected().feature("SheetStatement.year", "Template.year")) {
			at.template().year().ifPresent(year -> out.accept(Proposal.text(CompletionItemKind.Value, year, null, Ranks.VALUE)));
		}
		if (at.expected().feature("SheetStatement.region", "Template.region")) {
			at.template().region().ifPresent(region -> quoted(region, at, out));
		}
		if (at.expected().feature("SheetStatement.title", "FormSpec.title")) {
			at.template().form(at.formKind()).map(FormSpec::getTitle).ifPresent(title -> quoted(title, at, out));
		}
		if (at.expected().feature("NumericValue.sign") && mayHaveSign(at)) {
			signs(at, out);
		}
	}

	private static Optional<FieldSpec> field(CaretContext at) {
		if (at.block().kind() == BlockKind.DETAILS) {
			String label = at.label();
			return at.template().indicatorFields().stream().filter(f -> label.equals(f.getLabel()) || f.getSynonyms().contains(label)).findFirst();
		}
		return at.template().field(at.formKind(), at.label());
	}

	private static List<String> choices(FieldSpec field) {
		return field.getType() == FieldType.FLAG && field.getChoices().isEmpty() ? List.of("是", "否") : field.getChoices();
	}

	/** What the sheets of this form write in the field, the most frequent first. */
	private static void earlier(CaretContext at, Consumer<Proposal> out) {
		int rank = Ranks.VALUE;
		for (String text : at.around().usual(Habit.FIELD_VALUE, at.label(), String.valueOf(at.template().id()), EARLIER)) {
			String quoted = Literals.quote(text);
			out.accept(new Proposal(CompletionItemKind.Value, text, null, Proposal.escape(quoted), quoted, List.of(text, quoted), rank++));
		}
	}

	private static void quoted(String text, CaretContext at, Consumer<Proposal> out) {
		String quoted = Literals.quote(text);
		out.accept(new Proposal(CompletionItemKind.EnumMember, text, null, Proposal.escape(quoted), quoted, at.prefix().startsWith("\"") ? quoted : text,
				Ranks.VALUE));
	}

	/** Header fields and fund lines hardly ever have one. */
	private static boolean mayHaveSign(CaretContext at) {
		BlockKind kind = at.block().kind();
		return kind == BlockKind.INDICATORS || kind == BlockKind.DETAILS || kind.isSheet() && at.line().stream().anyMatch(Token::isSlash);
	}

	private static void signs(CaretContext at, Consumer<Proposal> out) {
		Category category = at.levelTwo();
		List<String> signs = new ArrayList<>(List.of("≥", "≤", "=", ">", "<", "约"));
		if (category != null && Places.polarity(category) == Polarity.NEGATIVE) {
			signs.set(0, "≤");
			signs.set(1, "≥");
		}
		int rank = Ranks.VALUE;
		for (String sign : signs) {
			String match = switch (sign) {
			case "≥" -> at.prefix().startsWith(">") || at.prefix().startsWith("＞") ? at.prefix() : sign;
			case "≤" -> at.prefix().startsWith("<") || at.prefix().startsWith("＜") ? at.prefix() : sign;
			default -> sign;
			};
			out.accept(new Proposal(CompletionItemKind.Operator, sign, null, sign + " ", sign + " ", match, rank++));
		}
	}
}
