package org.pgoal.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Language;
import org.pgoal.cli.shell.Shell;
import org.pgoal.cli.shell.Status;
import org.pgoal.cli.shell.Version;
import org.pgoal.model.message.Message;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line. */
public final class Main {

	private Main() {
	}

	public static void main(String[] arguments) {
		// pictures are painted without a display, also where there is one
		System.setProperty("java.awt.headless", "true");
		Shell shell = Shell.ofProcess();
		shell.state().cancelOnInterrupt();
		int status = run(shell, arguments);
		shell.state().end();
		System.exit(status);
	}

	/**
	 * Runs one command.
	 *
	 * @return the exit code, see {@link Status}
	 */
	public static int run(Shell called, String... arguments) {
		Shell shell = called;
		try {
			List<String> rest = new ArrayList<>(arguments.length);
			shell = languageOf(called, arguments, rest);
			return run(shell, rest);
		} catch (Failure failure) {
			shell.complain(failure.message());
			return Status.FAILED;
		} catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError unexpected) {
			shell.complain(Message.of(Main.class, "unexpected", String.valueOf(unexpected)));
			if (shell.environment().containsKey("PGOAL_DEBUG")) {
				unexpected.printStackTrace(shell.err());
			}
			return Status.FAILED;
		} finally {
			shell.out().flush();
			shell.err().flush();
		}
	}

	private static int run(Shell shell, List<String> arguments) throws Failure, IOException {
		String first = arguments.isEmpty() ? "--help" : arguments.get(0);
		switch (first) {
		case "-V", "--version":
			shell.out().println("pgoal " + Version.current());
			return Status.DONE;
		case "-h", "--help", "help":
			return help(shell, arguments);
		default:
			break;
		}
		if (first.startsWith("-") && first.length() > 1) {
			throw new Failure(Message.of(Main.class, "unknownOption", first));
		}
		Command command = command(first);
		List<String> own = arguments.subList(1, arguments.size());
		command.prepare();
		CommandLine line = CommandLines.of(command);
		CommandLine.ParseResult result;
		try {
			result = line.parseArgs(own.toArray(String[]::new));
		} catch (ParameterException wrong) {
			throw new Failure(WrongArguments.explain(command.name(), wrong), wrong);
		}
		if (result.isUsageHelpRequested()) {
			shell.out().print(Help.of(command, shell.locale()));
			return Status.DONE;
		}
		int status = command.run(result, shell);
		if (shell.state().cancelled()) {
			return Status.CANCELLED;
		}
		return shell.state().failed() ? Status.FAILED : status;
	}

	private static int help(Shell shell, List<String> arguments) throws Failure {
		if (arguments.size() > 1 && arguments.get(0).equals("help")) {
			shell.out().print(Help.of(command(arguments.get(1)), shell.locale()));
		} else {
			shell.out().print(Help.ofAll(shell.locale()));
		}
		return Status.DONE;
	}

	private static Command command(String name) throws Failure {
		Command command = Commands.create(name);
		if (command == null) {
			throw new Failure(Message.of(Main.class, "unknownCommand", name, String.join(", ", Commands.NAMES)));
		}
		return command;
	}

	/** Takes {@code --lang} out of the arguments, wherever it stands: messages about the other arguments need it. */
	private static Shell languageOf(Shell shell, String[] arguments, List<String> rest) throws Failure {
		Shell result = shell;
		for (int i = 0; i < arguments.length; i++) {
			String argument = arguments[i];
			if (argument.equals("--")) {
				rest.addAll(List.of(arguments).subList(i, arguments.length));
				break;
			}
			String name;
			if (argument.equals("--lang")) {
				name = i + 1 < arguments.length ? arguments[++i] : "";
			} else if (argument.startsWith("--lang=")) {
				name = argument.substring("--lang=".length());
			} else {
				rest.add(argument);
				continue;
			}
			if (!Language.isKnown(name)) {
				throw new Failure(Message.of(Main.class, "unknownLanguage", name));
			}
			result = result.in(Language.named(name));
		}
		return result;
	}
}
