package org.pgoal.dsl.ide.source;

import java.util.List;

/** The keywords that open blocks, in both languages: what can be told from tokens without a parser. */
public enum Words {
	USE("使用", "use"),
	PROJECT("项目", "project"),
	DEPARTMENT("部门", "department"),
	TEMPLATE("模板", "template"),
	EXTENDS("扩展", "extends"),
	FUNDS("资金", "funds"),
	PLAN("计划", "plan"),
	MEASURES("措施", "measures"),
	TASK("任务", "task"),
	INDICATORS("指标", "indicators"),
	RULES("规则", "rules"),
	SCORING("评分", "scoring"),
	WORDS("词表", "words"),
	SECTION("章节", "section"),
	WEIGHT("权重", "weight"),
	CURRENCY("货币", "currency");

	private final String chinese;
	private final String english;

	Words(String chinese, String english) {
		this.chinese = chinese;
		this.english = english;
	}

	public boolean is(Token token) {
		return token != null && token.kind() == Token.Kind.KEYWORD && (chinese.equals(token.text()) || english.equals(token.text()));
	}

	public boolean in(List<Token> tokens) {
		return tokens.stream().anyMatch(this::is);
	}
}
