package org.pgoal.dsl.ide.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.pgoal.model.figures.FileFacts;
import org.pgoal.model.figures.SheetFacts;
import org.pgoal.model.figures.Status;
import org.pgoal.model.figures.Weights;

/** The sums of a watched folder follow its files, and only its own. */
class FolderFactsTest {

	private final FolderFacts facts = new FolderFacts();

	private void put(String uri, Status status) {
		facts.put(new FileFacts(uri, List.of(new SheetFacts(uri, null, false, "局", 1, status, null, false, 1, 0, 0, Weights.UNASKED)), Map.of()));
	}

	@Test
	void aFolderIsSummedUpAndFollowed() {
		put("file:///a/x.pgoal", Status.CLEAN);
		put("file:///a/b/y.pgoal", Status.CLEAN);
		put("file:///ab/z.pgoal", Status.CLEAN);
		AtomicInteger told = new AtomicInteger();
		FolderFacts.Watch watch = facts.watch("file:///a/", told::incrementAndGet);
		assertEquals(2, watch.figures().sheets(), "a folder whose name begins alike is another one");

		put("file:///a/x.pgoal", Status.WARNING);
		put("file:///a/x.pgoal", Status.WARNING);
		put("file:///ab/z.pgoal", Status.WARNING);
		assertEquals(1, told.get(), "only its own changes, and only changes");
		assertEquals(1, watch.figures().statuses().get(Status.WARNING));
		assertEquals(List.of("file:///a/x.pgoal"), watch.sheets((sheet, department) -> sheet.status() == Status.WARNING && department.equals("局")).stream()
				.map(FolderFacts.Place::file).toList());

		facts.remove("file:///a/b/y.pgoal");
		assertEquals(1, watch.figures().sheets());
		watch.close();
		facts.remove("file:///a/x.pgoal");
		assertEquals(2, told.get());
		assertTrue(facts.watch("file:///a", () -> {
		}).figures().isEmpty());
	}

	@Test
	void howMuchHasBeenReadIsSaid() {
		FolderFacts.Watch watch = facts.watch("file:///a", () -> {
		});
		assertEquals(100, watch.percent());
		facts.progress(5, 20);
		assertEquals(25, watch.percent());
		facts.progress(0, 0);
		assertEquals(100, watch.percent());
	}
}
