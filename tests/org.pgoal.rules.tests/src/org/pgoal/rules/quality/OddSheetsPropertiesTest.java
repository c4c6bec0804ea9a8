package org.pgoal.rules.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.pgoal.model.FieldEntry;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.LabelledText;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Polarity;
import org.pgoal.model.Project;
import org.pgoal.model.Value;
import org.pgoal.rules.Outcome;
import org.pgoal.rules.registry.RuleRegistry;
import org.pgoal.rules.RuleRunner;
import org.pgoal.rules.fixture.Language;
import org.pgoal.rules.fixture.Snippet;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is missing or strange in a sheet, no rule fails, and every finding has its words. */
class OddSheetsPropertiesTest {

	private static final PgoalFactory MODEL = PgoalFactory.eINSTANCE;
	private static final RuleRunner RUNNER = new RuleRunner(RuleRegistry.all());
	private static final String[] WORDS = { null, "", " ", "满意度", "合格率", "培训人数", "完成时间", "使用年限", "办公费用", "投诉率", "用电量", "有效提升", "新增项目", "乌海市", "上海市人社局", "完成培训500人次，合格率100%", "2023年", "2023-13-45",
			"2024年12月至2023年1月", "1年", "（）", "*", "—", "%", "０．９５", "-1", "100", "1e5", "999999999999999999999999999", "人", "万元", "元/人", "km·h", "年", "/", "’{0}'", "产出指标", "数量指标", "质量指标", "时效指标", "成本指标", "经济成本指标",
			"满意度指标", "项目期", "项目属性", "实施单位" };

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void noRuleFails(@ForAll("projects") Project project, @ForAll("projects") Project neighbour) {
		for (String template : List.of("国家通用", "国家通用2021")) {
			Outcome outcome = RUNNER.run(project, Language.template(template), Snippet.neighbours(List.of(project, neighbour)));
			assertEquals(List.of(), outcome.notRun().stream().filter(n -> n.reason().key().equals("rule.failed")).toList());
			for (var finding : outcome.findings()) {
				for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
					assertEquals(false, finding.message().text(locale).startsWith(finding.message().key()), finding.message().key());
					finding.remedies().forEach(r -> assertEquals(false, r.title().text(locale).startsWith(r.title().key()), r.title().key()));
				}
			}
		}
	}

	@Provide
	Arbitrary<Project> projects() {
		Arbitrary<String> word = Arbitraries.of(WORDS);
		Arbitrary<Value> value = Combinators.combine(Arbitraries.of(null, "≥", "≤", "=", "<", "约", "？"), word, word, word, word).as(OddSheetsPropertiesTest::value).injectNull(0.1);
		Arbitrary<Indicator> indicator = Combinators.combine(word.list().ofSize(5), value, value, Arbitraries.of(Polarity.values())).as((words, target, last, polarity) -> {
			Indicator made = MODEL.createIndicator();
			made.setLevel1(words.get(0));
			made.setLevel2(words.get(1));
			made.setCode(words.get(2));
			made.setName(words.get(3));
			made.setFormula(words.get(4));
			made.setTarget(target);
			made.setLastYear(last);
			made.setPolarity(polarity);
			return made;
		});
		return Combinators.combine(word.list().ofSize(8), indicator.list().ofMaxSize(4), value).as((words, indicators, entry) -> {
			Project project = MODEL.createProject();
			project.setName(words.get(0));
			project.setRegion(words.get(1));
			project.setYear(words.get(2));
			project.setTitle(words.get(3));
			project.setGoal(words.get(4));
			Goal goal = MODEL.createGoal();
			goal.setText(words.get(5));
			project.getGoals().add(goal);
			FieldEntry field = MODEL.createFieldEntry();
			field.setLabel(words.get(6));
			field.setValue(entry);
			project.getFields().add(field);
			LabelledText plan = MODEL.createLabelledText();
			plan.setText(words.get(7));
			project.getPlans().add(plan);
			project.getRows().addAll(indicators);
			return project;
		});
	}

	private static Value value(String sign, String numeral, String unit, String text, String printed) {
		Value value = MODEL.createValue();
		value.setSign(sign);
		value.setUnit(unit);
		value.setPrinted(printed);
		if (numeral != null && !numeral.isEmpty() && Character.isDigit(numeral.charAt(0))) {
			value.setNumeral(numeral);
		} else {
			value.setText(text);
		}
		return value;
	}
}
