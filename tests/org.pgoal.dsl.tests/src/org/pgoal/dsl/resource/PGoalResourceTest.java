package org.pgoal.dsl.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.dsl.edit.EditRefused;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Polarity;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;

import com.google.inject.Injector;

class PGoalResourceTest {

	private static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();

	private static final String TEXT = """
			// 一
			项目 a "某项目" {  // 二

			    产出指标 {
			        数量指标: "人数"   ≥ 100 人   // 三
			        // 四
			        质量指标: "合格率" = 90 %
			    }
			    效益指标 { 社会效益: "满意" 90 % } // 五
			}
			""";

	@TempDir
	Path folder;

	private XtextResource open(String text) throws IOException {
		Path file = folder.resolve("表.pgoal");
		Files.writeString(file, text);
		XtextResource resource = (XtextResource) INJECTOR.getInstance(XtextResourceSet.class).createResource(URI.createFileURI(file.toString()));
		resource.load(null);
		return resource;
	}

	private String stored() throws IOException {
		return Files.readString(folder.resolve("表.pgoal"));
	}

	private static Sheet sheet(XtextResource resource) {
		return ((GoalFile) resource.getContents().get(0)).getSheets().get(0);
	}

	@Test
	void savingAnUnchangedModelChangesNoByte() throws Exception {
		XtextResource resource = open(TEXT.replace("\n", "\r\n"));
		resource.save(null);
		assertEquals(TEXT.replace("\n", "\r\n"), stored());
	}

	@Test
	void changesInMemoryBecomeEdits() throws Exception {
		XtextResource resource = open(TEXT);
		Indicator first = sheet(resource).getIndicators().get(0);
		first.setName("培训人数");
		first.setWeight(new BigDecimal("10"));
		first.getTarget().setNumeral("120");
		resource.save(null);
		assertEquals(TEXT.replace("\"人数\"   ≥ 100 人 ", "\"培训人数\"   ≥ 120 人 权重 10 "), stored());
	}

	@Test
	void movesAdditionsAndRemovalsBecomeEdits() throws Exception {
		XtextResource resource = open(TEXT);
		IndicatorGroup output = (IndicatorGroup) sheet(resource).getRows().get(0);
		IndicatorGroup benefit = (IndicatorGroup) sheet(resource).getRows().get(1);
		output.getIndicators().move(1, 0);
		EcoreUtil.delete(benefit.getIndicators().get(0));
		Indicator added = PgoalFactory.eINSTANCE.createIndicator();
		added.setLevel2("成本指标");
		added.setName("补助");
		output.getIndicators().add(added);
		resource.save(null);
		assertEquals("""
				// 一
				项目 a "某项目" {  // 二

				    产出指标 {
				        质量指标: "合格率" = 90 %
				        数量指标: "人数"   ≥ 100 人   // 三
				        成本指标: "补助"
				        // 四
				    }
				    效益指标 { } // 五
				}
				""", stored());
	}

	@Test
	void aSecondSaveStartsFromTheFirst() throws Exception {
		XtextResource resource = open(TEXT);
		Indicator first = sheet(resource).getIndicators().get(0);
		((IndicatorGroup) first.eContainer()).getIndicators().move(1, 0);
		first.setName("次数");
		resource.save(null);
		first.setName("册数");
		first.setPolarity(Polarity.POSITIVE);
		resource.save(null);
		assertEquals("""
				// 一
				项目 a "某项目" {  // 二

				    产出指标 {
				        质量指标: "合格率" = 90 %
				        数量指标: "册数"   ≥ 100 人 正向   // 三
				        // 四
				    }
				    效益指标 { 社会效益: "满意" 90 % } // 五
				}
				""", stored());
	}

	@Test
	void aNewResourceIsWrittenWhole() throws Exception {
		Path file = folder.resolve("新.pgoal");
		XtextResource resource = (XtextResource) INJECTOR.getInstance(XtextResourceSet.class).createResource(URI.createFileURI(file.toString()));
		GoalFile goals = PgoalFactory.eINSTANCE.createGoalFile();
		Project project = PgoalFactory.eINSTANCE.createProject();
		project.setId("a");
		goals.getElements().add(project);
		resource.getContents().add(goals);
		resource.save(null);
		assertEquals("项目 a {\n}\n", Files.readString(file));
	}

	@Test
	void aTextWithErrorsIsNeverOverwritten() throws Exception {
		String broken = TEXT.replace("= 90 %", "= 90 % 权重");
		XtextResource resource = open(broken);
		sheet(resource).setName("x");
		IOException failed = assertThrows(IOException.class, () -> resource.save(null));
		assertEquals("textHasErrors", assertInstanceOf(EditRefused.class, failed.getCause()).reason().key());
		assertEquals(broken, stored());
		assertThrows(IOException.class, () -> resource.save(new ByteArrayOutputStream(), null));
	}

	@Test
	void whatSomebodyElseWroteIsNotOverwritten() throws Exception {
		XtextResource resource = open(TEXT);
		sheet(resource).setName("x");
		Files.writeString(folder.resolve("表.pgoal"), TEXT + "// 别人\n");
		IOException failed = assertThrows(IOException.class, () -> resource.save(null));
		assertEquals("changedOnDisk", assertInstanceOf(EditRefused.class, failed.getCause()).reason().key());
		assertEquals(TEXT + "// 别人\n", stored());
	}

	@Test
	void savingToAStreamGivesTheSameText() throws Exception {
		XtextResource resource = open(TEXT);
		sheet(resource).setName("x");
		ByteArrayOutputStream stream = new ByteArrayOutputStream();
		resource.save(stream, null);
		assertEquals(TEXT.replace("某项目", "x"), stream.toString(StandardCharsets.UTF_8));
	}

	@Test
	void anUnresolvedReferenceStaysAsWritten() throws Exception {
		String text = "使用 不存在\n项目 a { 部门 不知道 }\n";
		XtextResource resource = open(text);
		EcoreUtil.resolveAll(resource);
		sheet(resource).setName("x");
		resource.save(null);
		assertEquals(text.replace(" a ", " a \"x\" "), stored());
	}
}
