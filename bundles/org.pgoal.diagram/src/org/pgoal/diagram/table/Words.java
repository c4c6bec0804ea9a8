package org.pgoal.diagram.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.pgoal.model.Kind;
import org.pgoal.model.Polarity;
import org.pgoal.model.message.Message;

/** The words for polarity and kind, as forms print them; English ones are understood too. */
public final class Words {

	private Words() {
	}

	static String of(Polarity polarity) {
		return polarity == null || polarity == Polarity.UNSPECIFIED ? "" : printed(polarity);
	}

	static String of(Kind kind) {
		return kind == null || kind == Kind.UNSPECIFIED ? "" : printed(kind);
	}

	/** What a cell is called in forms, whatever language the reader has: a form is Chinese. */
	private static String printed(Enum<?> word) {
		return said(word, Locale.SIMPLIFIED_CHINESE);
	}

	private static String said(Enum<?> word, Locale locale) {
		return Message.of(Words.class, "word." + word.name()).text(locale);
	}

	static Optional<Polarity> polarity(String typed) {
		return read(typed, Polarity.POSITIVE, Polarity.NEGATIVE);
	}

	static Optional<Kind> kind(String typed) {
		return read(typed, Kind.QUALITATIVE, Kind.QUANTITATIVE);
	}

	@SafeVarargs
	private static <E extends Enum<E>> Optional<E> read(String typed, E... words) {
		String text = typed.strip().toLowerCase(Locale.ROOT);
		for (E word : words) {
			// 正向指标 means 正向
			if (text.startsWith(printed(word)) || text.equals(said(word, Locale.ROOT))) {
				return Optional.of(word);
			}
		}
		return Optional.empty();
	}

	/** What may be typed into a cell where nothing else is understood, a blank included; empty where anything may. */
	public static List<String> choices(Column column) {
		return switch (column.topic()) {
		case POLARITY -> List.of("", printed(Polarity.POSITIVE), printed(Polarity.NEGATIVE));
		case KIND -> List.of("", printed(Kind.QUALITATIVE), printed(Kind.QUANTITATIVE));
		default -> List.of();
		};
	}
}
