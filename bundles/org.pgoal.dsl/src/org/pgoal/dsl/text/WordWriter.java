package org.pgoal.dsl.text;

import java.math.BigDecimal;

import org.eclipse.xtext.ParserRule;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.conversion.Vocabulary;
import org.pgoal.dsl.services.PGoalGrammarAccess;
import org.pgoal.model.Kind;
import org.pgoal.model.Polarity;
import org.pgoal.model.Value;

/** Writes words and values as an author would: bare where the grammar can read them so, else in quotes. Immutable. */
public class WordWriter {

	static final String INDENT = "    ";

	private static final String BLOCK_QUOTES = "'''";

	/** From this width (a wide character counts two columns) prose stands in a block text of its own lines. */
	private static final int LONG_PROSE = 160;

	final Keywords keywords;
	final PGoalGrammarAccess grammar;
	final KeywordLanguage language;

	WordWriter(Keywords keywords, KeywordLanguage language) {
		this.keywords = keywords;
		this.grammar = keywords.grammar();
		this.language = language;
	}

	/** A value: sign, number and unit, or words; the printed form where there is one. An empty value is 空. */
	public String value(Value value) {
		if (isEmpty(value)) {
			return empty();
		}
		StringBuilder written = new StringBuilder(isWritable(value) ? parts(value) : text(partsAsText(value)));
		if (value.getPrinted() != null) {
			if (written.isEmpty()) {
				written.append(text(""));
			}
			written.append(' ').append(kw(grammar.getPrintedKwRule())).append(' ').append(text(value.getPrinted()));
		}
		return written.toString();
	}

	private String parts(Value value) {
		StringBuilder written = new StringBuilder();
		part(written, value.getSign());
		part(written, value.getNumeral());
		if (value.getNumeral() == null && value.getText() != null) {
			part(written, text(value.getText()));
		}
		if (value.getUnit() != null) {
			if (value.getNumeral() == null && value.getText() == null) {
				part(written, value.getSign() == null ? empty() : text(""));
			}
			part(written, unit(value.getUnit()));
		}
		return written.toString();
	}

	private static void part(StringBuilder written, String part) {
		if (part != null) {
			written.append(written.isEmpty() ? "" : " ").append(part);
		}
	}

	/** A sign or numeral that the grammar cannot read is words. */
	private boolean isWritable(Value value) {
		return (value.getSign() == null || keywords.isSign(value.getSign()))
				&& (value.getNumeral() == null || value.getText() == null && Lexemes.isNumeral(value.getNumeral()));
	}

	private static String partsAsText(Value value) {
		StringBuilder text = new StringBuilder();
		for (String part : new String[] { value.getSign(), value.getNumeral(), value.getText(), value.getUnit() }) {
			text.append(part == null ? "" : part);
		}
		return text.toString();
	}

	boolean startsWithText(Value value) {
		return !isWritable(value) || value.getSign() == null && value.getNumeral() == null && (value.getText() != null || value.getUnit() == null);
	}

	String valueOrEmpty(Value value) {
		return value == null ? empty() : value(value);
	}

	/** True for null and for a value that says nothing: both are written as 空 or not at all. */
	static boolean isEmpty(Value value) {
		return value == null || value.getSign() == null && value.getNumeral() == null && value.getText() == null && value.getUnit() == null
				&& value.getPrinted() == null;
	}

	/** The word for an empty cell. */
	public String empty() {
		return kw(grammar.getEmptyKwRule());
	}

	/** A text in quotes, on one line. */
	public String text(String text) {
		return Literals.quote(text);
	}

	/**
	 * A text as a statement of its own: in quotes, or as a block text where it is long or has line breaks.
	 *
	 * @param depth how deep the statement is indented, in steps
	 */
	public String prose(String text, int depth) {
		if (text.indexOf('\n') >= 0 || TextWidth.of(text) > LONG_PROSE) {
			String block = block(text, depth);
			if (!text.contains(BLOCK_QUOTES) && Literals.value(block).equals(text)) {
				return block;
			}
		}
		return text(text);
	}

	private static String block(String text, int depth) {
		String indent = INDENT.repeat(depth);
		StringBuilder block = new StringBuilder(BLOCK_QUOTES).append('\n');
		for (String line : text.split("\n", -1)) {
			block.append(line.isEmpty() ? "" : indent + INDENT + line).append('\n');
		}
		return block.append(indent).append(BLOCK_QUOTES).toString();
	}

	/** A label before a colon; null is the mark of a label that the form doesn't have. */
	public String label(String label) {
		return label == null ? Literals.NO_LABEL : Lexemes.isLabelWord(label) ? label : Literals.quote(label);
	}

	/** A label that no colon follows, as a level one, a section, a synonym; null is the mark of a missing label. */
	public String plainLabel(String label) {
		return label == null ? Literals.NO_LABEL : Lexemes.isPlainLabel(label) ? label : Literals.quote(label);
	}

	/** A unit, bare where it can be. */
	public String unit(String unit) {
		return Lexemes.isPlainUnit(unit) ? unit : Literals.quote(unit);
	}

	/** A region, a status, a reference: bare where it is one word. */
	public String words(String words) {
		return Lexemes.isId(words) ? words : Literals.quote(words);
	}

	/** A code before a category: bare where it is a number. */
	public String code(String code) {
		return Lexemes.isNumber(code) ? code : Literals.quote(code);
	}

	/** A year: bare where it is a number. */
	public String year(String year) {
		return Lexemes.isNumber(year) ? year : Literals.quote(year);
	}

	/**
	 * An ID, which has no quoted form.
	 *
	 * @throws IllegalArgumentException when the language has no such ID
	 */
	public String id(String id) {
		if (!Lexemes.isId(id)) {
			throw new IllegalArgumentException("not an ID: " + id);
		}
		return id;
	}

	/** A decimal without exponent, with its scale. */
	public String decimal(BigDecimal decimal) {
		return decimal.toPlainString();
	}

	String kw(ParserRule rule) {
		return keywords.word(rule, language);
	}

	/** The keyword of a direction. */
	public String polarity(Polarity polarity) {
		return keywords.of(grammar.getPolarityKwRule()).get(polarity == Polarity.POSITIVE ? 0 : 1).in(language);
	}

	/** The keyword for qualitative or quantitative. */
	public String kind(Kind kind) {
		return keywords.of(grammar.getKindKwRule()).get(kind == Kind.QUALITATIVE ? 0 : 1).in(language);
	}

	<E extends Enum<E>> String word(Vocabulary<E> vocabulary, E value) {
		return vocabulary.entries().stream().filter(entry -> entry.value() == value)
				.map(entry -> language == KeywordLanguage.ENGLISH ? entry.english() : entry.chinese()).findFirst().orElseThrow();
	}
}
