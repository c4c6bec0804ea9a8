package org.pgoal.sirius.services;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Severity;

/** What the rules say about a box: outlines, decorations, validation. */
public class FindingServices {

	public boolean hasError(EObject element) {
		return shown(element) == Severity.ERROR;
	}

	public boolean hasWarning(EObject element) {
		return shown(element) == Severity.WARNING;
	}

	public boolean hasNote(EObject element) {
		return shown(element) == Severity.NOTE;
	}

	/** A sheet stands for all that is in it: in the picture of its department nothing else of it is seen. */
	private static Severity shown(EObject element) {
		TreeNode node = TreeServices.node(element);
		if (node == null || !(element instanceof Sheet)) {
			return node == null ? null : node.worst();
		}
		TreeNode.Totals totals = node.totals();
		return totals.errors() > 0 ? Severity.ERROR : totals.warnings() > 0 ? Severity.WARNING : totals.notes() > 0 ? Severity.NOTE : null;
	}

	/** An audit passes where it answers true; it is about the element alone. */
	public boolean isWithoutError(EObject element) {
		return worst(element) != Severity.ERROR;
	}

	public boolean isWithoutWarning(EObject element) {
		return worst(element) != Severity.WARNING;
	}

	public boolean isWithoutNote(EObject element) {
		return worst(element) != Severity.NOTE;
	}

	/** The findings in words, one per line. */
	public String findings(EObject element) {
		TreeNode node = TreeServices.node(element);
		return node == null ? "" : String.join("\n", node.notes());
	}

	private static Severity worst(EObject element) {
		TreeNode node = TreeServices.node(element);
		return node == null ? null : node.worst();
	}
}
