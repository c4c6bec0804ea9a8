package org.pgoal.exchange.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.forms.reading.ReadRows;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FormKind;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Polarity;
import org.pgoal.model.Value;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lines become rows and lines again, and say the same. */
class IndicatorRowsProperties {

	private static final List<String[]> CATEGORIES = List.of(new String[] { "产出指标", "数量指标" }, new String[] { "产出指标", "质量指标" }, new String[] { "产出指标", "时效指标" },
			new String[] { "效益指标", "社会效益指标" }, new String[] { "满意度指标", "服务对象满意度指标" });

	@Property(tries = 300)
	void rowsKeepTheIndicators(@ForAll("templates") String template, @ForAll("indicators") List<Indicator> indicators, @ForAll boolean asPage) throws Exception {
		CopiedTable copied = Rows.ROWS.write(indicators, Rows.template(template), FormKind.PROJECT);
		CopiedTable pasted = asPage ? copied : new CopiedTable(copied.text(), null);
		ReadRows rows = Rows.ROWS.read(pasted, Rows.template(template), FormKind.PROJECT, null).orElseThrow();
		String lines = Rows.ROWS.lines(rows, new IndicatorRows.Place(false, null, false, KeywordLanguage.CHINESE), Rows.template(template), Locale.ENGLISH);
		List<Indicator> again = Rows.indicators("项目 x {\n" + lines + "}\n");
		assertEquals(indicators.stream().map(IndicatorRowsProperties::said).toList(), again.stream().map(IndicatorRowsProperties::said).toList(), copied.text() + "\n" + lines);
	}

	/** All that an indicator says. */
	private static List<String> said(Indicator indicator) {
		List<String> said = new ArrayList<>();
		for (Object each : new Object[] { indicator.getLevelOne(), indicator.getLevel2(), indicator.getCode(), indicator.getName(), indicator.getWeight(), indicator.getPolarity(),
				indicator.getFormula() }) {
			said.add(Objects.toString(each));
		}
		said.add(said(indicator.getTarget()));
		said.add(said(indicator.getLastYear()));
		for (FieldEntry field : indicator.getFields()) {
			said.add(field.getLabel() + said(field.getValue()));
		}
		return said;
	}

	private static String said(Value value) {
		return value == null ? "" : value.getSign() + "|" + value.getNumeral() + "|" + value.getUnit() + "|" + value.getText();
	}

	@Provide
	Arbitrary<String> templates() {
		return Arbitraries.of("平罗县2023", "井研县2024", "六枝特区2023", "乌海市2022", "宿州市2024", "国家通用");
	}

	@Provide
	Arbitrary<List<Indicator>> indicators() {
		Arbitrary<String> names = Arbitraries.of("处理案件", "案件结案率", "培训人员", "=资金拨付", "按“时”完成,及\"时\"", "设备(台)购置", "甲\t乙");
		Arbitrary<Value> values = Arbitraries.oneOf(
				Combinators.combine(Arbitraries.of("≥", "≤", "=", ">", "<").injectNull(0.3), Arbitraries.of("1", "95", "100", "0.5", "1200"), Arbitraries.of("件", "%", "人次", "万元", "元/人/月", "平方米"))
						.as(IndicatorRowsProperties::quantity),
				Arbitraries.of("有效提升", "显著提高", "按时完成").map(IndicatorRowsProperties::words));
		Arbitrary<Indicator> one = Combinators.combine(Arbitraries.of(CATEGORIES), names, values, Arbitraries.integers().between(1, 30).injectNull(0.4),
				Arbitraries.of(Polarity.values()), Arbitraries.of("实际/计划×100%", "完成数\n除以总数").injectNull(0.7), Arbitraries.of("由财政局评分").injectNull(0.8)).as(IndicatorRowsProperties::indicator);
		return one.list().ofMinSize(1).ofMaxSize(8);
	}

	private static Indicator indicator(String[] category, String name, Value target, Integer weight, Polarity polarity, String formula, String field) {
		Indicator indicator = PgoalFactory.eINSTANCE.createIndicator();
		indicator.setLevel1(category[0]);
		indicator.setLevel2(category[1]);
		indicator.setName(name.replace('\t', ' ').replace(" ", ""));
		indicator.setTarget(target);
		indicator.setWeight(weight == null ? null : BigDecimal.valueOf(weight));
		indicator.setPolarity(polarity);
		indicator.setFormula(formula);
		if (field != null) {
			FieldEntry entry = PgoalFactory.eINSTANCE.createFieldEntry();
			entry.setLabel("扣分办法");
			entry.setValue(words(field));
			indicator.getFields().add(entry);
		}
		return indicator;
	}

	private static Value quantity(String sign, String numeral, String unit) {
		Value value = PgoalFactory.eINSTANCE.createValue();
		value.setSign(sign);
		value.setNumeral(numeral);
		value.setUnit(unit);
		return value;
	}

	private static Value words(String text) {
		Value value = PgoalFactory.eINSTANCE.createValue();
		value.setText(text);
		return value;
	}
}
