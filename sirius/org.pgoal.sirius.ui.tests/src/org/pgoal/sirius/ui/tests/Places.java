package org.pgoal.sirius.ui.tests;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.gmf.runtime.notation.Bounds;
import org.eclipse.gmf.runtime.notation.Diagram;
import org.eclipse.gmf.runtime.notation.Node;
import org.eclipse.sirius.diagram.DSemanticDiagram;
import org.eclipse.sirius.viewpoint.DSemanticDecorator;
import org.pgoal.sirius.services.TreeServices;

/** Where the boxes of a diagram stand. */
final class Places {

	private Places() {
	}

	/** The distance from the left, by title. */
	static Map<String, Integer> of(DSemanticDiagram diagram) {
		Map<String, Integer> left = new HashMap<>();
		bounds(diagram).forEach((title, bounds) -> left.put(title, bounds.getX()));
		return left;
	}

	/** Where each box stands, by title. */
	static Map<String, Bounds> bounds(DSemanticDiagram diagram) {
		Map<String, Bounds> found = new HashMap<>();
		for (Object child : notation(diagram).getChildren()) {
			if (child instanceof Node node && node.getElement() instanceof DSemanticDecorator shown && node.getLayoutConstraint() instanceof Bounds bounds) {
				found.put(new TreeServices().title(shown.getTarget()), bounds);
			}
		}
		return found;
	}

	private static Diagram notation(DSemanticDiagram diagram) {
		for (EObject data : diagram.getOwnedAnnotationEntries().stream().map(entry -> entry.getData()).toList()) {
			if (data instanceof Diagram notation) {
				return notation;
			}
		}
		throw new AssertionError("no notation");
	}
}
