package org.pgoal.rules.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.rules.fixture.Snippet;

class CopiedTextRuleTest {

	private static final String OTHER = "项目 “2024年农村饮水安全巩固提升工程资金” { 目标 “改善饮水” }\n";

	@ParameterizedTest
	@ValueSource(strings = { "目标 “完成农村饮水安全巩固提升任务，保障群众用水。”", "产出指标/数量指标: “农村饮水安全巩固提升受益村” ≥ 5 个", "明细目标 “推进农村饮水安全巩固提升。”" })
	void anotherProjectIsReported(String content) {
		assertEquals("[" + (content.startsWith("产出") ? "农村饮水安全巩固提升受益村" : "-") + ": PG312.project]",
				Snippet.file(OTHER + "项目 “中小学食堂设备采购” {\n" + content + "\n}").findings("PG312").toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "项目 “中小学食堂设备采购” { 目标 “采购食堂设备，保障师生饮水安全。” }", "项目 “农村供水管护” { 目标 “配合农村饮水安全巩固提升工程做好管护。” }",
			"项目 “定额公用经费” { 目标 “保障农村饮水安全巩固提升等工作开展。” }", "项目 “食堂设备采购” { 目标 “为农村饮水安全巩固提升等采购设备。” }", "部门 “水利局” { 目标 “完成农村饮水安全巩固提升。” }", "项目 { 目标 “完成农村饮水安全巩固提升。” }" })
	void whatIsRelatedOrGeneralIsAccepted(String sheet) {
		assertEquals("[]", Snippet.file(OTHER + sheet).findings("PG312").toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "地区 乌海市 目标 “切实维护上海市劳动者合法权益。”", "地区 乌海市 产出指标/数量指标: “上海市窗口办件量” ≥ 5 件", "实施单位: “418001-乌海市人社局” 目标 “提升上海市服务水平”",
			"地区 宿州市 实施单位: “徐州市教育局”" })
	void anotherCityIsReported(String content) {
		assertEquals(1, Snippet.project(content).findings("PG312").stream().filter(f -> f.endsWith("PG312.city")).count());
	}

	@ParameterizedTest
	@ValueSource(strings = { "地区 乌海市 目标 “提升乌海市服务水平，推进全市工作。”", "地区 乌海市 目标 “赴上海市招商，与北京市对口协作。”", "地区 乌海市 目标 “规范白银市场和大同市场秩序。”", "地区 六枝特区 目标 “完成六盘水市下达任务。”", "目标 “提升上海市服务水平”",
			"地区 乌海市 实施单位: “418001-乌海市人社局”" })
	void ownAndPartnerCitiesAreAccepted(String content) {
		assertEquals("[]", Snippet.project(content).findings("PG312").toString());
	}
}
