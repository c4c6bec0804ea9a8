package org.pgoal.diagram.edit;

import org.pgoal.model.Indicator;
import org.pgoal.model.template.Category;

/**
 * A level-two category as a sheet writes it.
 *
 * @param levelOne its level one; empty where the form has none
 * @param code     the code printed before level two; null where there is none
 * @param levelTwo its label; null where the form has none
 */
public record CategoryName(String levelOne, String code, String levelTwo) {

	/** The category that an indicator is written in. */
	public static CategoryName of(Indicator indicator) {
		return new CategoryName(indicator.getLevelOne() == null ? "" : indicator.getLevelOne(), indicator.getCode(), indicator.getLevel2());
	}

	/** A level two of a template. */
	public static CategoryName of(Category levelTwo) {
		return new CategoryName(levelTwo.parent().label(), levelTwo.code(), levelTwo.label());
	}
}
