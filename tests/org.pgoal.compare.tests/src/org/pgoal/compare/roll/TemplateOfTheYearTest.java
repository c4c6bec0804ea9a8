package org.pgoal.compare.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.xtext.parser.IParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.compare.Language;
import org.pgoal.compare.revision.PathSource;
import org.pgoal.compare.tree.SourceTemplates;
import org.pgoal.dsl.edit.EditRefused;

/** A sheet moves to next year's form of its region; what that form doesn't know is told and stays. */
class TemplateOfTheYearTest {

	private static final String TEMPLATES = """
			模板 甲县2026 扩展 国家通用 {
			    地区 "甲县"   年度 2026
			    项目 {
			        表名 "项目支出绩效目标表"
			        项目期: 文本 角色 期间
			        备注: 文本
			        资金 { 预算数: 合计  其他: 其中 }
			    }
			    产出指标 { 数量指标  成本指标 }
			    权重 合计 90
			}
			模板 甲县2027 扩展 国家通用 {
			    地区 "甲县"   年度 2027
			    项目 {
			        表名 "项目绩效目标申报表"
			        项目起止时间: 文本 角色 期间
			        绩效联系人: 文本 必填
			        资金 { 年度资金总额: 合计 }
			    }
			    产出指标 { 数量指标 }
			    权重 合计 100
			}
			模板 乙县2027 扩展 国家通用 {
			    地区 "乙县"   年度 2027
			}
			""";
	private static final String SHEET = """
			使用 甲县2026

			项目 "养护" {
			    表名 "项目支出绩效目标表"
			    项目期: "2026年"  // 一年
			    备注: "无"
			    资金 { 预算数: 20 万元  其他: 0 }
			    产出指标 {
			        数量指标: "里程" ≥ 120 公里
			        成本指标: "成本" ≤ 20 万元
			    }
			}
			""";

	@TempDir
	Path folder;

	@BeforeEach
	void templates() throws Exception {
		Files.writeString(folder.resolve("templates.pgoal"), TEMPLATES);
	}

	private Rolled roll(String template) throws Exception {
		return Language.service(YearRoll.class).roll(SHEET, "x", 2027, template,
				new SourceTemplates(PathSource.of(folder, "."), Language.service(IParser.class)));
	}

	@Test
	void theRegionsOwnIsFound() throws Exception {
		Rolled rolled = roll(null);
		assertEquals("""
				使用 甲县2027

				项目 "养护" {
				    表名 "项目绩效目标申报表"
				    年度 2027
				    项目起止时间: "2027年"  // 一年
				    备注: "无"
				    资金 { 年度资金总额: 20 万元  其他: 0 }
				    产出指标 {
				        数量指标: "里程" ≥ 120 公里 { 上年 ≥ 120 公里 }
				        成本指标: "成本" ≤ 20 万元 { 上年 ≤ 20 万元 }
				    }
				}
				""", rolled.text());
		assertEquals(List.of("3:1 weights must sum to 100 in 甲县2027", "3:1 甲县2027 requires the field “绩效联系人”",
				"7:5 field “备注” is not in 甲县2027: move what it says, or remove it", "8:10 budget 20万元 is last year's: confirm it, or put in the new one",
				"8:25 fund line “其他” is not in 甲县2027: move its amount, or remove it",
				"11:9 category 产出指标/成本指标 is not in 甲县2027: choose another"),
				rolled.decisions().stream().map(one -> one.line() + ":" + one.column() + " " + one.reason().text(Locale.ENGLISH)).toList());
		assertNull(rolled.template());
	}

	@Test
	void anotherMayBeNamed() throws Exception {
		assertEquals("使用 乙县2027", roll("乙县2027").text().lines().findFirst().orElseThrow());
		assertEquals("no template", assertThrows(EditRefused.class, () -> roll("丙县2027")).reason().text(Locale.ENGLISH).replaceFirst("there is (no template).*", "$1"));
	}
}
