package org.pgoal.cli.shell;

import java.io.IOException;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * A command of the command line. One is made per run, only the one that is asked for: declared in code and not by
 * annotations, because scanning those of all commands costs more than checking a sheet.
 *
 * <p>What the help says of it stands in the message bundle beside its class: {@code NAME} describes the command,
 * {@code NAME.OPTION} an option by its longest name without dashes, {@code NAME.LABEL} a positional parameter.
 */
public interface Command {

	/** What the user types. */
	String name();

	/** Begins, beside the reading of the arguments, what the command will need in any case. */
	default void prepare() {
		// most need nothing
	}

	/** Declares options and parameters, without descriptions. */
	void define(CommandSpec spec);

	/**
	 * Does the work.
	 *
	 * @return {@link Status#DONE} or {@link Status#FOUND}; what could not be done is told to the shell
	 * @throws Failure     when nothing can be done at all
	 * @throws IOException when a stream of the shell itself fails
	 */
	int run(ParseResult arguments, Shell shell) throws Failure, IOException;
}
