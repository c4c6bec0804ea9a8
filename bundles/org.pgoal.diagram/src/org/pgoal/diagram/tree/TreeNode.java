package org.pgoal.diagram.tree;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.model.finding.Severity;

/**
 * A node of the indicator tree, before it has a place.
 *
 * @param path     stable name: the names from the root, an ordinal only among equals; never a position
 * @param kind     what it stands for
 * @param title    its name; empty where the form has none
 * @param detail   what stands below the name: a value, a number of indicators, an amount
 * @param weight   its weight or the sum of its indicators'; null where none is printed
 * @param share    its part of the sheet's money, 0 … 1; null where it has none
 * @param quantified whether it is an indicator with a number
 * @param category the position of its level-one category in the sheet, from 0; -1 above that level
 * @param worst    the hardest finding about it or, when folded, below it; null: none
 * @param notes    the findings about it, in words
 * @param source   where it stands in the text; null where that is unknown
 * @param element  the element it stands for; null for a category, which is only a label
 * @param hidden   how many indicators are folded into it
 * @param children what is below it, in order
 */
public record TreeNode(String path, Kind kind, String title, String detail, BigDecimal weight, BigDecimal share, boolean quantified, int category,
		Severity worst, List<String> notes, SourceLine source, EObject element, int hidden, List<TreeNode> children) {

	/** The levels of the tree, in order. */
	public enum Kind {
		DEPARTMENT, PROJECT, LEVEL_ONE, LEVEL_TWO, INDICATOR
	}

	/**
	 * @param file the file as the reader of the picture finds it, e.g. a relative path
	 * @param line from 1
	 */
	public record SourceLine(String file, int line) {
	}
}
