package org.pgoal.forms.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.pgoal.forms.FormException;
import org.pgoal.model.GoalFile;

import com.google.gson.JsonParser;

/** What an export says, and when it refuses. */
class JsonSheetWriterTest {

	@Test
	void keysComeInTheOrderOfTheSchemaAndNumbersAsWritten() throws Exception {
		String json = Texts.json(Texts.parsed("""
				项目 "甲" {
				    地区 平罗县 年度 2023 货币 万元
				    资金 { 总额: 1,203.70 万元 }
				    产出指标 { 14-成本指标: "乙" 约 0.0000001 万元 权重 10.0 反向 }
				}
				""").getSheets(), null);
		assertEquals("""
				{
				 "region": "平罗县",
				 "year": 2023,
				 "moneyUnit": "万元",
				 "documents": [
				  {
				   "kind": "project",
				   "name": "甲",
				   "title": null,
				   "fields": {},
				   "funds": [
				    {
				     "label": "总额",
				     "amount": 1203.70,
				     "unit": "万元"
				    }
				   ],
				   "goal": null,
				   "goals": [],
				   "plans": [],
				   "measures": {},
				   "tasks": [],
				   "indicators": [
				    {
				     "level1": "产出指标",
				     "level2": "成本指标",
				     "code": "14",
				     "name": "乙",
				     "operator": "≈",
				     "value": 0.0000001,
				     "unit": "万元",
				     "text": "约0.0000001万元",
				     "weight": 10.0,
				     "polarity": "反向",
				     "qualitative": false,
				     "formula": null,
				     "lastYear": null
				    }
				   ]
				  }
				 ]
				}
				""", json);
	}

	@Test
	void whatTheSchemaLacksHasKeysOfItsOwnAndComesBack() throws Exception {
		String text = """
				部门 "甲" {
				    完整
				    状态 已报送
				    资金 {
				        总额: ≤ 5 万元 实际 4.5 万元
				    }

				    产出指标 {
				        数量指标: "乙" ≥ 5 次 权重 10 { 实际 4 次  得分 8.00  原因 "晚"  评分标准: "按次" }
				    }
				}
				""";
		GoalFile file = Texts.parsed(text);
		String json = Texts.json(file.getSheets(), null);
		assertEquals(Texts.written(List.copyOf(Texts.parsed(text).getSheets())), Texts.written(JsonSheetReader.read(new java.io.StringReader(json)).sheets()));
		assertEquals(json, Texts.thereAndBack(json, null));
	}

	@Test
	void sheetsOfTwoRegionsAreRefusedByName() {
		GoalFile file = Texts.parsed("项目 \"甲\" { 地区 平罗县 年度 2023 }\n项目 \"乙\" { 地区 井研县 年度 2023 }\n");
		FormException refused = assertThrows(FormException.class, () -> Texts.json(file.getSheets(), null));
		assertTrue(refused.getMessage().contains("“甲” is 平罗县, of “乙” it is 井研县"), refused.getMessage());
	}

	@Test
	void noSheetsAreAnEmptyList() throws Exception {
		assertTrue(JsonParser.parseString(Texts.json(List.of(), null)).getAsJsonObject().getAsJsonArray("documents").isEmpty());
	}
}
