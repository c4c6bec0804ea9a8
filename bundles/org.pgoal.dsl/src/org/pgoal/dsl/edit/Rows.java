package org.pgoal.dsl.edit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Row;
import org.pgoal.model.Sheet;

/** Puts elements into their places in a model: what a move between blocks and free lines means for them. */
final class Rows {

	private final LinkedHashSet<IndicatorGroup> left = new LinkedHashSet<>();

	/** @param before a sibling; null: at the end */
	static void insert(EObject owner, EReference feature, EObject element, EObject before) {
		@SuppressWarnings("unchecked")
		List<EObject> list = (List<EObject>) owner.eGet(feature);
		int index = before == null ? list.size() : list.indexOf(before);
		if (index < 0) {
			throw EditRefused.of("elementNotFound", StableNames.of(before));
		}
		list.add(index, element);
	}

	/** @return false where it stands there already */
	boolean move(EObject element, EObject owner, EObject before) {
		if (EcoreUtil.isAncestor(element, owner)) {
			throw EditRefused.of("notInThisPlace", element.eClass().getName(), owner.eClass().getName());
		}
		if (before == element) {
			return false;
		}
		EReference feature = place(element, owner);
		leave(element, owner);
		EcoreUtil.remove(element);
		insert(owner, feature, element, before);
		return true;
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
	void levelOne(Indicator indicator, String label) {
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
	void dropEmptied(Predicate<IndicatorGroup> holdsComment) {
		for (IndicatorGroup group : left) {
			if (group.getIndicators().isEmpty() && group.eContainer() != null && !holdsComment.test(group)) {
				EcoreUtil.remove(group);
			}
		}
	}
}
