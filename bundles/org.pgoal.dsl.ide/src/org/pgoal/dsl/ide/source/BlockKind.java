package org.pgoal.dsl.ide.source;

/** The blocks of the language. */
public enum BlockKind {
	FILE(""),
	PROJECT("项目 {"),
	DEPARTMENT("部门 {"),
	FUNDS("资金 {"),
	PLAN("计划 {"),
	MEASURES("措施 {"),
	TASK("任务 空 {"),
	/** A level-one block, or one for rows without level one. */
	INDICATORS("指标 {"),
	/** The braces behind an indicator. */
	DETAILS("_: 空 % {"),
	TEMPLATE("模板 X {"),
	FORM("项目 {"),
	SECTION("章节 X {"),
	FORM_FUNDS("资金 {"),
	INDICATOR_FIELDS("指标 {"),
	CATEGORY("X {"),
	RULES("规则 {"),
	PARAMETERS("X: {"),
	WORDS("词表 X {"),
	SCORING("评分 {"),
	/** Braces where the language has none. */
	UNKNOWN("");

	private final String opening;

	BlockKind(String opening) {
		this.opening = opening;
	}

	/** The shortest text that opens such a block inside its parent. */
	public String opening() {
		return opening;
	}

	public boolean isSheet() {
		return this == PROJECT || this == DEPARTMENT;
	}
}
