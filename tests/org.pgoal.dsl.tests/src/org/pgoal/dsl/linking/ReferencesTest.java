package org.pgoal.dsl.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;
import org.pgoal.dsl.check.Checker;
import org.pgoal.dsl.check.Checking;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Project;
import org.pgoal.model.Template;
import org.pgoal.model.lookup.Sheets;

/** References as an editor follows them: through resources. */
class ReferencesTest {

	private final XtextResourceSet set = Checking.INJECTOR.getInstance(XtextResourceSet.class);

	private XtextResource load(String name, String text) throws IOException {
		XtextResource resource = (XtextResource) set.createResource(URI.createURI("file:/" + name));
		resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		return resource;
	}

	@Test
	void leadToBuiltInTemplatesAndToOtherFiles() throws IOException {
		XtextResource project = load("a.pgoal", "使用 平罗县2023\n项目 p \"x\" { 部门 \"人社局.一\" }");
		load("b.pgoal", "部门 d \"人社局.一\" { }");
		GoalFile file = (GoalFile) project.getContents().get(0);
		assertEquals("平罗县2023", file.getTemplate().getId());
		assertEquals("国家通用", file.getTemplate().getParent().getId());
		assertEquals("d", ((Project) file.getElements().get(0)).getDepartment().getId());
		assertEquals(List.of(), project.getErrors());
	}

	@Test
	void leadToTheFileItselfFirst() throws IOException {
		XtextResource resource = load("a.pgoal", "使用 平罗县2023\n模板 平罗县2023 扩展 国家通用 { }\n部门 d { }\n项目 p { 部门 d }");
		load("b.pgoal", "部门 d \"另一个\" { }");
		GoalFile file = (GoalFile) resource.getContents().get(0);
		assertEquals(file.getElements().get(0), file.getTemplate());
		assertEquals(file.getElements().get(1), ((Project) file.getElements().get(2)).getDepartment());
		assertFalse(((Template) file.getElements().get(0)).getParent().eIsProxy());
	}

	@Test
	void aLoadedResourceIsCheckedAsItsText() throws IOException {
		String text = "使用 没有\n项目 p \"x\" {\n 产出指标 { 数量指标: \"受理甲\" ≥ 5 }\n 目标 \"a\n}";
		FileCheck loaded = Checking.INJECTOR.getInstance(Checker.class).check(load("test.pgoal", text), Sheets.NONE, Surroundings.NONE);
		FileCheck parsed = Checking.check(text);
		assertEquals(parsed.problems().stream().map(p -> p.rule() + p.line() + ":" + p.column()).toList(),
				loaded.problems().stream().map(p -> p.rule() + p.line() + ":" + p.column()).toList());
		assertTrue(loaded.problems().size() >= 3);
	}
}
