package org.pgoal.model.heading;

import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;
import org.eclipse.emf.ecore.util.EcoreEList;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;

/**
 * A category of a sheet as the tree shows it: all rows with one label, wherever they stand. It is nowhere contained and never
 * written; it is an object so that tools which keep something about objects — a diagram its layout — can keep it about a
 * category. Its container is the sheet, its name in the file is made of its labels.
 */
public final class Heading extends MinimalEObjectImpl.Container {

	private final String levelOne;
	private final String levelTwo;

	Heading(Sheet sheet, String levelOne, String levelTwo) {
		this.levelOne = levelOne;
		this.levelTwo = levelTwo;
		eBasicSetContainer((InternalEObject) sheet, EOPPOSITE_FEATURE_BASE - PgoalPackage.SHEET__INDICATORS);
	}

	/** Empty where the form has none. */
	public String levelOne() {
		return levelOne;
	}

	/** Empty where the form has none; null for a level one. */
	public String levelTwo() {
		return levelTwo;
	}

	/** Null after the file has been unloaded. */
	public Sheet sheet() {
		return (Sheet) eInternalContainer();
	}

	/** The rows as they are now, in order. */
	public List<Indicator> indicators() {
		return sheet() == null ? List.of() : sheet().getIndicators().stream().filter(this::holds).toList();
	}

	private boolean holds(Indicator indicator) {
		return levelOne.equals(Objects.requireNonNullElse(indicator.getLevelOne(), ""))
				&& (levelTwo == null || levelTwo.equals(Objects.requireNonNullElse(indicator.getLevel2(), "")));
	}

	@Override
	protected EClass eStaticClass() {
		return HeadingPackage.eINSTANCE.heading();
	}

	@Override
	public Object eGet(EStructuralFeature feature, boolean resolve, boolean coreType) {
		if (feature == HeadingPackage.eINSTANCE.levelOne()) {
			return levelOne;
		} else if (feature == HeadingPackage.eINSTANCE.levelTwo()) {
			return levelTwo;
		} else if (feature == HeadingPackage.eINSTANCE.indicators()) {
			List<Indicator> indicators = indicators();
			return new EcoreEList.UnmodifiableEList<>(this, feature, indicators.size(), indicators.toArray());
		}
		throw new IllegalArgumentException(feature.getName());
	}

	@Override
	public boolean eIsSet(EStructuralFeature feature) {
		return feature == HeadingPackage.eINSTANCE.levelOne() || feature == HeadingPackage.eINSTANCE.levelTwo() && levelTwo != null
				|| feature == HeadingPackage.eINSTANCE.indicators() && !indicators().isEmpty();
	}
}
