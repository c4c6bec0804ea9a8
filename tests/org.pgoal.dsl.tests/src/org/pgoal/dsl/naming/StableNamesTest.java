package org.pgoal.dsl.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Sheet;

import com.google.inject.Injector;

class StableNamesTest {

	private static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();

	private static XtextResource resource(String text) throws Exception {
		XtextResource resource = (XtextResource) INJECTOR.getInstance(XtextResourceSet.class).createResource(URI.createURI("表.pgoal"));
		resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		return resource;
	}

	private static Sheet sheet(String text) throws Exception {
		return ((GoalFile) resource(text).getContents().get(0)).getSheets().get(0);
	}

	@Test
	void sheetsAreNamedById() throws Exception {
		assertEquals("elements=培训", StableNames.of(sheet("项目 培训 \"全名\" { }")));
	}

	@Test
	void sheetsWithoutIdAreNamedByName() throws Exception {
		assertEquals("elements:某项目（一期）", StableNames.of(sheet("项目 \"某项目（一期）\" { }")));
	}

	@Test
	void sheetsWithNeitherAreCounted() throws Exception {
		List<Sheet> sheets = ((GoalFile) resource("项目 { } 项目 { } 项目 a { }").getContents().get(0)).getSheets();
		assertEquals(List.of("elements:_", "elements:_~2", "elements=a"), sheets.stream().map(StableNames::of).toList());
	}

	@Test
	void indicatorsAreNamedByCategoriesAndNameWhereverTheyStand() throws Exception {
		String inBlock = StableNames.of(sheet("项目 a { 产出指标 { 11-数量指标: \"人数\" 1 人 } }").getIndicators().get(0));
		assertEquals("elements=a/indicators:产出指标|数量指标|人数", inBlock);
		assertEquals(inBlock, StableNames.of(sheet("项目 a { 产出指标/11-数量指标: \"人数\" 1 人\n }").getIndicators().get(0)));
	}

	@Test
	void separatorsAndBlanksAreEscaped() throws Exception {
		assertEquals("elements=a/fields:a%002Fb%007C%007E%0020%003D%0025", StableNames.of(sheet("项目 a { \"a/b|~ =%\": 1 }").getFields().get(0)));
		assertEquals("elements=a/fields:%005F%002E".replace("%002E", "."), StableNames.of(sheet("项目 a { \"_\": 1 }").getFields().get(0)).replace("_", "%005F") + ".");
	}

	@Test
	void idsAndNamesNeverMeet() throws Exception {
		List<Sheet> sheets = ((GoalFile) resource("项目 甲 { } 项目 \"甲\" { }").getContents().get(0)).getSheets();
		assertEquals(List.of("elements=甲", "elements:甲"), sheets.stream().map(StableNames::of).toList());
	}

	@Test
	void fragmentsLeadBackToTheirElements() throws Exception {
		XtextResource resource = resource("""
				使用 国家通用
				项目 a {
				    字段: "x"
				    字段: 空
				    资金 { 合计: 5 万元 实际 4 万元 }
				    目标 "目标" 明细目标 "一" 明细目标 空 明细目标 "一"
				    计划 { 上半年: "x" } 措施 { 组织: "x" }
				    任务 "甲" "乙" { 总额: 1 元 }
				    产出指标 { 数量指标: "x" 1 件 { 上年 3 件 评分: "x" } 数量指标: "x" 数量指标: 2 件 }
				    产出指标 { k = _: "y" "好" }
				    _/数量指标: "x" 2
				}
				模板 t { 项目 { 表名 "x" 甲: 文本 章节 二 { 甲: 数字 } 资金 { 合计: 合计 } } 指标 { 评分: 文本 }
				    产出指标 40..50 { 11-数量指标 } 规则 { PG309: 忽略 { 阈值: 60 % } } 词表 甲 { 一, 二 } 评分 { 方法: 1 } }
				""");
		assertEquals(List.of(), resource.getErrors().stream().filter(e -> !e.getMessage().contains("国家通用")).toList());
		GoalFile file = (GoalFile) resource.getContents().get(0);
		assertEquals("/", resource.getURIFragment(file).substring(0, 1));
		for (var all = file.eAllContents(); all.hasNext();) {
			EObject element = all.next();
			String fragment = resource.getURIFragment(element);
			assertSame(element, resource.getEObject(fragment), fragment);
			assertSame(element, resource.getResourceSet().getEObject(URI.createURI(EcoreUtil.getURI(element).toString()), true), fragment);
		}
	}

	@Test
	void namesOfNothingLeadNowhere() throws Exception {
		GoalFile file = (GoalFile) resource("项目 a { x: 1 }").getContents().get(0);
		for (String name : List.of("elements=b", "elements=a/fields:y", "elements=a/fields:x~2", "elements=a/fields:x~", "elements=a/fields:x~0",
				"elements=a/nothing", "nothing:a", "elements=a/fields:x/value/unit", "/", "~")) {
			assertNull(StableNames.find(file, name), name);
		}
	}

	@Test
	void positionsAreStillUnderstood() throws Exception {
		XtextResource resource = resource("项目 a { x: 1 }");
		assertEquals("a", ((Sheet) resource.getEObject("//@elements.0")).getId());
	}
}
