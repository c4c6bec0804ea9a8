package org.pgoal.compare.merge;

import java.util.IdentityHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Which element of ours each of theirs has become. */
final class Counterparts {

	private final Map<EObject, EObject> ourOf = new IdentityHashMap<>();

	/** Our element; null where it has none. */
	EObject of(EObject their) {
		return ourOf.get(their);
	}

	void put(EObject their, EObject our) {
		ourOf.put(their, our);
	}

	boolean isTaken(EObject our) {
		return ourOf.containsValue(our);
	}

	/** A copy of theirs, with all that is in it, as ours. */
	EObject copy(EObject them) {
		EObject copy = EcoreUtil.copy(them);
		remember(them, copy);
		return copy;
	}

	private void remember(EObject them, EObject copy) {
		ourOf.put(them, copy);
		for (int i = 0; i < them.eContents().size(); i++) {
			remember(them.eContents().get(i), copy.eContents().get(i));
		}
	}
}
