package org.pgoal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.pgoal.cli.shell.Command;
import org.pgoal.model.message.Message;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help texts, in the user's language. Their words are loaded only when somebody asks for them. */
final class Help {

	private static final int WIDTH = 100;

	private Help() {
	}

	/** The list of commands. */
	static String ofAll(Locale locale) {
		StringBuilder text = new StringBuilder();
		text.append(say(Main.class, "help.title", locale)).append("\n\n");
		text.append(say(Main.class, "help.usage", locale)).append(" pgoal ").append(say(Main.class, "help.synopsis", locale)).append("\n\n");
		int width = Commands.NAMES.stream().mapToInt(String::length).max().orElse(0);
		for (String name : Commands.NAMES) {
			Command command = Commands.create(name);
			text.append("  ").append(name).append(" ".repeat(width - name.length() + 2)).append(say(command.getClass(), name, locale)).append('\n');
		}
		text.append('\n').append(say(Main.class, "help.more", locale)).append('\n');
		return text.toString();
	}

	/** The help of one command. */
	static String of(Command command, Locale locale) {
		CommandLine line = CommandLines.of(command);
		CommandSpec spec = line.getCommandSpec();
		for (OptionSpec option : new ArrayList<>(spec.options())) {
			spec.remove(option);
			spec.addOption(option.toBuilder().description(describe(command, option, key(option), locale)).build());
		}
		for (PositionalParamSpec parameter : new ArrayList<>(spec.positionalParameters())) {
			spec.remove(parameter);
			String label = parameter.paramLabel().replaceAll("[^A-Za-z]", "");
			spec.addPositional(parameter.toBuilder().description(describe(command, parameter, label, locale)).build());
		}
		spec.usageMessage().description(say(command.getClass(), command.name(), locale)).synopsisHeading(say(Main.class, "help.usage", locale) + " ")
				.descriptionHeading("%n").parameterListHeading("%n").optionListHeading("%n").sortOptions(false).sortSynopsis(false)
				.adjustLineBreaksForWideCJKCharacters(true).width(WIDTH);
		return line.getUsageMessage(Ansi.OFF).stripTrailing() + "\n";
	}

	private static String key(OptionSpec option) {
		return option.longestName().replaceFirst("^-+", "");
	}

	private static String[] describe(Command command, ArgSpec argument, String key, Locale locale) {
		boolean common = List.of("lang", "help").contains(key);
		String text = common ? say(Main.class, "help." + key, locale) : say(command.getClass(), command.name() + "." + key, locale);
		// picocli formats descriptions with String.format
		return new String[] { text.replace("%", "%%") };
	}

	private static String say(Class<?> owner, String key, Locale locale) {
		return Message.of(owner, key).text(locale);
	}
}
