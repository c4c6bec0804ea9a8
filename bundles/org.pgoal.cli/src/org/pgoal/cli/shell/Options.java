package org.pgoal.cli.shell;

import java.util.List;

import org.pgoal.model.message.Message;

import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The few kinds of options and parameters that commands have. */
public final class Options {

	private Options() {
	}

	/** One of some words; the first is meant where the option isn't given. */
	public static OptionSpec choice(String name, String... words) {
		return OptionSpec.builder(name).paramLabel(String.join("|", words)).completionCandidates(List.of(words)).type(String.class).build();
	}

	public static OptionSpec flag(String... names) {
		return OptionSpec.builder(names).type(boolean.class).build();
	}

	/** An option with any value. */
	public static OptionSpec.Builder value(String label, String... names) {
		return OptionSpec.builder(names).paramLabel(label).type(String.class);
	}

	/** The paths or files that a command works on. */
	public static PositionalParamSpec many(String label) {
		return PositionalParamSpec.builder().paramLabel(label).arity("1..*").required(true).type(List.class).auxiliaryTypes(String.class).build();
	}

	/** Any number of words. */
	public static PositionalParamSpec any(String label) {
		return PositionalParamSpec.builder().paramLabel(label).arity("0..*").type(List.class).auxiliaryTypes(String.class).build();
	}

	/** One more word. */
	public static PositionalParamSpec one(String label, boolean required) {
		return PositionalParamSpec.builder().paramLabel(label).arity(required ? "1" : "0..1").required(required).type(String.class).build();
	}

	/**
	 * The word chosen.
	 *
	 * @throws Failure when it is none of those declared
	 */
	public static String chosen(String name, ParseResult arguments) throws Failure {
		OptionSpec option = arguments.commandSpec().findOption(name);
		List<String> words = List.of(option.paramLabel().split("\\|"));
		String word = arguments.matchedOptionValue(name, option.required() ? null : words.get(0));
		if (!words.contains(word)) {
			throw new Failure(Message.of(Options.class, "notOneOf", name, String.join(", ", words), String.valueOf(word)));
		}
		return word;
	}

	public static boolean isSet(String name, ParseResult arguments) {
		return arguments.matchedOptionValue(name, Boolean.FALSE);
	}

	public static List<String> many(ParseResult arguments) {
		return arguments.matchedPositionalValue(0, List.of());
	}
}
