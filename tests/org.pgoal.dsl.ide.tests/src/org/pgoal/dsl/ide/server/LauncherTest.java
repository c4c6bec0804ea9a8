package org.pgoal.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LauncherTest {

	private static String message(String json) {
		return "Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json;
	}

	private static final String INITIALIZE = message("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"processId\":null,\"capabilities\":{}}}");
	private static final String SHUTDOWN = message("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}");
	private static final String EXIT = message("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private int run(String input) {
		// the limit tells a server that hangs, it measures nothing
		return Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2),
				() -> ServerLauncher.run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out));
	}

	@Test
	void anOrderlyEnd() {
		assertEquals(0, run(INITIALIZE + SHUTDOWN + EXIT));
		String answer = out.toString(StandardCharsets.UTF_8);
		assertTrue(answer.startsWith("Content-Length: "), answer);
		assertTrue(answer.contains("\"completionProvider\""), answer);
	}

	@Test
	void theInputEnds() {
		assertEquals(0, run(INITIALIZE));
	}

	@Test
	void anExitWithoutShutdown() {
		assertEquals(1, run(INITIALIZE + EXIT));
	}
}
