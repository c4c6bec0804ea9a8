package org.pgoal.diagram.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.pgoal.diagram.edit.NotPossible;
import org.pgoal.diagram.table.Column.Topic;
import org.pgoal.model.Indicator;

/** Rows of a spreadsheet, down to the bytes of the text. */
class NewRowsTest {

	private static final String TEXT = """
			项目 "甲" {
			    产出指标 {
			        11-数量指标: "一" 150 件 权重 10 // 行尾
			        12-质量指标: "二" ≥ 95 %
			    }
			}
			""";

	private static final List<Column> COLUMNS = List.of(Column.of(Topic.NAME), Column.of(Topic.VALUE), Column.of(Topic.WEIGHT));

	private static String after(List<List<String>> lines) {
		Indicator first = Rows.parsed(TEXT).getSheets().getFirst().getIndicators().getFirst();
		List<Map<Column, String>> rows = NewRows.cells(lines, COLUMNS, Column.all(List.of("评分标准")));
		return Rows.edited(TEXT, NewRows.below(first, rows, Rows.template("平罗县2023")));
	}

	@Test
	void withoutHeadingsTheColumnsSayWhatIsWhat() {
		assertEquals(TEXT.replace("// 行尾\n", """
				// 行尾
				        11-数量指标: "三" 3 次 权重 5
				        11-数量指标: "四" "显著提高"
				"""), after(List.of(List.of("三", "3次", "5"), List.of("", "", ""), List.of("四", "显著提高"))));
	}

	@Test
	void headingsSayWhatIsWhat() {
		String text = after(List.of(List.of("二级指标", "权重", "三级指标", "序号", "评分标准", "一级指标", "指标值"),
				List.of("12-质量指标", "5", "三", "1", "每低1%扣1分", "产出指标", "= 100 %"), List.of("22-社会效益", "", "四", "2", "", "效益指标", "≥ 3 次"),
				List.of("24-可持续影响", "", "五", "3", "", "效益指标", "")));
		assertEquals(TEXT.replace("≥ 95 %\n    }\n", """
				≥ 95 %
				        12-质量指标: "三" = 100 % 权重 5 { 评分标准: "每低1%扣1分" }
				    }
				    效益指标 {
				        22-社会效益: "四" ≥ 3 次
				        24-可持续影响: "五"
				    }
				"""), text);
	}

	@Test
	void whatIsNoIndicatorIsSaid() {
		assertThrows(NotPossible.class, () -> after(List.of(List.of("", "", "5"))));
		assertThrows(NotPossible.class, () -> after(List.of(List.of("三", "3", "viel"))));
	}
}
