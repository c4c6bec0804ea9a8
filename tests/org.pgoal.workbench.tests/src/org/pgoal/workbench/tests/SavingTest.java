package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFileState;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.pgoal.ui.server.ProblemMarkers;

/** Saving replaces a file as a whole, and the workbench still knows all that it knew. */
class SavingTest {

	@Test
	void whoHasTheOldFileOpenKeepsItWhole() throws Exception {
		try (Author author = new Author("替换")) {
			String before = SheetTexts.sheet(SheetTexts.GOOD_ROW);
			IFile file = author.write("经费.pgoal", before);
			Path saved = file.getLocation().toPath();
			author.open(file);
			change(author);
			try (InputStream reader = Files.newInputStream(saved)) {
				save(author);
				assertEquals(before, new String(reader.readAllBytes(), StandardCharsets.UTF_8), "the old file was not written into");
			}
			assertEquals(author.text(), Files.readString(saved));
			assertEquals(0, unfinishedBeside(saved), "nothing is left beside it");
		}
	}

	@Test
	void theOldTextStandsInTheLocalHistory() throws Exception {
		try (Author author = new Author("历史")) {
			String before = SheetTexts.sheet(SheetTexts.GOOD_ROW);
			IFile file = author.write("经费.pgoal", before);
			author.open(file);
			change(author);
			save(author);
			IFileState[] states = file.getHistory(null);
			assertTrue(states.length > 0);
			try (InputStream old = states[0].getContents()) {
				assertEquals(before, new String(old.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
	}

	@Test
	void whatWasSavedIsCleanAgainAfterUndo() throws Exception {
		try (Author author = new Author("撤回")) {
			author.open(author.write("经费.pgoal", SheetTexts.sheet(SheetTexts.GOOD_ROW)));
			change(author);
			save(author);
			String saved = author.text();
			author.type("// 之后");
			assertTrue(author.editor().isDirty());
			author.editor().getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO);
			EventLoop.until("the saved text", () -> author.text().equals(saved));
			EventLoop.until("clean", () -> !author.editor().isDirty());
		}
	}

	@Test
	void anotherProgramsChangeIsTakenIn() throws Exception {
		try (Author author = new Author("外部")) {
			IFile file = author.write("经费.pgoal", SheetTexts.sheet(SheetTexts.GOOD_ROW));
			author.open(file);
			change(author);
			save(author);
			String others = author.text() + "// 别人写的\n";
			Files.writeString(file.getLocation().toPath(), others);
			file.refreshLocal(0, null);
			EventLoop.until("the others' text", () -> author.text().equals(others));
			assertFalse(author.editor().isDirty());
		}
	}

	@Test
	void aByteOrderMarkStays() throws Exception {
		try (Author author = new Author("标记")) {
			String before = SheetTexts.sheet(SheetTexts.GOOD_ROW);
			IFile file = author.write("经费.pgoal", "\uFEFF" + before);
			author.open(file);
			change(author);
			save(author);
			assertArrayEquals(("\uFEFF" + author.text()).getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file.getLocation().toPath()));
		}
	}

	@Test
	void aFixInAClosedFileReplacesIt() throws Exception {
		try (Author author = new Author("关闭")) {
			String before = SheetTexts.sheet(SheetTexts.BAD_ROW);
			IFile file = author.write("经费.pgoal", before);
			Path saved = file.getLocation().toPath();
			var marker = author.untilFinding(file, "PG303");
			assertFalse(marker.getAttribute(ProblemMarkers.FIXES, "").isEmpty());
			try (InputStream reader = Files.newInputStream(saved)) {
				IDE.getMarkerHelpRegistry().getResolutions(marker)[0].run(marker);
				EventLoop.until("fixed on the disk", () -> !read(saved).equals(before));
				assertEquals(before, new String(reader.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
	}

	private static void change(Author author) throws Exception {
		author.document().replace(0, 0, "// 改过\n");
	}

	private static void save(Author author) throws Exception {
		author.editor().doSave(new NullProgressMonitor());
		EventLoop.until("saved", () -> !author.editor().isDirty());
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException gone) {
			return "";
		}
	}

	private static long unfinishedBeside(Path file) throws Exception {
		try (var files = Files.list(file.getParent())) {
			return files.filter(one -> one.getFileName().toString().endsWith(".tmp")).count();
		}
	}
}
