package org.pgoal.sirius.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.diagram.DEdge;
import org.eclipse.sirius.diagram.DSemanticDiagram;
import org.eclipse.sirius.viewpoint.DSemanticDecorator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.scene.SceneBuilder;
import org.pgoal.model.Sheet;
import org.pgoal.sirius.services.TreeServices;
import org.pgoal.sirius.tree.LiveTree;
import org.pgoal.sirius.ui.SheetDiagrams;

/** The diagram of each sample, made by Sirius, has the nodes and edges of the scene. */
class SamplesInSiriusTest {

	/** Sirius puts boxes on a grid of so many pixels. */
	private static final int GRID = 10;

	static Stream<Path> folders() throws Exception {
		try (Stream<Path> folders = Files.list(Folder.SAMPLES)) {
			return folders.filter(Files::isDirectory).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("folders")
	void nodesAndEdgesAreThoseOfTheScene(Path samples) throws Exception {
		try (Folder folder = new Folder()) {
			int drawn = 0;
			for (IFile file : folder.samples(samples)) {
				SheetDiagrams diagrams = folder.diagrams(file);
				for (Sheet sheet : diagrams.sheets()) {
					compare(SceneBuilder.build(LiveTree.of(sheet).root(), ColourMode.CATEGORY), diagrams.diagram(sheet, new NullProgressMonitor()), sheet);
					drawn++;
				}
			}
			assertTrue(drawn > 0);
		}
	}

	private static void compare(Scene scene, DSemanticDiagram diagram, Sheet sheet) {
		LiveTree tree = LiveTree.of(sheet);
		Map<EObject, DDiagramElement> nodes = new IdentityHashMap<>();
		List<String> drawnEdges = new ArrayList<>();
		for (DDiagramElement element : diagram.getDiagramElements()) {
			if (element instanceof DEdge edge) {
				drawnEdges.add(name(((DSemanticDecorator) edge.getSourceNode()).getTarget()) + " → " + name(((DSemanticDecorator) edge.getTargetNode()).getTarget()));
			} else {
				assertEquals(null, nodes.put(element.getTarget(), element), "drawn twice");
				assertEquals(new TreeServices().label(element.getTarget()), element.getName());
			}
		}
		Map<String, Integer> expected = new TreeMap<>();
		scene.boxes().forEach(box -> expected.merge(box.node().title(), 1, Integer::sum));
		Map<String, Integer> actual = new TreeMap<>();
		nodes.keySet().forEach(element -> actual.merge(tree.node(element).title(), 1, Integer::sum));
		assertEquals(expected, actual);
		List<String> expectedEdges = new ArrayList<>(scene.edges().stream()
				.map(edge -> scene.boxes().get(edge.parent()).node().title() + " → " + scene.boxes().get(edge.child()).node().title()).toList());
		expectedEdges.sort(null);
		drawnEdges.sort(null);
		assertEquals(expectedEdges, drawnEdges);
	}

	private static String name(EObject element) {
		return new TreeServices().title(element);
	}

	/** Open, arranged as the scene, exported. */
	@Test
	void aDiagramIsArrangedAndExported(@TempDir Path pictures) throws Exception {
		try (Folder folder = new Folder()) {
			IFile file = folder.samples(Folder.SAMPLES.resolve("pingluo")).get(2);
			SheetDiagrams diagrams = folder.diagrams(file);
			DSemanticDiagram diagram = diagrams.diagram(diagrams.sheets().get(0), new NullProgressMonitor());
			diagrams.open(diagram, new NullProgressMonitor());
			Folder.settle();
			for (String format : List.of("svg", "png")) {
				Path picture = Path.of(System.getProperty("pgoal.pictures", pictures.toString())).resolve("sirius." + format);
				diagrams.export(diagram, IPath.fromPath(picture), new NullProgressMonitor());
				assertTrue(Files.size(picture) > 1000, picture::toString);
			}
			Scene scene = SceneBuilder.build(LiveTree.of(diagrams.sheets().get(0)).root(), ColourMode.CATEGORY);
			Map<String, Integer> columns = Places.of(diagram);
			Scene.Box root = scene.boxes().get(0);
			scene.boxes().forEach(box -> assertEquals(box.x() - root.x(),
					columns.get(box.node().title()) - columns.get(root.node().title()), GRID, box.node().title()));
		}
	}
}
