package org.pgoal.dsl.ide.completion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.lsp4j.CompletionItemKind;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.ide.completion.Knowledge.Habit;
import org.pgoal.dsl.ide.source.Block;
import org.pgoal.dsl.ide.source.BlockKind;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.ide.source.Words;
import org.pgoal.dsl.text.Lexemes;
import org.pgoal.model.FieldType;
import org.pgoal.model.template.Category;

/** Units: those that this and other sheets write with the category, and money units where money is meant. */
final class UnitProposer implements Proposer {

	private static final List<String> MONEY = List.of("万元", "元", "亿元");
	private static final int LIMIT = 20;

	@Override
	public void propose(CaretContext at, Consumer<Proposal> out) {
		if (at.expected().feature("SheetStatement.currency", "Template.currency", "Task.unit")) {
			accept(MONEY.subList(0, 2), out);
		} else if (at.expected().feature("NumericValue.unit", "Value.unit") && !followsText(at)) {
			accept(units(at), out);
		}
	}

	/** A text may have a unit, but hardly ever has one: PG105 asks for none. */
	private static boolean followsText(CaretContext at) {
		Token previous = at.previous();
		return previous == null || previous.kind() != Token.Kind.NUMBER && !previous.isSlash() && !"、".equals(previous.text());
	}

	private static Collection<String> units(CaretContext at) {
		Set<String> units = new LinkedHashSet<>();
		BlockKind kind = at.block().kind();
		if (kind == BlockKind.FUNDS || kind == BlockKind.TASK || isMoneyField(at)) {
			currency(at).ifPresent(units::add);
			units.addAll(MONEY);
			return units;
		}
		Category category = at.levelTwo();
		if (category != null && (kind == BlockKind.INDICATORS || kind == BlockKind.DETAILS || kind.isSheet())) {
			units.addAll(at.around().usual(Habit.UNIT, Places.of(category), String.valueOf(at.template().id()), LIMIT));
			units.addAll(Places.units(category));
		}
		inThisSheet(at, units);
		return units;
	}

	private static boolean isMoneyField(CaretContext at) {
		return at.block().kind().isSheet()
				&& at.template().field(at.formKind(), at.label()).map(f -> f.getType() == FieldType.MONEY).orElse(false);
	}

	private static Optional<String> currency(CaretContext at) {
		Block sheet = at.sheet();
		if (sheet != null) {
			List<Token> tokens = sheet.tokens();
			for (int i = 0; i + 1 < tokens.size(); i++) {
				if (Words.CURRENCY.is(tokens.get(i))) {
					return Optional.of(Literals.value(tokens.get(i + 1).text()));
				}
			}
		}
		return at.template().currency();
	}

	/** Words behind numbers of the same sheet. */
	private static void inThisSheet(CaretContext at, Set<String> units) {
		if (at.sheet() == null) {
			return;
		}
		List<Block> blocks = new ArrayList<>(at.sheet().children());
		for (Block block : blocks) {
			if (block.kind() == BlockKind.INDICATORS) {
				List<Token> tokens = block.tokens();
				for (int i = 1; i < tokens.size(); i++) {
					Token token = tokens.get(i);
					if (tokens.get(i - 1).kind() == Token.Kind.NUMBER && !token.touches(at.end())
							&& (token.kind() == Token.Kind.WORD || "%".equals(token.text()))) {
						units.add(token.text());
					}
				}
			}
		}
	}

	private static void accept(Collection<String> units, Consumer<Proposal> out) {
		int rank = Ranks.VALUE;
		for (String unit : units) {
			String written = Lexemes.isPlainUnit(unit) ? unit : Literals.quote(unit);
			out.accept(Proposal.text(CompletionItemKind.Unit, written, null, rank++));
		}
	}
}
