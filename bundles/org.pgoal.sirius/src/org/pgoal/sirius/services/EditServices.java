package org.pgoal.sirius.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.diagram.edit.CategoryName;
import org.pgoal.diagram.edit.IndicatorChanges;
import org.pgoal.dsl.edit.LiveModel;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.change.Change;
import org.pgoal.model.heading.Heading;
import org.pgoal.model.message.Message;
import org.pgoal.sirius.tree.LiveTree;

/** What the tools do. The changes are those of the workbench's tree; saving turns them into edits of the text. */
public class EditServices {

	// --------------------------------------------------------------- diagram

	/** Adds an indicator below another one, or at the end of a category. */
	public EObject addIndicator(EObject place) {
		String name = Message.of(EditServices.class, "newIndicator").text(Locale.getDefault());
		switch (place) {
		case Indicator indicator -> LiveModel.apply(IndicatorChanges.addBelow(indicator, name));
		case Heading heading -> LiveModel.apply(IndicatorChanges.addTo(heading.sheet(), category(heading), name));
		default -> {
			// a sheet alone doesn't say which category
		}
		}
		return place;
	}

	public boolean takesIndicator(EObject place) {
		return place instanceof Indicator || place instanceof Heading heading && !heading.indicators().isEmpty();
	}

	private static CategoryName category(Heading heading) {
		List<Indicator> rows = heading.indicators();
		CategoryName last = rows.isEmpty() ? new CategoryName(heading.levelOne(), null, heading.levelTwo()) : CategoryName.of(rows.getLast());
		return new CategoryName(heading.levelOne(), last.code(), last.levelTwo());
	}

	/** The text that is edited in place: only what is written, not what stands for it. */
	public String editedName(EObject element) {
		return switch (element) {
		case Indicator indicator -> Objects.requireNonNullElse(indicator.getName(), "");
		case Sheet sheet -> Objects.requireNonNullElse(sheet.getName(), "");
		default -> "";
		};
	}

	public EObject rename(EObject element, Object name) {
		switch (element) {
		case Indicator indicator -> LiveModel.apply(IndicatorChanges.name(indicator, text(name)));
		case Sheet sheet -> LiveModel.apply(IndicatorChanges.name(sheet, text(name)));
		default -> {
			// a category is renamed row by row
		}
		}
		return element;
	}

	/** Removes an indicator, or all of a category. */
	public EObject delete(EObject element) {
		if (canBeDeleted(element)) {
			LiveModel.apply(IndicatorChanges.remove(new ArrayList<>(LiveTree.indicators(element))));
		}
		return element;
	}

	/** A sheet is a document: nobody deletes it by a key in a picture. */
	public boolean canBeDeleted(EObject element) {
		return element instanceof Indicator || element instanceof Heading;
	}

	/** Puts an indicator behind another one or into a category of its sheet. */
	EObject moveTo(EObject element, EObject target) {
		if (canMoveTo(element, target)) {
			Indicator indicator = (Indicator) element;
			List<Change> changes = target instanceof Heading heading
					? IndicatorChanges.moveTo(indicator, heading.sheet(), heading.levelOne(), heading.levelTwo())
					: IndicatorChanges.moveBehind(indicator, (Indicator) target);
			LiveModel.apply(changes);
		}
		return element;
	}

	/**
	 * Moves the indicator at the end of an edge whose beginning has been put elsewhere.
	 *
	 * @param end    the indicator, or its view
	 * @param target the category that the edge begins at now
	 */
	public EObject moveEnd(EObject context, EObject end, EObject target) {
		EStructuralFeature shown = end instanceof Indicator ? null : end.eClass().getEStructuralFeature("target");
		return moveTo(shown == null ? end : (EObject) end.eGet(shown), target);
	}

	/** An edge shows where its indicator stands: it goes with the indicator only. */
	public boolean isNever(EObject element) {
		return false;
	}

	private static boolean canMoveTo(EObject element, EObject target) {
		return element instanceof Indicator && (target instanceof Heading || target instanceof Indicator)
				&& LiveTree.sheet(element) == LiveTree.sheet(target);
	}

	// ----------------------------------------------------------------- table

	public EObject setOperator(Indicator indicator, Object typed) {
		return value(indicator, IndicatorCells.withOperator(indicator, text(typed)));
	}

	public EObject setQuantity(Indicator indicator, Object typed) {
		return value(indicator, IndicatorCells.withQuantity(indicator, text(typed)));
	}

	public EObject setUnit(Indicator indicator, Object typed) {
		return value(indicator, IndicatorCells.withUnit(indicator, text(typed)));
	}

	public EObject setWeight(Indicator indicator, Object typed) {
		LiveModel.apply(IndicatorChanges.weight(indicator, text(typed)));
		return indicator;
	}

	private static EObject value(Indicator indicator, String typed) {
		LiveModel.apply(IndicatorChanges.value(indicator, typed));
		return indicator;
	}

	private static String text(Object typed) {
		return typed == null ? "" : typed.toString();
	}
}
