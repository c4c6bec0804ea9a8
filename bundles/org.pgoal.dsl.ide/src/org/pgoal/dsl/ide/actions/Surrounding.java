package org.pgoal.dsl.ide.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.ide.source.Block;
import org.pgoal.dsl.ide.source.Lines;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.dsl.text.Lexemes;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Puts selected lines of a sheet into a block: lines that say their level one themselves into a block of it, without saying it
 * again; others into the block that is asked for. A matter of the text alone, so it works in a text that doesn't parse.
 */
@Singleton
public class Surrounding {

	private static final String INDENT = "    ";

	private final Workspace workspace;

	@Inject
	Surrounding(Workspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * @param label of the block; null: the level one of the lines, else the first of the template whose categories they have
	 * @return empty where the lines aren't whole statements of one sheet
	 */
	public Optional<List<TextEdit>> surround(Snapshot snapshot, Range range, String label) {
		Lines lines = snapshot.lines();
		int first = Math.min(range.getStart().getLine(), lines.count() - 1);
		int last = Math.min(range.getEnd().getLine(), lines.count() - 1);
		if (last > first && range.getEnd().getCharacter() == 0) {
			last--;
		}
		while (first < last && lines.lineText(first).isBlank()) {
			first++;
		}
		while (last > first && lines.lineText(last).isBlank()) {
			last--;
		}
		List<Token> tokens = tokens(snapshot, first, last);
		Block block = snapshot.file().at(lines.start(first));
		if (tokens.isEmpty() || !block.kind().isSheet() || block != snapshot.file().at(lines.end(last)) || !isBalanced(tokens)) {
			return Optional.empty();
		}
		List<Token> levelOnes = levelOnes(tokens);
		String name = label != null ? label : levelOnes.isEmpty() ? guess(snapshot, tokens) : Literals.value(levelOnes.get(0).text());
		return Optional.of(edits(lines, first, last, name, levelOnes.stream().filter(t -> Literals.value(t.text()).equals(name)).toList()));
	}

	private static List<TextEdit> edits(Lines lines, int first, int last, String name, List<Token> saidAgain) {
		String text = lines.lineText(first);
		String indent = text.substring(0, text.length() - text.stripLeading().length());
		List<TextEdit> edits = new ArrayList<>();
		String head = Lexemes.isPlainLabel(name) ? name : Literals.quote(name);
		for (int line = first; line <= last; line++) {
			String before = line == first ? indent + head + " {\n" : "";
			if (!lines.lineText(line).isBlank() || line == first) {
				edits.add(insertion(new Position(line, 0), before + INDENT));
			}
			for (Token token : saidAgain) {
				if (lines.line(token.start()) == line) {
					// with the slash behind it
					int end = token.end();
					String rest = lines.lineText(line).substring(end - lines.start(line));
					edits.add(new TextEdit(lines.range(token.start(), end + 1 + rest.length() - rest.stripLeading().length()), ""));
				}
			}
		}
		edits.add(insertion(lines.position(lines.end(last)), "\n" + indent + "}"));
		return edits;
	}

	private static TextEdit insertion(Position position, String text) {
		return new TextEdit(new Range(position, position), text);
	}

	private static List<Token> tokens(Snapshot snapshot, int first, int last) {
		int from = snapshot.lines().start(first);
		int to = snapshot.lines().end(last);
		return snapshot.tokens().stream().filter(token -> token.start() >= from && token.end() <= to && !token.isComment()).collect(Collectors.toList());
	}

	private static boolean isBalanced(List<Token> tokens) {
		int depth = 0;
		for (Token token : tokens) {
			depth += token.isOpeningBrace() ? 1 : token.isClosingBrace() ? -1 : 0;
			if (depth < 0) {
				return false;
			}
		}
		return depth == 0;
	}

	/** What stands before the slash where a line says its level one. */
	private static List<Token> levelOnes(List<Token> tokens) {
		List<Token> found = new ArrayList<>();
		for (int i = 2; i < tokens.size(); i++) {
			int before = tokens.get(i).kind() != Token.Kind.LABEL ? 0 : tokens.get(i - 1).isDash() ? i - 3 : i - 1;
			if (before > 0 && tokens.get(before).isSlash()) {
				found.add(tokens.get(before - 1));
			}
		}
		return found;
	}

	private String guess(Snapshot snapshot, List<Token> tokens) {
		EffectiveTemplate template = workspace.template(snapshot);
		for (Token token : tokens) {
			if (token.kind() == Token.Kind.LABEL) {
				Optional<String> level = template.levelTwo(null, Literals.value(token.text())).map(Category::parent).map(Category::label);
				if (level.isPresent()) {
					return level.get();
				}
			}
		}
		return template.levelOnes().stream().map(Category::label).filter(label -> label != null).findFirst().orElse("指标");
	}
}
