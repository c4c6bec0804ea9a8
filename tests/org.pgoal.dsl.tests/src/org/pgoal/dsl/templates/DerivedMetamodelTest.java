package org.pgoal.dsl.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgoal.dsl.check.Checking;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;
import org.pgoal.model.derived.EcoreFiles;
import org.pgoal.model.derived.TemplateEcore;
import org.pgoal.model.derived.TypedView;
import org.pgoal.model.template.EffectiveTemplate;

class DerivedMetamodelTest {

	private static final String TEMPLATE = """
			使用 某县2025
			模板 某县2025 扩展 国家通用 {
			    项目 {
			        项目名称: 文本 角色 名称
			        "部门（单位）名称": 文本
			        "name": 文本
			        "1 期": 数字
			        class: 文本
			        总投资: 金额
			        开工: 日期 角色 开始
			        项目期: 期间 角色 期间
			        属性: 选项 "0101-一年期项目" | "0102-跨年项目"
			        新增: 是否
			    }
			    指标 { 评分标准: 文本 }
			}
			""";

	@TempDir
	Path folder;

	static Stream<String> all() {
		return Checking.INJECTOR.getInstance(TemplateCatalogue.class).builtIn().stream();
	}

	private ResourceSet write(EffectiveTemplate template) throws IOException {
		for (EcoreFiles file : EcoreFiles.of(template)) {
			Files.write(folder.resolve(file.name()), file.content());
		}
		ResourceSet plain = new ResourceSetImpl();
		plain.getPackageRegistry().remove(PgoalPackage.eNS_URI);
		plain.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
		return plain;
	}

	@ParameterizedTest
	@MethodSource("all")
	void plainEmfOpensBothFiles(String name) throws IOException {
		EffectiveTemplate template = Checking.INJECTOR.getInstance(TemplateCatalogue.class).effective(name).orElseThrow();
		ResourceSet plain = write(template);
		List<Path> files;
		try (Stream<Path> found = Files.list(folder)) {
			files = found.sorted().toList();
		}
		assertEquals(2, files.size());
		Path derived = files.stream().filter(file -> !file.endsWith("pgoal.ecore")).findFirst().orElseThrow();
		assertTrue(Files.readString(derived).contains("eSuperTypes=\"pgoal.ecore#//Project\""), "a relative supertype");
		Resource resource = plain.getResource(URI.createFileURI(derived.toString()), true);
		EPackage metamodel = (EPackage) resource.getContents().get(0);
		EcoreUtil.resolveAll(plain);
		assertTrue(EcoreUtil.UnresolvedProxyCrossReferencer.find(plain).isEmpty());
		assertEquals(Diagnostic.OK, Diagnostician.INSTANCE.validate(metamodel).getSeverity(), () -> Diagnostician.INSTANCE.validate(metamodel).toString());
		EClass project = (EClass) metamodel.getEClassifier("Project");
		EObject instance = EcoreUtil.create(project);
		assertFalse(instance instanceof Project, "nothing generated takes part");
		instance.eSet(project.getEStructuralFeature("name"), "某项目");
		assertEquals("某项目", instance.eGet(project.getEStructuralFeature("name")));
	}

	@Test
	void labelsThatAreNoNamesAreMangledAndKept() {
		EPackage derived = TemplateEcore.of(Checking.check(TEMPLATE).template());
		EClass project = (EClass) derived.getEClassifier("Project");
		assertEquals(List.of("项目名称", "部门_单位_名称", "name_2", "_1_期", "class_", "总投资", "开工", "项目期", "属性", "新增"),
				project.getEStructuralFeatures().stream().map(feature -> feature.getName()).toList());
		assertEquals("部门（单位）名称", EcoreUtil.getAnnotation(project.getEStructuralFeature("部门_单位_名称"), TemplateEcore.ANNOTATION, TemplateEcore.LABEL));
		assertEquals("start", EcoreUtil.getAnnotation(project.getEStructuralFeature("开工"), TemplateEcore.ANNOTATION, TemplateEcore.ROLE));
		EEnum choice = (EEnum) derived.getEClassifier("Project_属性");
		assertEquals(List.of("_0101_一年期项目", "_0102_跨年项目"), choice.getELiterals().stream().map(literal -> literal.getName()).toList());
		assertEquals(List.of("0101-一年期项目", "0102-跨年项目"), choice.getELiterals().stream().map(literal -> literal.getLiteral()).toList());
	}

	@Test
	void aSheetIsSeenAsAnInstance() {
		FileCheck check = Checking.check(TEMPLATE + """
				项目 p "某项目" {
				    年度 2025
				    "部门（单位）名称": "某局"
				    "1 期": 12
				    总投资: 3.5 万元
				    开工: "2025年3月"
				    项目期: "2025年3月1日至2025年12月31日"
				    属性: "0102-跨年项目"
				    新增: "是"
				    产出指标 { 数量指标: "甲" 5 件 { 评分标准: "每少一件扣一分" } }
				}
				""");
		Sheet sheet = check.model().getSheets().get(0);
		TypedView view = TypedView.of(sheet, check.template(), TemplateEcore.of(check.template()));
		Project instance = assertInstanceOf(Project.class, view.instance());
		assertEquals(List.of(), view.unread());
		assertEquals("某项目", instance.getName());
		assertEquals(Optional.of("某项目"), TypedView.value(instance, "项目名称"));
		assertEquals(Optional.of("某局"), TypedView.value(instance, "部门（单位）名称"));
		assertEquals(0, new BigDecimal("35000").compareTo((BigDecimal) TypedView.value(instance, "总投资").orElseThrow()));
		assertEquals(Optional.of("2025-03-01"), TypedView.value(instance, "开工"));
		assertEquals(Optional.of("2025-03-01/2025-12-31"), TypedView.value(instance, "项目期"));
		assertEquals("0102-跨年项目", TypedView.value(instance, "属性").orElseThrow().toString());
		assertEquals(Optional.of(true), TypedView.value(instance, "新增"));
		assertEquals(Optional.empty(), TypedView.value(instance, "class"));
		assertEquals(Optional.of("每少一件扣一分"), TypedView.value(instance.getIndicators().get(0), "评分标准"));
		assertEquals("甲", instance.getIndicators().get(0).getName());
	}

	@Test
	void whatCannotBeReadIsListedAndKept() {
		FileCheck check = Checking.check(TEMPLATE + """
				项目 "某项目" {
				    "1 期": "若干"
				    总投资: 5
				    开工: "适时"
				    属性: "0103"
				    新增: "大概"
				    别的: 5 件
				    class: 空
				}
				""");
		Sheet sheet = check.model().getSheets().get(0);
		TypedView view = TypedView.of(sheet, check.template(), TemplateEcore.of(check.template()));
		assertEquals(List.of("1 期", "总投资", "开工", "属性", "新增", "别的"), view.unread().stream().map(unread -> unread.entry().getLabel()).toList());
		assertEquals(sheet.getFields().size(), view.instance().getFields().size(), "all entries stay");
		view.unread().forEach(unread -> assertEquals(Optional.empty(), TypedView.value(view.instance(), unread.entry().getLabel())));
	}
}
