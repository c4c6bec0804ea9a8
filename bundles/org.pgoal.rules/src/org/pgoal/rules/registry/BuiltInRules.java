package org.pgoal.rules.registry;

import java.util.List;

import org.pgoal.rules.Rule;
import org.pgoal.rules.completeness.CategoryRule;
import org.pgoal.rules.completeness.GradableRule;
import org.pgoal.rules.completeness.NameRule;
import org.pgoal.rules.completeness.OneValueRule;
import org.pgoal.rules.completeness.RequiredFieldsRule;
import org.pgoal.rules.completeness.UniqueNameRule;
import org.pgoal.rules.completeness.UnitRule;
import org.pgoal.rules.quality.CopiedTextRule;
import org.pgoal.rules.quality.DateRule;
import org.pgoal.rules.quality.DirectionRule;
import org.pgoal.rules.quality.GoalNumberRule;
import org.pgoal.rules.quality.LastYearRule;
import org.pgoal.rules.quality.NameFitsCategoryRule;
import org.pgoal.rules.quality.PolarityRule;
import org.pgoal.rules.quality.QuantifiedRule;
import org.pgoal.rules.quality.SatisfactionRule;
import org.pgoal.rules.quality.ShareRule;
import org.pgoal.rules.quality.UnitFitsNameRule;
import org.pgoal.rules.quality.VagueWordRule;
import org.pgoal.rules.totals.CostRule;
import org.pgoal.rules.totals.FundSumRule;
import org.pgoal.rules.totals.IndicatorSumRule;
import org.pgoal.rules.totals.MoneyUnitRule;
import org.pgoal.rules.totals.ProjectSumRule;
import org.pgoal.rules.totals.RequiredCategoriesRule;
import org.pgoal.rules.totals.WeightRule;

/** The rules that come with pgoal, in the order of their IDs. */
public final class BuiltInRules {

	private BuiltInRules() {
	}

	/** All built-in rules; the list and its instances are shared. */
	public static List<Rule> all() {
		return ALL;
	}

	private static final List<Rule> ALL = List.of(
			// is everything there: org.pgoal.rules.completeness
			new RequiredFieldsRule(), new CategoryRule(), new NameRule(), new UnitRule(), new GradableRule(), new UniqueNameRule(), new OneValueRule(),
			// does it add up: org.pgoal.rules.totals
			new RequiredCategoriesRule(), new WeightRule(), new FundSumRule(), new CostRule(), new ProjectSumRule(), new MoneyUnitRule(),
			new IndicatorSumRule(),
			// is it well said: org.pgoal.rules.quality
			new PolarityRule(), new DirectionRule(), new ShareRule(), new SatisfactionRule(), new NameFitsCategoryRule(), new DateRule(),
			new GoalNumberRule(), new QuantifiedRule(), new VagueWordRule(), new LastYearRule(), new UnitFitsNameRule(), new CopiedTextRule());
}
