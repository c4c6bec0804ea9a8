package org.pgoal.dsl.linking;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * Finds where a feature of an element is written. Unlike {@link NodeModelUtils#findNodesForFeature} it stops at what it
 * looks for, and never visits what other elements have written.
 */
public final class FeatureNodes {

	private FeatureNodes() {
	}

	/** The first place; null where the text has none, or the element was not parsed. */
	public static INode first(EObject element, EStructuralFeature feature) {
		ICompositeNode node = NodeModelUtils.getNode(element);
		return node == null ? null : find(node, feature.getName(), false);
	}

	/** The last place, which is the one in force; null where the text has none, or the element was not parsed. */
	public static INode last(EObject element, EStructuralFeature feature) {
		ICompositeNode node = NodeModelUtils.getNode(element);
		return node == null ? null : find(node, feature.getName(), true);
	}

	/** The last place among the element's own words, where no fragment of the grammar can hide it. */
	static INode lastOwn(EObject element, EStructuralFeature feature) {
		ICompositeNode node = NodeModelUtils.getNode(element);
		for (INode child = node == null ? null : node.getLastChild(); child != null; child = child.getPreviousSibling()) {
			if (child.getGrammarElement() instanceof CrossReference reference && assignment(reference).getFeature().equals(feature.getName())) {
				return child;
			}
		}
		return null;
	}

	private static INode find(ICompositeNode node, String feature, boolean backwards) {
		for (INode child = backwards ? node.getLastChild() : node.getFirstChild(); child != null; child = backwards ? child.getPreviousSibling()
				: child.getNextSibling()) {
			Assignment assignment = assignment(child.getGrammarElement());
			if (assignment != null) {
				if (feature.equals(assignment.getFeature())) {
					return child;
				}
			} else if (child instanceof ICompositeNode part) {
				INode found = find(part, feature, backwards);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	/** What assigns a node; null for a keyword, a hidden token and a fragment. */
	public static Assignment assignment(EObject grammarElement) {
		for (EObject at = grammarElement; at instanceof AbstractElement; at = at.eContainer()) {
			if (at instanceof Assignment assignment) {
				return assignment;
			}
		}
		return null;
	}
}
