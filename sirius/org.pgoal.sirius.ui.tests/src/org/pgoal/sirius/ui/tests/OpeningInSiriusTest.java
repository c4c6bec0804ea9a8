package org.pgoal.sirius.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.expressions.EvaluationContext;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.sirius.diagram.DSemanticDiagram;
import org.eclipse.sirius.diagram.ui.tools.api.editor.DDiagramEditor;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;

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
}
