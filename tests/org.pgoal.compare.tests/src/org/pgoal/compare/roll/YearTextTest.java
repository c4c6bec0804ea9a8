package org.pgoal.compare.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.compare.roll.YearText.Kind;

class YearTextTest {

	private final YearText years = new YearText(2026, 2027, Set.of("亚运会", "普查", "文件"), Set.of("截至", "根据", "已完成", "以来"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"NAME  | 2026年事业单位公开招聘             | 2027年事业单位公开招聘             | 0", //
			"NAME  | 2026年度部门整体支出绩效目标表     | 2027年度部门整体支出绩效目标表     | 0", //
			"NAME  | ２０２６年公开招聘                 | ２０２７年公开招聘                 | 0", //
			"NAME  | 2026年杭州亚运会保障经费           | 2026年杭州亚运会保障经费           | 1", //
			"NAME  | “2026年冬春行动”经费               | “2026年冬春行动”经费               | 1", //
			"NAME  | 2025年结算资金                     | 2025年结算资金                     | 0", //
			"NAME  | 落实财预〔2026〕101号经费           | 落实财预〔2026〕101号经费           | 0", //
			"NAME  | 落实市政府令2026年第6号经费         | 落实市政府令2026年第6号经费         | 0", //
			"NAME  | 型号ABC12026设备                   | 型号ABC12026设备                   | 0", //
			"NAME  | 设备T2026购置                      | 设备T2026购置                      | 1", //
			"DATE  | 2026年1月1日至2026年12月31日       | 2027年1月1日至2027年12月31日       | 0", //
			"DATE  | 2026.01-2026.12                    | 2027.01-2027.12                    | 0", //
			"DATE  | 2026-01-01                         | 2027-01-01                         | 0", //
			"DATE  | 20260101-20261231                  | 20270101-20271231                  | 0", //
			"DATE  | 2026年底                           | 2027年底                           | 0", //
			"DATE  | 2026                               | 2027                               | 0", //
			"DATE  | 2028年底                           | 2028年底                           | 0", //
			"PROSE | 2026年12月底前完成                 | 2027年12月底前完成                 | 0", //
			"PROSE | 于2026年底前完成，2026年三季度开工 | 于2027年底前完成，2027年三季度开工 | 0", //
			"PROSE | 2026年预计招聘20人                 | 2026年预计招聘20人                 | 1", //
			"PROSE | 截至2026年6月底已有5家             | 截至2026年6月底已有5家             | 1", //
			"PROSE | 根据《2026年工作要点》，2026年底前完成 | 根据《2026年工作要点》，2027年底前完成 | 1", //
			"PROSE | 按黔人发〔2026〕4号于2026年6月前办结 | 按黔人发〔2026〕4号于2027年6月前办结 | 0", //
			"PROSE | 印发2026年文件，2026年1-6月实施     | 印发2026年文件，2027年1-6月实施     | 1", //
	})
	void aYearMovesWhereThatIsSafe(Kind kind, String text, String moved, int left) {
		YearText.Moved result = years.move(text, kind);
		assertEquals(moved, result.text());
		assertEquals(left, result.left().size(), result.left().toString());
	}
}
