package org.pgoal.cli.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.cli.shell.TestShell;

class TemplateCommandsTest {

	@TempDir
	Path folder;
	TestShell shell;

	@BeforeEach
	void open() {
		shell = new TestShell(folder);
	}

	private List<String> names() {
		assertEquals(0, shell.run("templates"));
		return shell.out().lines().map(line -> line.split("\t")[0]).toList();
	}

	@Test
	void theBuiltInTemplatesAreListed() {
		assertTrue(names().contains("国家通用"), shell.out());
		assertTrue(names().size() >= 7, shell.out());
	}

	@Test
	void plainEmfOpensTheMetamodelOfEveryTemplate() throws IOException {
		for (String name : names()) {
			assertEquals(0, shell.run("ecore", name, "-o", "out"), shell.err());
		}
		try (var files = Files.list(folder.resolve("out"))) {
			for (Path file : files.toList()) {
				var resources = new ResourceSetImpl();
				resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
				Resource resource = resources.getResource(URI.createFileURI(file.toString()), true);
				EPackage contents = (EPackage) resource.getContents().get(0);
				assertEquals(List.of(), Diagnostician.INSTANCE.validate(contents).getChildren(), file.toString());
				for (var classifier : contents.getEClassifiers()) {
					if (classifier instanceof EClass type) {
						type.getESuperTypes().forEach(parent -> assertFalse(parent.eIsProxy(), file + ": " + parent));
					}
				}
			}
		}
	}

	@Test
	void aTemplateOfOnesOwn() throws IOException {
		shell.write("t.pgoal", "模板 某县2026 扩展 国家通用 {\n    项目 {\n        工程名称: 文本 角色 名称\n    }\n}\n");
		assertEquals(0, shell.run("ecore", "t.pgoal", "-o", "out"), shell.err());
		assertEquals(2, shell.out().lines().count(), shell.out());
		assertNotNull(shell.read("out/pgoal.ecore"));
		assertTrue(shell.out().lines().anyMatch(line -> line.contains("某县2026")), shell.out());
	}

	@Test
	void whatIsNotThereIsSaid() throws IOException {
		assertEquals(2, shell.run("ecore", "没有", "-o", "out"));
		assertTrue(shell.err().startsWith("pgoal: there is no template 没有; there are "), shell.err());
		assertEquals(2, shell.run("ecore", "no.pgoal", "-o", "out"));
		shell.write("a.pgoal", "项目 \"甲\" { }");
		assertEquals(2, shell.run("ecore", "a.pgoal", "-o", "out"));
		assertEquals("pgoal: a.pgoal holds no template\n", shell.err());
		shell.write("b.pgoal", "模板 乙 扩展 没有 { }");
		assertEquals(2, shell.run("ecore", "b.pgoal", "-o", "out"));
		assertEquals("pgoal: b.pgoal: the template extends 没有, which is neither in this file nor built in\n", shell.err());
		assertFalse(Files.exists(folder.resolve("out")));
	}

	@Test
	void nothingIsOverwrittenUnasked() throws IOException {
		shell.write("out/pgoal.ecore", "mine");
		assertEquals(2, shell.run("ecore", "国家通用", "-o", "out"));
		assertEquals("mine", shell.read("out/pgoal.ecore"));
		assertEquals(0, shell.run("ecore", "国家通用", "-o", "out", "--force"));
		assertEquals(0, shell.run("ecore", "国家通用", "-o", "out"));
		assertEquals("", shell.out());
	}
}
