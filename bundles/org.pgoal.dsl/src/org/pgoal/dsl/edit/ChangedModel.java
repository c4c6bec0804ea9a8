package org.pgoal.dsl.edit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.model.Element;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Row;
import org.pgoal.model.Sheet;
import org.pgoal.model.change.Change;

/**
 * Makes changes in a copy of a file's model. The changes may come from another parse of the same file: their elements are
 * then found by stable name.
 */
final class ChangedModel {

	private final SourceText source;
	private final WantedModel wanted;
	private final Map<EObject, EObject> copies = new IdentityHashMap<>();
	private final LinkedHashSet<IndicatorGroup> left = new LinkedHashSet<>();

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
		model.dropEmptied();
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
			levelOne((Indicator) element, (String) set.value());
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
		@SuppressWarnings("unchecked")
		List<EObject> list = (List<EObject>) owner.eGet(feature);
		int index = before == null ? list.size() : list.indexOf(find(before));
		if (index < 0) {
			throw EditRefused.of("elementNotFound", StableNames.of(before));
		}
		list.add(index, element);
	}

	private void move(Change.Move move) {
		EObject element = find(move.element());
		EObject owner = find(move.owner());
		if (EcoreUtil.isAncestor(element, owner)) {
			throw EditRefused.of("notInThisPlace", element.eClass().getName(), owner.eClass().getName());
		}
		if (move.before() != null && find(move.before()) == element) {
			return;
		}
		EReference feature = place(element, owner);
		wanted.moved(element);
		leave(element, owner);
		EcoreUtil.remove(element);
		insert(owner, feature, element, move.before());
	}

	private static EReference place(EObject element, EObject owner) {
		EReference now = element.eContainmentFeature();
		if (now != null && owner.eClass().getEAllReferences().contains(now)) {
			return now;
		}
		return owner.eClass().getEAllContainments().stream()
				.filter(reference -> reference.isMany() && reference.getEReferenceType().isSuperTypeOf(element.eClass())).findFirst()
				.orElseThrow(() -> EditRefused.of("notInThisPlace", element.eClass().getName(), owner.eClass().getName()));
	}

	/** Outside a block a line says its level one; what comes into a block takes the block's. */
	private void leave(EObject element, EObject owner) {
		if (element instanceof Indicator indicator && element.eContainer() != owner) {
			if (owner instanceof Sheet) {
				indicator.setLevel1(indicator.getLevelOne());
			} else if (element.eContainer() instanceof Sheet) {
				indicator.setLevel1(null);
			}
			if (element.eContainer() instanceof IndicatorGroup group) {
				left.add(group);
			}
		}
	}

	/**
	 * Puts an indicator under a level one: a line outside a block says so itself; a block with nothing else gets the label;
	 * else the line moves to the nearest block of that label, or to a new one behind its own.
	 */
	private void levelOne(Indicator indicator, String label) {
		if (Objects.equals(indicator.getLevelOne(), label)) {
			return;
		}
		if (!(indicator.eContainer() instanceof IndicatorGroup group) || !(group.eContainer() instanceof Sheet sheet)) {
			indicator.setLevel1(label);
			return;
		}
		indicator.setLevel1(null);
		if (group.getIndicators().size() == 1) {
			group.setLevel1(label);
			return;
		}
		List<Row> rows = sheet.getRows();
		int here = rows.indexOf(group);
		for (int distance = 1; distance < rows.size(); distance++) {
			if (isBlock(rows, here + distance, label)) {
				((IndicatorGroup) rows.get(here + distance)).getIndicators().add(0, indicator);
				return;
			}
			if (isBlock(rows, here - distance, label)) {
				((IndicatorGroup) rows.get(here - distance)).getIndicators().add(indicator);
				return;
			}
		}
		IndicatorGroup block = PgoalFactory.eINSTANCE.createIndicatorGroup();
		block.setLevel1(label);
		rows.add(here + 1, block);
		block.getIndicators().add(indicator);
	}

	private static boolean isBlock(List<Row> rows, int index, String label) {
		return index >= 0 && index < rows.size() && rows.get(index) instanceof IndicatorGroup group && Objects.equals(group.getLevel1(), label);
	}

	/** A block that moves have emptied goes, unless it still holds a comment. */
	private void dropEmptied() {
		for (IndicatorGroup group : new ArrayList<>(left)) {
			EObject original = wanted.origin(group);
			if (group.getIndicators().isEmpty() && group.eContainer() != null
					&& (original == null || !source.hasComment(source.start(original), source.end(original)))) {
				EcoreUtil.remove(group);
			}
		}
	}
}
