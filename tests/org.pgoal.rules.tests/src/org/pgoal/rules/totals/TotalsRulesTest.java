package org.pgoal.rules.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.rules.fixture.Checked;

/** Text that breaks a rule once, text that doesn't, and text about which it cannot decide. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TotalsRulesTest {

	private static void breaks(String rule, Checked checked) {
		assertEquals(1, checked.lines(rule).size(), () -> checked.messages(rule).toString());
		assertTrue(!checked.undecided().contains(rule));
	}

	private static void keeps(String rule, Checked checked) {
		assertEquals("[]", checked.messages(rule).toString());
		assertTrue(!checked.undecided().contains(rule), () -> checked.notRun().toString());
	}

	private static void cannotDecide(String rule, Checked checked) {
		assertEquals("[]", checked.messages(rule).toString());
		assertTrue(checked.undecided().contains(rule));
	}

	// ---------------------------------------------------------------- PG201

	private static final String COMPLETE = "产出指标 { 数量: \"a\" 1 次 质量: \"b\" 1 % 时效: \"c\" \"及时\" 成本: \"d\" 1 元 } 效益指标 { 社会效益: \"e\" \"好\" } ";

	@ParameterizedTest
	@ValueSource(strings = { COMPLETE, "产出指标 { 数量: \"a\" 1 次 质量: \"b\" 1 % 时效: \"c\" \"及时\" } 效益指标/社会效益: \"e\" \"好\" 满意度指标/满意度: ≥ 90 %",
			"产出指标 { 数量: \"a\" 1 次 数理: \"b\" 1 % 时效: \"c\" \"及时\" 成本: \"d\" 1 元 } 效益指标/社会效益: \"e\" \"好\" 满意度指标/满意度: ≥ 90 %",
			"效益指标/社会效益: \"e\" \"好\" 满意度指标/满意度: ≥ 90 %" })
	void PG201_breaks(String text) {
		breaks("PG201", Checked.line(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { COMPLETE + "满意度指标 { 服务对象满意度: ≥ 90 % }", COMPLETE + "满意度指标/社会公众或服务对象满意度: ≥ ９０％", COMPLETE + "指标 { 满意度: ≥ 90 % }",
			"成本指标 { 经济成本: \"a\" 1 元 } 产出指标 { 数量: \"b\" 1 次 } 效益指标 { 社会效益: \"c\" \"好\" }" })
	void PG201_keeps(String text) {
		keeps("PG201", Checked.line(text));
	}

	@Test
	void PG201_counts() {
		var checked = Checked.text("使用 甲 模板 甲 { 产出指标 至少 3 { 数量指标 至少 2 } } 项目 \"乙\" { 产出指标 { 数量指标: \"a\" 1 次 } }");
		assertEquals("[“产出指标”至少要有 3 条，现有 1 条，请补充, “数量指标”至少要有 2 条，现有 1 条，请补充]", checked.messages("PG201").toString());
	}

	// ---------------------------------------------------------------- PG202

	private static Checked weights(String template, String weights) {
		StringBuilder text = new StringBuilder("使用 " + template + " 项目 \"甲\" { 产出指标 { ");
		int row = 0;
		for (String weight : weights.split(" ")) {
			text.append("数量指标: \"第").append(row++).append("条\" 1 次 ").append(weight.equals("-") ? "" : "权重 " + weight).append(' ');
		}
		return Checked.text(text + "} }");
	}

	@ParameterizedTest
	@ValueSource(strings = { "40 40", "50 50", "30.5 59.4", "60 30 -", "60 30 0", "９０ １０" })
	void PG202_breaks(String weights) {
		breaks("PG202", weights("井研县2024", weights));
	}

	@ParameterizedTest
	@ValueSource(strings = { "50 40", "30.5 59.5", "90", "４５ ４５" })
	void PG202_keeps(String weights) {
		keeps("PG202", weights("井研县2024", weights));
	}

	@Test
	void PG202_cannot_decide_without_weights() {
		cannotDecide("PG202", weights("井研县2024", "- -"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "60 30", "60 40", "- -" })
	void PG202_accepts_both_usual_totals_where_no_region_says(String weights) {
		keeps("PG202", weights("国家通用", weights));
	}

	@ParameterizedTest
	@ValueSource(strings = { "60 35", "10 10", "99.9" })
	void PG202_finds_other_totals_there(String weights) {
		breaks("PG202", weights("国家通用", weights));
	}

	@ParameterizedTest
	@ValueSource(strings = { "60 35", "10 10", "- -" })
	void PG202_does_not_apply_to_a_form_without_weights(String weights) {
		keeps("PG202", weights("平罗县2023", weights));
	}

	@ParameterizedTest
	@ValueSource(strings = { "产出指标 { 数量: \"a\" 1 次 权重 60 } 效益指标 { 社会效益: \"b\" \"好\" 权重 30 }", "产出指标 { 数量: \"a\" 1 次 权重 39 } 效益指标 { 社会效益: \"b\" \"好\" 权重 51 }" })
	void PG202_holds_categories_to_their_range(String rows) {
		breaks("PG202", Checked.text("使用 甲 模板 甲 { 产出指标 40..50 { 数量 } 效益指标 { 社会效益 } 权重 合计 90 } 项目 \"乙\" { " + rows + " }"));
	}

	// ---------------------------------------------------------------- PG203

	@ParameterizedTest
	@ValueSource(strings = { "年度资金总额: 8 万元 财政拨款: 7 万元 其他资金: 0 万元", "年度资金总额: 8 万元 财政拨款: 8 万元 其他资金: 1 元", "资金总额: ８万元 财政拨款： 9 万元 其他资金： 空",
			"年度资金总额: 1203.7001 万元 财政拨款: 1203.7 万元 其他资金: 0", "年度资金总额: 100 万元 财政拨款: 70 万元 其他资金: 0 中央补助: 20 万元", "项目总额: 8 万元 财政拨款: 7 万元 其他资金: 0",
			"中期资金总额: 30 万元 财政拨款: 30 万元 其他资金: 0 年度资金总额: 10 万元 财政拨款: 8 万元 其他资金: 1 万元", "年度资金总额: 8 万元 财政拨款: 9 万元" })
	void PG203_breaks(String funds) {
		breaks("PG203", Checked.line("资金 { " + funds + " }"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "年度资金总额: 8 万元 财政拨款: 8 万元 其他资金: 0", "年度资金总额: 8 万元 财政拨款: 75000 元 其他资金: 0.5 万元", "年度资金总额: 8 万元", "财政拨款: 8 万元 其他资金: 3 万元",
			"年度资金总额: 100 万元 财政拨款: 100 万元 中央补助: 60 万元 本级: 40 万元", "年度资金总额: 100 万元 财政拨款: 70 万元 单位自筹: 30 万元", "年度资金总额: 8 财政拨款: 5 其他资金: 3",
			"中期资金总额: 30 万元 财政拨款: 30 万元 其他资金: 0 年度资金总额: 10 万元 财政拨款: 8 万元 其他资金: 2 万元", "预算数: ４８０,０００ 元" })
	void PG203_keeps(String funds) {
		keeps("PG203", Checked.line("资金 { " + funds + " }"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "年度资金总额: 8 财政拨款: 8 万元", "年度资金总额: 8 万美元 财政拨款: 7 万元", "年度资金总额: 空 财政拨款: 8 万元", "年度资金总额: 8 万元 财政拨款: 7 万元 其他资金: 空",
			"资金总额: 52 万元 财政拨款: 13 万元" })
	void PG203_cannot_decide(String funds) {
		cannotDecide("PG203", Checked.line("资金 { " + funds + " }"));
	}

	@Test
	void PG203_checks_tasks() {
		breaks("PG203", Checked.text("部门 \"甲\" { 任务 \"a\" \"b\" 万元 { 总额: 10 财政拨款: 8 其他资金: 1 } 任务 \"c\" \"d\" 万元 { 总额: 10 财政拨款: 8 其他资金: 2 } }"));
	}

	@Test
	void PG203_accepts_two_breakdowns() {
		keeps("PG203", Checked.text("部门 \"甲\" { 资金 { 总额: 10 万元 基本支出: 6 万元 项目支出: 4 万元 财政拨款: 9 万元 其他资金: 1 万元 } }"));
	}

	// ---------------------------------------------------------------- PG204

	private static Checked costs(String costs) {
		return Checked.line("资金 { 年度资金总额: 10 万元 } 产出指标 { 成本指标: " + costs.replace(" | ", " 成本指标: ") + " }");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"a\" ≤ 6 万元 | \"b\" ≤ 5 万元", "\"a\" 100001 元", "\"a\" ≤ 9.9 万元", "\"a\" ≤ 6 万元 | \"b\" ≤ ３万元", "\"a\" ≤ 11 万元 | \"b\" 500 元/人",
			"\"项目总成本\" ≤ 12 万元 | \"b\" ≤ 5 万元", "\"a\" ≤ 10 万元 | \"b\" ≤ 5 万元" })
	void PG204_breaks(String costs) {
		breaks("PG204", costs(costs));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"a\" ≤ 6 万元 | \"b\" ≤ 40000 元", "\"a\" ≤ 10 万元 | \"b\" 500 元/人/月", "\"项目总成本\" ≤ 10 万元 | \"b\" ≤ 5 万元", "\"c\" ≤ 10 万元 | \"a\" ≤ 6 万元 | \"b\" ≤ 4 万元",
			"\"成本控制率\" ≤ 100 %", "\"a\" ≤ \"总成本预算数\"", "\"报名费\" 100 元/每人", "\"a\" ≤ 10 万元 | \"人均补助标准\" ≤ 500 元", "\"a\" ≤ 10 万元 | \"节约成本\" ≥ 2 万元" })
	void PG204_keeps(String costs) {
		keeps("PG204", costs(costs));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"a\" ≤ 10", "\"a\" ≤ 6 万元 | \"b\" 500 元/人", "\"a\" ≤ 6 万元 | \"b\" \"据实结算\"", "\"a\" ≤ 6 万元 | \"每人标准\" 800 元" })
	void PG204_cannot_decide(String costs) {
		cannotDecide("PG204", costs(costs));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "资金 { 年度资金总额: 10 }", "资金 { 年度资金总额: 空 }", "资金 { 甲: 4 万元 乙: 6 万元 }" })
	void PG204_cannot_decide_without_a_budget(String funds) {
		cannotDecide("PG204", Checked.line(funds + " 产出指标 { 成本指标: \"a\" ≤ 6 万元 }"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "社会成本指标: \"a\" ≤ 60 万元", "生态环境成本指标: \"a\" ≤ 1 万元", "经济成本指标: \"a\" ≤ 10 万元" })
	void PG204_leaves_social_and_ecological_costs_out(String row) {
		keeps("PG204", Checked.line("资金 { 年度资金总额: 10 万元 } 成本指标 { " + row + " }"));
	}

	private static Checked body(String funds, String costs) {
		return Checked.text("部门 \"甲局\" { 资金 { " + funds + " } 产出指标 { 成本指标: " + costs + " } }");
	}

	@Test
	void PG204_compares_a_body_s_total_only() {
		breaks("PG204", body("总额: 1223.7 万元", "\"项目总成本\" ≤ 1203.7 万元"));
		breaks("PG204", body("总额: 10 万元", "\"公用经费\" ≤ 12 万元"));
		breaks("PG204", body("收入合计: 10 万元 一般公共预算: 10 万元 支出合计: 10 万元 基本支出: 10 万元", "\"总成本\" ≤ 12 万元"));
		keeps("PG204", body("总额: 10 万元", "\"三公经费\" ≤ 2 万元"));
		keeps("PG204", body("总额: 10 万元 基本支出: 6 万元 项目支出: 4 万元", "\"项目总成本\" ≤ 40000 元"));
	}

	// ---------------------------------------------------------------- PG205

	private static Checked department(String complete, String funds, String... budgets) {
		StringBuilder text = new StringBuilder("部门 甲 \"甲局\" { " + complete + " 资金 { " + funds + " } }");
		for (String budget : budgets) {
			text.append(" 项目 \"p\" { 部门 甲 资金 { 年度资金总额: ").append(budget).append(" } }");
		}
		return Checked.text(text.toString());
	}

	@Test
	void PG205_breaks() {
		breaks("PG205", department("完整", "总额: 10 万元", "6 万元", "3 万元"));
		breaks("PG205", department("complete", "总额: 10 万元 基本支出: 6 万元 项目支出: 4 万元", "6 万元", "40000 元"));
		breaks("PG205", department("完整", "总额: 10 万元", "１０．５万元"));
	}

	@Test
	void PG205_keeps() {
		keeps("PG205", department("完整", "总额: 10 万元", "6 万元", "40000 元"));
		keeps("PG205", department("完整", "总额: 10 万元 基本支出: 6 万元 项目支出: 4 万元", "30000 元", "1 万元"));
		keeps("PG205", department("", "总额: 10 万元", "6 万元"));
	}

	@Test
	void PG205_cannot_decide() {
		cannotDecide("PG205", department("完整", "总额: 10 万元"));
		cannotDecide("PG205", department("完整", "总额: 10", "6 万元"));
		cannotDecide("PG205", department("完整", "", "6 万元"));
		cannotDecide("PG205", department("完整", "总额: 10 万元", "6 万元", "4"));
	}

	// ---------------------------------------------------------------- PG206

	@ParameterizedTest
	@ValueSource(strings = { "资金 { 预算资金: 28.4 }", "资金 { 年度资金总额: 8 财政拨款: 8 其他资金: 0 }", "货币 万元 资金 { 预算数: ４８０,０００ }", "资金 { 预算数: 8 人 }", "任务 \"a\" \"b\" { 总额: 8 财政拨款: 8 }" })
	void PG206_breaks(String text) {
		breaks("PG206", Checked.line(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "资金 { 预算资金: 28.4 万元 }", "资金 { 年度资金总额: 8 千元 其他资金: 0 }", "资金 { 预算数: 空 万元 }", "任务 \"a\" \"b\" 万元 { 总额: 8 财政拨款: 8 }", "资金 { 预算数: １.５亿元 }", "" })
	void PG206_keeps(String text) {
		keeps("PG206", Checked.line(text));
	}

	@Test
	void PG206_cannot_decide_about_foreign_money() {
		cannotDecide("PG206", Checked.line("资金 { 预算数: 8 万美元 }"));
	}

	// ---------------------------------------------------------------- PG207

	private static Checked indicators(String complete, String own, String... parts) {
		StringBuilder text = new StringBuilder("部门 甲 \"甲局\" { " + complete + "\n产出指标 { 数量指标: " + own + " } }");
		for (String part : parts) {
			text.append(" 项目 \"p\" { 部门 甲\n产出指标 { 数量指标: ").append(part).append(" } }");
		}
		return Checked.text(text.toString());
	}

	@Test
	void PG207_breaks() {
		breaks("PG207", indicators("完整", "\"培训场次\" ≥ 5 场", "\"培训场次\" ≥ 2 场", "\"培训 场次\" ≥ 1 场"));
		breaks("PG207", indicators("", "\"培训场次\" ≥ 5 场", "\"培训场次\" ≥ 4 场", "\"培训场次\" ≥ 2 场次"));
		breaks("PG207", indicators("完整", "\"培训人数\" ≥ 1 万人", "\"培训人数\" ≥ 6000 人", "\"培训人数\" ≥ 5000 人"));
	}

	@Test
	void PG207_keeps() {
		keeps("PG207", indicators("完整", "\"培训场次\" ≥ 5 场", "\"培训场次\" ≥ 2 场", "\"培训场次\" ≥ 3 场"));
		keeps("PG207", indicators("", "\"培训场次\" ≥ 5 场", "\"培训场次\" ≥ 1 场"));
		keeps("PG207", indicators("完整", "\"培训人数\" ≥ 1.1 万人", "\"培训人数\" ≥ 6000 人", "\"培训人数\" ≥ 5000 人"));
		keeps("PG207", indicators("完整", "\"培训合格率\" ≥ 90 %", "\"培训合格率\" ≥ 95 %", "\"培训合格率\" ≥ 95 %"));
		keeps("PG207", indicators("完整", "\"人均培训次数\" ≥ 2 次", "\"人均培训次数\" ≥ 3 次"));
		keeps("PG207", indicators("完整", "\"巡查\" ≥ 2 次/月", "\"巡查\" ≥ 4 次/月"));
		keeps("PG207", indicators("完整", "\"会期\" ≥ 2 天", "\"会期\" ≥ 2 天", "\"会期\" ≥ 2 天"));
		keeps("PG207", indicators("完整", "\"培训场次\" ≥ 5 场", "\"检查\" ≥ 2 次"));
	}

	@Test
	void PG207_cannot_decide() {
		cannotDecide("PG207", indicators("完整", "\"服务\" ≥ 5 人", "\"服务\" ≥ 2 人次"));
		cannotDecide("PG207", indicators("完整", "\"服务\" ≥ 5 人", "\"服务\" ≥ 2"));
	}
}
