package org.pgoal.dsl.formatting;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.pgoal.dsl.edit.TextEdit;
import org.pgoal.dsl.parser.BilingualSyntaxError;
import org.pgoal.dsl.text.Keywords;
import org.pgoal.dsl.text.LineEnds;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Formats {@code .pgoal} text: four blanks per level, one indicator per line, neighbouring indicators as a table. Comments
 * and single blank lines stay; what the text means never changes; formatting twice is formatting once. Lines end as the
 * first line of the text does; those of CR alone become LF. Takes time linear in the length of the text.
 */
@Singleton
public class PGoalFormatter {

	/** The language nests four deep; the parser overflows at some six hundred. */
	private static final int DEEPEST = 200;

	@Inject
	private IParser parser;

	@Inject
	private Keywords keywords;

	/**
	 * The formatted text.
	 *
	 * @throws NotFormattedException when the text doesn't parse
	 */
	public String format(String text, FormatOptions options) throws NotFormattedException {
		return TextEdit.apply(text, edits(text, options));
	}

	/**
	 * The edits that format a text, ascending, none of them empty.
	 *
	 * @throws NotFormattedException when the text doesn't parse
	 */
	public List<TextEdit> edits(String text, FormatOptions options) throws NotFormattedException {
		if (LineEnds.areLoneReturns(text)) {
			return List.of(new TextEdit(0, text.length(), format(LineEnds.readable(text), options)));
		}
		refuseDeep(text);
		IParseResult result = parser.parse(new StringReader(text));
		for (INode error : result.getSyntaxErrors()) {
			if (!(error.getSyntaxErrorMessage() instanceof BilingualSyntaxError told && told.isAboutValue())) {
				throw new NotFormattedException(error.getStartLine(), error.getSyntaxErrorMessage());
			}
		}
		return edits(text, result.getRootNode(), options);
	}

	/** The parser would overflow the stack; braces inside texts are counted too, no real text has as many. */
	private static void refuseDeep(String text) throws NotFormattedException {
		int depth = 0;
		int line = 1;
		for (int i = 0; i < text.length(); i++) {
			switch (text.charAt(i)) {
			case '{', '｛' -> depth++;
			case '}', '｝' -> depth = Math.max(0, depth - 1);
			case '\n' -> line++;
			default -> {
				continue;
			}
			}
			if (depth > DEEPEST) {
				throw NotFormattedException.tooDeep(line);
			}
		}
	}

	/** The edits that format a parsed text without syntax errors, ascending, none of them empty. */
	public List<TextEdit> edits(String text, ICompositeNode root, FormatOptions options) {
		return new Formatting(text, new TokenReader(keywords, options.keywords()).read(root)).edits();
	}

	/** The edits that lie in the lines that a range touches. What stands there is formatted as it would be in the whole text. */
	public List<TextEdit> edits(String text, ICompositeNode root, FormatOptions options, int offset, int length) {
		int from = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
		int end = text.indexOf('\n', Math.min(text.length(), offset + length));
		int to = end < 0 ? text.length() : end;
		List<TextEdit> inside = new ArrayList<>();
		for (TextEdit edit : edits(text, root, options)) {
			if (edit.offset() >= from && edit.end() <= to) {
				inside.add(edit);
			}
		}
		return inside;
	}
}
