package org.pgoal.forms.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.pgoal.forms.intake.PdfTables.Box;
import org.pgoal.forms.intake.PdfTables.Ruled;

/** Whether what stands at the top of a page is the rest of the row above the page's end, or a row of its own. */
class PageEndTest {

	private static final List<Double> COLUMNS = List.of(0., 100., 200., 300.);

	/** A cell in a column: no room behind its text, which fills the cell. */
	private static Box full(int column, double top, double bottom, String text) {
		return new Box(COLUMNS.get(column), top, COLUMNS.get(column + 1), bottom, text, 0.5, true, true, true, null);
	}

	/** A cell with room for more, in its line and below it. */
	private static Box roomy(int column, double top, double bottom, String text) {
		return new Box(COLUMNS.get(column), top, COLUMNS.get(column + 1), bottom, text, text.isEmpty() ? 0 : 5, !text.isEmpty(), false, !text.isEmpty(), null);
	}

	private static Ruled table(double top, double middle, double bottom, Box... cells) {
		return new Ruled(COLUMNS, List.of(top, middle, bottom), new ArrayList<>(List.of(cells)));
	}

	/** The row above the page's end and the one below; each with whether it goes on. */
	private static List<Boolean> goesOn(List<Box> above, List<Box> below) {
		PageEnd end = new PageEnd(table(500, 600, 700, above.toArray(Box[]::new)), table(50, 80, 120, below.toArray(Box[]::new)), 0);
		List<Boolean> goOn = new ArrayList<>();
		for (int i = 0; i < above.size(); i++) {
			goOn.add(!below.get(i).text().isEmpty() && end.goesOn(above.get(i), below.get(i)));
		}
		return goOn;
	}

	@Test
	void theRestOfOneCellIsNoRow() {
		assertEquals(List.of(true, false, false), goesOn(List.of(full(0, 600, 700, "服务对象满意"), roomy(1, 600, 700, "≥90%"), roomy(2, 600, 700, "5")),
				List.of(full(0, 50, 80, "度"), roomy(1, 50, 80, ""), roomy(2, 50, 80, ""))));
	}

	@Test
	void numbersGoOnWithTheirRow() {
		assertEquals(List.of(true, true, false), goesOn(List.of(full(0, 600, 700, "义务"), full(1, 600, 700, "128"), roomy(2, 600, 700, "人")),
				List.of(full(0, 50, 80, "教育学校受益学生数"), full(1, 50, 80, "60"), roomy(2, 50, 80, ""))));
	}

	@Test
	void aRowOfItsOwnStays() {
		assertEquals(List.of(false, false, false), goesOn(List.of(full(0, 600, 700, "养护农村公路里程"), roomy(1, 600, 700, "≥12公里"), roomy(2, 600, 700, "5")),
				List.of(full(0, 50, 80, "验收合格率"), roomy(1, 50, 80, "≥98%"), roomy(2, 50, 80, "5"))));
	}

	@Test
	void aRowWithLessThanTheOneAboveStaysWhereThatHasRoom() {
		assertEquals(List.of(false, false, false), goesOn(List.of(roomy(0, 600, 700, "养护里程"), roomy(1, 600, 700, "≥12公里"), roomy(2, 600, 700, "5")),
				List.of(full(0, 50, 80, "验收合格率"), roomy(1, 50, 80, ""), roomy(2, 50, 80, ""))));
	}

	@Test
	void aCellThatSaysPartOfTheOneAboveIsAnother() {
		Box above = full(1, 600, 700, "影响程度较高");
		Box below = full(1, 50, 80, "程度较高");
		PageEnd end = new PageEnd(table(500, 600, 700, roomy(0, 600, 700, "甲"), above), table(50, 80, 120, roomy(0, 50, 80, "乙"), below), 0);
		assertEquals(false, end.isRepeated(above, below) || end.goesOn(above, below));
		Box merged = full(1, 500, 700, "完成全年养护任务，保障畅通");
		Box again = full(1, 50, 120, "保障畅通");
		assertEquals(true, new PageEnd(table(500, 600, 700, merged), table(50, 80, 120, again), 0).isRepeated(merged, again));
	}
}
