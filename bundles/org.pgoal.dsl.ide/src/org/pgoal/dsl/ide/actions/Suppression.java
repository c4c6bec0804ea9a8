package org.pgoal.dsl.ide.actions;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.pgoal.dsl.ide.source.FileLanguage;
import org.pgoal.dsl.ide.source.Lines;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.text.KeywordLanguage;

/** Writes the comments that suppress a rule. */
final class Suppression {

	private static final Pattern LINE = Pattern.compile("//\\s*pgoal\\s*[:：]\\s*(忽略|ignore)\\s+.*");
	private static final Pattern FILE = Pattern.compile("//\\s*pgoal\\s*[:：]\\s*(本文件忽略|ignore-file)\\s+.*");

	private Suppression() {
	}

	/** Suppresses a rule for the line of an offset: behind it, or above it where it doesn't end outside of a text. */
	static TextEdit inLine(Snapshot snapshot, int offset, String rule, Locale locale) {
		Lines lines = snapshot.lines();
		Token at = snapshot.touching(offset);
		// a place inside a text over several lines is suppressed where the text begins
		int line = lines.line(at == null ? offset : Math.min(offset, at.start()));
		int end = lines.end(line);
		Token last = lastOn(snapshot, line);
		if (last != null && last.kind() == Token.Kind.COMMENT && LINE.matcher(last.text()).matches()) {
			return insert(lines, last.start() + last.text().stripTrailing().length(), ", " + rule);
		}
		String comment = "// pgoal: " + (chinese(snapshot, locale) ? "忽略 " : "ignore ") + rule;
		if (last == null || last.isComment() || last.end() > end) {
			String text = lines.lineText(line);
			String indent = text.substring(0, text.length() - text.stripLeading().length());
			return insert(lines, lines.start(line), indent + comment + "\n");
		}
		return insert(lines, last.end(), "    " + comment);
	}

	/** Suppresses a rule for the file, in its first lines. */
	static TextEdit inFile(Snapshot snapshot, String rule, Locale locale) {
		for (Token token : snapshot.tokens()) {
			if (token.kind() == Token.Kind.COMMENT && FILE.matcher(token.text()).matches()) {
				return insert(snapshot.lines(), token.start() + token.text().stripTrailing().length(), ", " + rule);
			}
		}
		return insert(snapshot.lines(), 0, "// pgoal: " + (chinese(snapshot, locale) ? "本文件忽略 " : "ignore-file ") + rule + "\n");
	}

	private static boolean chinese(Snapshot snapshot, Locale locale) {
		return FileLanguage.of(snapshot, locale) == KeywordLanguage.CHINESE;
	}

	/** The last token that begins on a line; null where none does. */
	private static Token lastOn(Snapshot snapshot, int line) {
		Lines lines = snapshot.lines();
		Token last = null;
		List<Token> tokens = snapshot.tokens();
		for (int i = snapshot.tokenAt(lines.start(line)); i < tokens.size() && tokens.get(i).start() <= lines.end(line); i++) {
			if (tokens.get(i).start() >= lines.start(line) && tokens.get(i).start() < lines.end(line)) {
				last = tokens.get(i);
			}
		}
		return last;
	}

	private static TextEdit insert(Lines lines, int offset, String text) {
		Position position = lines.position(offset);
		return new TextEdit(new Range(position, position), text);
	}
}
