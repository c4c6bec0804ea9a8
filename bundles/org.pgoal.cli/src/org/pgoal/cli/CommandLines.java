package org.pgoal.cli;

import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Options;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Sets the parser of one command up. */
final class CommandLines {

	private CommandLines() {
	}

	static CommandLine of(Command command) {
		CommandSpec spec = CommandSpec.create().name("pgoal " + command.name());
		command.define(spec);
		spec.addOption(Options.choice("--lang", "zh", "en"));
		spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).type(boolean.class).build());
		CommandLine line = new CommandLine(spec);
		// an argument is what the user typed: a file may be called @names or ${x}
		line.setExpandAtFiles(false);
		line.setInterpolateVariables(false);
		return line;
	}
}
