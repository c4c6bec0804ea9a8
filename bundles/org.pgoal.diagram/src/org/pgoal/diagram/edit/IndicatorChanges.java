package org.pgoal.diagram.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;
import org.pgoal.model.quantity.Numerals;
import org.pgoal.model.quantity.ValueText;

/**
 * What an author does with the indicators of a tree or a table, as changes for {@code org.pgoal.dsl.edit}. The model is only
 * read. An empty list means that there is nothing to do.
 */
public final class IndicatorChanges {

	private IndicatorChanges() {
	}

	// ------------------------------------------------------------- contents

	/** @param name blank: the indicator loses its name */
	public static List<Change> name(Indicator indicator, String name) {
		String wanted = name == null || name.isBlank() ? null : name.strip();
		return Objects.equals(wanted, indicator.getName()) ? List.of() : set(indicator, PgoalPackage.Literals.INDICATOR__NAME, wanted);
	}

	/** The name of a sheet. */
	public static List<Change> name(Sheet sheet, String name) {
		if (name == null || name.isBlank()) {
			throw NotPossible.of("sheetNeedsName");
		}
		return name.strip().equals(sheet.getName()) ? List.of() : set(sheet, PgoalPackage.Literals.SHEET__NAME, name.strip());
	}

	/** @param typed as {@link ValueText#read} takes it; blank: the indicator loses its value */
	public static List<Change> value(Indicator indicator, String typed) {
		if (Objects.requireNonNullElse(typed, "").strip().equals(ValueText.write(indicator.getTarget()))) {
			return List.of();
		}
		Value value = ValueText.read(typed);
		return value == null && indicator.getTarget() == null ? List.of() : set(indicator, PgoalPackage.Literals.INDICATOR__TARGET, value);
	}

	/**
	 * @param typed a number; blank: the indicator loses its weight
	 * @throws NotPossible when it is none, or negative
	 */
	public static List<Change> weight(Indicator indicator, String typed) {
		return number(indicator, PgoalPackage.Literals.INDICATOR__WEIGHT, typed, "weightIsNoNumber");
	}

	/** What an indicator scored, see {@link #weight}. */
	public static List<Change> score(Indicator indicator, String typed) {
		return number(indicator, PgoalPackage.Literals.INDICATOR__SCORE, typed, "scoreIsNoNumber");
	}

	private static List<Change> number(Indicator indicator, EStructuralFeature feature, String typed, String refusal) {
		if (typed == null || typed.isBlank()) {
			return indicator.eGet(feature) == null ? List.of() : set(indicator, feature, null);
		}
		BigDecimal number = Numerals.WRITTEN.matcher(typed.strip()).matches() ? Numerals.parse(typed.strip()) : null;
		if (number == null || number.signum() < 0) {
			throw NotPossible.of(refusal, typed.strip());
		}
		return number.equals(indicator.eGet(feature)) ? List.of() : set(indicator, feature, number);
	}

	/** Sets anything else. */
	public static List<Change> set(EObject element, EStructuralFeature feature, Object value) {
		return List.of(new Change.Set(element, feature, value));
	}

	// -------------------------------------------------------------- add, remove

	/**
	 * Adds an indicator directly below another one, in the same category.
	 *
	 * @param name what it is called until its author gives it a name
	 */
	public static List<Change> addBelow(Indicator other, String name) {
		return add(Place.behind(other), name);
	}

	/** Adds an indicator at the end of a category, which the sheet may not have yet. */
	public static List<Change> addTo(Sheet sheet, CategoryName category, String name) {
		Optional<Place> place = Place.endOf(sheet, category);
		return place.isPresent() ? add(place.get(), name) : List.of(addBlock(sheet, category, name));
	}

	private static List<Change> add(Place place, String name) {
		return List.of(add(place, indicator(place.code(), place.levelTwo(), name)));
	}

	private static Change add(Place place, Indicator indicator) {
		indicator.setLevel1(place.levelOne());
		return new Change.Add(place.owner(), rows(place.owner()), indicator, place.before());
	}

	/**
	 * Adds new indicators in their order, each in the category that it says itself (code, level one and two), at the end of that; those that
	 * say none go directly below another one, in its category.
	 */
	public static List<Change> addAll(Indicator other, List<Indicator> added) {
		Sheet sheet = sheet(other);
		List<Change> changes = new ArrayList<>();
		Map<String, IndicatorGroup> blocks = new LinkedHashMap<>();
		for (Indicator indicator : added) {
			boolean silent = indicator.getLevel1() == null && indicator.getLevel2() == null;
			CategoryName own = CategoryName.of(silent ? other : indicator);
			String levelOne = indicator.getLevel1() == null ? CategoryName.of(other).levelOne() : indicator.getLevel1();
			indicator.setCode(own.code());
			indicator.setLevel2(own.levelTwo());
			Optional<Place> place = silent ? Optional.of(Place.behind(other)) : Place.endOf(sheet, new CategoryName(levelOne, own.code(), own.levelTwo()));
			if (place.isPresent()) {
				changes.add(add(place.get(), indicator));
			} else {
				indicator.setLevel1(null);
				blocks.computeIfAbsent(levelOne, label -> block(label)).getIndicators().add(indicator);
			}
		}
		blocks.values().forEach(block -> changes.add(new Change.Add(sheet, PgoalPackage.Literals.SHEET__ROWS, block, null)));
		return changes;
	}

	private static Change addBlock(Sheet sheet, CategoryName category, String name) {
		IndicatorGroup block = block(category.levelOne());
		block.getIndicators().add(indicator(category.code(), category.levelTwo(), name));
		return new Change.Add(sheet, PgoalPackage.Literals.SHEET__ROWS, block, null);
	}

	private static IndicatorGroup block(String levelOne) {
		IndicatorGroup block = PgoalFactory.eINSTANCE.createIndicatorGroup();
		block.setLevel1(levelOne.isEmpty() ? null : levelOne);
		return block;
	}

	private static Indicator indicator(String code, String levelTwo, String name) {
		Indicator indicator = PgoalFactory.eINSTANCE.createIndicator();
		indicator.setCode(code);
		indicator.setLevel2(levelTwo);
		indicator.setName(name);
		return indicator;
	}

	private static EReference rows(EObject owner) {
		return owner instanceof IndicatorGroup ? PgoalPackage.Literals.INDICATOR_GROUP__INDICATORS : PgoalPackage.Literals.SHEET__ROWS;
	}

	public static List<Change> remove(List<Indicator> indicators) {
		return indicators.stream().<Change>map(Change.Remove::new).toList();
	}

	// ------------------------------------------------------------------ move

	/**
	 * Moves an indicator among those of its category.
	 *
	 * @param steps 1: down, -1: up
	 * @throws NotPossible when it is the first or the last one already
	 */
	public static List<Change> shift(Indicator indicator, int steps) {
		CategoryName category = CategoryName.of(indicator);
		List<Indicator> alike = sheet(indicator).getIndicators().stream().filter(other -> isIn(other, category)).toList();
		int place = alike.indexOf(indicator) + steps;
		if (place < 0) {
			throw NotPossible.of("firstAlready");
		} else if (place >= alike.size()) {
			throw NotPossible.of("lastAlready");
		}
		return steps < 0 ? moveBefore(indicator, alike.get(place)) : moveBehind(indicator, alike.get(place));
	}

	private static boolean isIn(Indicator indicator, CategoryName category) {
		CategoryName own = CategoryName.of(indicator);
		return own.levelOne().equals(category.levelOne()) && Objects.equals(own.levelTwo(), category.levelTwo());
	}

	/** Moves an indicator directly before another one of the same file, into its category. */
	public static List<Change> moveBefore(Indicator indicator, Indicator other) {
		return other == indicator ? List.of() : move(indicator, Place.before(other));
	}

	/** Moves an indicator directly behind another one of the same file, into its category. */
	public static List<Change> moveBehind(Indicator indicator, Indicator other) {
		return other == indicator ? List.of() : move(indicator, Place.behind(other));
	}

	/**
	 * Moves an indicator to the end of a category.
	 *
	 * @param levelTwo null: it keeps its own
	 */
	public static List<Change> moveTo(Indicator indicator, Sheet sheet, String levelOne, String levelTwo) {
		String wanted = levelTwo == null ? indicator.getLevel2() : levelTwo;
		if (sheet(indicator) == sheet && isIn(indicator, new CategoryName(levelOne, null, wanted))) {
			return List.of();
		}
		String code = levelTwo == null ? indicator.getCode() : null;
		return Place.endOf(sheet, new CategoryName(levelOne, code, wanted)).map(place -> move(indicator, place))
				.orElseThrow(() -> NotPossible.of("noSuchCategory", levelOne));
	}

	private static List<Change> move(Indicator indicator, Place place) {
		List<Change> changes = new ArrayList<>();
		if (place.before() != indicator && !isBehind(indicator, place)) {
			changes.add(new Change.Move(indicator, place.owner(), place.before()));
		}
		boolean sameLevelOne = place.owner() == indicator.eContainer() && Objects.equals(indicator.getLevel1(), place.levelOne());
		if (!sameLevelOne && (place.levelOne() != null || indicator.getLevel1() != null)) {
			changes.add(new Change.Set(indicator, PgoalPackage.Literals.INDICATOR__LEVEL1, place.levelOne()));
		}
		if (!Objects.equals(indicator.getLevel2(), place.levelTwo())) {
			changes.add(new Change.Set(indicator, PgoalPackage.Literals.INDICATOR__LEVEL2, place.levelTwo()));
			if (!Objects.equals(indicator.getCode(), place.code())) {
				changes.add(new Change.Set(indicator, PgoalPackage.Literals.INDICATOR__CODE, place.code()));
			}
		}
		return changes;
	}

	/** True where the indicator stands at that place already. */
	private static boolean isBehind(Indicator indicator, Place place) {
		return indicator.eContainer() == place.owner() && Place.behind(indicator).before() == place.before();
	}

	private static Sheet sheet(Indicator indicator) {
		EObject owner = indicator.eContainer();
		while (owner != null && !(owner instanceof Sheet)) {
			owner = owner.eContainer();
		}
		if (owner == null) {
			throw NotPossible.of("noSheet");
		}
		return (Sheet) owner;
	}
}
