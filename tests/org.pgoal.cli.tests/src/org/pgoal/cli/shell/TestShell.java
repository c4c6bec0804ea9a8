package org.pgoal.cli.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.pgoal.cli.Main;

/** Runs commands as a user would type them in a folder, and keeps what they print. */
public final class TestShell {

	private final Path directory;
	private Locale locale = Locale.ENGLISH;
	private byte[] input = {};
	private Terminal terminal = Terminal.NONE;
	private Replacement files;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private RunState state = new RunState();

	public TestShell(Path directory) {
		this.directory = directory;
	}

	public TestShell chinese() {
		locale = Locale.SIMPLIFIED_CHINESE;
		return this;
	}

	public TestShell typing(String text) {
		input = text.getBytes(StandardCharsets.UTF_8);
		return this;
	}

	public TestShell typing(byte[] bytes) {
		input = bytes;
		return this;
	}

	/** A person looks at all streams. */
	public TestShell onTerminal() {
		terminal = new Terminal() {
			@Override
			public boolean output() {
				return true;
			}

			@Override
			public boolean errors() {
				return true;
			}
		};
		return this;
	}

	public TestShell writingWith(Replacement replacement) {
		files = replacement;
		return this;
	}

	public RunState state() {
		return state;
	}

	/** The exit code of one command; what it prints replaces what the one before printed. */
	public int run(String... arguments) {
		out.reset();
		err.reset();
		boolean cancelled = state.cancelled();
		state = new RunState();
		if (cancelled) {
			state.cancel();
		}
		return Main.run(shell(), arguments);
	}

	/** The shell itself, for tests below the command. */
	public Shell shell() {
		Shell shell = new Shell(new ByteArrayInputStream(input), print(out), print(err), locale, directory.toAbsolutePath().normalize(), Map.of(),
				terminal, state, Shell.ofProcess().files());
		return files == null ? shell : shell.with(files);
	}

	private static PrintStream print(ByteArrayOutputStream stream) {
		return new PrintStream(stream, true, StandardCharsets.UTF_8);
	}

	/** What was asked for, with plain line ends. */
	public String out() {
		return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
	}

	/** Messages, with plain line ends. */
	public String err() {
		return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
	}

	public Path write(String place, String text) throws IOException {
		return write(place, text.getBytes(StandardCharsets.UTF_8));
	}

	public Path write(String place, byte[] content) throws IOException {
		Path file = directory.resolve(place);
		Files.createDirectories(file.getParent());
		return Files.write(file, content);
	}

	public String read(String place) throws IOException {
		return Files.readString(directory.resolve(place));
	}
}
