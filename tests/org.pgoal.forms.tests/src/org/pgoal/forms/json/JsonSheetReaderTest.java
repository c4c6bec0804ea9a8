package org.pgoal.forms.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgoal.forms.FormException;
import org.pgoal.forms.ImportNote;
import org.pgoal.model.Department;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.Kind;
import org.pgoal.model.Value;

/** How single cells are read, and what a bad file is told. */
class JsonSheetReaderTest {

	private static ImportedSheets read(String json) throws Exception {
		return JsonSheetReader.read(new StringReader(json));
	}

	private static Indicator indicator(String cells) throws Exception {
		return read("{\"documents\": [{\"kind\": \"project\", \"indicators\": [{" + cells.replace('\'', '"') + "}]}]}").sheets().get(0).getIndicators().get(0);
	}

	private static String parts(Value value) {
		return value == null ? "null" : value.getSign() + "|" + value.getNumeral() + "|" + value.getText() + "|" + value.getUnit() + "|" + value.getPrinted();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '^', value = {
			"'operator': '≥', 'value': 95, 'unit': '%', 'text': '≥95%'; ≥|95|null|%|null",
			"'operator': null, 'value': 1, 'unit': '万元', 'text': '1万元'; null|1|null|万元|null",
			"'operator': '≈', 'value': 120, 'unit': '次', 'text': '约120次'; 约|120|null|次|null",
			"'operator': '≈', 'value': 90, 'unit': '%', 'text': '≅90%'; ≅|90|null|%|null",
			"'operator': '≥', 'value': 1203.7, 'unit': '元', 'text': '≥1,203.70元'; ≥|1,203.70|null|元|null",
			"'operator': '≥', 'value': 1, 'unit': '万人', 'text': '≥1万人以上'; ≥|1|null|万人|≥1万人以上",
			"'operator': '≤', 'value': null, 'unit': null, 'text': '≤总成本预算数'; ≤|null|总成本预算数|null|null",
			"'operator': null, 'value': null, 'unit': null, 'text': '2023年底'; null|null|2023年底|null|null",
			"'operator': null, 'value': null, 'unit': '%', 'text': '及时'; null|null|及时|%|及时",
			"'operator': null, 'value': null, 'unit': '次', 'text': null; null|null|null|次|null",
			"'operator': '≥', 'value': null, 'unit': null, 'text': null; ≥|null|null|null|null",
			"'operator': '=', 'value': 100, 'unit': '%', 'text': '100%'; =|100|null|%|100%",
			"'operator': null, 'value': 100, 'unit': '%', 'text': '=100%'; null|100|null|%|=100%",
			"'operator': '≥', 'value': 5, 'unit': '次'; ≥|5|null|次|^^",
			"'operator': '≥', 'value': 5, 'unit': '次', 'text': null; ≥|5|null|次|^^",
			"'operator': null, 'value': -0.50, 'unit': null, 'text': '-0.50'; null|-0.50|null|null|null",
			"'operator': null, 'value': '1,200', 'unit': null, 'text': '1200'; null|1200|null|null|null",
			"'operator': null, 'value': null, 'unit': null, 'text': null; null" })
	void aValueIsPutTogetherFromItsCells(String cells, String parts) throws Exception {
		assertEquals(parts.replace("^^", ""), parts(indicator(cells).getTarget()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "≥100%; ≥|100|null|%|null", "实际人数100%; null|null|实际人数100%|null|null", "5次; null|5|null|次|null", "2022年; null|null|2022年|null|null",
			"12月底; null|null|12月底|null|null", "约3次; 约|3|null|次|null", "1,2345次; null|null|1,2345次|null|null" })
	void lastYearIsAQuantityOnlyWhereThatIsCertain(String text, String parts) throws Exception {
		assertEquals(parts, parts(indicator("'value': 6, 'unit': '次', 'text': '6次', 'lastYear': '" + text + "'").getLastYear()));
	}

	@Test
	void kindIsSaidOnlyWhereItContradictsTheValue() throws Exception {
		assertEquals(Kind.UNSPECIFIED, indicator("'text': '是', 'qualitative': true").getKind());
		assertEquals(Kind.UNSPECIFIED, indicator("'value': 5, 'text': '5', 'qualitative': false").getKind());
		assertEquals(Kind.QUALITATIVE, indicator("'value': 5, 'text': '5', 'qualitative': true").getKind());
		assertEquals(Kind.QUANTITATIVE, indicator("'text': '是', 'qualitative': false").getKind());
		assertEquals(Kind.UNSPECIFIED, indicator("'text': null, 'qualitative': null").getKind());
	}

	@Test
	void neighboursOfOneLevelOneAreABlockAndAnAlternatingListIsNot() throws Exception {
		var blocks = sheet("产出指标", "产出指标", "产出指标", "效益指标", "产出指标", "产出指标");
		assertEquals(List.of("产出指标", "效益指标", "产出指标"), blocks.getRows().stream().map(row -> ((IndicatorGroup) row).getLevel1()).toList());
		var alternating = sheet("产出指标", "效益指标", "产出指标", "效益指标");
		assertEquals(List.of("产出指标", "效益指标", "产出指标", "效益指标"), alternating.getRows().stream().map(row -> ((Indicator) row).getLevel1()).toList());
		assertEquals(4, alternating.getIndicators().size());
	}

	private static org.pgoal.model.Sheet sheet(String... levelOnes) throws Exception {
		return read("{\"documents\": [{\"kind\": \"project\", \"indicators\": ["
				+ String.join(",", List.of(levelOnes).stream().map(one -> "{\"level1\": \"" + one + "\"}").toList()) + "]}]}").sheets().get(0);
	}

	@Test
	void regionAndYearMayFollowTheDocuments() throws Exception {
		var sheet = read("{\"documents\": [{\"name\": \"甲\", \"kind\": \"department\", \"complete\": true}], \"year\": 2023, \"region\": \"平罗县\"}").sheets().get(0);
		assertEquals("平罗县", sheet.getRegion());
		assertEquals("2023", sheet.getYear());
		assertNull(sheet.getCurrency());
		assertTrue(((Department) sheet).isComplete());
	}

	@Test
	void whatHasNoPlaceIsANoteThatSaysWhere() throws Exception {
		var imported = read("{\"documents\": [{\"kind\": \"project\", \"remark\": \"备注\", \"name\": \"甲\", \"name\": \"乙\", \"indicators\": [{\"operator\": \"≥≥\", \"polarity\": \"双向\", \"x\": [1]}]}]}");
		assertEquals(List.of("“remark”在绩效目标表中没有位置，未导入：备注", "“name”出现两次，取最后一个", "“≥≥”不是指标符号，未导入", "“双向”既不是正向也不是反向，未导入", "“x”在绩效目标表中没有位置，未导入：[…]"),
				imported.notes().stream().map(note -> note.message().text(Locale.CHINA)).toList());
		ImportNote first = imported.notes().get(0);
		assertTrue(first.location().contains("$.documents[0].remark"), first.location());
		assertEquals(imported.sheets().get(0), first.element());
		assertEquals("乙", imported.sheets().get(0).getName());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '^', value = { "; malformed.end", "{; malformed.end", "[]; wrongType", "{'documents': 5}; wrongType", "{'documents': [5]}; wrongType",
			"{'documents': [{'name': []}]}; wrongType", "{'documents': [{'indicators': [{'value': 'viel'}]}]}; notANumber", "{'documents': [{'indicators': [{'value': true}]}]}; wrongType", "{'documents': [{'indicators': [{'value': '5,0'}]}]}; notANumber",
			"{'documents': [{'indicators': [{'weight': 1e999999999}]}]}; tooBig", "{'documents': [{'kind': 'region'}]}; unknownKind", "{'region': 'a' 'b'}; malformed.comma",
			"{'region': 'a'} {}; malformed.value", "{'year': NaN}; malformed.value", "{'documents': [{'indicators': [{'qualitative': 'ja'}]}]}; wrongType", "{'region': '\\q'}; malformed.escape", "{'region' 'a'}; malformed.colon",
			"{'region': 'a',}; malformed.name", "{'region': 'a; malformed.text", "{“region”: 1}; malformed.value", "{'region': 'a\tb'}; malformed.control", "{'region': 甲}; malformed.value" })
	void aBadFileIsToldWhatAndWhere(String json, String key) {
		String text = json == null ? "" : json.replace('\'', '"');
		FormException refused = assertThrows(FormException.class, () -> read(text));
		assertEquals(key, refused.message().key());
		assertTrue(refused.getMessage().contains("line 1"), refused.getMessage());
		assertTrue(refused.message().text(Locale.CHINA).contains("第 1 行") || !key.startsWith("malformed"), refused.message().text(Locale.CHINA));
	}

	@Test
	void nestingHasALimit() {
		FormException refused = assertThrows(FormException.class, () -> read("{\"x\": " + "[".repeat(100_000)));
		assertEquals("malformed.deep", refused.message().key());
	}

	@Test
	void aByteOrderMarkIsSkipped() throws Exception {
		assertEquals(0, read("\ufeff{}").sheets().size());
	}
}
