package org.pgoal.diagram.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.scene.Palette;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.scene.SceneBuilder;
import org.pgoal.diagram.tree.IndicatorTree;
import org.pgoal.diagram.tree.TreeRequest;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Project;

/** A surface that shows a part of a large picture is bothered with that part only. */
class WindowTest {

	private static final int ROWS = 500;

	private static Scene large() {
		Project project = PgoalFactory.eINSTANCE.createProject();
		project.setName("大表");
		IndicatorGroup group = PgoalFactory.eINSTANCE.createIndicatorGroup();
		group.setLevel1("产出指标");
		project.getRows().add(group);
		for (int i = 0; i < ROWS; i++) {
			Indicator indicator = PgoalFactory.eINSTANCE.createIndicator();
			indicator.setLevel2("数量指标" + i / 50);
			indicator.setName("第 " + i + " 项");
			group.getIndicators().add(indicator);
		}
		return SceneBuilder.build(IndicatorTree.of(project, TreeRequest.everything(Locale.CHINESE)), ColourMode.CATEGORY);
	}

	/** Notes what is drawn in a window of the picture. */
	private static final class Window implements Canvas {
		private final double top;
		private final double bottom;
		private final List<String> texts = new ArrayList<>();
		private int edges;

		Window(double top, double bottom) {
			this.top = top;
			this.bottom = bottom;
		}

		@Override
		public boolean sees(double x, double y, double width, double height) {
			return y + height >= top && y <= bottom;
		}

		@Override
		public void box(double x, double y, double width, double height, double radius, int fill, int line, double lineWidth, boolean dashed) {
			// counted by their texts
		}

		@Override
		public void fill(double x, double y, double width, double height, double radius, int fill) {
			// the ground
		}

		@Override
		public void edge(double x1, double y1, double x2, double y2, int line, double lineWidth) {
			edges++;
		}

		@Override
		public void text(double x, double y, boolean atEnd, String text, double size, boolean bold, int colour) {
			texts.add(text);
		}
	}

	@Test
	void onlyWhatIsSeenIsDrawn() {
		Scene scene = large();
		Window window = new Window(scene.height() / 2, scene.height() / 2 + 600);
		ScenePainter.paint(scene, Palette.LIGHT, window);
		long seen = scene.boxes().stream().filter(box -> window.sees(box.x(), box.y(), box.width(), box.height())).count();
		long drawn = window.texts.stream().filter(text -> text.startsWith("第 ")).count();
		assertTrue(drawn >= seen - 13 && drawn < seen + 10, drawn + " of " + seen);
		assertTrue(window.edges < ROWS / 2, window.edges + " edges");
		scene.boxes().stream().filter(box -> window.sees(box.x(), box.y(), box.width(), box.height()))
				.forEach(box -> assertTrue(window.texts.contains(box.node().title()), box.node().title()));
	}

	@Test
	void aSurfaceThatSeesAllGetsAll() {
		Scene scene = large();
		Window window = new Window(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
		ScenePainter.paint(scene, Palette.LIGHT, window);
		assertEquals(scene.boxes().size() - 1, window.edges);
		assertEquals(ROWS, window.texts.stream().filter(text -> text.startsWith("第 ")).count());
	}
}
