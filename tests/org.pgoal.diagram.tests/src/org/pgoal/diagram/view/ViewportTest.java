package org.pgoal.diagram.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.pgoal.diagram.scene.Scene;

class ViewportTest {

	private static final double EXACT = 1e-9;

	private static Viewport of(double sceneWidth, double sceneHeight, double width, double height) {
		Viewport viewport = new Viewport();
		viewport.resize(width, height);
		viewport.show(new Scene("", "", sceneWidth, sceneHeight, List.of(), List.of(), List.of(), List.of(), List.of()));
		return viewport;
	}

	private static Scene.Box box(double x, double y, double width, double height) {
		return new Scene.Box(null, x, y, width, height, List.of(), null, null, 0);
	}

	@Test
	void zoomKeepsThePointUnderTheMouse() {
		Viewport viewport = of(4000, 3000, 800, 600);
		viewport.moveTo(1000, 700);
		double x = viewport.toPictureX(300);
		double y = viewport.toPictureY(200);
		viewport.zoomAt(300, 200, 1.7);
		assertEquals(1.7, viewport.zoom(), EXACT);
		assertEquals(x, viewport.toPictureX(300), EXACT);
		assertEquals(y, viewport.toPictureY(200), EXACT);
	}

	@Test
	void zoomHasItsBounds() {
		Viewport viewport = of(4000, 3000, 800, 600);
		viewport.zoomBy(1000);
		assertEquals(Viewport.MOST, viewport.zoom());
		viewport.zoomBy(1e-6);
		assertEquals(Viewport.LEAST, viewport.zoom());
		viewport.actualSize();
		assertEquals(1, viewport.zoom());
	}

	@Test
	void windowAndPictureAreEachOthersInverse() {
		Viewport viewport = of(4000, 3000, 800, 600);
		viewport.zoomBy(0.7);
		viewport.pan(-200, -120);
		assertEquals(123, viewport.toWindowX(viewport.toPictureX(123)), EXACT);
		assertEquals(456, viewport.toWindowY(viewport.toPictureY(456)), EXACT);
	}

	@Test
	void thePictureNeverLeavesTheWindow() {
		Viewport viewport = of(4000, 3000, 800, 600);
		viewport.pan(5000, 5000);
		assertEquals(0, viewport.x());
		assertEquals(0, viewport.y());
		viewport.pan(-50_000, -50_000);
		assertEquals(3200, viewport.x());
		assertEquals(2400, viewport.y());
		Viewport small = of(200, 100, 800, 600);
		small.pan(77, 33);
		assertEquals(-300, small.x());
		assertEquals(-250, small.y());
	}

	@Test
	void fitShowsAllButMakesNothingLarger() {
		Viewport viewport = of(1600, 600, 800, 600);
		viewport.fit();
		assertEquals(0.5, viewport.zoom());
		assertTrue(viewport.sees(0, 0, 0, 0) && viewport.sees(1600, 600, 1600, 600));
		Viewport small = of(200, 100, 800, 600);
		small.fit();
		assertEquals(1, small.zoom());
	}

	@Test
	void aFirstLookCanBeRead() {
		Viewport tall = of(900, 20_000, 800, 600);
		tall.firstLook();
		assertEquals(800 / 900.0, tall.zoom(), EXACT);
		Viewport wide = of(9000, 20_000, 800, 600);
		wide.firstLook();
		assertEquals(0.8, wide.zoom(), EXACT);
	}

	@Test
	void revealMovesAsLittleAsPossible() {
		Viewport viewport = of(4000, 3000, 800, 600);
		viewport.moveTo(1000, 1000);
		viewport.reveal(box(1100, 1100, 100, 50));
		assertEquals(1000, viewport.x());
		assertEquals(1000, viewport.y());
		viewport.reveal(box(1900, 900, 100, 50));
		assertEquals(2000 + 24 - 800, viewport.x(), EXACT);
		assertEquals(900 - 24, viewport.y(), EXACT);
		viewport.reveal(box(500, 500, 2000, 50));
		assertEquals(500, viewport.x(), EXACT);
	}

	@Test
	void aBoxThatIsKeptDoesNotJump() {
		Viewport viewport = of(4000, 3000, 800, 600);
		viewport.moveTo(1000, 1000);
		double before = viewport.toWindowY(1200);
		viewport.keep(1100, 1200, 1100, 1500);
		assertEquals(before, viewport.toWindowY(1500), EXACT);
	}

	@Test
	void theExtentsAreThoseOfScrollBars() {
		Viewport viewport = of(4000, 300, 800, 600);
		viewport.moveTo(500, 0);
		assertEquals(new Viewport.Extent(4000, 800, 500), viewport.horizontally());
		assertFalse(viewport.horizontally().isWhole());
		assertTrue(viewport.vertically().isWhole());
	}
}
