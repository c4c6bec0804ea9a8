package org.pgoal.dsl.ide.pinyin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

	@ParameterizedTest
	@CsvSource({ "shuliangzhibiao,数量指标", "shulzb,数量指标", "slzb,数量指标", "shuliang,数量指标", "数量zb,数量指标", "数liangz标,数量指标", "ｓｌｚｂ,数量指标", "SLzb,数量指标",
			"11-slzb,11-数量指标", "slzb,11-数量指标", "14sl,14-数量指标", "\"pxrs,\"\"培训人数\"\"", "“px,\"\"培训人数\"\"", "fuwudx,服务对象满意度指标", "wy,万元", "proj,project" })
	void whatIsReadFromTheStart(String typed, String text) {
		assertEquals(Fit.START, Typed.of(typed).fit(text.replace("\"\"", "\"")));
	}

	/** 重 率 调 行 长 会 参 and their like, as this domain reads them. */
	@ParameterizedTest
	@CsvSource({ "zhongdian,重点", "chongfu,重复", "zlv,增率", "zxlv,执行率", "zhixing,执行率", "xiaolv,效率", "xiaolu,效率", "shuaixian,率先", "diaoyan,调研", "diaocha,调查",
			"tiaozheng,调整", "yinhang,银行", "hangye,行业", "zengzhang,增长", "changqi,长期", "xiaozhang,校长", "huiyi,会议", "kuaiji,会计", "canyu,参与", "cansai,参赛",
			"chailv,差旅", "gongji,供给", "muban,模板", "xumu,畜牧", "suzhou,宿州", "zhongzhi,种植" })
	void wordsOfTheDomain(String typed, String text) {
		assertEquals(Fit.START, Typed.of(typed).fit(text));
	}

	@ParameterizedTest
	@CsvSource({ "chongdian,重点", "shuai,执行率", "tiaoyan,调研", "hui,会计", "shen,参与", "zhangqi,长期" })
	void aWrongReadingOfAKnownWordIsNone(String typed, String text) {
		assertEquals(Fit.NONE, Typed.of(typed).fit(text));
	}

	@ParameterizedTest
	@CsvSource({ "zb,数量指标,INSIDE", "指标,数量指标,INSIDE", "slb,数量指标,SCATTERED", "数标,数量指标,SCATTERED", "zlzb,质量指标,START", "zlzb,数量指标,SLIP", "zlxb,数量指标,NONE",
			"zl,数量指标,NONE", "abc,数量指标,NONE", "数量指标项,数量指标,NONE", "'',数量指标,START" })
	void howWell(String typed, String text, Fit fit) {
		assertEquals(fit, Typed.of(typed).fit(text));
	}

	@Test
	void aLongTextCostsNoMoreThanItsLength() {
		assertEquals(Fit.NONE, Typed.of("shishishishishishishishishishishix".repeat(3)).fit("是".repeat(300)));
	}
}
