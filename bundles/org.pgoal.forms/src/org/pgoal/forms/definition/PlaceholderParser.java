package org.pgoal.forms.definition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pgoal.forms.FormException;
import org.pgoal.forms.definition.Meaning.Argument;
import org.pgoal.model.message.Message;

/** Takes the text of a cell apart. Names and labels only: nothing in a form file is ever evaluated. */
final class PlaceholderParser {

	/** Input methods make full-width braces. */
	private static final Pattern PLACEHOLDER = Pattern.compile("(?:\\{\\{|｛｛)([^{}｛｝]*)(?:\\}\\}|｝｝)");
	private static final Pattern BRACES = Pattern.compile("\\{\\{|\\}\\}|｛｛|｝｝");
	/** How a number is printed in a Word form, which has no number formats. */
	private static final Pattern DECIMALS = Pattern.compile("0\\.(0{1,6})");
	private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");

	private final String file;
	private final String table;

	PlaceholderParser(String file, String table) {
		this.file = file;
		this.table = table;
	}

	/** @param address of the cell, for a message */
	List<Part> parts(String text, String address) throws FormException {
		List<Part> parts = new ArrayList<>();
		if (text.isBlank()) {
			return parts;
		}
		Matcher matcher = PLACEHOLDER.matcher(text);
		int end = 0;
		while (matcher.find()) {
			literal(text.substring(end, matcher.start()), address, parts);
			parts.add(new Part.Slot(placeholder(matcher.group(1), matcher.group(), address)));
			end = matcher.end();
		}
		literal(text.substring(end), address, parts);
		return parts;
	}

	private void literal(String text, String address, List<Part> parts) throws FormException {
		if (BRACES.matcher(text).find()) {
			throw wrong(address, "braces", text.strip());
		}
		if (!text.isEmpty()) {
			parts.add(new Part.Literal(text));
		}
	}

	private Placeholder placeholder(String body, String written, String address) throws FormException {
		String[] pieces = body.split("[|｜]", -1);
		String[] head = pieces[0].strip().split("[\\s\\u3000\\u00a0]+", 2);
		Meaning meaning = Meaning.called(head[0]).orElse(null);
		if (meaning == null) {
			throw new FormException(Message.of(PlaceholderParser.class, "unknown", file, table, address, written, names()));
		}
		String argument = head.length > 1 ? unquoted(head[1].strip()) : null;
		int ordinal = 0;
		if (meaning.argument() == Argument.NONE && argument != null) {
			throw wrong(address, "noArgument", written);
		}
		if (meaning.argument() == Argument.LABEL && argument == null) {
			throw wrong(address, "label", written);
		}
		if (meaning.argument() == Argument.ORDINAL && argument != null) {
			if (!NUMBER.matcher(argument).matches()) {
				throw wrong(address, "ordinal", written);
			}
			ordinal = Integer.parseInt(argument);
			argument = null;
		}
		int decimals = -1;
		List<String> options = new ArrayList<>();
		for (String piece : List.of(pieces).subList(1, pieces.length)) {
			Matcher format = DECIMALS.matcher(piece.strip());
			if (format.matches()) {
				decimals = format.group(1).length();
			} else {
				options.add(piece.strip());
			}
		}
		return new Placeholder(meaning, argument, ordinal, options(meaning, options, written, address), decimals, written);
	}

	private Map<Option, String> options(Meaning meaning, List<String> pieces, String written, String address) throws FormException {
		Map<Option, String> options = new EnumMap<>(Option.class);
		for (String piece : pieces) {
			String[] sides = piece.split("[=＝]", 2);
			Option option = Option.called(sides[0].strip()).orElse(null);
			if (option == null || !option.fits(meaning) || sides.length > 1 && !option.hasWord()) {
				throw new FormException(Message.of(PlaceholderParser.class, "option", file, table, address, written, piece, optionNames(meaning)));
			}
			options.put(option, sides.length > 1 ? unquoted(sides[1].strip()) : option.chinese());
		}
		return options;
	}

	private static Message names() {
		return Message.of(PlaceholderParser.class, "names", Meaning.names(true), Meaning.names(false));
	}

	private static Message optionNames(Meaning meaning) {
		return Message.of(PlaceholderParser.class, "names", Option.names(meaning, true), Option.names(meaning, false));
	}

	private static String unquoted(String text) {
		return text.length() > 1 && "\"“".indexOf(text.charAt(0)) >= 0 && "\"”".indexOf(text.charAt(text.length() - 1)) >= 0
				? text.substring(1, text.length() - 1)
				: text;
	}

	private FormException wrong(String address, String key, String written) {
		return new FormException(Message.of(PlaceholderParser.class, key, file, table, address, written));
	}
}
