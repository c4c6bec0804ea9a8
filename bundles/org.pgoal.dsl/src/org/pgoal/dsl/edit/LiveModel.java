package org.pgoal.dsl.edit;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.change.Change;

/**
 * Makes changes in a model that a tool edits in memory, where others make them in its text. The text follows when the resource
 * is saved.
 */
public final class LiveModel {

	private LiveModel() {
	}

	/**
	 * Applies changes one after the other.
	 *
	 * @param changes of elements of the model itself
	 * @throws EditRefused when one cannot be made; those before it have been made
	 */
	public static void apply(List<Change> changes) {
		Rows rows = new Rows();
		for (Change change : changes) {
			switch (change) {
			case Change.Set set -> set(set.element(), set.feature(), set.value(), rows);
			case Change.Add add -> Rows.insert(add.owner(), (EReference) add.feature(), add.element(), add.before());
			case Change.Remove remove -> EcoreUtil.remove(remove.element());
			case Change.Move move -> rows.move(move.element(), move.owner(), move.before());
			}
		}
		rows.dropEmptied(LiveModel::holdsComment);
	}

	private static void set(EObject element, EStructuralFeature feature, Object value, Rows rows) {
		if (feature == PgoalPackage.Literals.INDICATOR__LEVEL_ONE) {
			rows.levelOne((Indicator) element, (String) value);
		} else if (value == null) {
			element.eUnset(feature);
		} else {
			element.eSet(feature, value);
		}
	}

	private static boolean holdsComment(IndicatorGroup group) {
		ICompositeNode node = NodeModelUtils.getNode(group);
		if (node != null) {
			for (ILeafNode leaf : node.getLeafNodes()) {
				if (leaf.isHidden() && leaf.getGrammarElement() instanceof TerminalRule rule && rule.getName().endsWith("_COMMENT")) {
					return true;
				}
			}
		}
		return false;
	}
}
