package org.pgoal.cli.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class ProgressTest {

	private static final long SECOND = 1_000_000_000L;

	private final TestShell shell = new TestShell(Path.of("."));
	private long now;

	private void work(int total) {
		try (Progress progress = new Progress(shell.shell(), total, () -> now)) {
			for (String file : new String[] { "a", "b", "c" }) {
				progress.step(file);
				now += SECOND;
			}
		}
	}

	@Test
	void longWorkIsShownOnATerminalAndLeavesNothing() {
		shell.onTerminal();
		work(3);
		assertEquals("\r\u001b[K2/3 b\r\u001b[K3/3 c\r\u001b[K", shell.err());
	}

	@Test
	void nothingIsShownInAPipe() {
		work(3);
		assertEquals("", shell.err());
	}

	@Test
	void aSingleStepShowsNothing() {
		shell.onTerminal();
		work(1);
		assertEquals("", shell.err());
	}
}
