package org.pgoal.rules.totals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.quantity.Money;
import org.pgoal.model.template.EffectiveTemplate;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.RuleRunner;

/** The numbers that PG202 and PG204 compare, for those who show them. */
public final class SheetSums {

	private final List<BigDecimal> weightTotals;
	private final RuleContext costs;
	private final List<Indicator> amounts;
	private final Optional<Value> budget;

	private SheetSums(Sheet sheet, EffectiveTemplate template) {
		weightTotals = WeightRule.totals(RuleRunner.context(new WeightRule(), sheet, template));
		costs = RuleRunner.context(new CostRule(), sheet, template);
		amounts = CostRule.amounts(costs);
		budget = FundLines.budget(sheet, costs).filter(value -> Money.of(value).isPresent());
	}

	public static SheetSums of(Sheet sheet, EffectiveTemplate template) {
		return new SheetSums(sheet, template);
	}

	/** What weights should add up to; of several right sums the one nearest to a sum. Empty where the form has no weights. */
	public Optional<BigDecimal> weightTotal(BigDecimal sum) {
		return weightTotals.isEmpty() ? Optional.empty() : Optional.of(WeightRule.nearest(weightTotals, sum));
	}

	/** The budget with its unit; empty where there is none that can be compared. */
	public Optional<Value> budget() {
		return budget;
	}

	/** What some of the sheet's costs add up to, unit costs left out; empty where there are none or one has no unit. */
	public Optional<Money> costs(Predicate<Indicator> which) {
		List<Indicator> some = amounts.stream().filter(which).toList();
		return some.isEmpty() || some.stream().anyMatch(i -> Money.of(i.getTarget()).isEmpty()) ? Optional.empty() : Optional.of(CostRule.sum(some, costs));
	}
}
