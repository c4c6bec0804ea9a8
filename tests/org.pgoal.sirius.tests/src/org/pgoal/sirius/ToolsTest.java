package org.pgoal.sirius;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.heading.Headings;
import org.pgoal.sirius.resource.SheetResources;
import org.pgoal.sirius.services.EditServices;
import org.pgoal.sirius.services.TreeServices;

/** What each tool does, down to the bytes of the saved file. */
class ToolsTest {

	private static final String TEXT = """
			// 文件的注释
			项目 "甲" {

			    产出指标 {
			        11-数量指标: "一" 150 件 权重 10 // 行尾

			        // 二的说明
			        11-数量指标: "二" ≥ 95 %
			        12-质量指标: "三" "显著提高"
			    }
			    效益指标 {
			        22-社会效益: "四" 1 个
			    }
			    效益指标/生态效益: "五" 2 个
			}
			""";

	@TempDir
	private Path folder;
	private Path file;
	private Resource resource;
	private Locale before;

	@BeforeEach
	void open() throws IOException {
		before = Locale.getDefault();
		Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
		file = folder.resolve("甲.pgoal");
		Files.writeString(file, TEXT);
		XtextResourceSet session = new XtextResourceSet();
		session.getResourceFactoryRegistry().getExtensionToFactoryMap().put("pgoal", new SheetResources());
		resource = session.getResource(URI.createFileURI(file.toAbsolutePath().toString()), true);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	private Sheet sheet() {
		return ((GoalFile) resource.getContents().get(0)).getSheets().get(0);
	}

	private Indicator named(String name) {
		return sheet().getIndicators().stream().filter(indicator -> name.equals(indicator.getName())).findFirst().orElseThrow();
	}

	private EObject heading(String one, String two) {
		return Headings.of(sheet(), one, two);
	}

	private String saved() {
		try {
			resource.save(Map.of());
			return Files.readString(file);
		} catch (IOException failed) {
			throw new AssertionError(failed);
		}
	}

	private static String replaced(String... pairs) {
		String text = TEXT;
		for (int i = 0; i < pairs.length; i += 2) {
			assertEquals(true, text.contains(pairs[i]), pairs[i]);
			text = text.replace(pairs[i], pairs[i + 1]);
		}
		return text;
	}

	private void check(String expected, BiConsumer<EditServices, Sheet> tool) {
		tool.accept(new EditServices(), sheet());
		assertEquals(expected, saved());
	}

	@Test
	void savingWithoutAChangeChangesNothing() {
		assertEquals(TEXT, saved());
	}

	@Test
	void anIndicatorIsAddedBelowAnotherOne() {
		check(replaced("// 行尾\n", "// 行尾\n        11-数量指标: \"新指标\"\n"), (edit, sheet) -> edit.addIndicator(named("一")));
	}

	@Test
	void anIndicatorIsAddedToACategory() {
		check(replaced("\"显著提高\"\n", "\"显著提高\"\n        12-质量指标: \"新指标\"\n"), (edit, sheet) -> edit.addIndicator(heading("产出指标", "质量指标")));
	}

	@Test
	void anIndicatorIsAddedToALevelOne() {
		check(replaced("\"五\" 2 个\n", "\"五\" 2 个\n    效益指标/生态效益: \"新指标\"\n"), (edit, sheet) -> edit.addIndicator(heading("效益指标", null)));
	}

	@Test
	void aNameIsEdited() {
		assertEquals("二", new EditServices().editedName(named("二")));
		check(replaced("\"二\"", "\"二号\""), (edit, sheet) -> edit.rename(named("二"), "二号"));
	}

	@Test
	void aSheetIsRenamed() {
		check(replaced("\"甲\"", "\"乙\""), (edit, sheet) -> edit.rename(sheet, "乙"));
	}

	@Test
	void anIndicatorIsDeleted() {
		check(replaced("        11-数量指标: \"一\" 150 件 权重 10 // 行尾\n", ""), (edit, sheet) -> edit.delete(named("一")));
	}

	@Test
	void aCategoryIsDeleted() {
		check(replaced("        22-社会效益: \"四\" 1 个\n", "", "    效益指标/生态效益: \"五\" 2 个\n", ""), (edit, sheet) -> edit.delete(heading("效益指标", null)));
	}

	@Test
	void aSheetIsNotDeleted() {
		assertFalse(new EditServices().canBeDeleted(sheet()));
		check(TEXT, (edit, sheet) -> edit.delete(sheet));
	}

	@Test
	void anIndicatorIsDraggedToAnotherCategory() {
		check(replaced("        12-质量指标: \"三\" \"显著提高\"\n", "", "\"四\" 1 个\n", "\"四\" 1 个\n        22-社会效益: \"三\" \"显著提高\"\n"),
				(edit, sheet) -> edit.moveEnd(sheet, named("三"), heading("效益指标", "社会效益")));
	}

	@Test
	void aBlockThatADragEmptiesGoes() {
		check(replaced("    效益指标 {\n        22-社会效益: \"四\" 1 个\n    }\n", "", "\"显著提高\"\n", "\"显著提高\"\n        12-质量指标: \"四\" 1 个\n"),
				(edit, sheet) -> edit.moveEnd(sheet, named("四"), heading("产出指标", "质量指标")));
	}

	@Test
	void theCellsOfTheTableAreEdited() {
		check(replaced("≥ 95 %", "> 95 %"), (edit, sheet) -> edit.setOperator(named("二"), ">"));
		check(replaced("≥ 95 %", "> 98 %"), (edit, sheet) -> edit.setQuantity(named("二"), "98"));
		check(replaced("≥ 95 %", "> 98 ‰"), (edit, sheet) -> edit.setUnit(named("二"), "‰"));
		check(replaced("≥ 95 %", "> 98 ‰ 权重 5"), (edit, sheet) -> edit.setWeight(named("二"), "5"));
		check(replaced("≥ 95 %", "> 98 ‰ 权重 5", "\"显著提高\"", "≥ 3 次"), (edit, sheet) -> edit.setQuantity(named("三"), "≥ 3 次"));
	}

	@Test
	void severalEditsAreSavedAtOnce() {
		check(replaced("\"二\" ≥ 95 %", "\"二号\" ≥ 95 %", "        12-质量指标: \"三\" \"显著提高\"\n", "", " 权重 10", " 权重 12"), (edit, sheet) -> {
			edit.rename(named("二"), "二号");
			edit.setWeight(named("一"), "12");
			edit.delete(named("三"));
		});
	}

	/** What a diagram keeps about a node hangs on its address. */
	@Test
	void anInsertAboveMovesNoAddress() {
		EObject category = heading("产出指标", "数量指标");
		URI indicator = EcoreUtil.getURI(named("二"));
		URI heading = EcoreUtil.getURI(category);
		new EditServices().addIndicator(named("一"));
		assertEquals(indicator, EcoreUtil.getURI(named("二")));
		assertEquals(category, resource.getResourceSet().getEObject(heading, true));
	}

	@Test
	void aCategoryIsFoundAgainAfterTheFileIsReadAnew() throws IOException {
		EObject category = heading("产出指标", "数量指标");
		Files.writeString(file, replaced("    产出指标 {\n", "    产出指标 {\n        11-数量指标: \"零\" 1 件\n"));
		resource.unload();
		EObject again = EcoreUtil.resolve(category, resource.getResourceSet());
		assertFalse(again.eIsProxy());
		assertEquals(heading("产出指标", "数量指标"), again);
		assertEquals("数量指标", new TreeServices().title(again));
	}

	@Test
	void brokenTextIsNotWrittenOver() throws IOException {
		String broken = replaced("95 %\n", "95 %%% {{\n");
		Files.writeString(file, broken);
		resource.unload();
		resource.load(Map.of());
		if (!sheet().getIndicators().isEmpty()) {
			new EditServices().rename(sheet().getIndicators().get(0), "别的");
		}
		assertThrows(IOException.class, () -> resource.save(Map.of()));
		assertEquals(broken, Files.readString(file));
	}
}
