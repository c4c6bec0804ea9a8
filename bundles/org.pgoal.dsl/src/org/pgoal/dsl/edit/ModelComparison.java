package org.pgoal.dsl.edit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.dsl.naming.StableNames;

/** Compares the model that is wanted with the model that a text says. */
final class ModelComparison {

	private final WantedModel wanted;
	private final SourceText said;

	ModelComparison(WantedModel wanted, SourceText said) {
		this.wanted = wanted;
		this.said = said;
	}

	/** Where the two differ first: a stable name and a feature; null where they are equal. */
	String difference() {
		return difference(wanted.file(), said.file());
	}

	private String difference(EObject want, EObject have) {
		if (want.eClass() != have.eClass()) {
			return StableNames.of(want);
		}
		for (EStructuralFeature feature : want.eClass().getEAllStructuralFeatures()) {
			if (feature.isDerived() || feature.isTransient()) {
				continue;
			}
			String difference = difference(want, have, feature);
			if (difference != null) {
				return difference;
			}
		}
		return null;
	}

	private String difference(EObject want, EObject have, EStructuralFeature feature) {
		if (!(feature instanceof EReference reference)) {
			return equal(want.eGet(feature), have.eGet(feature)) ? null : at(want, feature);
		}
		if (!reference.isContainment()) {
			return Objects.equals(wanted.reference(want, reference), said.reference(have, reference)) ? null : at(want, feature);
		}
		if (reference.isMany()) {
			List<?> wants = (List<?>) want.eGet(feature);
			List<?> haves = (List<?>) have.eGet(feature);
			if (wants.size() != haves.size()) {
				return at(want, feature);
			}
			for (int i = 0; i < wants.size(); i++) {
				String difference = difference((EObject) wants.get(i), (EObject) haves.get(i));
				if (difference != null) {
					return difference;
				}
			}
			return null;
		}
		EObject one = (EObject) want.eGet(feature);
		EObject other = (EObject) have.eGet(feature);
		if (WantedModel.isNothing(one) || WantedModel.isNothing(other)) {
			return WantedModel.isNothing(one) && WantedModel.isNothing(other) ? null : at(want, feature);
		}
		return difference(one, other);
	}

	private static String at(EObject element, EStructuralFeature feature) {
		return StableNames.of(element) + " " + feature.getName();
	}

	static boolean equal(Object one, Object other) {
		return Objects.equals(one, other) || one instanceof BigDecimal a && other instanceof BigDecimal b && a.compareTo(b) == 0;
	}
}
