package org.pgoal.sirius.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gmf.runtime.notation.Bounds;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.diagram.DDiagramElementContainer;
import org.eclipse.sirius.diagram.DEdge;
import org.eclipse.sirius.diagram.DSemanticDiagram;
import org.eclipse.sirius.diagram.EdgeTarget;
import org.eclipse.sirius.diagram.description.DiagramDescription;
import org.eclipse.sirius.diagram.description.tool.ContainerCreationDescription;
import org.eclipse.sirius.diagram.description.tool.DirectEditLabel;
import org.eclipse.sirius.diagram.description.tool.ReconnectEdgeDescription;
import org.eclipse.sirius.diagram.tools.api.command.IDiagramCommandFactory;
import org.eclipse.sirius.diagram.tools.api.command.DiagramCommandFactoryService;
import org.eclipse.sirius.table.metamodel.table.DCell;
import org.eclipse.sirius.table.metamodel.table.DLine;
import org.eclipse.sirius.table.metamodel.table.DTable;
import org.eclipse.sirius.table.tools.api.command.ITableCommandFactory;
import org.eclipse.sirius.table.tools.api.command.TableCommandFactoryService;
import org.eclipse.sirius.tools.api.command.ui.NoUICallback;
import org.eclipse.sirius.viewpoint.description.tool.AbstractToolDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.sirius.services.TreeServices;
import org.pgoal.sirius.ui.SheetDiagrams;

/** Each tool, run by Sirius once, down to the bytes of the saved file. */
class ToolsInSiriusTest {

	static final String TEXT = """
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

	private Folder folder;
	private IFile file;
	private SheetDiagrams diagrams;
	private DSemanticDiagram diagram;
	private Locale before;

	@BeforeEach
	void open() throws Exception {
		before = Locale.getDefault();
		Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
		folder = new Folder();
		file = folder.file("甲.pgoal", TEXT);
		diagrams = folder.diagrams(file);
		diagram = diagrams.diagram(sheet(), new NullProgressMonitor());
	}

	@AfterEach
	void close() throws Exception {
		folder.close();
		Locale.setDefault(before);
	}

	private Sheet sheet() {
		return diagrams.sheets().get(0);
	}

	private DDiagramElement shown(String title) {
		return diagram.getDiagramElements().stream().filter(one -> !(one instanceof DEdge) && new TreeServices().title(one.getTarget()).equals(title)).findFirst()
				.orElseThrow(() -> new AssertionError(title));
	}

	private <T extends AbstractToolDescription> T tool(String name, Class<T> type) {
		DiagramDescription description = diagram.getDescription();
		return type.cast(description.getDefaultLayer().getToolSections().get(0).getOwnedTools().stream().filter(one -> one.getName().equals(name)).findFirst().orElseThrow());
	}

	private IDiagramCommandFactory commands() {
		return DiagramCommandFactoryService.getInstance().getNewProvider().getCommandFactory(diagrams.session().getTransactionalEditingDomain());
	}

	private void check(String expected, Command command) throws Exception {
		assertTrue(command.canExecute(), () -> "cannot be executed: " + command);
		diagrams.session().getTransactionalEditingDomain().getCommandStack().execute(command);
		Folder.settle();
		diagrams.session().save(new NullProgressMonitor());
		Folder.settle();
		assertEquals(expected, Folder.text(file));
	}

	private static String replaced(String... pairs) {
		String text = TEXT;
		for (int i = 0; i < pairs.length; i += 2) {
			text = text.replace(pairs[i], pairs[i + 1]);
		}
		return text;
	}

	@Test
	void addBelow() throws Exception {
		check(replaced("// 行尾\n", "// 行尾\n        11-数量指标: \"新指标\"\n"),
				commands().buildCreateContainerCommandFromTool((DDiagramElementContainer) shown("一"), tool("addIndicator", ContainerCreationDescription.class)));
	}

	@Test
	void addToACategory() throws Exception {
		check(replaced("\"显著提高\"\n", "\"显著提高\"\n        12-质量指标: \"新指标\"\n"),
				commands().buildCreateContainerCommandFromTool((DDiagramElementContainer) shown("质量指标"), tool("addIndicator", ContainerCreationDescription.class)));
	}

	@Test
	void rename() throws Exception {
		check(replaced("\"二\"", "\"二号\""), commands().buildDirectEditLabelFromTool(shown("二"), tool("rename", DirectEditLabel.class), "二号"));
	}

	@Test
	void delete() throws Exception {
		check(replaced("        11-数量指标: \"一\" 150 件 权重 10 // 行尾\n", ""), commands().buildDeleteDiagramElement(shown("一")));
	}

	@Test
	void reconnect() throws Exception {
		DEdge edge = diagram.getEdges().stream().filter(one -> one.getTargetNode() == shown("三")).findFirst().orElseThrow();
		check(replaced("        12-质量指标: \"三\" \"显著提高\"\n", "", "\"四\" 1 个\n", "\"四\" 1 个\n        22-社会效益: \"三\" \"显著提高\"\n"),
				commands().buildReconnectEdgeCommandFromTool(tool("reconnect", ReconnectEdgeDescription.class), edge, edge.getSourceNode(), (EdgeTarget) shown("社会效益")));
	}

	@Test
	void undoneIsUnchanged() throws Exception {
		// without an editor Sirius saves after each change
		diagrams.open(diagram, new NullProgressMonitor());
		Folder.settle();
		diagrams.session().getTransactionalEditingDomain().getCommandStack().execute(commands().buildDeleteDiagramElement(shown("一")));
		diagrams.session().getTransactionalEditingDomain().getCommandStack().undo();
		diagrams.session().save(new NullProgressMonitor());
		assertEquals(TEXT, Folder.text(file));
	}

	@Test
	void theCellsOfTheTable() throws Exception {
		DTable table = (DTable) diagrams.representation(sheet(), SheetDiagrams.TABLE, new NullProgressMonitor());
		assertEquals(5, table.getLines().size());
		assertEquals(4, table.getColumns().size());
		ITableCommandFactory cells = tableCommands();
		DLine line = table.getLines().get(1);
		assertEquals(java.util.List.of("≥", "95", "%", ""), line.getCells().stream().map(DCell::getLabel).toList());
		check(replaced("≥ 95 %", "> 95 %"), cells.buildSetCellValueFromTool(cell(line, 0), ">"));
		check(replaced("≥ 95 %", "> 98 %"), cells.buildSetCellValueFromTool(cell(line, 1), "98"));
		check(replaced("≥ 95 %", "> 98 ‰"), cells.buildSetCellValueFromTool(cell(line, 2), "‰"));
		check(replaced("≥ 95 %", "> 98 ‰ 权重 5"), cells.buildSetCellValueFromTool(cell(line, 3), "5"));
	}

	@Test
	void aLineOfTheTableIsAdded() throws Exception {
		DLine line = table().getLines().get(0);
		check(replaced("// 行尾\n", "// 行尾\n        11-数量指标: \"新指标\"\n"),
				tableCommands().buildCreateLineCommandFromTool(line, line.getTarget(), line.getOriginMapping().getCreate().get(0)));
		assertEquals(6, table().getLines().size());
	}

	@Test
	void aLineOfTheTableIsDeleted() throws Exception {
		check(replaced("        12-质量指标: \"三\" \"显著提高\"\n", ""), tableCommands().buildDeleteTableElement(table().getLines().get(2)));
		assertEquals(4, table().getLines().size());
	}

	private DTable table() {
		return (DTable) diagrams.representation(sheet(), SheetDiagrams.TABLE, new NullProgressMonitor());
	}

	private static DCell cell(DLine line, int column) {
		return line.getOrderedCells().get(column);
	}

	private ITableCommandFactory tableCommands() {
		ITableCommandFactory commands = TableCommandFactoryService.getInstance().getNewProvider()
				.getCommandFactory(diagrams.session().getTransactionalEditingDomain());
		commands.setModelAccessor(diagrams.session().getModelAccessor());
		commands.setUserInterfaceCallBack(new NoUICallback());
		return commands;
	}

	/** Layout hangs on names: what is put in above moves nothing. */
	@Test
	void anInsertAboveMovesNothing() throws Exception {
		diagrams.open(diagram, new NullProgressMonitor());
		Folder.settle();
		diagrams.session().save(new NullProgressMonitor());
		Map<String, String> placed = places();
		Folder.write(file, replaced("    产出指标 {\n", "    产出指标 {\n        11-数量指标: \"零\" 3 件\n"));
		Folder.settle();
		diagram = diagrams.diagram(sheet(), new NullProgressMonitor());
		Folder.settle();
		Map<String, String> now = places();
		assertTrue(now.containsKey("零"), now::toString);
		placed.forEach((title, place) -> assertEquals(place, now.get(title), title));
	}

	private Map<String, String> places() {
		Map<String, String> places = new java.util.TreeMap<>();
		Places.bounds(diagram).forEach((title, bounds) -> places.put(title, at(bounds)));
		return places;
	}

	private static String at(Bounds bounds) {
		return bounds.getX() + "," + bounds.getY();
	}

	/** A syntax error typed in the text editor never empties the file. */
	@Test
	void brokenTextStays() throws Exception {
		diagrams.session().save(new NullProgressMonitor());
		String broken = replaced("95 %\n", "95 %%% {{\n");
		Folder.write(file, broken);
		Folder.settle();
		for (EObject element : sheet() == null ? java.util.List.<EObject>of() : java.util.List.<EObject>copyOf(sheet().getIndicators())) {
			diagrams.run(() -> ((Indicator) element).setName("改名"));
		}
		try {
			diagrams.session().save(new NullProgressMonitor());
		} catch (RuntimeException refused) {
			// told
		}
		Folder.settle();
		assertEquals(broken, Folder.text(file));
	}
}
