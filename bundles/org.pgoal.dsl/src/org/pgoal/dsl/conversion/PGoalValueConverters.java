package org.pgoal.dsl.conversion;

import java.math.BigDecimal;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.pgoal.model.CategoryRole;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldType;
import org.pgoal.model.quantity.Numerals;

import com.google.inject.Singleton;

/** What the words of the language mean as values. A singleton: rebuilt per resource it would cost a sixth of the parse. */
@Singleton
public class PGoalValueConverters extends AbstractDeclarativeValueConverterService {

	private interface Reader<T> {
		T read(String written, INode node) throws ValueConverterException;
	}

	private static <T> IValueConverter<T> converter(Reader<T> reader) {
		return new IValueConverter<>() {
			@Override
			public T toValue(String string, INode node) throws ValueConverterException {
				// in damaged text the parser asks for tokens that aren't there
				return string == null ? null : reader.read(string, node);
			}

			@Override
			public String toString(T value) throws ValueConverterException {
				return String.valueOf(value);
			}
		};
	}

	private static final IValueConverter<String> LITERAL = converter((written, node) -> Literals.value(written));
	private static final IValueConverter<String> LABEL = converter(
			(written, node) -> Literals.NO_LABEL.equals(written) ? null : Literals.value(written));
	private static final IValueConverter<String> COMPACT = converter((written, node) -> node == null ? written : compact(node));

	@ValueConverter(rule = "Label")
	public IValueConverter<String> label() {
		return LABEL;
	}

	@ValueConverter(rule = "Group")
	public IValueConverter<String> group() {
		return LABEL;
	}

	@ValueConverter(rule = "PlainLabel")
	public IValueConverter<String> plainLabel() {
		return LABEL;
	}

	@ValueConverter(rule = "Text")
	public IValueConverter<String> text() {
		return LITERAL;
	}

	@ValueConverter(rule = "STRING")
	public IValueConverter<String> string() {
		return LITERAL;
	}

	@ValueConverter(rule = "Words")
	public IValueConverter<String> words() {
		return LITERAL;
	}

	@ValueConverter(rule = "Ref")
	public IValueConverter<String> reference() {
		return LITERAL;
	}

	@ValueConverter(rule = "Code")
	public IValueConverter<String> code() {
		return LITERAL;
	}

	@ValueConverter(rule = "YearText")
	public IValueConverter<String> year() {
		return LITERAL;
	}

	@ValueConverter(rule = "Unit")
	public IValueConverter<String> unit() {
		return converter((written, node) -> Literals.isQuoted(written) ? Literals.value(written) : plain(written, node));
	}

	/** A weight that is glued to what stands before it would be a unit, and nobody would miss it. */
	private static String plain(String written, INode node) {
		String unit = COMPACT.toValue(written, node);
		GluedWord.of(unit).ifPresent(glued -> {
			throw new NotUnderstood(VocabularyMessages.message("glued", unit, glued.apart()), node, null);
		});
		return unit;
	}

	@ValueConverter(rule = "PlainUnit")
	public IValueConverter<String> plainUnit() {
		return converter(PGoalValueConverters::plain);
	}

	@ValueConverter(rule = "Numeral")
	public IValueConverter<String> numeral() {
		return COMPACT;
	}

	@ValueConverter(rule = "Decimal")
	public IValueConverter<BigDecimal> decimal() {
		return converter(PGoalValueConverters::number);
	}

	@ValueConverter(rule = "SignedDecimal")
	public IValueConverter<BigDecimal> signedDecimal() {
		return converter((written, node) -> number(COMPACT.toValue(written, node), node));
	}

	@ValueConverter(rule = "RangeStart")
	public IValueConverter<BigDecimal> rangeStart() {
		return converter((written, node) -> number(written.substring(0, written.length() - "..".length()), node));
	}

	@ValueConverter(rule = "Count")
	public IValueConverter<Integer> count() {
		return converter((written, node) -> {
			try {
				return number(written, node).intValueExact();
			} catch (ArithmeticException notWhole) {
				throw new NotUnderstood(VocabularyMessages.message("notWhole", written), node, notWhole);
			}
		});
	}

	@ValueConverter(rule = "FieldTypeName")
	public IValueConverter<FieldType> fieldType() {
		return converter((written, node) -> named(Vocabulary.FIELD_TYPES, written, node));
	}

	@ValueConverter(rule = "FieldRoleName")
	public IValueConverter<FieldRole> fieldRole() {
		return converter((written, node) -> named(Vocabulary.FIELD_ROLES, written, node));
	}

	@ValueConverter(rule = "CategoryRoleName")
	public IValueConverter<CategoryRole> categoryRole() {
		return converter((written, node) -> named(Vocabulary.CATEGORY_ROLES, written, node));
	}

	private static <E extends Enum<E>> E named(Vocabulary<E> vocabulary, String written, INode node) {
		return vocabulary.parse(written)
				.orElseThrow(() -> new NotUnderstood(VocabularyMessages.message("unknownWord", written, vocabulary.examples()), node, null));
	}

	private static BigDecimal number(String written, INode node) {
		BigDecimal number = Numerals.parse(written);
		if (number == null) {
			throw new NotUnderstood(VocabularyMessages.message("notANumber", written), node, null);
		}
		return number;
	}

	/** The words of a node without blanks and comments between them. */
	private static String compact(INode node) {
		if (node instanceof ILeafNode) {
			return node.getText();
		}
		StringBuilder text = new StringBuilder();
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (!leaf.isHidden()) {
				text.append(leaf.getText());
			}
		}
		return text.toString();
	}
}
