package org.pgoal.exchange.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.exchange.ImportedText;
import org.pgoal.exchange.files.PlannedFile.Fate;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Sheet;

class FileBatchTest {

	private static final byte[] NEW = { 1, 2 };
	private static final byte[] OLD = { 9 };

	@TempDir
	Path folder;
	private Path old;

	@BeforeEach
	void anOldFile() throws Exception {
		old = Files.write(folder.resolve("old"), OLD);
	}

	@Test
	void keptFilesStay() throws Exception {
		try (FileBatch batch = new FileBatch()) {
			batch.write(folder.resolve("a/b/c"), NEW, false);
			batch.write(old, NEW, true);
			batch.keep();
		}
		assertArrayEquals(NEW, Files.readAllBytes(folder.resolve("a/b/c")));
		assertArrayEquals(NEW, Files.readAllBytes(old));
	}

	@Test
	void withoutThatAllIsAsBefore() throws Exception {
		try (FileBatch batch = new FileBatch()) {
			batch.write(folder.resolve("a/b/c"), NEW, false);
			batch.write(folder.resolve("a/d"), NEW, false);
			batch.write(old, NEW, true);
		}
		assertFalse(Files.exists(folder.resolve("a")));
		assertArrayEquals(OLD, Files.readAllBytes(old));
	}

	@Test
	void nothingIsReplacedUnasked() throws Exception {
		try (FileBatch batch = new FileBatch()) {
			assertThrows(FileAlreadyExistsException.class, () -> batch.write(old, NEW, false));
		}
		assertArrayEquals(OLD, Files.readAllBytes(old));
	}

	@Test
	void filesThatExist() throws Exception {
		Files.createFile(folder.resolve("01-甲.pgoal"));
		assertEquals(List.of("01-甲-2.pgoal RENAMED", "02-乙.pgoal NEW"), plan(Existing.NEW_NAME, null));
		assertEquals(List.of("01-甲.pgoal SKIPPED", "02-乙.pgoal NEW"), plan(Existing.SKIP, null));
		assertEquals(List.of("01-甲.pgoal REPLACED", "02-乙.pgoal NEW"), plan(Existing.REPLACE, null));
	}

	@Test
	void documentsOfOneNameGetFoldersOfTheirOwn() {
		ImportPlan plan = new ImportPlan(folder, Existing.REPLACE);
		assertEquals("表", first(plan.next(imported(), Path.of("x/表.xlsx"))).getParent().toString());
		assertEquals("表-2", first(plan.next(imported(), Path.of("y/表.docx"))).getParent().toString());
		assertEquals("form", first(plan.next(imported(), Path.of("...xlsx"))).getParent().toString());
	}

	private static Path first(List<PlannedFile> files) {
		assertTrue(files.stream().allMatch(file -> file.fate() == Fate.NEW));
		return files.get(0).place();
	}

	private List<String> plan(Existing existing, Path own) {
		return new ImportPlan(folder, existing).next(imported(), own).stream().map(file -> file.place() + " " + file.fate()).toList();
	}

	private static ImportedText imported() {
		List<Sheet> sheets = List.of(PgoalFactory.eINSTANCE.createProject(), PgoalFactory.eINSTANCE.createProject());
		sheets.get(0).setName("甲");
		sheets.get(1).setName("乙");
		return new ImportedText(sheets, List.of("", ""), null, null, List.of());
	}
}
