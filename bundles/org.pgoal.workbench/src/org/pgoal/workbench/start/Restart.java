package org.pgoal.workbench.start;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the product again with what it was started with. There is no native launcher that would do it: the product is
 * started by scripts, which are gone by then.
 */
public final class Restart {

	private static final String LANGUAGE = "-nl";

	private Restart() {
	}

	/** Starts a new process; this one must have given up its place for data. */
	public static void now() throws IOException {
		String launcher = System.getProperty("java.class.path");
		new ProcessBuilder(command(Path.of(System.getProperty("java.home")), ManagementFactory.getRuntimeMXBean().getInputArguments(), launcher,
				System.getProperty("eclipse.commands", "").lines().toList(), LanguageChoice.saved().locale())).inheritIO().start();
	}

	/**
	 * The command line of the new process.
	 *
	 * @param home      of the Java that runs this
	 * @param options   of this JVM
	 * @param launcher  the jar that was started
	 * @param arguments of the product, one by one
	 * @param locale    the language to start in; null for the system's
	 */
	static List<String> command(Path home, List<String> options, String launcher, List<String> arguments, String locale) {
		List<String> command = new ArrayList<>();
		boolean windows = System.getProperty("os.name", "").startsWith("Windows");
		command.add(home.resolve("bin").resolve(windows ? "javaw.exe" : "java").toString());
		// what the launcher adds to a debugged process would stop the new one
		options.stream().filter(option -> !option.startsWith("-agentlib:jdwp")).forEach(command::add);
		command.add("-jar");
		command.add(launcher);
		for (int i = 0; i < arguments.size(); i++) {
			if (LANGUAGE.equals(arguments.get(i))) {
				i++;
			} else {
				command.add(arguments.get(i));
			}
		}
		if (locale != null) {
			command.add(LANGUAGE);
			command.add(locale);
		}
		return command;
	}
}
