package org.pgoal.sirius.services;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.model.finding.Severity;

/** What the rules say about a box: outlines, decorations, validation. */
public class FindingServices {

	public boolean hasError(EObject element) {
		return worst(element) == Severity.ERROR;
	}

	public boolean hasWarning(EObject element) {
		return worst(element) == Severity.WARNING;
	}

	public boolean hasNote(EObject element) {
		return worst(element) == Severity.NOTE;
	}

	/** An audit passes where it answers true. */
	public boolean isWithoutError(EObject element) {
		return !hasError(element);
	}

	public boolean isWithoutWarning(EObject element) {
		return !hasWarning(element);
	}

	public boolean isWithoutNote(EObject element) {
		return !hasNote(element);
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
