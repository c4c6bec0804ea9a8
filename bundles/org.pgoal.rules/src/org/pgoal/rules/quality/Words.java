package org.pgoal.rules.quality;

import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/** The word lists that the rules of this package ask a template for. What is not listed is not found. */
final class Words {

	/** Verbs that turn a lower-is-better name round: 能耗降低率. Also 零投诉. */
	static final String REVERSING = "反转词";
	/** Endings of what is used up or let out: 能耗, 排放量. */
	static final String CONSUMPTION_ENDINGS = "消耗名尾";
	/** Endings of complaints and faults: 投诉率, 差错率. */
	static final String FAULT_ENDINGS = "差错名尾";
	/** Endings of money spent: 成本, 经费. */
	static final String COST_ENDINGS = "成本名尾";
	/** Words of money that is handed out or taken in, and so no cost to be kept low: 补助, 征收. */
	static final String PASSED_ON = "收付词";
	/** What a body does for others: 培训, 检查. */
	static final String SERVICES = "服务词";
	/** Units in which services are counted: 次, 场次. */
	static final String SERVICE_UNITS = "服务单位";
	/** What may well be capped although it is counted like a service: 投诉, 调整. */
	static final String CAPPED = "可限词";
	/** Endings of shares that cannot exceed the whole: 合格率, 满意度. */
	static final String BOUNDED_ENDINGS = "百分上限名尾";
	/** What lets a share exceed the whole after all: 增长. */
	static final String UNBOUNDED = "可超百词";
	/** Endings of any share: 率, 占比. */
	static final String SHARE_ENDINGS = "率名尾";
	/** Endings that look like a share and are none: 频率. */
	static final String NO_SHARE_ENDINGS = "非率名尾";
	/** Words of a satisfaction: 满意, 好评. */
	static final String SATISFACTION = "满意词";
	/** Endings of those who are asked, where only the word 满意度 itself is left out: 群众. */
	static final String ASKED_ENDINGS = "服务对象名尾";
	static final String SATISFACTION_ENDINGS = "满意度名尾";
	static final String QUALITY_ENDINGS = "质量名尾";
	static final String TIMELINESS_ENDINGS = "时效名尾";
	static final String QUANTITY_ENDINGS = "数量名尾";
	/** Words of results and faults, whose count is a quality: 获奖, 投诉. */
	static final String RESULTS = "结果词";
	/** Endings of names that say when something is done: 完成时限. */
	static final String COMPLETION_ENDINGS = "完成名尾";
	/** What may follow a promised number at the end of its clause: 以上. */
	static final String AT_LEAST = "以上词";
	/** What makes a number before it an approximation or an ordinal: 约, 第. */
	static final String INEXACT_BEFORE = "数前词";
	/** The same behind it: 余, 左右. */
	static final String INEXACT_AFTER = "数后词";
	/** What makes a number one of many: 每. */
	static final String RECURRING = "重复词";
	/** Once in the sheet's year after all: 每年. */
	static final String YEARLY = "年度词";
	/** What a number describes when it follows directly: 全县12个乡镇. */
	static final String WHOLES = "范围词";
	/** Verbs of a promise: 完成, 达到. */
	static final String PROMISES = "承诺词";
	/** Words of a mere description: 现有, 截至. */
	static final String DESCRIPTIONS = "描述词";
	/** What is numbered without being counted: 方面, 阶段. */
	static final String UNCOUNTED = "非计数词";
	/** Vague by themselves: 效果明显. */
	static final String VAGUE = "模糊词";
	/** Vague before a verb of change: 有效, 明显. */
	static final String VAGUE_ADVERBS = "模糊副词";
	/** Verbs of change: 提升, 提高. */
	static final String VAGUE_VERBS = "模糊动词";
	/** A baseline that makes a change measurable: 较上年. */
	static final String BASELINES = "比较词";
	/** Words of a new project: 新增. */
	static final String NEW = "新增词";
	/** Words of a continued project: 延续. */
	static final String CONTINUED = "延续词";
	/** Texts that say that there is no value: 无, 不适用. */
	static final String NO_VALUE = "无值词";
	/** Words that begin a reason: 由于, 调整. */
	static final String REASONS = "理由词";
	/** Endings of durations: 年限, 时限. */
	static final String DURATION_ENDINGS = "时长名尾";
	/** Units of teaching time: 课时. */
	static final String LESSONS = "课时单位";
	/** Words of a speed, whose unit km/h is no misspelt kW·h: 速. */
	static final String SPEEDS = "速度词";
	/** Endings of money: 金额, 费用. */
	static final String MONEY_ENDINGS = "金额名尾";
	/** Endings of numbers of persons: 人数. */
	static final String PEOPLE_ENDINGS = "人数名尾";
	/** Endings of numbers of events: 次数. */
	static final String EVENT_ENDINGS = "次数名尾";
	/** Endings of areas: 面积. */
	static final String AREA_ENDINGS = "面积名尾";
	/** Units that are misspelt, each with the right one: km·h→kW·h. */
	static final String MISSPELT_UNITS = "误写单位";
	/** Names of cities that are no part of another: 上海市. */
	static final String CITIES = "城市名";
	/** Letters that make another word of a city's name: 朝阳市场. */
	static final String CITY_GOES_ON = "市后字";
	/** Words by which another city is rightly named: 对口, 赴. */
	static final String ELSEWHERE = "异地词";
	/** What the names of projects end with: 工作经费. */
	static final String PROJECT_ENDINGS = "项目名尾";
	/** What projects are called that pay for all of a body's work: 公用经费. */
	static final String GENERAL_PROJECTS = "综合项目词";

	private Words() {
	}

	/** True when the text ends with a word of the list, a note in brackets at its end left out. */
	static boolean end(String text, String list, RuleContext context) {
		return Wording.ending(text, context.words(list)) != null;
	}

	/** True when the text contains a word of the list. */
	static boolean in(String text, String list, RuleContext context) {
		return Wording.mentions(text, context.words(list));
	}
}
