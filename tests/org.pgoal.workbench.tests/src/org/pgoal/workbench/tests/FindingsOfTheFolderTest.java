package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

/** Files that nobody has opened are checked too. */
class FindingsOfTheFolderTest {

	@Test
	void aClosedFileHasFindingsAndLosesThem() throws Exception {
		try (Author author = new Author("文件夹")) {
			IFile file = author.write("经费.pgoal", SheetTexts.sheet(SheetTexts.BAD_ROW));
			IMarker share = author.untilFinding(file, "PG303");
			assertEquals(8, share.getAttribute(IMarker.LINE_NUMBER, -1));
			assertTrue(share.getAttribute(IMarker.MESSAGE, "").startsWith("PG303"));
			assertEquals("案件按期办结率", share.getAttribute(IMarker.LOCATION, ""));

			author.write("经费.pgoal", SheetTexts.sheet(SheetTexts.GOOD_ROW));
			author.untilNoFinding(file, "PG303");
		}
	}

	@Test
	void aChangedTemplateIsSeenInItsSheets() throws Exception {
		try (Author author = new Author("模板")) {
			author.write("模板.pgoal", "模板 测试模板 扩展 国家通用 {\n}\n");
			IFile file = author.write("经费.pgoal", "使用 测试模板\n\n" + SheetTexts.sheet(SheetTexts.BAD_ROW));
			author.untilFinding(file, "PG303");
			author.write("模板.pgoal", "模板 测试模板 扩展 国家通用 {\n    规则 { PG303: 忽略 }\n}\n");
			author.untilNoFinding(file, "PG303");
		}
	}

	@Test
	void aFindingIsFixedFromTheProblemsView() throws Exception {
		try (Author author = new Author("问题")) {
			IFile file = author.write("经费.pgoal", SheetTexts.sheet(SheetTexts.BAD_ROW));
			IMarker share = author.untilFinding(file, "PG303");
			IMarkerResolution[] fixes = IDE.getMarkerHelpRegistry().getResolutions(share);
			assertTrue(fixes.length > 0);
			fixes[0].run(share);
			author.untilNoFinding(file, "PG303");
			EventLoop.until("the fixed file",
					() -> Files.readString(file.getLocation().toPath(), StandardCharsets.UTF_8).equals(SheetTexts.sheet(SheetTexts.GOOD_ROW)));
		}
	}

	@Test
	void aFileThatDoesNotParseIsAnError() throws Exception {
		try (Author author = new Author("错误")) {
			IFile file = author.write("坏.pgoal", "项目 \"甲\" {\n    资金 { \n");
			IMarker error = EventLoop.untilNotNull("an error", () -> errors(file).stream().findFirst().orElse(null));
			assertNotNull(error.getAttribute(IMarker.MESSAGE, null));
		}
	}

	/** A template of a project that was closed is no longer known, wherever the project's folder is. */
	@Test
	void aClosedProjectIsForgotten() throws Exception {
		try (Author other = new Author("别处"); Author author = new Author("此处")) {
			IFile template = other.write("模板.pgoal", "模板 别处的模板 扩展 国家通用 {\n}\n");
			IFile sheet = author.write("经费.pgoal", "使用 别处的模板\n\n" + SheetTexts.sheet(SheetTexts.BAD_ROW));
			author.untilFinding(sheet, "PG303");
			assertTrue(errors(sheet).isEmpty());
			template.getProject().close(null);
			EventLoop.until("an unknown template", () -> !errors(sheet).isEmpty());
			template.getProject().open(null);
			EventLoop.until("a known template", () -> errors(sheet).isEmpty());
		}
	}

	private static List<IMarker> errors(IFile file) throws Exception {
		return Arrays.stream(file.findMarkers(IMarker.PROBLEM, true, 0)).filter(m -> m.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_ERROR)
				.toList();
	}
}
