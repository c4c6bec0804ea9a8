package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.pgoal.ui.server.Answers;
import org.pgoal.ui.server.LanguageService;

/** Nothing waits on the UI thread. */
class WaitingTest {

	@Test
	void theUiThreadMayNotWait() {
		assertThrows(IllegalStateException.class, () -> Answers.await(new CompletableFuture<>()));
	}

	@Test
	void anAnswerThatIsThereMayBeRead() {
		assertEquals(Optional.of("da"), Answers.await(CompletableFuture.completedFuture("da")));
	}

	/** The service answers by another thread even when it is asked by the UI thread. */
	@Test
	void questionsAreAskedElsewhere() throws Exception {
		AtomicReference<Thread> asked = new AtomicReference<>();
		CompletableFuture<Boolean> answer = LanguageService.get().ask(server -> {
			asked.set(Thread.currentThread());
			return CompletableFuture.completedFuture(true);
		});
		EventLoop.until("an answer", answer::isDone);
		assertEquals(false, asked.get() == Display.getCurrent().getThread());
	}
}
