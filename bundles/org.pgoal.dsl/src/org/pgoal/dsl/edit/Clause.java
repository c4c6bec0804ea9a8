package org.pgoal.dsl.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.ParserRule;
import org.pgoal.dsl.services.PGoalGrammarAccess;
import org.pgoal.model.PgoalPackage.Literals;

/**
 * A kind of statement between an element's braces.
 *
 * @param feature what it says
 * @param keyword what it begins with; null when nothing, or when the child begins with it itself
 * @param block   true when its children stand between braces of their own, as fund lines do
 */
record Clause(EStructuralFeature feature, ParserRule keyword, boolean block) {

	private static Clause of(EStructuralFeature feature, ParserRule keyword) {
		return new Clause(feature, keyword, false);
	}

	private static Clause of(EStructuralFeature feature) {
		return new Clause(feature, null, false);
	}

	private static Clause block(EStructuralFeature feature, ParserRule keyword) {
		return new Clause(feature, keyword, true);
	}

	/** The statements of each class in the order in which a new sheet writes them. */
	static Map<EClass, List<Clause>> bodies(PGoalGrammarAccess g) {
		Map<EClass, List<Clause>> bodies = new LinkedHashMap<>();
		bodies.put(Literals.GOAL_FILE, List.of(of(Literals.GOAL_FILE__TEMPLATE, g.getUseKwRule()), of(Literals.GOAL_FILE__ELEMENTS)));
		bodies.put(Literals.PROJECT, sheet(g, of(Literals.PROJECT__DEPARTMENT, g.getDepartmentKwRule())));
		bodies.put(Literals.DEPARTMENT, sheet(g, of(Literals.DEPARTMENT__COMPLETE, g.getCompleteKwRule())));
		bodies.put(Literals.INDICATOR_GROUP, List.of(of(Literals.INDICATOR_GROUP__INDICATORS)));
		bodies.put(Literals.INDICATOR,
				List.of(of(Literals.INDICATOR__FORMULA, g.getFormulaKwRule()), of(Literals.INDICATOR__LAST_YEAR, g.getPreviousKwRule()),
						of(Literals.INDICATOR__ACTUAL, g.getActualKwRule()), of(Literals.INDICATOR__SCORE, g.getScoreKwRule()),
						of(Literals.INDICATOR__REASON, g.getReasonKwRule()), of(Literals.INDICATOR__FIELDS)));
		bodies.put(Literals.TASK, List.of(of(Literals.TASK__UNIT, g.getCurrencyKwRule()), of(Literals.TASK__AMOUNTS)));
		bodies.put(Literals.TEMPLATE,
				List.of(of(Literals.TEMPLATE__REGION, g.getRegionKwRule()), of(Literals.TEMPLATE__YEAR, g.getYearKwRule()),
						of(Literals.TEMPLATE__CURRENCY, g.getCurrencyKwRule()), of(Literals.TEMPLATE__DESCRIPTION, g.getDescriptionKwRule()),
						of(Literals.TEMPLATE__FORMS), block(Literals.TEMPLATE__INDICATOR_FIELDS, g.getIndicatorsKwRule()),
						of(Literals.TEMPLATE__CATEGORIES), of(Literals.TEMPLATE__WEIGHT_TOTAL, g.getWeightKwRule()), of(Literals.TEMPLATE__WORD_LISTS),
						block(Literals.TEMPLATE__RULE_SETTINGS, g.getRulesKwRule()), block(Literals.TEMPLATE__SCORING, g.getScoringKwRule())));
		bodies.put(Literals.FORM_SPEC, List.of(of(Literals.FORM_SPEC__TITLE, g.getTitleKwRule()), of(Literals.FORM_SPEC__FIELDS),
				of(Literals.FORM_SPEC__SECTIONS), block(Literals.FORM_SPEC__FUNDS, g.getFundsKwRule())));
		bodies.put(Literals.SECTION_SPEC, List.of(of(Literals.SECTION_SPEC__FIELDS)));
		bodies.put(Literals.CATEGORY_SPEC, List.of(of(Literals.CATEGORY_SPEC__CHILDREN)));
		bodies.put(Literals.RULE_SETTING, List.of(of(Literals.RULE_SETTING__PARAMETERS)));
		return bodies;
	}

	private static List<Clause> sheet(PGoalGrammarAccess g, Clause first) {
		return List.of(first, of(Literals.SHEET__TITLE, g.getTitleKwRule()), of(Literals.SHEET__REGION, g.getRegionKwRule()),
				of(Literals.SHEET__YEAR, g.getYearKwRule()), of(Literals.SHEET__CURRENCY, g.getCurrencyKwRule()),
				of(Literals.SHEET__STATUS, g.getStatusKwRule()), of(Literals.SHEET__FIELDS), block(Literals.SHEET__FUNDS, g.getFundsKwRule()),
				of(Literals.SHEET__TASKS), of(Literals.SHEET__GOAL, g.getGoalKwRule()), of(Literals.SHEET__GOALS, g.getDetailKwRule()),
				block(Literals.SHEET__PLANS, g.getPlanKwRule()), block(Literals.SHEET__MEASURES, g.getMeasuresKwRule()), of(Literals.SHEET__ROWS));
	}
}
