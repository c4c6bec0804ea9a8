package org.pgoal.cli;

import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Shell;
import org.pgoal.cli.shell.Status;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code pgoal completion}: what teaches bash and zsh the commands and options. */
final class CompletionCommand implements Command {

	@Override
	public String name() {
		return "completion";
	}

	@Override
	public void define(CommandSpec spec) {
		// no options of its own
	}

	@Override
	public int run(ParseResult arguments, Shell shell) {
		CommandSpec all = CommandSpec.create().name("pgoal");
		for (String name : Commands.NAMES) {
			all.addSubcommand(name, CommandLines.of(Commands.create(name)).getCommandSpec().name(name));
		}
		shell.out().print(AutoComplete.bash("pgoal", new CommandLine(all)));
		return Status.DONE;
	}
}
