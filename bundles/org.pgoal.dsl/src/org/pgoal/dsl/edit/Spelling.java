package org.pgoal.dsl.edit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.conversion.Vocabulary;
import org.pgoal.dsl.parser.antlr.internal.InternalPGoalLexer;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.dsl.text.Keywords;
import org.pgoal.dsl.text.SheetWriter;
import org.pgoal.model.CategoryRole;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldType;
import org.pgoal.model.FormKind;
import org.pgoal.model.FundRole;
import org.pgoal.model.Kind;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Polarity;

/** Writes words as the rest of the file does: language of the keywords, width of the marks, indentation, line ends, quotes. */
final class Spelling {

	private static final String DEFAULT_INDENT = "    ";

	/** What the writer indents with. */
	private static final String WRITER_INDENT = "    ";

	private static final Map<String, String> WIDE = Map.of(":", "：", "{", "｛", "}", "｝", "=", "＝", "/", "／", "-", "－", ";", "；");

	private static final Set<EStructuralFeature> AS_SPELT = Set.of(PgoalPackage.Literals.ELEMENT__ID, PgoalPackage.Literals.INDICATOR__ID,
			PgoalPackage.Literals.VALUE__SIGN, PgoalPackage.Literals.VALUE__NUMERAL, PgoalPackage.Literals.RULE_SETTING__SEVERITY);
	private static final Set<EStructuralFeature> UNITS = Set.of(PgoalPackage.Literals.VALUE__UNIT, PgoalPackage.Literals.TASK__UNIT,
			PgoalPackage.Literals.SHEET__CURRENCY, PgoalPackage.Literals.TEMPLATE__CURRENCY);
	private static final Set<EStructuralFeature> NUMBERS = Set.of(PgoalPackage.Literals.SHEET__YEAR, PgoalPackage.Literals.TEMPLATE__YEAR,
			PgoalPackage.Literals.INDICATOR__CODE, PgoalPackage.Literals.CATEGORY_SPEC__CODE);
	private static final Set<EStructuralFeature> WORDS = Set.of(PgoalPackage.Literals.SHEET__REGION, PgoalPackage.Literals.SHEET__STATUS,
			PgoalPackage.Literals.TEMPLATE__REGION, PgoalPackage.Literals.GOAL_FILE__TEMPLATE, PgoalPackage.Literals.PROJECT__DEPARTMENT,
			PgoalPackage.Literals.TEMPLATE__PARENT);
	private static final Set<EStructuralFeature> LABELS = Set.of(PgoalPackage.Literals.INDICATOR__LEVEL2, PgoalPackage.Literals.FIELD_ENTRY__LABEL,
			PgoalPackage.Literals.FUND__LABEL, PgoalPackage.Literals.LABELLED_TEXT__LABEL, PgoalPackage.Literals.FIELD_SPEC__LABEL,
			PgoalPackage.Literals.FUND_SPEC__LABEL, PgoalPackage.Literals.RULE_SETTING__RULE);
	private static final Set<EStructuralFeature> PLAIN_LABELS = Set.of(PgoalPackage.Literals.INDICATOR__LEVEL1,
			PgoalPackage.Literals.INDICATOR_GROUP__LEVEL1, PgoalPackage.Literals.SECTION_SPEC__LABEL, PgoalPackage.Literals.CATEGORY_SPEC__LABEL,
			PgoalPackage.Literals.WORD_LIST__NAME, PgoalPackage.Literals.WORD_LIST__WORDS, PgoalPackage.Literals.FIELD_SPEC__SYNONYMS,
			PgoalPackage.Literals.FUND_SPEC__SYNONYMS, PgoalPackage.Literals.CATEGORY_SPEC__SYNONYMS);
	private static final Set<EStructuralFeature> PROSE = Set.of(PgoalPackage.Literals.SHEET__GOAL, PgoalPackage.Literals.GOAL__TEXT,
			PgoalPackage.Literals.LABELLED_TEXT__TEXT);

	private final Keywords keywords;
	private final KeywordLanguage language;
	private final SheetWriter writer;
	private final Map<String, Integer> marks = new HashMap<>();
	private final String lineEnd;
	private final String indent;
	private final boolean blankAfterColon;

	Spelling(SourceText source, Keywords keywords, SheetWriter writer) {
		this.keywords = keywords;
		this.lineEnd = source.lineEnd();
		int chinese = 0;
		int english = 0;
		int blanks = 0;
		int glued = 0;
		Map<String, Integer> languages = new HashMap<>();
		for (Keywords.Pair pair : keywords.all()) {
			languages.merge(pair.chinese(), 1, Integer::sum);
			languages.merge(pair.english(), -1, Integer::sum);
		}
		String previous = "";
		for (ILeafNode leaf : source.root().getLeafNodes()) {
			String word = leaf.getText();
			if (previous.equals(":") || previous.equals("：")) {
				if (!leaf.isHidden()) {
					glued++;
				} else if (word.indexOf('\n') < 0) {
					blanks++;
				}
			}
			previous = word;
			if (!leaf.isHidden()) {
				if (word.length() == 1) {
					marks.merge(word, 1, Integer::sum);
				}
				int way = languages.getOrDefault(word, 0);
				chinese += way > 0 ? 1 : 0;
				english += way < 0 ? 1 : 0;
			}
		}
		this.language = english > chinese ? KeywordLanguage.ENGLISH : KeywordLanguage.CHINESE;
		this.blankAfterColon = blanks >= glued;
		this.writer = writer.in(language);
		this.indent = indent(source.text());
	}

	/** What the first indented line is indented with. */
	private static String indent(String text) {
		return text.lines().filter(line -> !line.isBlank() && SourceText.isBlank(line.charAt(0))).findFirst().map(line -> {
			int end = 0;
			while (SourceText.isBlank(line.charAt(end))) {
				end++;
			}
			String blanks = line.substring(0, end);
			return blanks.startsWith("\t") ? "\t" : blanks.length() <= 8 ? blanks : DEFAULT_INDENT;
		}).orElse(DEFAULT_INDENT);
	}

	SheetWriter writer() {
		return writer;
	}

	String lineEnd() {
		return lineEnd;
	}

	String indent() {
		return indent;
	}

	String keyword(ParserRule rule) {
		return keywords.word(rule, language);
	}

	/** A mark in the width that the file prefers. */
	String mark(String narrow) {
		String wide = WIDE.get(narrow);
		return wide != null && marks.getOrDefault(wide, 0) > marks.getOrDefault(narrow, 0) ? wide : narrow;
	}

	/** What stands between a colon and its value. */
	String colonGap() {
		return blankAfterColon ? " " : "";
	}

	/** A text of the writer in the file's marks, indentation and line ends. */
	String adopt(String written) {
		StringBuilder adopted = new StringBuilder(written.length());
		InternalPGoalLexer lexer = new InternalPGoalLexer(new ANTLRStringStream(written));
		boolean afterColon = false;
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
			String word = token.getText();
			if (token.getType() == InternalPGoalLexer.RULE_WS) {
				if (!(afterColon && !blankAfterColon && word.equals(" "))) {
					adopted.append(reindent(word));
				}
			} else {
				adopted.append(word.equals(":") || word.equals("{") || word.equals("}") ? mark(word) : word);
			}
			afterColon = word.equals(":");
		}
		return adopted.toString();
	}

	private String reindent(String space) {
		int line = space.lastIndexOf('\n');
		if (line < 0 || indent.equals(WRITER_INDENT)) {
			return space;
		}
		return space.substring(0, line + 1) + space.substring(line + 1).replace(WRITER_INDENT, indent);
	}

	// -------------------------------------------------------------- values

	/**
	 * A value in the style of what stood there.
	 *
	 * @param old         the text that it replaces; null when nothing stood there
	 * @param indentation of the statement's line, for a block text
	 */
	String word(EStructuralFeature feature, Object value, String old, String indentation) {
		if (value instanceof Polarity polarity) {
			return writer.polarity(polarity);
		}
		if (value instanceof Kind kind) {
			return writer.kind(kind);
		}
		if (value instanceof BigDecimal decimal) {
			return writer.decimal(decimal);
		}
		if (value instanceof FieldType type) {
			return vocabulary(Vocabulary.FIELD_TYPES, type);
		}
		if (value instanceof FieldRole role) {
			return vocabulary(Vocabulary.FIELD_ROLES, role);
		}
		if (value instanceof CategoryRole role) {
			return vocabulary(Vocabulary.CATEGORY_ROLES, role);
		}
		if (value instanceof FormKind kind) {
			return keywords.of(keywords.grammar().getFormKindKwRule()).get(kind == FormKind.PROJECT ? 0 : 1).in(language);
		}
		if (value instanceof FundRole role) {
			return keywords.of(keywords.grammar().getFundRoleKwRule()).get(role == FundRole.TOTAL ? 0 : 1).in(language);
		}
		if (!(value instanceof String text)) {
			return String.valueOf(value);
		}
		if (AS_SPELT.contains(feature)) {
			return text;
		}
		if (UNITS.contains(feature)) {
			return writer.unit(text);
		}
		if (NUMBERS.contains(feature)) {
			return like(old, text, writer.year(text));
		}
		if (WORDS.contains(feature)) {
			return like(old, text, writer.words(text));
		}
		if (LABELS.contains(feature)) {
			return like(old, text, writer.label(text));
		}
		if (PLAIN_LABELS.contains(feature)) {
			return like(old, text, writer.plainLabel(text));
		}
		return PROSE.contains(feature) && old == null ? indented(adopt(writer.prose(text, 0)), indentation) : quoted(old, text, indentation);
	}

	private <E extends Enum<E>> String vocabulary(Vocabulary<E> vocabulary, E value) {
		return vocabulary.entries().stream().filter(entry -> entry.value() == value)
				.map(entry -> language == KeywordLanguage.ENGLISH ? entry.english() : entry.chinese()).findFirst().orElseThrow();
	}

	/** A word that stood in quotes keeps them. */
	private String like(String old, String text, String bare) {
		return old != null && Literals.isQuoted(old) ? quoted(old, text, "") : bare;
	}

	private String quoted(String old, String text, String indentation) {
		if (old != null && old.startsWith("'''")) {
			String block = block(text, indentation);
			if (says(block, text)) {
				return block;
			}
		}
		if (old != null && old.startsWith("“")) {
			String chinese = '“' + text + '”';
			if (text.indexOf('”') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
				return chinese;
			}
		}
		if (old == null && text.indexOf('\n') >= 0) {
			String block = block(text, indentation);
			if (says(block, text)) {
				return block;
			}
		}
		return writer.text(text);
	}

	/** A block text has no escapes; what it can't say is quoted. */
	private static boolean says(String block, String text) {
		return !text.contains("'''") && Literals.value(block).equals(text);
	}

	private String block(String text, String indentation) {
		StringBuilder block = new StringBuilder("'''");
		for (String line : text.split("\n", -1)) {
			block.append(lineEnd).append(line.isEmpty() ? "" : indentation + indent + line);
		}
		return block.append(lineEnd).append(indentation).append("'''").toString();
	}

	/** Lines of the writer, the first as it is, the others behind an indentation. */
	String indented(String lines, String indentation) {
		if (lines.indexOf('\n') < 0) {
			return lines;
		}
		StringBuilder indented = new StringBuilder();
		String[] all = lines.replace("\r\n", "\n").split("\n", -1);
		for (int i = 0; i < all.length; i++) {
			if (i > 0) {
				indented.append(lineEnd).append(all[i].isEmpty() ? "" : indentation);
			}
			indented.append(all[i]);
		}
		return indented.toString();
	}
}
