package org.pgoal.cli.shell;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.pgoal.model.message.Message;
import org.pgoal.model.storage.AtomicFile;

/**
 * Where a command was called: its streams, language, working directory and environment. A command touches nothing of
 * the process itself, so that a test runs it as a user does, and several run beside each other.
 *
 * @param in          standard input
 * @param out         what was asked for; UTF-8
 * @param err         messages and progress; UTF-8
 * @param locale      the user's language
 * @param directory   the working directory, absolute
 * @param environment variables of the environment
 * @param terminal    which of the streams a person looks at
 * @param state       how the run is going
 * @param files       how files are written
 */
public record Shell(InputStream in, PrintStream out, PrintStream err, Locale locale, Path directory, Map<String, String> environment,
		Terminal terminal, RunState state, Replacement files) {

	/** The shell of this process. */
	public static Shell ofProcess() {
		Map<String, String> environment = System.getenv();
		return new Shell(System.in, utf8(java.io.FileDescriptor.out), utf8(java.io.FileDescriptor.err), Language.of(environment, Locale.getDefault()),
				Path.of("").toAbsolutePath(), environment, Terminal.OF_PROCESS, new RunState(),
				AtomicFile::write);
	}

	/** For tests: no terminal, no environment. */
	public static Shell of(InputStream in, PrintStream out, PrintStream err, Locale locale, Path directory) {
		return new Shell(in, out, err, locale, directory.toAbsolutePath().normalize(), Map.of(), Terminal.NONE, new RunState(),
				AtomicFile::write);
	}

	public Shell in(Locale other) {
		return new Shell(in, out, err, other, directory, environment, terminal, state, files);
	}

	public Shell with(Replacement other) {
		return new Shell(in, out, err, locale, directory, environment, terminal, state, other);
	}

	/** A line for the user on the error stream; nothing has failed. */
	public void note(Message message) {
		err.println(text(message));
	}

	/** Says what could not be done. The command goes on with the rest and ends with {@link Status#FAILED}. */
	public void complain(Message message) {
		state.fail();
		err.println("pgoal: " + text(message));
	}

	public String text(Message message) {
		return message.text(locale);
	}

	/** A path as the user would type it. */
	public Path resolve(String path) {
		return directory.resolve(path);
	}

	/** True where a person looks at the output and hasn't asked for plain text. */
	public boolean coloured() {
		return environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM")) && terminal.output();
	}

	private static PrintStream utf8(java.io.FileDescriptor descriptor) {
		// a large buffer, flushed at the end: a report of ten thousand sheets is many lines
		return new PrintStream(new java.io.BufferedOutputStream(new java.io.FileOutputStream(descriptor), 1 << 16), false, StandardCharsets.UTF_8);
	}
}
