package org.pgoal.forms.definition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.pgoal.model.message.Message;

/**
 * What a placeholder stands for. Each has a Chinese and an English name; both always work. The reference in
 * {@code docs/templates.md} is made of these.
 */
public enum Meaning {

	/** The title of the form; the template's where the sheet has none. */
	TITLE("表名", "title", Level.SHEET),
	/** The name of the project or department. */
	NAME("名称", "name", Level.SHEET),
	REGION("地区", "region", Level.SHEET),
	YEAR("年度", "year", Level.SHEET),
	/** The money unit of the sheet. */
	CURRENCY("货币", "currency", Level.SHEET),
	/** The unit of the sheet's fund lines and task amounts; a number in a cell has this unit. */
	FUND_UNIT("资金单位", "fundunit", Level.SHEET),
	/** The position of the sheet in the list, from 1. */
	POSITION("序号", "position", Level.SHEET),
	/** The goal text. */
	GOAL("目标", "goal", Level.SHEET),
	/** A header cell, by its label. */
	FIELD("字段", "field", Level.SHEET, Argument.LABEL),
	/** The amount of a fund line, by its label. */
	FUND("资金", "fund", Level.SHEET, Argument.LABEL),
	/** A measure, by its label. */
	MEASURE("措施", "measure", Level.SHEET, Argument.LABEL),
	/** The sum of a fund line over all sheets of the list. */
	TOTAL("合计", "total", Level.LIST, Argument.LABEL),

	FIELD_LABEL("字段.标签", "field.label", Level.FIELD),
	FIELD_VALUE("字段.值", "field.value", Level.FIELD),
	FUND_LABEL("资金.标签", "fund.label", Level.FUND),
	FUND_AMOUNT("资金.金额", "fund.amount", Level.FUND),
	MEASURE_LABEL("措施.标签", "measure.label", Level.MEASURE),
	MEASURE_TEXT("措施.文字", "measure.text", Level.MEASURE),

	GOAL_NUMBER("明细目标.序号", "detail.number", Level.GOAL),
	GOAL_TEXT("明细目标.文字", "detail.text", Level.GOAL, Argument.ORDINAL),
	PLAN_NUMBER("计划.序号", "plan.number", Level.PLAN),
	PLAN_LABEL("计划.标签", "plan.label", Level.PLAN, Argument.ORDINAL),
	PLAN_TEXT("计划.文字", "plan.text", Level.PLAN, Argument.ORDINAL),
	TASK_NUMBER("任务.序号", "task.number", Level.TASK),
	TASK_NAME("任务.名称", "task.name", Level.TASK),
	TASK_CONTENT("任务.内容", "task.content", Level.TASK),
	/** An amount of a task, by its label. */
	TASK_FUND("任务.资金", "task.fund", Level.TASK, Argument.LABEL),

	/** The position of the indicator in its sheet, from 1. */
	INDICATOR_NUMBER("指标.序号", "indicator.position", Level.INDICATOR),
	LEVEL1("指标.一级", "indicator.level1", Level.INDICATOR),
	LEVEL2("指标.二级", "indicator.level2", Level.INDICATOR),
	CODE("指标.代码", "indicator.code", Level.INDICATOR),
	INDICATOR_NAME("指标.名称", "indicator.name", Level.INDICATOR),
	/** The operator as it is written, e.g. ≥. */
	SIGN("指标.符号", "indicator.operator", Level.INDICATOR),
	/** The number without operator and unit; the words of a value that is no number. */
	NUMBER("指标.数值", "indicator.number", Level.INDICATOR),
	UNIT("指标.单位", "indicator.unit", Level.INDICATOR),
	/** Operator, number and unit in one, as a person wrote it. */
	VALUE("指标.值", "indicator.value", Level.INDICATOR),
	WEIGHT("指标.权重", "indicator.weight", Level.INDICATOR),
	/** 正向 or 反向. */
	POLARITY("指标.方向", "indicator.polarity", Level.INDICATOR),
	/** 定性 or 定量. */
	KIND("指标.性质", "indicator.kind", Level.INDICATOR),
	FORMULA("指标.公式", "indicator.formula", Level.INDICATOR),
	LAST_YEAR("指标.上年", "indicator.lastyear", Level.INDICATOR),
	ACTUAL("指标.实际", "indicator.actual", Level.INDICATOR),
	SCORE("指标.得分", "indicator.score", Level.INDICATOR),
	REASON("指标.原因", "indicator.reason", Level.INDICATOR),
	/** A field that the template adds to indicators, by its label. */
	INDICATOR_FIELD("指标.字段", "indicator.field", Level.INDICATOR, Argument.LABEL),
	/** All fields of the indicator that have no column of their own, a line {@code label：text} each. */
	INDICATOR_REST("指标.其他", "indicator.other", Level.INDICATOR);

	/** What stands behind the name. */
	public enum Argument {
		NONE,
		/** The label of a field, a fund line, a measure. */
		LABEL,
		/** Which of several, from 1; may be left out, and then the row repeats. */
		ORDINAL
	}

	private static final Map<String, Meaning> BY_NAME = new HashMap<>();

	static {
		for (Meaning meaning : values()) {
			BY_NAME.put(meaning.chinese, meaning);
			BY_NAME.put(meaning.english, meaning);
		}
	}

	private final String chinese;
	private final String english;
	private final Level level;
	private final Argument argument;

	Meaning(String chinese, String english, Level level) {
		this(chinese, english, level, Argument.NONE);
	}

	Meaning(String chinese, String english, Level level, Argument argument) {
		this.chinese = chinese;
		this.english = english;
		this.level = level;
		this.argument = argument;
	}

	/** The meaning that is called so in either language. */
	public static Optional<Meaning> called(String name) {
		return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
	}

	/** All names in one language, for a message. */
	public static String names(boolean inChinese) {
		return String.join(inChinese ? "、" : ", ", Arrays.stream(values()).map(m -> inChinese ? m.chinese : m.english).toList());
	}

	public String chinese() {
		return chinese;
	}

	public String english() {
		return english;
	}

	public Level level() {
		return level;
	}

	public Argument argument() {
		return argument;
	}

	/** What it stands for, in the reader's language. */
	public Message description() {
		return Message.of(Meaning.class, "meaning." + name());
	}
}
