package org.pgoal.model.derived;

import java.util.Optional;
import java.util.OptionalInt;

import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.Value;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.DateText;
import org.pgoal.model.quantity.Money;

/** What a value says as the type that a template gives its field. */
public final class FieldReading {

	private FieldReading() {
	}

	/**
	 * Reads a value as its field's type.
	 *
	 * @param year the year of the sheet, for dates that name none
	 * @return a text, a number, an amount in 元 as a number, a date as ISO text, a period as two dates with a stroke between or as ISO
	 *         duration, the words of a choice, true or false; empty where it cannot be read so
	 */
	public static Optional<Object> read(Value value, FieldSpec field, OptionalInt year) {
		String text = value.asText();
		if (text == null) {
			return Optional.empty();
		}
		return Optional.ofNullable(switch (field.getType()) {
		case TEXT -> text;
		case NUMBER -> value.getNumber();
		case MONEY -> Money.of(value).map(Money::yuan).orElse(null);
		case DATE -> DateText.span(text, year).map(span -> (field.getRole() == FieldRole.START ? span.start() : span.end()).toString()).orElse(null);
		case PERIOD -> DateText.span(text, year).map(span -> span.start() + "/" + span.end())
				.or(() -> DateText.duration(text).map(Object::toString)).orElse(null);
		case CHOICE -> field.getChoices().isEmpty() || field.getChoices().contains(text.strip()) ? text.strip() : null;
		case FLAG -> flag(text.strip());
		});
	}

	/** Why a text is not of the field's type. */
	public static Message refusal(FieldSpec field, String text) {
		return Message.of(FieldReading.class, field.getType().getLiteral(), text);
	}

	private static Boolean flag(String text) {
		return switch (text) {
		case "是", "有", "√", "yes", "true" -> Boolean.TRUE;
		case "否", "无", "×", "no", "false" -> Boolean.FALSE;
		default -> null;
		};
	}
}
