package org.pgoal.model.quantity;

/** What a unit measures. */
public enum Dimension {
	MONEY,
	/** %, ‰: a part of a whole. */
	SHARE,
	/** 倍, 成, 百分点: a comparison that may exceed the whole. */
	RATIO,
	PEOPLE,
	/** Countable things and events: 次, 份, 户, 件 … */
	COUNT,
	/** A duration or a calendar unit: 年, 个月, 天, 小时. */
	TIME,
	LENGTH,
	AREA,
	VOLUME,
	MASS,
	ENERGY,
	SPEED,
	TEMPERATURE,
	/** Points of a score. */
	SCORE
}
