package org.pgoal.rules.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.pgoal.model.CategoryRole;
import org.pgoal.model.Department;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.quantity.Money;
import org.pgoal.model.quantity.Units;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/**
 * PG204: the money indicators of the cost categories, brought to one unit and unit costs left out, add up to the budget.
 * A total such as 项目总成本 beside its parts is taken for all of them. Where a unit cost or a cost in words is left out,
 * less than the budget proves nothing.
 */
public final class CostRule implements Rule {

	@Override
	public String id() {
		return "PG204";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Sheet sheet, RuleContext context) {
		List<Indicator> costs = context.indicators().stream().filter(i -> isCost(i, context)).toList();
		List<Indicator> amounts = amounts(costs, context);
		if (amounts.isEmpty()) {
			return;
		}
		Optional<Value> budget = FundLines.budget(sheet, context);
		if (budget.isEmpty()) {
			context.cannotDecide("PG204.noBudget");
			return;
		}
		Optional<Money> money = Money.of(budget.get());
		if (money.isEmpty()) {
			context.cannotDecide("PG204.unit", budget.get().asText());
			return;
		}
		Optional<Indicator> unknown = amounts.stream().filter(i -> Money.of(i.getTarget()).isEmpty()).findFirst();
		if (unknown.isPresent()) {
			context.cannotDecide("PG204.unit", unknown.get().getTarget().asText());
			return;
		}
		Money sum = sum(amounts, context);
		if (sheet instanceof Department && (isPlannedForProjects(sum, sheet, context) || sum.compareTo(money.get()) < 0 && totals(amounts, context).isEmpty())) {
			// A body's costs are those of its projects, or single items such as 三公经费, unless one calls itself the total.
			return;
		}
		compare(sum, money.get(), budget.get(), amounts.size() < costs.stream().filter(CostRule::mayBeMoney).count(), context);
	}

	private static void compare(Money sum, Money budget, Value written, boolean someLeftOut, RuleContext context) {
		String unit = written.getUnit();
		if (sum.compareTo(budget) > 0) {
			context.report(context.sheet(), null, "PG204.more", sum.in(unit), budget.in(unit), sum.minus(budget).in(unit));
		} else if (sum.compareTo(budget) < 0) {
			if (someLeftOut) {
				context.cannotDecide("PG204.unitCosts", sum.in(unit), budget.in(unit));
			} else {
				context.report(context.sheet(), null, "PG204.less", sum.in(unit), budget.in(unit), budget.minus(sum).in(unit));
			}
		}
	}

	/** The amounts of money among the costs of a sheet, in order. */
	static List<Indicator> amounts(RuleContext context) {
		return amounts(context.indicators().stream().filter(i -> isCost(i, context)).toList(), context);
	}

	private static List<Indicator> amounts(List<Indicator> costs, RuleContext context) {
		return costs.stream().filter(i -> isAmount(i, context)).toList();
	}

	/** Social and ecological costs are not paid from the budget, and what is saved is no cost. */
	private static boolean isCost(Indicator indicator, RuleContext context) {
		return context.measures(indicator, CategoryRole.COST, CategoryRole.ECONOMIC_COST)
				&& !context.measures(indicator, CategoryRole.SOCIAL_COST, CategoryRole.ECOLOGICAL_COST)
				&& !Wording.mentions(indicator.getName(), context.words("节约词"));
	}

	/** A number that is an amount of money, or has no unit and so may be one. 人均补助标准 500 元 is a unit cost as well as 500 元/人. */
	private static boolean isAmount(Indicator indicator, RuleContext context) {
		Value value = indicator.getTarget();
		return value != null && value.getNumber() != null && !Wording.mentions(indicator.getName(), context.words("单位成本词"))
				&& (value.getUnit() == null || Units.isMoney(value.getUnit()) && !Units.isRate(value.getUnit()));
	}

	private static boolean mayBeMoney(Indicator indicator) {
		Value value = indicator.getTarget();
		return value == null || value.getNumber() == null || value.getUnit() == null || Units.isMoney(value.getUnit());
	}

	/** What amounts add up to, a total among them taken for its parts. */
	static Money sum(List<Indicator> amounts, RuleContext context) {
		List<Indicator> totals = totals(amounts, context);
		if (totals.size() == 1) {
			return money(totals.get(0));
		}
		List<Money> each = new ArrayList<>(amounts.stream().map(CostRule::money).sorted().toList());
		Money greatest = each.get(each.size() - 1);
		Money others = each.subList(0, each.size() - 1).stream().reduce(Money.NONE, Money::plus);
		// A row that is exactly the sum of two or more others is their total, whatever it is called.
		return each.size() > 2 && greatest.equals(others) ? greatest : greatest.plus(others);
	}

	private static List<Indicator> totals(List<Indicator> amounts, RuleContext context) {
		return amounts.stream().filter(i -> Wording.mentions(i.getName(), context.words("总额词"))).toList();
	}

	private static boolean isPlannedForProjects(Money sum, Sheet sheet, RuleContext context) {
		return FundLines.forProjects(sheet, context).flatMap(Money::of).filter(sum::equals).isPresent();
	}

	private static Money money(Indicator indicator) {
		return Money.of(indicator.getTarget()).orElse(Money.NONE);
	}
}
