package org.pgoal.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.model.CategoryRole;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.lookup.Sheets;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/** What a rule may ask while it checks one sheet, and where it reports. */
public interface RuleContext {

	Sheet sheet();

	/** The sheet's indicators, flat, in order; computed once per sheet. */
	List<Indicator> indicators();

	/** The template in force: the one the file uses, else the national one. */
	EffectiveTemplate template();

	/** The other sheets. */
	Sheets sheets();

	/** The level-one category of an indicator; empty where its label is unknown. */
	Optional<Category> levelOne(Indicator indicator);

	/** The level-two category of an indicator, looked up under its own level one, else under any; empty where its label is unknown. */
	Optional<Category> levelTwo(Indicator indicator);

	/** True when the indicator's level one or level two measures one of these. */
	boolean measures(Indicator indicator, CategoryRole... roles);

	/** The header cell with a role; empty where the template gives no field that role or the sheet leaves it out. */
	Optional<FieldEntry> field(FieldRole role);

	/** A word list of the template; empty where there is none. */
	Set<String> words(String list);

	/** A numeric parameter of the rule being run, as the template sets it. A percentage 60 % is 0.6. */
	BigDecimal parameter(String name, BigDecimal otherwise);

	/**
	 * Reports a finding of the rule being run.
	 *
	 * @param element   what it is about
	 * @param feature   what to underline; null: the element's name or first line
	 * @param key       key in the rule's message bundle
	 * @param arguments arguments of the message
	 */
	Report report(EObject element, EStructuralFeature feature, String key, Object... arguments);

	/** Records that the rule being run cannot decide about this sheet, and why. */
	void cannotDecide(String key, Object... arguments);

	/** A finding just reported, to which known answers may be added. */
	interface Report {

		Report remedy(Remedy remedy);
	}
}
