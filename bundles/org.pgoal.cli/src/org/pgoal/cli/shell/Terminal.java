package org.pgoal.cli.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which streams a person looks at. Asked only where it matters: finding out costs a moment. */
public interface Terminal {

	boolean output();

	boolean errors();

	/** Everything goes to files and pipes. */
	Terminal NONE = new Terminal() {
		@Override
		public boolean output() {
			return false;
		}

		@Override
		public boolean errors() {
			return false;
		}
	};

	Terminal OF_PROCESS = new Terminal() {
		@Override
		public boolean output() {
			return isTerminal(1);
		}

		@Override
		public boolean errors() {
			return isTerminal(2);
		}
	};

	private static boolean isTerminal(int descriptor) {
		Path link = Path.of("/proc/self/fd/" + descriptor);
		try {
			if (Files.isSymbolicLink(link)) {
				String target = Files.readSymbolicLink(link).toString();
				return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
			}
		} catch (IOException | SecurityException elsewhere) {
			// the console knows
		}
		var console = System.console();
		if (console == null) {
			return false;
		}
		try {
			// from Java 22 on there is a console without a terminal, too
			return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
		} catch (ReflectiveOperationException older) {
			return true;
		}
	}
}
