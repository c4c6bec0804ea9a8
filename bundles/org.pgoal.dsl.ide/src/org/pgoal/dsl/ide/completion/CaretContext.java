package org.pgoal.dsl.ide.completion;

import java.util.List;
import java.util.Locale;

import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.ide.completion.Expectations.Expected;
import org.pgoal.dsl.ide.source.Block;
import org.pgoal.dsl.ide.source.BlockKind;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.model.FormKind;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * Where the caret stands.
 *
 * @param snapshot    the text
 * @param block       the innermost block around the caret
 * @param line        the tokens of the statement on the caret's line, before the prefix
 * @param prefix      what has been typed of the word at the caret
 * @param start       offset where a proposal begins to replace
 * @param end         offset where it ends to replace, at or behind the caret
 * @param colonAhead  true when a colon follows what is replaced
 * @param atLineStart true when nothing but blanks stands before the prefix on its line
 * @param expected    what the grammar expects instead of the prefix
 * @param language    the language of the file's keywords
 * @param locale      the language of the reader
 * @param template    the template in force
 * @param around      everything else
 */
record CaretContext(Snapshot snapshot, Block block, List<Token> line, String prefix, int start, int end, boolean colonAhead, boolean atLineStart,
		Expected expected, KeywordLanguage language, Locale locale, EffectiveTemplate template, Knowledge around) {

	/** The sheet around the caret; null outside of sheets. */
	Block sheet() {
		return block.enclosing(BlockKind.PROJECT, BlockKind.DEPARTMENT);
	}

	FormKind formKind() {
		Block sheet = block.enclosing(BlockKind.PROJECT, BlockKind.DEPARTMENT);
		return sheet != null && sheet.kind() == BlockKind.DEPARTMENT ? FormKind.DEPARTMENT : FormKind.PROJECT;
	}

	/** The last label before the caret on its line; null where there is none. */
	String label() {
		for (Token token : line.reversed()) {
			if (token.kind() == Token.Kind.LABEL) {
				return Literals.value(token.text());
			}
		}
		return null;
	}

	/** The last token before the prefix in the statement; null at its start. */
	Token previous() {
		return line.isEmpty() ? null : line.get(line.size() - 1);
	}

	/** The level-one category in force at the caret: the one written on the line, else the block's. */
	Category levelOne() {
		for (int i = 1; i < line.size(); i++) {
			if (line.get(i).isSlash()) {
				return template.levelOne(Literals.value(line.get(i - 1).text())).orElse(null);
			}
		}
		Block group = block.enclosing(BlockKind.INDICATORS);
		Token label = group == null ? null : group.lastInHead(Token.Kind.GROUP);
		return label == null ? null : template.levelOne(Literals.value(label.text())).orElse(null);
	}

	/** The level-two category of the line; null where it is unknown. */
	Category levelTwo() {
		String label = block.kind() == BlockKind.DETAILS ? headLabel() : label();
		Category one = levelOne();
		return template.levelTwo(one, label).or(() -> template.levelTwo(null, label)).orElse(null);
	}

	private String headLabel() {
		Token label = block.lastInHead(Token.Kind.LABEL);
		return label == null ? null : Literals.value(label.text());
	}
}
