package org.pgoal.diagram.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.pgoal.diagram.table.Column.Topic;
import org.pgoal.diagram.table.IndicatorTable.Effect;
import org.pgoal.diagram.table.TableQuery.Grouping;
import org.pgoal.diagram.table.TableQuery.Sort;
import org.pgoal.model.finding.Severity;

/** What a reader of the table sees: order, filter, groups and their sums, and that it follows the text. */
class IndicatorTableTest {

	private static final String FIRST = """
			项目 "甲" {
			    产出指标 {
			        11-数量指标: "办结案件" ≥ 120 件 权重 10
			        11-数量指标: "约定数" 9 件 权重 9
			        12-质量指标: "合格率错" ≥ 95 % 权重 30
			    }
			    满意度指标 {
			        服务对象满意度: "满意度" "显著提高"
			    }
			}
			""";

	private static final String SECOND = """
			项目 "乙" {
			    产出指标 {
			        11-数量指标: "走访" 3.5 次 权重 5 { 上年 3 次  评分标准: "每少一次扣1分" }
			    }
			}
			""";

	private final IndicatorTable table = new IndicatorTable();
	private TableQuery query = TableQuery.EVERYTHING;

	private IndicatorTableTest see(TableQuery wanted) {
		query = wanted;
		table.show(table.arranging(wanted, Locale.SIMPLIFIED_CHINESE, () -> false).get(), wanted.grouping());
		return this;
	}

	private List<String> names() {
		return table.lines().stream().map(line -> switch (line) {
		case IndicatorLine indicator -> indicator.row().text(Column.of(Topic.NAME));
		case GroupLine group -> "  ".repeat(group.depth()) + (group.isFolded() ? "+" : "-") + group.title() + " " + group.count() + "/"
				+ group.weight().map(BigDecimal::toPlainString).orElse("none");
		}).toList();
	}

	private IndicatorTableTest loaded() {
		table.put(Rows.of("file:/a.pgoal", FIRST));
		table.put(Rows.of("file:/b.pgoal", SECOND));
		return see(query);
	}

	private static TableQuery sorted(Topic topic, boolean ascending) {
		return TableQuery.EVERYTHING.withSort(List.of(new Sort(Column.of(topic), ascending)));
	}

	private static TableQuery filtered(Topic topic, String typed) {
		return TableQuery.EVERYTHING.withFilters(Map.of(Column.of(topic), typed));
	}

	@Test
	void rowsStandAsInTheirFiles() {
		assertEquals(List.of("办结案件", "约定数", "合格率错", "满意度", "走访"), loaded().names());
		assertEquals(List.of("评分标准"), table.fields());
		assertEquals(2, table.sheets());
		assertTrue(table.isFilled(Topic.PREVIOUS));
		assertFalse(table.isFilled(Topic.FORMULA));
	}

	@Test
	void theFilesStandInOneOrderWhicheverIsReadFirst() {
		table.put(Rows.of("file:/b.pgoal", SECOND));
		table.put(Rows.of("file:/a.pgoal", FIRST));
		assertEquals(List.of("办结案件", "约定数", "合格率错", "满意度", "走访"), see(query).names());
	}

	@Test
	void cellsReadAsTheyAreTyped() {
		loaded();
		IndicatorRow row = ((IndicatorLine) table.lines().get(4)).row();
		assertEquals("11-数量指标", row.text(Column.of(Topic.LEVEL_TWO)));
		assertEquals("3.5 次", row.text(Column.of(Topic.VALUE)));
		assertEquals("次", row.text(Column.of(Topic.UNIT)));
		assertEquals("3 次", row.text(Column.of(Topic.PREVIOUS)));
		assertEquals("每少一次扣1分", row.text(Column.field("评分标准")));
		assertEquals("", row.text(Column.of(Topic.POLARITY)));
		assertEquals("b.pgoal", row.text(Column.of(Topic.FILE)));
		assertEquals(3, row.line());
	}

	@Test
	void numbersSortAsNumbersAndBlanksLast() {
		assertEquals(List.of("走访", "约定数", "办结案件", "合格率错", "满意度"), loaded().see(sorted(Topic.WEIGHT, true)).names());
		assertEquals(List.of("合格率错", "办结案件", "约定数", "走访", "满意度"), see(sorted(Topic.WEIGHT, false)).names());
		assertEquals(List.of("走访", "约定数", "合格率错", "办结案件", "满意度"), see(sorted(Topic.VALUE, true)).names());
		assertEquals("合格率错", see(sorted(Topic.FINDINGS, false)).names().getFirst());
	}

	@Test
	void namesSortAsADictionaryDoes() {
		assertEquals(List.of("办结案件", "合格率错", "满意度", "约定数", "走访"), loaded().see(sorted(Topic.NAME, true)).names());
	}

	@Test
	void equalOnesStayInTheirOrder() {
		TableQuery twice = TableQuery.EVERYTHING.withSort(List.of(new Sort(Column.of(Topic.LEVEL_TWO), true), new Sort(Column.of(Topic.WEIGHT), true)));
		assertEquals(List.of("走访", "约定数", "办结案件", "合格率错", "满意度"), loaded().see(twice).names());
		assertEquals(List.of("办结案件", "约定数", "走访", "合格率错", "满意度"), see(sorted(Topic.LEVEL_TWO, true)).names());
	}

	@Test
	void filtersByColumn() {
		assertEquals(List.of("约定数", "走访"), loaded().see(filtered(Topic.WEIGHT, "<10")).names());
		assertEquals(List.of("办结案件", "约定数"), see(filtered(Topic.WEIGHT, "9..10")).names());
		assertEquals(List.of("满意度"), see(filtered(Topic.WEIGHT, "=")).names());
		assertEquals(List.of("办结案件"), see(filtered(Topic.VALUE, "≥120")).names());
		assertEquals(List.of("满意度"), see(filtered(Topic.LEVEL_ONE, "!产出")).names());
		assertEquals(List.of("合格率错"), see(filtered(Topic.VALUE, "９５％")).names());
	}

	@Test
	void filtersByWordsAnywhere() {
		assertEquals(List.of("走访"), loaded().see(TableQuery.EVERYTHING.withWords("数量　乙")).names());
		assertEquals(List.of("走访"), see(TableQuery.EVERYTHING.withWords("扣1分")).names());
		assertEquals(List.of("合格率错"), see(TableQuery.EVERYTHING.withFound(true)).names());
		assertTrue(query.isFiltered());
		assertFalse(query.unfiltered().isFiltered());
	}

	@Test
	void groupsCountAndSum() {
		assertEquals(List.of("-甲 4/49", "办结案件", "约定数", "合格率错", "满意度", "-乙 1/5", "走访"),
				loaded().see(TableQuery.EVERYTHING.withGrouping(Grouping.SHEET)).names());
		assertEquals(List.of("-产出指标 4/54", "  -11-数量指标 3/24", "办结案件", "约定数", "走访", "  -12-质量指标 1/30", "合格率错", "-满意度指标 1/none",
				"  -服务对象满意度 1/none", "满意度"), see(TableQuery.EVERYTHING.withGrouping(Grouping.LEVEL_TWO)).names());
	}

	@Test
	void groupsMoveOnlyWhenTheyAreSortedThemselves() {
		assertEquals(List.of("-甲 4/49", "约定数", "办结案件", "合格率错", "满意度", "-乙 1/5", "走访"),
				loaded().see(sorted(Topic.WEIGHT, true).withGrouping(Grouping.SHEET)).names());
		assertEquals("-乙 1/5", see(sorted(Topic.SHEET, false).withGrouping(Grouping.SHEET)).names().getFirst());
	}

	@Test
	void closedGroupsKeepTheirSum() {
		loaded().see(TableQuery.EVERYTHING.withGrouping(Grouping.LEVEL_ONE));
		String key = ((GroupLine) table.lines().getFirst()).key();
		see(query.withFolded(Set.of(key)));
		assertEquals(List.of("+产出指标 4/54", "-满意度指标 1/none", "满意度"), names());
		assertEquals(Optional.of(Severity.NOTE), ((GroupLine) table.lines().getFirst()).severity());
		assertEquals(5, table.fitting());
	}

	@Test
	void anotherTextShowsInItsPlace() {
		loaded().see(sorted(Topic.WEIGHT, true).withGrouping(Grouping.SHEET));
		Line before = table.lines().get(2);
		assertEquals(Effect.TEXTS, table.put(Rows.of("file:/a.pgoal", FIRST.replace("权重 10", "权重 40"))));
		assertEquals(List.of("-甲 4/79", "约定数", "办结案件", "合格率错", "满意度", "-乙 1/5", "走访"), names(), "nothing moves from under the eyes");
		assertSame(before, table.lines().get(2));
		assertEquals(Effect.NONE, table.put(Rows.of("file:/a.pgoal", FIRST.replace("权重 10", "权重 40"))));
		assertEquals(List.of("-甲 4/79", "约定数", "合格率错", "办结案件", "满意度", "-乙 1/5", "走访"), see(query).names());
	}

	@Test
	void aChangeWhileRowsAreArrangedIsCountedOnce() {
		loaded();
		TableQuery grouped = TableQuery.EVERYTHING.withGrouping(Grouping.SHEET);
		var work = table.arranging(grouped, Locale.ROOT, () -> false);
		Arrangement arranged = work.get();
		table.put(Rows.of("file:/b.pgoal", SECOND.replace("权重 5", "权重 7")));
		table.show(arranged, Grouping.SHEET);
		assertEquals("-乙 1/7", names().get(5));
		table.put(Rows.of("file:/b.pgoal", SECOND.replace("权重 5", "权重 8")));
		assertEquals("-乙 1/8", names().get(5));
	}

	@Test
	void newRowsAndOtherGroupsNeedANewArrangement() {
		loaded().see(TableQuery.EVERYTHING.withGrouping(Grouping.LEVEL_ONE));
		IndicatorLine kept = table.linesOf("file:/a.pgoal").get(1);
		assertEquals(Effect.LINES, table.put(Rows.of("file:/a.pgoal", FIRST.replace("        11-数量指标: \"办结案件\" ≥ 120 件 权重 10\n", ""))));
		assertSame(kept, table.linesOf("file:/a.pgoal").get(0), "what is still there stays chosen");
		assertEquals(4, table.size());
		assertEquals(Effect.LINES, table.put(Rows.of("file:/b.pgoal", SECOND.replace("产出指标", "效益指标"))));
		assertEquals(Effect.LINES, table.remove("file:/b.pgoal"));
		assertEquals(Effect.NONE, table.remove("file:/b.pgoal"));
	}

	@Test
	void aTextThatCannotBeReadLeavesItsLastRows() {
		loaded();
		assertEquals(Effect.TEXTS, table.put(Rows.of("file:/b.pgoal", "项目 \"乙\" { 产出指标 {", "line 1")));
		assertEquals(5, table.size());
		assertTrue(table.linesOf("file:/b.pgoal").get(0).isStale());
		assertEquals(2, table.sheets());
		assertEquals("line 1", table.file("file:/b.pgoal").orElseThrow().broken());
		assertEquals(Effect.TEXTS, table.put(Rows.of("file:/b.pgoal", SECOND)));
		assertFalse(table.linesOf("file:/b.pgoal").get(0).isStale());
	}

	@Test
	void nobodyWaitsForWhatIsNotWantedAnyMore() {
		loaded();
		assertNull(table.arranging(query, Locale.ROOT, () -> true).get());
	}

	@Test
	void columnsAreRememberedByTheirKeys() {
		for (Column column : Column.all(List.of("评分标准"))) {
			assertEquals(Optional.of(column), Column.ofKey(column.key()));
			assertFalse(column.heading(Locale.ROOT).startsWith("column."), column.key());
		}
		assertEquals(Optional.empty(), Column.ofKey("GONE"));
	}
}
