package org.pgoal.forms.json;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pgoal.forms.FormException;
import org.pgoal.model.message.Message;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

/** Reads JSON once from front to back, with types checked and every error placed. */
final class JsonCursor {

	/** The schema is six levels deep. */
	private static final int DEEPEST = 32;

	private static final int MOST_DIGITS = 100;

	private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");

	private static final int LONGEST_EXCERPT = 60;

	private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");

	private static final Pattern PATH = Pattern.compile("line (\\d+), column (\\d+), (.*)");

	/** What the parser says in English, and the message for it. */
	private static final List<Map.Entry<String, String>> SAID = List.of(Map.entry("Unterminated string", "malformed.text"), Map.entry("Unterminated", "malformed.comma"),
			Map.entry("Expected ':'", "malformed.colon"), Map.entry("Expected name", "malformed.name"), Map.entry("Expected value", "malformed.value"),
			Map.entry("Unescaped control", "malformed.control"), Map.entry("escape", "malformed.escape"), Map.entry("Nesting limit", "malformed.deep"), Map.entry("Use JsonReader", "malformed.value"));

	@FunctionalInterface
	interface Step {
		void read() throws IOException, FormException;
	}

	@FunctionalInterface
	interface KeyStep {
		void read(String key) throws IOException, FormException;
	}

	/** A text, a number as spelt, or null. */
	record Scalar(String text, boolean number) {
	}

	private final JsonReader reader;

	JsonCursor(Reader text) {
		reader = new JsonReader(text);
		reader.setStrictness(Strictness.STRICT);
		reader.setNestingLimit(DEEPEST);
	}

	/** Runs a reading of the whole text and turns what the parser says into one message. */
	void whole(Step step) throws IOException, FormException {
		try {
			step.read();
			if (reader.peek() != JsonToken.END_DOCUMENT) {
				throw wrongType("end");
			}
		} catch (MalformedJsonException | EOFException | NumberFormatException malformed) {
			throw new FormException(malformed(malformed), malformed);
		}
	}

	/** What the parser says, in the reader's language; what it knows no words for here is only placed. */
	private Message malformed(Exception malformed) {
		String said = String.valueOf(malformed.getMessage());
		String kind = malformed instanceof EOFException ? "malformed.end"
				: SAID.stream().filter(known -> said.contains(known.getKey())).map(Map.Entry::getValue).findFirst().orElse("malformed.other");
		Matcher place = PLACE.matcher(said);
		return message(kind, place.find() ? message("place", place.group(1), place.group(2)) : place());
	}

	void object(KeyStep step) throws IOException, FormException {
		expect(JsonToken.BEGIN_OBJECT, "object");
		reader.beginObject();
		while (reader.hasNext()) {
			step.read(reader.nextName());
		}
		reader.endObject();
	}

	/** An object of known keys; a repeated key is told to the listener and read again. */
	void record(KeyStep repeated, KeyStep step) throws IOException, FormException {
		Set<String> seen = new HashSet<>();
		object(key -> {
			if (!seen.add(key)) {
				repeated.read(key);
			}
			step.read(key);
		});
	}

	/** A list; null is an empty one. */
	void array(Step step) throws IOException, FormException {
		if (isNull()) {
			return;
		}
		expect(JsonToken.BEGIN_ARRAY, "array");
		reader.beginArray();
		while (reader.hasNext()) {
			step.read();
		}
		reader.endArray();
	}

	/** An object that may be null, which is an empty one. */
	void map(KeyStep step) throws IOException, FormException {
		if (!isNull()) {
			object(step);
		}
	}

	/** Consumes a null. */
	boolean isNull() throws IOException {
		if (reader.peek() == JsonToken.NULL) {
			reader.nextNull();
			return true;
		}
		return false;
	}

	/** A text or null; a number or truth value as spelt. */
	String text() throws IOException, FormException {
		return scalar().text();
	}

	Scalar scalar() throws IOException, FormException {
		return switch (reader.peek()) {
		case NULL -> {
			reader.nextNull();
			yield new Scalar(null, false);
		}
		case STRING -> new Scalar(reader.nextString(), false);
		case NUMBER -> new Scalar(decimal(reader.nextString()).toPlainString(), true);
		case BOOLEAN -> new Scalar(Boolean.toString(reader.nextBoolean()), false);
		default -> throw wrongType("string");
		};
	}

	/** A number, exact and with its scale, also when given as a text; null when null or an empty text. */
	BigDecimal number() throws IOException, FormException {
		JsonToken next = reader.peek();
		if (isNull()) {
			return null;
		}
		if (next != JsonToken.NUMBER && next != JsonToken.STRING) {
			throw wrongType("number");
		}
		String written = reader.nextString().strip();
		return written.isEmpty() ? null : decimal(written);
	}

	private BigDecimal decimal(String written) throws FormException {
		BigDecimal number;
		try {
			number = written.length() > MOST_DIGITS ? null : new BigDecimal(GROUPED.matcher(written).matches() ? written.replace(",", "") : written);
		} catch (NumberFormatException notANumber) {
			throw new FormException(message("notANumber", place(), written), notANumber);
		}
		if (number == null || Math.abs((long) number.scale()) > MOST_DIGITS) {
			throw new FormException(message("tooBig", place(), excerpt(written)));
		}
		return number;
	}

	Boolean flag() throws IOException, FormException {
		if (isNull()) {
			return null;
		}
		expect(JsonToken.BOOLEAN, "boolean");
		return reader.nextBoolean();
	}

	/** Skips a value and gives the start of it. */
	String skipped() throws IOException {
		return switch (reader.peek()) {
		case STRING, NUMBER -> excerpt(reader.nextString());
		case BOOLEAN -> Boolean.toString(reader.nextBoolean());
		case NULL -> {
			reader.nextNull();
			yield "null";
		}
		default -> {
			String kind = reader.peek() == JsonToken.BEGIN_ARRAY ? "[…]" : "{…}";
			reader.skipValue();
			yield kind;
		}
		};
	}

	private static String excerpt(String text) {
		return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "…";
	}

	private void expect(JsonToken token, String name) throws IOException, FormException {
		if (reader.peek() != token) {
			throw wrongType(name);
		}
	}

	private FormException wrongType(String expected) throws IOException {
		String found = switch (reader.peek()) {
		case BEGIN_OBJECT -> "object";
		case BEGIN_ARRAY -> "array";
		case STRING -> "string";
		case NUMBER -> "number";
		case BOOLEAN -> "boolean";
		case NULL -> "nothing";
		default -> "end";
		};
		return new FormException(message("wrongType", place(), message(expected), message(found)));
	}

	/** The place reached, for a sentence. */
	private Message place() {
		Matcher matcher = PATH.matcher(location());
		return matcher.matches() ? message("place.path", matcher.group(1), matcher.group(2), matcher.group(3)) : message("place.only", location());
	}

	/** The place reached, e.g. {@code $.documents[3].name}, with the line where the parser tells it. */
	String location() {
		String place = reader.toString();
		int at = place.indexOf(" at line ");
		return at < 0 ? reader.getPath() : place.substring(at + " at ".length()).replaceFirst(" column (\\d+) path (.*)", ", column $1, $2");
	}

	static Message message(String key, Object... arguments) {
		return Message.of(JsonCursor.class, key, arguments);
	}
}
