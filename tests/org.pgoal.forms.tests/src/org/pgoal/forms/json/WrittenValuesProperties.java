package org.pgoal.forms.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.StringReader;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Values that one cell has to hold: last year's, the actual one, a field's. */
class WrittenValuesProperties {

	private static Sheet sheet(String value) {
		return Texts.parsed("项目 甲 {\n 备注: %1$s\n 资金 { 总额: 1 万元 实际 %1$s }\n 指标 { 数量指标: \"乙\" 1 件 { 上年 %1$s  实际 %1$s  评分标准: %1$s } }\n}\n".formatted(value)).getSheets().get(0);
	}

	private static JsonObject json(Sheet sheet) throws Exception {
		return JsonParser.parseString(Texts.json(List.of(sheet), null)).getAsJsonObject().getAsJsonArray("documents").get(0).getAsJsonObject();
	}

	/** Whatever parts a value has, mere signs too. */
	@Property(tries = 300)
	void noValueIsLost(@ForAll("values") String value) throws Exception {
		JsonObject cells = json(sheet(value));
		JsonObject row = cells.getAsJsonArray("indicators").get(0).getAsJsonObject();
		assertNotEquals(JsonNull.INSTANCE, row.get("lastYear"), value);
		assertNotEquals(null, row.get("actual"), value);
		assertNotEquals(JsonNull.INSTANCE, row.getAsJsonObject("fields").get("评分标准"), value);
		assertNotEquals(JsonNull.INSTANCE, cells.getAsJsonObject("fields").get("备注"), value);
		assertNotEquals(null, cells.getAsJsonArray("funds").get(0).getAsJsonObject().get("actual"), value);
		String whole = Texts.json(List.of(sheet(value)), null);
		assertEquals(whole, Texts.thereAndBack(whole, null));
	}

	@Example
	void aSignComesBackAsASign() throws Exception {
		for (String sign : List.of("≥", "≤", "=", "＞", "<", "约", "大于等于")) {
			Sheet sheet = sheet(sign);
			Sheet back = Texts.parsed(Texts.written(JsonSheetReader.read(new StringReader(Texts.json(List.of(sheet), null))).sheets())).getSheets().get(0);
			Indicator there = sheet.getIndicators().get(0);
			Indicator here = back.getIndicators().get(0);
			assertEquals(sign, there.getLastYear().getSign());
			assertEquals(true, EcoreUtil.equals(there.getLastYear(), here.getLastYear()), sign);
			assertEquals(true, EcoreUtil.equals(there.getActual(), here.getActual()), sign);
			assertEquals(true, EcoreUtil.equals(sheet.getFunds().get(0).getActual(), back.getFunds().get(0).getActual()), sign);
		}
	}

	/** An amount has cells of its own besides. */
	@Example
	void anAmountMayBeASign() throws Exception {
		for (String amount : List.of("≥", "≥ 5 万元", "≥ \"\"", "\"≥\"")) {
			Sheet sheet = Texts.parsed("项目 甲 { 资金 { 总额: %s } }".formatted(amount)).getSheets().get(0);
			Sheet back = Texts.parsed(Texts.written(JsonSheetReader.read(new StringReader(Texts.json(List.of(sheet), null))).sheets())).getSheets().get(0);
			assertEquals(true, EcoreUtil.equals(sheet.getFunds().get(0).getAmount(), back.getFunds().get(0).getAmount()), amount);
		}
	}

	@Provide
	Arbitrary<String> values() {
		Arbitrary<String> signs = Arbitraries.of("≥", "≤", "=", "＜", "约", "大于等于", "小于");
		Arbitrary<String> units = Arbitraries.of("", " 人", " %", " 元/人", " \"km. h\"");
		Arbitrary<String> numbers = Combinators.combine(Arbitraries.of("5", "1,200", "-3.50", "９５"), units).as((number, unit) -> number + unit);
		Arbitrary<String> texts = Combinators.combine(Arbitraries.of("\"好\"", "\"≥\"", "\"≥5人\"", "\"年底前\""), units).as((text, unit) -> text + unit);
		Arbitrary<String> parts = Arbitraries.oneOf(numbers, texts);
		Arbitrary<String> all = Arbitraries.oneOf(signs, parts, Combinators.combine(signs, parts).as((sign, rest) -> sign + " " + rest), units.filter(unit -> !unit.isEmpty()).map(unit -> "空" + unit));
		return Combinators.combine(all, Arbitraries.of("", " 原文 \"五\"", " 原文 \"\"")).as((value, printed) -> value + printed);
	}
}
