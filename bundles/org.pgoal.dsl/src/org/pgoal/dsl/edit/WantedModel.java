package org.pgoal.dsl.edit;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.model.Element;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;

/** The model that the text is to say after the edit, and which element of the text each of its elements has been. */
final class WantedModel {

	private final GoalFile file;
	private final Map<EObject, EObject> origins = new IdentityHashMap<>();
	private final Map<EObject, Boolean> moved = new IdentityHashMap<>();
	private final Map<EObject, Map<EReference, String>> references = new IdentityHashMap<>();

	WantedModel(GoalFile file) {
		this.file = file;
	}

	GoalFile file() {
		return file;
	}

	/** The element of the text that a wanted element has been; null for a new one. */
	EObject origin(EObject wanted) {
		return origins.get(wanted);
	}

	void origin(EObject wanted, EObject origin) {
		origins.put(wanted, origin);
	}

	/** True for an element that was moved on purpose: it is its line that moves, not its neighbour's. */
	boolean isMoved(EObject wanted) {
		return moved.containsKey(wanted);
	}

	void moved(EObject wanted) {
		moved.put(wanted, true);
	}

	/** The name that a reference to another file's or sheet's element is written with; null when there is none. */
	String reference(EObject wanted, EReference feature) {
		Map<EReference, String> of = references.get(wanted);
		if (of != null && of.containsKey(feature)) {
			return of.get(feature);
		}
		return name((EObject) wanted.eGet(feature, false));
	}

	void reference(EObject wanted, EReference feature, String name) {
		references.computeIfAbsent(wanted, any -> new HashMap<>()).put(feature, name);
	}

	/** What an element is called where another one refers to it. */
	static String name(EObject element) {
		if (element == null || element.eIsProxy()) {
			return null;
		}
		String id = element instanceof Element named ? named.getId() : null;
		return id != null ? id : element instanceof Sheet sheet ? sheet.getName() : null;
	}

	/** A copy without the cross references, which are not resolved for it. */
	static <T extends EObject> T copy(T element, Map<EObject, EObject> copies) {
		EcoreUtil.Copier copier = new EcoreUtil.Copier(false);
		@SuppressWarnings("unchecked")
		T copy = (T) copier.copy(element);
		copies.putAll(copier);
		return copy;
	}

	/** A value that says nothing is no value. */
	static boolean isNothing(Object value) {
		return value == null || value instanceof Value v && v.getSign() == null && v.getNumeral() == null && v.getUnit() == null
				&& v.getText() == null && v.getPrinted() == null;
	}
}
