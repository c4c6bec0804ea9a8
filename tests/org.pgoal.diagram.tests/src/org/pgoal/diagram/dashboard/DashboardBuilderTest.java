package org.pgoal.diagram.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.svg.SvgWriter;
import org.pgoal.model.figures.Figures;
import org.pgoal.model.figures.Figures.DepartmentMoney;
import org.pgoal.model.figures.Figures.RuleCount;
import org.pgoal.model.figures.Status;
import org.pgoal.model.figures.Tally;
import org.pgoal.model.figures.Weights;
import org.pgoal.model.finding.Severity;

/** Figures as bars: everything has its place and its number, long lists are cut, and it is said in words as well. */
class DashboardBuilderTest {

	private static Figures figures(int rules, int departments) {
		return new Figures(30, 28, 2, Map.of(Status.CLEAN, 10, Status.NOTE, 5, Status.WARNING, 14, Status.ERROR, 0, Status.UNREAD, 1),
				IntStream.range(0, rules).mapToObj(i -> new RuleCount("PG" + (100 + i), Severity.values()[i % 3], 50 - i)).toList(),
				IntStream.range(0, departments).mapToObj(i -> new DepartmentMoney("名称相当长的某县某局" + i, new BigDecimal(1_000_000 - i), new BigDecimal(500_000), 3)).toList(),
				new BigDecimal(12_345_678), 3, 200, 100, 1, Map.of(Weights.FIT, 9, Weights.DIFFER, 1, Weights.ABSENT, 5, Weights.UNASKED, 15));
	}

	private static Dashboard build(Figures figures, double width) {
		return DashboardBuilder.build("某县", figures, rule -> "关于 " + rule + " 的一条相当长的说明，占不下一行时缩短", width, Locale.SIMPLIFIED_CHINESE);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 100, 360, 500, 819, 820, 1100, 2400 })
	void nothingOverlapsAndNothingLeavesThePicture(double width) {
		Dashboard dashboard = build(figures(30, 30), width);
		Scene scene = dashboard.scene();
		for (Scene.Text text : scene.texts()) {
			double left = text.atEnd() ? text.x() - text.room() : text.x();
			assertTrue(left >= 0 && left + text.room() <= scene.width() + 0.1, text.toString());
			assertTrue(text.y() > 0 && text.y() < scene.height(), text.toString());
			for (Scene.Key key : scene.keys()) {
				boolean sameLine = text.y() > key.y() && text.y() - text.style().size() < key.y() + key.height();
				assertTrue(!sameLine || left + text.room() <= key.x() + 0.1 || left >= key.x() + key.width() - 0.1, text + " " + key);
			}
		}
		for (Bar one : dashboard.bars()) {
			for (Bar other : dashboard.bars()) {
				assertTrue(one == other || one.x() + one.width() <= other.x() + 8 || other.x() + other.width() <= one.x() + 8 || one.y() + one.height() <= other.y() + 0.1
						|| other.y() + other.height() <= one.y() + 0.1, one + " " + other);
			}
		}
	}

	@Test
	void aLongListEndsWithTheOthersTogether() {
		Dashboard dashboard = build(figures(30, 5), 1000);
		List<Bar> rules = dashboard.bars().stream().filter(bar -> bar.choice() instanceof Choice.OfRule).toList();
		assertEquals(12, rules.size());
		int others = IntStream.range(12, 30).map(i -> 50 - i).sum();
		assertTrue(dashboard.bars().stream().anyMatch(bar -> bar.choice() == null && bar.spoken().contains("18") && bar.spoken().contains(String.valueOf(others))));
		assertEquals(5, dashboard.bars().stream().filter(bar -> bar.choice() instanceof Choice.OfDepartment).count());
	}

	@Test
	void severityIsSaidInWordsToo() {
		Dashboard dashboard = build(figures(3, 0), 1000);
		assertEquals(List.of("错误", "警告", "提示"), dashboard.bars().stream().filter(bar -> bar.choice() instanceof Choice.OfRule).map(bar -> bar.spoken().substring(0, 2)).toList());
	}

	@Test
	void thePictureIsAFileThatSaysItsNumbersInWords() {
		String svg = SvgWriter.write(build(figures(2, 1), 900).scene());
		String words = svg.substring(svg.indexOf("<desc"), svg.indexOf("</desc>"));
		assertTrue(words.contains("30 张表") && words.contains("1234.5678万元") && words.contains("其中项目 50万元"), words);
	}

	@Test
	void nothingIsSaidAsNothing() {
		Dashboard dashboard = build(new Tally().figures(), 900);
		assertTrue(dashboard.bars().isEmpty());
		assertTrue(dashboard.scene().summary().contains("没有绩效目标表"), dashboard.scene().summary());
	}
}
