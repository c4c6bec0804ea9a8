package org.pgoal.model.change;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * A change that somebody wants in a model — a quick fix, the tree, the table, a merge. The model itself is never
 * touched: {@code org.pgoal.dsl.edit} turns a change into the smallest edits of the text.
 */
public sealed interface Change {

	/**
	 * Sets a single-valued feature of an element that stands in the text.
	 *
	 * @param value a String, BigDecimal, Boolean, enum literal or contained element as the feature's type asks; null
	 *              removes what is written
	 */
	record Set(EObject element, EStructuralFeature feature, Object value) implements Change {
	}

	/**
	 * Adds a new element, one that is in no resource.
	 *
	 * @param owner   the element that will contain it, e.g. a sheet or an indicator group
	 * @param feature the many-valued containment feature
	 * @param element what to add
	 * @param before  the sibling to stand before; null: at the end
	 */
	record Add(EObject owner, EStructuralFeature feature, EObject element, EObject before) implements Change {
	}

	/** Removes an element with the comments that belong to its own lines. */
	record Remove(EObject element) implements Change {
	}

	/**
	 * Moves an element within its file, text and trailing comments as they are.
	 *
	 * @param owner  the element that will contain it
	 * @param before the sibling to stand before; null: at the end
	 */
	record Move(EObject element, EObject owner, EObject before) implements Change {
	}
}
