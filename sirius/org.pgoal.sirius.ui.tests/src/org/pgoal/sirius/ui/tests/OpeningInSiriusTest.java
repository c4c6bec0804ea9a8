package org.pgoal.sirius.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.expressions.EvaluationContext;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.command.Command;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.sirius.business.api.dialect.DialectManager;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.diagram.DSemanticDiagram;
import org.eclipse.sirius.diagram.tools.api.command.DiagramCommandFactoryService;
import org.eclipse.sirius.diagram.ui.tools.api.editor.DDiagramEditor;
import org.eclipse.sirius.viewpoint.description.tool.RepresentationCreationDescription;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.sirius.ui.SheetDiagrams;

/** “Open in Sirius” on a file, as its menu does it. */
class OpeningInSiriusTest {

	@Test
	void aFileOpensAsItsDiagram() throws Exception {
		Path sample;
		try (var files = Files.list(Folder.SAMPLES.resolve("pingluo"))) {
			sample = files.filter(file -> file.toString().endsWith(".pgoal")).sorted().reduce((first, second) -> second).orElseThrow();
		}
		try (Folder folder = new Folder()) {
			IFile file = folder.file(sample.getFileName().toString(), Files.readString(sample));
			ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
			IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
			IEvaluationContext context = new EvaluationContext(handlers.createContextSnapshot(false), new Object());
			context.addVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME, new StructuredSelection(file));
			handlers.executeCommandInContext(new ParameterizedCommand(commands.getCommand("org.pgoal.sirius.ui.open"), null), null, context);
			Folder.settle();
			IEditorPart editor = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().getActiveEditor();
			DDiagramEditor opened = assertInstanceOf(DDiagramEditor.class, editor);
			assertEquals(Files.readString(sample), Folder.text(file));
			assertEquals("indicatorTree", ((DSemanticDiagram) opened.getRepresentation()).getDescription().getName());
		}
	}

	/** From a department's picture to that of one of its projects, and to the project's table. */
	@ParameterizedTest
	@CsvSource({ "newTree, indicatorTree", "newTable, indicatorTable" })
	void aProjectIsReachedFromItsDepartment(String tool, String representation) throws Exception {
		try (Folder folder = new Folder()) {
			IFile file = folder.file("部门.pgoal", """
					部门 局 "某局" {
					    完整
					}

					项目 甲 "甲项目" {
					    部门 局
					    产出指标 {
					        数量指标: "一" 150 件
					    }
					}
					""");
			SheetDiagrams diagrams = folder.diagrams(file);
			DSemanticDiagram diagram = diagrams.diagram(diagrams.sheets().get(0), new NullProgressMonitor());
			DDiagramElement project = diagram.getDiagramElements().stream().filter(one -> one.getTarget() == diagrams.sheets().get(1)).findFirst().orElseThrow();
			RepresentationCreationDescription description = diagram.getDescription().getDefaultLayer().getToolSections().get(0).getOwnedTools().stream()
					.filter(one -> one.getName().equals(tool)).map(RepresentationCreationDescription.class::cast).findFirst().orElseThrow();
			var domain = diagrams.session().getTransactionalEditingDomain();
			Command command = DiagramCommandFactoryService.getInstance().getNewProvider().getCommandFactory(domain)
					.buildCreateRepresentationFromDescription(description, project, "甲项目");
			assertTrue(command.canExecute());
			domain.getCommandStack().execute(command);
			Folder.settle();
			assertTrue(DialectManager.INSTANCE.getRepresentationDescriptors(project.getTarget(), diagrams.session()).stream()
					.anyMatch(made -> made.getDescription().getName().equals(representation)), representation);
		}
	}
}
