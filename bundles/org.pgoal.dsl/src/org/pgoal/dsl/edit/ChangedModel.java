package org.pgoal.dsl.edit;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.model.Element;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.change.Change;

/**
 * Makes changes in a copy of a file's model. The changes may come from another parse of the same file: their elements are
 * then found by stable name.
 */
final class ChangedModel {

	private final SourceText source;
	private final WantedModel wanted;
	private final Map<EObject, EObject> copies = new IdentityHashMap<>();
	private final Rows rows = new Rows();

	private ChangedModel(SourceText source) {
		this.source = source;
		GoalFile copy = WantedModel.copy(source.file(), copies);
		this.wanted = new WantedModel(copy);
		copies.forEach((original, wantedCopy) -> {
			wanted.origin(wantedCopy, original);
			for (EReference reference : original.eClass().getEAllReferences()) {
				if (isWritten(reference)) {
					wanted.reference(wantedCopy, reference, source.reference(original, reference));
				}
			}
		});
	}

	private static boolean isWritten(EReference reference) {
		return !reference.isContainment() && !reference.isContainer() && !reference.isDerived();
	}

	/** The model of a text after changes, one after the other. */
	static WantedModel of(SourceText source, List<Change> changes) {
		ChangedModel model = new ChangedModel(source);
		for (Change change : changes) {
			switch (change) {
			case Change.Set set -> model.set(set);
			case Change.Add add -> model.add(add);
			case Change.Remove remove -> EcoreUtil.remove(model.find(remove.element()));
			case Change.Move move -> model.move(move);
			}
		}
		model.rows.dropEmptied(model::holdsComment);
		return model.wanted;
	}

	private EObject find(EObject element) {
		EObject copy = copies.get(element);
		if (copy == null) {
			EObject original = element instanceof GoalFile ? source.file() : StableNames.find(source.file(), StableNames.of(element));
			copy = original != null && original.eClass() == element.eClass() && (root(element) instanceof GoalFile) ? copies.get(original) : null;
		}
		if (copy == null) {
			throw EditRefused.of("elementNotFound", StableNames.of(element));
		}
		return copy;
	}

	private static EObject root(EObject element) {
		return EcoreUtil.getRootContainer(element);
	}

	private void set(Change.Set set) {
		EObject element = find(set.element());
		EStructuralFeature feature = set.feature();
		if (feature == PgoalPackage.Literals.INDICATOR__LEVEL_ONE) {
			rows.levelOne((Indicator) element, (String) set.value());
			return;
		}
		if (feature.isMany() && feature instanceof EAttribute words && set.value() instanceof List<?> list && !feature.isDerived() && element.eClass().getFeatureID(feature) >= 0) {
			words(element, words, list);
			return;
		}
		if (feature.isMany() || feature.isDerived() || element.eClass().getFeatureID(feature) < 0) {
			throw EditRefused.of("notThisFeature", feature.getName(), element.eClass().getName());
		}
		Object value = set.value();
		try {
			if (feature instanceof EReference reference && !reference.isContainment()) {
				wanted.reference(element, reference, value instanceof String name ? name : WantedModel.name((EObject) value));
			} else if (value == null) {
				element.eUnset(feature);
			} else {
				element.eSet(feature, value instanceof EObject child ? added(child) : value);
			}
		} catch (ClassCastException | IllegalArgumentException | ArrayStoreException wrong) {
			throw EditRefused.of("wrongValue", feature.getName(), String.valueOf(value));
		}
	}

	/** A list of words is set as a whole. */
	private static void words(EObject element, EAttribute feature, List<?> words) {
		for (Object word : words) {
			if (!feature.getEAttributeType().isInstance(word)) {
				throw EditRefused.of("wrongValue", feature.getName(), String.valueOf(word));
			}
		}
		element.eSet(feature, List.copyOf(words));
	}

	/** The caller's element stays the caller's. */
	private EObject added(EObject element) {
		EObject copy = WantedModel.copy(element, copies);
		element.eAllContents().forEachRemaining(this::keepReferences);
		keepReferences(element);
		return copy;
	}

	private void keepReferences(EObject element) {
		for (EReference reference : element.eClass().getEAllReferences()) {
			if (isWritten(reference)) {
				String name = WantedModel.name((EObject) element.eGet(reference));
				wanted.reference(copies.get(element), reference, name);
				if (name != null && EcoreUtil.create(reference.getEReferenceType()) instanceof Element named) {
					// the writer of a new sheet reads the name from it
					named.setId(name);
					copies.get(element).eSet(reference, named);
				}
			}
		}
	}

	private void add(Change.Add add) {
		EObject owner = find(add.owner());
		if (!(add.feature() instanceof EReference reference) || !reference.isContainment() || !reference.isMany()
				|| owner.eClass().getFeatureID(reference) < 0) {
			throw EditRefused.of("notThisFeature", add.feature().getName(), owner.eClass().getName());
		}
		if (!reference.getEReferenceType().isSuperTypeOf(add.element().eClass())) {
			throw EditRefused.of("notInThisPlace", add.element().eClass().getName(), owner.eClass().getName());
		}
		insert(owner, reference, added(add.element()), add.before());
	}

	private void insert(EObject owner, EReference feature, EObject element, EObject before) {
		Rows.insert(owner, feature, element, before == null ? null : find(before));
	}

	private void move(Change.Move move) {
		EObject element = find(move.element());
		if (rows.move(element, find(move.owner()), move.before() == null ? null : find(move.before()))) {
			wanted.moved(element);
		}
	}

	private boolean holdsComment(IndicatorGroup group) {
		EObject original = wanted.origin(group);
		return original != null && source.hasComment(source.start(original), source.end(original));
	}
}
