package org.pgoal.sirius.services;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.scene.Palette;
import org.pgoal.sirius.tree.LiveTree;

/** Red, green and blue of the boxes, 0 … 255, in each colour mode. One method each, because an expression takes no constant. */
public class ColourServices {

	public Integer redByCategory(EObject element) {
		return red(element, ColourMode.CATEGORY);
	}

	public Integer greenByCategory(EObject element) {
		return green(element, ColourMode.CATEGORY);
	}

	public Integer blueByCategory(EObject element) {
		return blue(element, ColourMode.CATEGORY);
	}

	public Integer redByWeight(EObject element) {
		return red(element, ColourMode.WEIGHT);
	}

	public Integer greenByWeight(EObject element) {
		return green(element, ColourMode.WEIGHT);
	}

	public Integer blueByWeight(EObject element) {
		return blue(element, ColourMode.WEIGHT);
	}

	public Integer redByFinding(EObject element) {
		return red(element, ColourMode.FINDING);
	}

	public Integer greenByFinding(EObject element) {
		return green(element, ColourMode.FINDING);
	}

	public Integer blueByFinding(EObject element) {
		return blue(element, ColourMode.FINDING);
	}

	public Integer redByBudget(EObject element) {
		return red(element, ColourMode.BUDGET);
	}

	public Integer greenByBudget(EObject element) {
		return green(element, ColourMode.BUDGET);
	}

	public Integer blueByBudget(EObject element) {
		return blue(element, ColourMode.BUDGET);
	}

	private static Integer red(EObject element, ColourMode mode) {
		return fill(element, mode) >> 16 & 0xff;
	}

	private static Integer green(EObject element, ColourMode mode) {
		return fill(element, mode) >> 8 & 0xff;
	}

	private static Integer blue(EObject element, ColourMode mode) {
		return fill(element, mode) & 0xff;
	}

	private static int fill(EObject element, ColourMode mode) {
		LiveTree tree = LiveTree.of(element);
		return tree == null || tree.node(element) == null ? Palette.LIGHT.paper() : Palette.LIGHT.fill(tree.tint(element, mode));
	}
}
