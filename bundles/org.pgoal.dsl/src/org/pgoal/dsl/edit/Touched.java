package org.pgoal.dsl.edit;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Tells the elements that differ from their origin, or contain one that does; all others need not be looked at in the text. */
final class Touched {

	private final SourceText source;
	private final WantedModel wanted;
	private final Map<EObject, Boolean> known = new IdentityHashMap<>();

	Touched(SourceText source, WantedModel wanted) {
		this.source = source;
		this.wanted = wanted;
	}

	boolean contains(EObject want) {
		Boolean touched = known.get(want);
		if (touched == null) {
			touched = find(want);
			known.put(want, touched);
		}
		return touched;
	}

	private boolean find(EObject want) {
		EObject origin = wanted.origin(want);
		if (origin == null || origin.eContainer() != (want.eContainer() == null ? null : wanted.origin(want.eContainer()))) {
			return true;
		}
		for (EStructuralFeature feature : want.eClass().getEAllStructuralFeatures()) {
			if (!feature.isDerived() && differs(want, origin, feature)) {
				return true;
			}
		}
		return false;
	}

	private boolean differs(EObject want, EObject origin, EStructuralFeature feature) {
		if (!(feature instanceof EReference reference)) {
			return !ModelComparison.equal(want.eGet(feature), origin.eGet(feature));
		}
		if (!reference.isContainment()) {
			return !Objects.equals(wanted.reference(want, reference), source.reference(origin, reference));
		}
		if (!reference.isMany()) {
			EObject child = (EObject) want.eGet(feature);
			return child == null ? origin.eGet(feature) != null : wanted.origin(child) != origin.eGet(feature) || contains(child);
		}
		List<?> children = (List<?>) want.eGet(feature);
		List<?> origins = (List<?>) origin.eGet(feature);
		if (children.size() != origins.size()) {
			return true;
		}
		for (int i = 0; i < children.size(); i++) {
			EObject child = (EObject) children.get(i);
			if (wanted.origin(child) != origins.get(i) || contains(child)) {
				return true;
			}
		}
		return false;
	}
}
