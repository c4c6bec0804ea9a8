package org.pgoal.dsl.ide.actions;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.TextEdit;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.ide.source.BlockKind;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.model.message.Message;

/** A date without quotes reads as a number with a unit: {@code 2023 年底} becomes {@code "2023 年底"}. */
final class QuoteDate implements SyntaxFix {

	@Override
	public List<Fix> find(Analysis analysis, int firstLine, int lastLine) {
		Snapshot snapshot = analysis.snapshot();
		List<Token> tokens = snapshot.tokens();
		List<Fix> fixes = new ArrayList<>();
		for (int i = snapshot.tokenAt(snapshot.lines().start(firstLine)); i + 1 < tokens.size(); i++) {
			Token number = tokens.get(i);
			if (snapshot.lines().line(number.start()) > lastLine) {
				break;
			}
			if (isDate(number, tokens.get(i + 1)) && isValue(snapshot, number)) {
				int last = last(snapshot, tokens, i + 1);
				String written = snapshot.text().substring(number.start(), tokens.get(last).end());
				fixes.add(new Fix(Message.of(QuoteDate.class, "fix.quoteDate", written),
						List.of(new TextEdit(snapshot.lines().range(number.start(), tokens.get(last).end()), Literals.quote(written))), null, true));
				i = last;
			}
		}
		return fixes;
	}

	/** A year, or a month or day of the calendar; 5 年 is a duration. */
	private static boolean isDate(Token number, Token word) {
		if (number.kind() != Token.Kind.NUMBER || word.kind() != Token.Kind.WORD) {
			return false;
		}
		return word.text().startsWith("年") && number.text().length() == 4 || word.text().startsWith("月") || word.text().startsWith("日");
	}

	private static boolean isValue(Snapshot snapshot, Token number) {
		BlockKind kind = snapshot.file().at(number.start()).kind();
		return kind == BlockKind.INDICATORS || kind == BlockKind.DETAILS || kind.isSheet();
	}

	/** The last word that belongs to the date: numbers and words that follow on the line. */
	private static int last(Snapshot snapshot, List<Token> tokens, int word) {
		int line = snapshot.lines().line(tokens.get(word).start());
		int last = word;
		while (last + 2 < tokens.size() && snapshot.lines().line(tokens.get(last + 2).start()) == line && isDate(tokens.get(last + 1), tokens.get(last + 2))) {
			last += 2;
		}
		return last;
	}
}
