package org.pgoal.diagram.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.scene.SceneStack;
import org.pgoal.diagram.tree.IndicatorTree;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.diagram.tree.TreeRequest;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Project;
import org.pgoal.model.finding.Severity;

/** From a box to another one by mouse, key and search; what is folded on the way. */
class WaysThroughATreeTest {

	private static final PgoalFactory NEW = PgoalFactory.eINSTANCE;

	/** 表 → 产出 → (数量 → 甲, 乙), (质量 → 丙); 效益 → 社会 → 丁. */
	private static Project project(String name) {
		Project project = NEW.createProject();
		project.setName(name);
		block(project, "产出", "数量", "甲", "数量", "乙", "质量", "丙");
		block(project, "效益", "社会", "丁 ABC");
		return project;
	}

	private static void block(Project project, String levelOne, String... rows) {
		IndicatorGroup group = NEW.createIndicatorGroup();
		group.setLevel1(levelOne);
		project.getRows().add(group);
		for (int i = 0; i < rows.length; i += 2) {
			Indicator indicator = NEW.createIndicator();
			indicator.setLevel2(rows[i]);
			indicator.setName(rows[i + 1]);
			group.getIndicators().add(indicator);
		}
	}

	private static List<TreeNode> roots(String... names) {
		return IndicatorTree.of(List.of(names).stream().map(WaysThroughATreeTest::project).toList(), TreeRequest.everything(Locale.CHINESE));
	}

	private static SceneMap map(List<TreeNode> roots) {
		return new SceneMap(SceneStack.build(roots, ColourMode.CATEGORY, Locale.CHINESE));
	}

	private static Scene.Box named(SceneMap map, String title) {
		return map.scene().boxes().stream().filter(box -> box.node().title().equals(title)).findFirst().orElseThrow();
	}

	@ParameterizedTest
	@CsvSource({ "表,IN,产出", "产出,IN,数量", "产出,OUT,表", "数量,DOWN,质量", "乙,DOWN,丙", "丙,DOWN,丁 ABC", "丁 ABC,UP,丙", "甲,OUT,数量", "丙,FIRST,表", "表,LAST,丁 ABC" })
	void keysLeadSomewhere(String from, SceneMap.Way way, String to) {
		SceneMap map = map(roots("表"));
		assertEquals(Optional.of(to), map.go(named(map, from), way).map(box -> box.node().title()));
	}

	@ParameterizedTest
	@CsvSource({ "表,OUT", "表,UP", "甲,UP", "甲,IN", "丁 ABC,DOWN" })
	void someKeysLeadNowhere(String from, SceneMap.Way way) {
		SceneMap map = map(roots("表"));
		assertTrue(map.go(named(map, from), way).isEmpty());
	}

	@Test
	void everyBoxIsFoundAtItsPlace() {
		SceneMap map = map(roots("表", "另一张表"));
		for (Scene.Box box : map.scene().boxes()) {
			assertSame(box, map.at(box.x() + 1, box.y() + 1).orElseThrow());
			assertSame(box, map.at(box.x() + box.width() / 2, box.y() + box.height() / 2).orElseThrow());
			if (Knob.has(box)) {
				assertSame(box, map.knobAt(Knob.of(box).x(), Knob.of(box).y()).orElseThrow());
			}
		}
		assertTrue(map.at(-5, -5).isEmpty());
	}

	@Test
	void sheetsStandBelowEachOther() {
		Scene scene = SceneStack.build(roots("表", "另一张表"), ColourMode.CATEGORY, Locale.CHINESE);
		double first = scene.boxes().stream().limit(10).mapToDouble(box -> box.y() + box.height()).max().orElseThrow();
		double second = scene.boxes().stream().skip(10).mapToDouble(Scene.Box::y).min().orElseThrow();
		assertEquals(20, scene.boxes().size());
		assertTrue(first < second);
		assertTrue(scene.edges().stream().allMatch(edge -> scene.boxes().get(edge.parent()).node().children().stream()
				.anyMatch(child -> child.path().equals(scene.boxes().get(edge.child()).node().path()))));
	}

	@Test
	void searchFindsWhatIsFolded() {
		List<TreeNode> roots = roots("表");
		assertEquals(List.of("表/效益/社会/丁 ABC"), TreeSearch.find(roots, "ａｂｃ"));
		assertEquals(List.of("表/效益/社会/丁 ABC"), TreeSearch.find(roots, " 丁　abc "));
		assertEquals(List.of(), TreeSearch.find(roots, "  "));
		Folding folding = new Folding();
		folding.showLevels(roots, 1);
		folding.reveal(roots, "表/效益/社会/丁 ABC");
		SceneMap map = map(roots.stream().map(root -> root.folded(folding.folded())).toList());
		assertTrue(map.box("表/效益/社会/丁 ABC").isPresent());
		assertTrue(map.box("表/产出/数量").isEmpty());
	}

	@Test
	void searchGoesRound() {
		List<String> order = List.of("a", "b", "c", "d", "e");
		List<String> found = List.of("b", "d");
		assertEquals("b", TreeSearch.next(found, null, order, true));
		assertEquals("d", TreeSearch.next(found, "b", order, true));
		assertEquals("b", TreeSearch.next(found, "d", order, true));
		assertEquals("d", TreeSearch.next(found, "c", order, true));
		assertEquals("b", TreeSearch.next(found, "c", order, false));
		assertEquals("d", TreeSearch.next(found, "a", order, false));
	}

	@Test
	void aFoldedNodeTellsWhatIsInIt() {
		TreeNode root = roots("表").getFirst().folded(Set.of("表/产出"));
		TreeNode folded = root.children().getFirst();
		assertEquals(3, folded.hidden());
		assertTrue(folded.children().isEmpty());
		assertEquals(0, root.hidden());
	}

	/** The box says how bad it is below, as it is when a tree is cut at some depth. */
	@Test
	void aFoldedNodeHasTheHardestFinding() {
		TreeRequest request = TreeRequest.everything(Locale.CHINESE)
				.withFindings(element -> element instanceof Indicator indicator && "乙".equals(indicator.getName())
						? List.of(new org.pgoal.model.finding.Finding("PG1", Severity.WARNING, element, null,
								org.pgoal.model.message.Message.of(IndicatorTree.class, "noName"), List.of()))
						: List.of());
		Project project = project("表");
		TreeNode whole = IndicatorTree.of(project, request).folded(Set.of("表/产出"));
		TreeNode cut = IndicatorTree.of(project, request.withDepth(2));
		assertEquals(Severity.WARNING, whole.children().getFirst().worst());
		assertEquals(cut.children().getFirst().worst(), whole.children().getFirst().worst());
		assertEquals(cut.children().getFirst().hidden(), whole.children().getFirst().hidden());
	}

	@Test
	void anIndexKnowsWhatIsAround() {
		TreeIndex index = new TreeIndex(roots("表"));
		assertEquals(List.of("甲", "乙", "丙"), index.indicators("表/产出").stream().map(Indicator::getName).toList());
		assertEquals("表", index.sheet("表/产出/数量/甲").orElseThrow().getName());
		assertEquals(Optional.of("表/产出/数量/乙"), index.neighbour("表/产出/数量/甲"));
		assertEquals(Optional.of("表/产出/数量/甲"), index.neighbour("表/产出/数量/乙"));
		assertEquals(Optional.of("表/产出/质量"), index.neighbour("表/产出/质量/丙"));
		assertEquals(Optional.empty(), index.neighbour("表"));
	}
}
