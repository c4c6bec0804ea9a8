package org.pgoal.sirius.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.sirius.business.api.dialect.DialectManager;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.diagram.DEdge;
import org.eclipse.sirius.diagram.DSemanticDiagram;
import org.eclipse.sirius.diagram.description.filter.FilterDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.model.Indicator;
import org.pgoal.sirius.services.TreeServices;
import org.pgoal.sirius.ui.SheetDiagrams;

/** What a filter leaves to be seen, as Sirius reckons it. */
class FiltersInSiriusTest {

	private Folder folder;
	private SheetDiagrams diagrams;
	private DSemanticDiagram diagram;

	@BeforeEach
	void open() throws Exception {
		folder = new Folder();
		IFile file = folder.file("甲.pgoal", ToolsInSiriusTest.TEXT);
		diagrams = folder.diagrams(file);
		diagram = diagrams.diagram(diagrams.sheets().get(0), new NullProgressMonitor());
		// an open editor alone reckons what is visible
		diagrams.open(diagram, new NullProgressMonitor());
		Folder.settle();
	}

	@AfterEach
	void close() throws Exception {
		folder.close();
	}

	@ParameterizedTest
	@CsvSource({ "quantified, 一 二 四 五", "words, 三" })
	void indicatorsAreLeftOut(String name, String left) {
		FilterDescription filter = diagram.getDescription().getFilters().stream().filter(one -> one.getName().equals(name)).findFirst().orElseThrow();
		diagrams.run(() -> {
			diagram.getActivatedFilters().add(filter);
			DialectManager.INSTANCE.refresh(diagram, new NullProgressMonitor());
		});
		Folder.settle();
		assertEquals(new TreeSet<>(Set.of(left.split(" "))), indicators());
		diagrams.run(() -> {
			diagram.getActivatedFilters().remove(filter);
			DialectManager.INSTANCE.refresh(diagram, new NullProgressMonitor());
		});
		Folder.settle();
		assertEquals(new TreeSet<>(Set.of("一", "二", "三", "四", "五")), indicators());
	}

	private Set<String> indicators() {
		Set<String> titles = new TreeSet<>();
		for (DDiagramElement element : diagram.getDiagramElements()) {
			if (!(element instanceof DEdge) && element.isVisible() && element.getTarget() instanceof Indicator) {
				titles.add(new TreeServices().title(element.getTarget()));
			}
		}
		return titles;
	}
}
