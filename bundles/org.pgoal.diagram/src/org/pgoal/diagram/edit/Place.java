package org.pgoal.diagram.edit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.Sheet;

/**
 * A place between indicators, with the category that an indicator there belongs to.
 *
 * @param owner    a block, or the sheet for lines outside blocks
 * @param before   the row that follows there; null: at the end of the owner
 * @param levelOne what a line there says itself as its level one; null inside a block that says it
 * @param code     the code of level two; null where none is printed
 * @param levelTwo the label of level two; null where the form has none
 */
record Place(EObject owner, EObject before, String levelOne, String code, String levelTwo) {

	/** The place directly before an indicator, in its category. */
	static Place before(Indicator other) {
		return new Place(other.eContainer(), other, other.getLevel1(), other.getCode(), other.getLevel2());
	}

	/** The place directly behind an indicator, in its category. */
	static Place behind(Indicator other) {
		List<? extends EObject> rows = rows(other.eContainer());
		int next = rows.indexOf(other) + 1;
		return new Place(other.eContainer(), next < rows.size() ? rows.get(next) : null, other.getLevel1(), other.getCode(), other.getLevel2());
	}

	/**
	 * The place at the end of a category.
	 *
	 * @return empty where the sheet has neither a row nor a block of that level one
	 */
	static Optional<Place> endOf(Sheet sheet, CategoryName category) {
		List<Indicator> ofLevelOne = sheet.getIndicators().stream().filter(i -> category.levelOne().equals(Objects.requireNonNullElse(i.getLevelOne(), ""))).toList();
		Optional<Indicator> last = ofLevelOne.stream().filter(i -> Objects.equals(category.levelTwo(), i.getLevel2())).reduce((first, second) -> second);
		if (last.isPresent()) {
			return last.map(Place::behind);
		}
		if (!ofLevelOne.isEmpty()) {
			Place behind = behind(ofLevelOne.getLast());
			return Optional.of(new Place(behind.owner, behind.before, behind.levelOne, category.code(), category.levelTwo()));
		}
		return sheet.getRows().stream().filter(row -> row instanceof IndicatorGroup group && category.levelOne().equals(group.getLevel1()))
				.reduce((first, second) -> second).map(group -> new Place(group, null, null, category.code(), category.levelTwo()));
	}

	private static List<? extends EObject> rows(EObject owner) {
		return owner instanceof IndicatorGroup group ? group.getIndicators() : ((Sheet) owner).getRows();
	}
}
