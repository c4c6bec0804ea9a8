package org.pgoal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.pgoal.model.Department;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Fund;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.LabelledText;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Polarity;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.template.EffectiveTemplate;
import org.pgoal.rules.fixture.Checked;
import org.pgoal.rules.fixture.Language;
import org.pgoal.rules.registry.BuiltInRules;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a sheet says or leaves out, every rule runs to its end and every message can be read. */
class NoRuleFailsPropertiesTest {

	private static final PgoalFactory MODEL = PgoalFactory.eINSTANCE;
	private static final String[] TEXTS = { null, "", " ", "　", "—", "*", "(", "）", "(((", "无", "待定", "及时", "率", "满意度", "≥", "≥1万人以上", "100%", "2023年", "0000年99月99日", "2023-02-31",
			"1年", "次年1月", "≤12个月以内", "1,2,3", "．", "１２３．４５", "99999999999999999999999999999", "1e999999999", "数量指标", "产出指标", "成本", "项目总成本", "参训率和合格率",
			"2000元/年/人,1900元/年/人", "每2周1次", "{0} '' {", "\uD83D\uDE00", "\uD83D", "a\u0000b", "شكرا", "完成450件，达到95%以上，新增3个", "新增项目", "延续项目", "上海市" };
	private static final String[] SIGNS = { null, "≥", "≤", "=", "＞", "约", "?" };
	private static final String[] UNITS = { null, "%", "‰", "元", "万元", "亿元", "人", "万人", "元/人/月", "次/年", "/", "每", "个月", "年", "", "某", "万美元", "km·h" };
	private static final String[] LABELS = { null, "产出指标", "效益指标", "满意度指标", "成本指标", "数量指标", "质量", "时效指标", "成本指标", "社会效益", "服务对象满意度", "未知", "", "社会公众" };
	private static final String[] FUNDS = { null, "年度资金总额", "总额", "财政拨款", "其他资金", "基本支出", "项目支出", "预算数", "未知", "资金合计" };
	private static final String[] FIELDS = { null, "项目名称", "实施单位", "主管部门及代码", "项目属性", "项目期", "开始时间", "完成时间", "未知", "项目起止时间" };

	@Property(tries = 400)
	void everyRuleRunsToItsEnd(@ForAll long seed) {
		Random random = new Random(seed);
		List<Sheet> sheets = List.of(sheet(random), sheet(random), sheet(random));
		EffectiveTemplate template = Language.template(pick(random, "国家通用", "国家通用2021", "井研县2024", "平罗县2023", "宿州市2024"));
		Checked checked = Checked.sheets(sheets, template, BuiltInRules.all());
		assertEquals(List.of(), checked.notRun().stream().filter(n -> n.reason().key().equals("rule.failed"))
				.map(n -> n.reason().text(Locale.ENGLISH)).toList());
		for (Finding finding : checked.findings()) {
			finding.message().text(Locale.ENGLISH);
			finding.remedies().forEach(remedy -> remedy.title().text(Locale.SIMPLIFIED_CHINESE));
		}
	}

	private static Sheet sheet(Random random) {
		Sheet sheet = random.nextInt(3) == 0 ? MODEL.createDepartment() : MODEL.createProject();
		if (sheet instanceof Department department) {
			department.setComplete(random.nextBoolean());
		}
		sheet.setName(text(random));
		sheet.setYear(pick(random, null, "2023", "二〇二三", "", "99999"));
		sheet.setRegion(pick(random, null, "乌海市", ""));
		sheet.setTitle(text(random));
		sheet.setCurrency(pick(random, UNITS));
		sheet.setGoal(text(random));
		some(random, () -> {
			Goal goal = MODEL.createGoal();
			goal.setText(text(random));
			sheet.getGoals().add(goal);
		});
		some(random, () -> sheet.getFields().add(field(random, FIELDS)));
		some(random, () -> sheet.getFunds().add(fund(random)));
		some(random, () -> sheet.getPlans().add(labelled(random)));
		some(random, () -> sheet.getMeasures().add(labelled(random)));
		some(random, () -> {
			Task task = MODEL.createTask();
			task.setName(text(random));
			task.setContent(text(random));
			task.setUnit(pick(random, UNITS));
			some(random, () -> task.getAmounts().add(fund(random)));
			sheet.getTasks().add(task);
		});
		some(random, () -> sheet.getRows().add(indicator(random)));
		some(random, () -> {
			IndicatorGroup group = MODEL.createIndicatorGroup();
			group.setLevel1(pick(random, LABELS));
			some(random, () -> group.getIndicators().add(indicator(random)));
			sheet.getRows().add(group);
		});
		return sheet;
	}

	private static Indicator indicator(Random random) {
		Indicator indicator = MODEL.createIndicator();
		indicator.setLevel1(pick(random, LABELS));
		indicator.setLevel2(pick(random, LABELS));
		indicator.setCode(pick(random, null, "11", "", "x"));
		indicator.setName(text(random));
		indicator.setTarget(value(random));
		indicator.setLastYear(value(random));
		indicator.setWeight(pick(random, null, BigDecimal.ZERO, BigDecimal.TEN, new BigDecimal("-1"), new BigDecimal("0.333333333")));
		indicator.setPolarity(pick(random, Polarity.values()));
		indicator.setFormula(text(random));
		some(random, () -> indicator.getFields().add(field(random, FIELDS)));
		return indicator;
	}

	private static Value value(Random random) {
		if (random.nextInt(5) == 0) {
			return null;
		}
		Value value = MODEL.createValue();
		value.setSign(pick(random, SIGNS));
		if (random.nextBoolean()) {
			value.setNumeral(pick(random, "0", "1", "0.95", "100", "１２３", "1,000", "999999999999999999999999", "x", "", "-5"));
		} else {
			value.setText(text(random));
		}
		value.setUnit(pick(random, UNITS));
		value.setPrinted(random.nextInt(4) == 0 ? text(random) : null);
		return value;
	}

	private static Fund fund(Random random) {
		Fund fund = MODEL.createFund();
		fund.setLabel(pick(random, FUNDS));
		fund.setAmount(value(random));
		return fund;
	}

	private static FieldEntry field(Random random, String[] labels) {
		FieldEntry entry = MODEL.createFieldEntry();
		entry.setLabel(pick(random, labels));
		entry.setValue(value(random));
		return entry;
	}

	private static LabelledText labelled(Random random) {
		LabelledText text = MODEL.createLabelledText();
		text.setLabel(text(random));
		text.setText(text(random));
		return text;
	}

	private static void some(Random random, Runnable add) {
		for (int i = random.nextInt(5); i > 0; i--) {
			add.run();
		}
	}

	private static String text(Random random) {
		return pick(random, TEXTS);
	}

	@SafeVarargs
	private static <T> T pick(Random random, T... choices) {
		return choices[random.nextInt(choices.length)];
	}
}
