package org.pgoal.cli;

import java.util.stream.Collectors;

import org.pgoal.model.message.Message;

import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what picocli says in English. */
final class WrongArguments {

	private WrongArguments() {
	}

	static Message explain(String command, ParameterException wrong) {
		if (wrong instanceof UnmatchedArgumentException unmatched) {
			String argument = unmatched.getUnmatched().get(0);
			return Message.of(Main.class, argument.startsWith("-") ? "wrong.option" : "wrong.extra", argument, command);
		}
		if (wrong instanceof MissingParameterException missing) {
			String names = missing.getMissing().stream().map(WrongArguments::name).collect(Collectors.joining(", "));
			boolean value = missing.getMissing().size() == 1 && missing.getMissing().get(0) instanceof OptionSpec option && !option.required();
			return Message.of(Main.class, value ? "wrong.noValue" : "wrong.missing", names, command);
		}
		if (wrong instanceof OverwrittenOptionException || wrong instanceof MaxValuesExceededException) {
			return Message.of(Main.class, "wrong.twice", name(wrong.getArgSpec()), command);
		}
		return Message.of(Main.class, "wrong.other", wrong.getMessage(), command);
	}

	private static String name(ArgSpec argument) {
		return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
	}
}
