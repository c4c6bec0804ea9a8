package org.pgoal.cli.server;

import java.io.PrintStream;

import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Options;
import org.pgoal.cli.shell.Shell;
import org.pgoal.dsl.ide.server.ServerLauncher;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code pgoal lsp}: the language server for editors. */
public final class LanguageServerCommand implements Command {

	@Override
	public String name() {
		return "lsp";
	}

	@Override
	public void define(CommandSpec spec) {
		// editors that pass --stdio mean what is done anyway
		spec.addOption(Options.flag("--stdio"));
	}

	@Override
	public int run(ParseResult arguments, Shell shell) {
		// the server ends when its editor does; a shutdown has nothing to wait for
		shell.state().end();
		PrintStream before = System.out;
		// whatever prints to it would break the protocol
		System.setOut(System.err);
		try {
			return ServerLauncher.run(shell.in(), shell.out());
		} finally {
			System.setOut(before);
		}
	}
}
