package org.pgoal.dsl.edit;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.model.Element;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Sheet;

/**
 * What a model in memory was when it last agreed with its text. Found out when it is needed, by comparison, because an
 * observer on each element would cost every reader of a file and serve hardly any.
 */
public final class Baseline {

	private final SourceText source;
	private final Map<EObject, EObject> origins = new IdentityHashMap<>();

	private Baseline(SourceText source) {
		this.source = source;
	}

	/** The text. */
	public String text() {
		return source.text();
	}

	/** The model was parsed from this very text; its elements are known by where they stood. */
	static Baseline parsed(SourceText fresh, GoalFile model) {
		record Place(EClass type, int start, int end) {
		}
		Map<Place, EObject> places = new HashMap<>();
		fresh.file().eAllContents().forEachRemaining(element -> places.put(new Place(element.eClass(), fresh.start(element), fresh.end(element)), element));
		Baseline baseline = new Baseline(fresh);
		baseline.origins.put(model, fresh.file());
		model.eAllContents().forEachRemaining(element -> {
			ICompositeNode node = NodeModelUtils.getNode(element);
			EObject origin = node == null ? null : places.remove(new Place(element.eClass(), node.getOffset(), node.getEndOffset()));
			if (origin != null) {
				baseline.origins.put(element, origin);
			}
		});
		baseline.matchByName(model);
		return baseline;
	}

	/** Elements that the parser didn't make, as those that another tool replaced, are known by name. */
	private void matchByName(GoalFile model) {
		Map<EObject, Boolean> taken = new IdentityHashMap<>();
		origins.values().forEach(origin -> taken.put(origin, true));
		model.eAllContents().forEachRemaining(element -> {
			if (!origins.containsKey(element)) {
				EObject origin = StableNames.find(source.file(), StableNames.of(element));
				if (origin != null && origin.eClass() == element.eClass() && taken.putIfAbsent(origin, true) == null) {
					origins.put(element, origin);
				}
			}
		});
	}

	/** The text says what the model says; the two are of the same shape. */
	static Baseline equal(SourceText fresh, GoalFile model) {
		Baseline baseline = new Baseline(fresh);
		baseline.pair(model, fresh.file());
		return baseline;
	}

	private void pair(EObject element, EObject origin) {
		origins.put(element, origin);
		for (EReference reference : element.eClass().getEAllContainments()) {
			if (reference.isMany()) {
				List<?> elements = (List<?>) element.eGet(reference);
				List<?> others = (List<?>) origin.eGet(reference);
				for (int i = 0; i < elements.size() && i < others.size(); i++) {
					pair((EObject) elements.get(i), (EObject) others.get(i));
				}
			} else if (element.eGet(reference) instanceof EObject one && origin.eGet(reference) instanceof EObject other) {
				pair(one, other);
			}
		}
	}

	SourceText source() {
		return source;
	}

	/** The model as it is now, as what the text is to say. */
	WantedModel wanted(GoalFile model) {
		WantedModel wanted = new WantedModel(model);
		want(model, wanted);
		model.eAllContents().forEachRemaining(element -> want(element, wanted));
		return wanted;
	}

	private void want(EObject element, WantedModel wanted) {
		EObject origin = origins.get(element);
		if (origin != null) {
			wanted.origin(element, origin);
			for (EReference reference : element.eClass().getEAllReferences()) {
				if (!reference.isContainment() && !reference.isContainer() && !reference.isDerived()) {
					wanted.reference(element, reference, reference((EObject) element.eGet(reference, false), source.reference(origin, reference)));
				}
			}
		}
	}

	/** A reference that still means what is written is written as it is. */
	private static String reference(EObject target, String written) {
		if (target == null) {
			return null;
		}
		boolean same = target.eIsProxy() || target instanceof Element element && written != null && written.equals(element.getId())
				|| target instanceof Sheet sheet && written != null && written.equals(sheet.getName());
		return same ? written : WantedModel.name(target);
	}
}
