package org.pgoal.dsl.check;

import java.util.Arrays;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.linking.FeatureNodes;
import org.pgoal.model.PgoalPackage;

/** Where things stand in one text. Lines are counted once, when the first place is asked for. */
final class Places {

	/**
	 * A part of one line.
	 *
	 * @param line   from 1
	 * @param column from 1
	 * @param length not beyond the end of the line
	 */
	record Place(int line, int column, int offset, int length) {
	}

	private final String text;
	private int[] starts;
	private int lines;

	Places(String text) {
		this.text = text;
	}

	String text() {
		return text;
	}

	/** A place by offset; what lies beyond the first line of the range is cut off. */
	Place at(int offset, int length) {
		int from = Math.clamp(offset, 0, text.length());
		int to = Math.clamp((long) from + length, from, text.length());
		int end = from;
		while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		int line = line(from);
		return new Place(line, from - starts[line - 1] + 1, from, end - from);
	}

	/** The line of an offset, from 1. */
	int line(int offset) {
		if (starts == null) {
			countLines();
		}
		int found = Arrays.binarySearch(starts, 0, lines, offset);
		return found >= 0 ? found + 1 : -found - 1;
	}

	Place of(INode node) {
		return at(node.getOffset(), node.getLength());
	}

	/**
	 * The place of an element.
	 *
	 * @param feature what to point at; null, or what isn't written: the element's name, else its first line
	 */
	Place of(EObject element, EStructuralFeature feature) {
		for (EObject at = element; at != null; at = at.eContainer()) {
			ICompositeNode node = NodeModelUtils.findActualNodeFor(at);
			if (node != null) {
				INode part = feature != null && at == element ? part(at, feature) : null;
				return of(part != null ? part : nameOf(at, node));
			}
		}
		return at(0, 0);
	}

	private static INode part(EObject element, EStructuralFeature feature) {
		return feature.getEContainingClass().isInstance(element) ? FeatureNodes.first(element, feature) : null;
	}

	private static INode nameOf(EObject element, INode node) {
		for (String feature : new String[] { "name", "id", "level2", "label", "level1" }) {
			EStructuralFeature named = element.eClass().getEStructuralFeature(feature);
			INode part = named == null ? null : part(element, named);
			if (part != null && part.getLength() > 0) {
				return part;
			}
		}
		EObject owner = element.eContainer();
		boolean value = PgoalPackage.Literals.VALUE.isInstance(element) && owner != null;
		return value && node.getLength() == 0 ? nameOf(owner, NodeModelUtils.findActualNodeFor(owner)) : node;
	}

	private void countLines() {
		int[] found = new int[Math.max(16, text.length() / 24)];
		int count = 1;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
				if (count == found.length) {
					found = Arrays.copyOf(found, count * 2);
				}
				found[count++] = i + 1;
			}
		}
		starts = found;
		lines = count;
	}
}
