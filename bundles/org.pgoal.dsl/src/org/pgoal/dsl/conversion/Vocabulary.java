package org.pgoal.dsl.conversion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.pgoal.model.CategoryRole;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldType;

/**
 * The words for the values of an enumeration that are names and not keywords: a Chinese and an English one each, Chinese
 * first. Said here once for the parser, completion, hover and the reference.
 */
public final class Vocabulary<E extends Enum<E>> {

	/** The two words for one value. */
	public record Entry<E>(E value, String chinese, String english) {
	}

	public static final Vocabulary<FieldType> FIELD_TYPES = new Vocabulary<FieldType>()
			.with(FieldType.TEXT, "文本", "text").with(FieldType.NUMBER, "数字", "number").with(FieldType.MONEY, "金额", "money")
			.with(FieldType.DATE, "日期", "date").with(FieldType.PERIOD, "期间", "period").with(FieldType.CHOICE, "选项", "choice")
			.with(FieldType.FLAG, "是否", "flag");

	public static final Vocabulary<FieldRole> FIELD_ROLES = new Vocabulary<FieldRole>()
			.with(FieldRole.NAME, "名称", "name").with(FieldRole.BODY, "单位", "body").with(FieldRole.RESPONSIBLE_BODY, "主管", "responsibleBody")
			.with(FieldRole.PERIOD, "期间", "period").with(FieldRole.START, "开始", "start").with(FieldRole.END, "结束", "end")
			.with(FieldRole.PERSON, "人员", "person").with(FieldRole.PHONE, "电话", "phone").with(FieldRole.NOVELTY, "新增或延续", "novelty")
			.with(FieldRole.SOURCE, "来源", "source").with(FieldRole.GRADING, "评分标准", "grading").with(FieldRole.EXPLANATION, "解释", "explanation")
			.with(FieldRole.BUDGET, "预算", "budget").with(FieldRole.FUNCTION, "职能", "function");

	public static final Vocabulary<CategoryRole> CATEGORY_ROLES = new Vocabulary<CategoryRole>()
			.with(CategoryRole.OUTPUT, "产出", "output").with(CategoryRole.BENEFIT, "效益", "benefit").with(CategoryRole.SATISFACTION, "满意度", "satisfaction")
			.with(CategoryRole.COST, "成本", "cost").with(CategoryRole.QUANTITY, "数量", "quantity").with(CategoryRole.QUALITY, "质量", "quality")
			.with(CategoryRole.TIMELINESS, "时效", "timeliness").with(CategoryRole.ECONOMIC_COST, "经济成本", "economicCost")
			.with(CategoryRole.SOCIAL_COST, "社会成本", "socialCost").with(CategoryRole.ECOLOGICAL_COST, "生态环境成本", "ecologicalCost")
			.with(CategoryRole.ECONOMIC_BENEFIT, "经济效益", "economicBenefit").with(CategoryRole.SOCIAL_BENEFIT, "社会效益", "socialBenefit")
			.with(CategoryRole.ECOLOGICAL_BENEFIT, "生态效益", "ecologicalBenefit").with(CategoryRole.SUSTAINABILITY, "可持续影响", "sustainability");

	private final Map<String, E> words = new LinkedHashMap<>();
	private final java.util.ArrayList<Entry<E>> entries = new java.util.ArrayList<>();

	private Vocabulary() {
	}

	private Vocabulary<E> with(E value, String chinese, String english) {
		entries.add(new Entry<>(value, chinese, english));
		words.put(chinese, value);
		words.put(english, value);
		return this;
	}

	public Optional<E> parse(String word) {
		return Optional.ofNullable(words.get(word));
	}

	public List<Entry<E>> entries() {
		return List.copyOf(entries);
	}

	/** All Chinese words, for a message. */
	public String examples() {
		return String.join("、", entries.stream().map(Entry::chinese).toList());
	}
}
