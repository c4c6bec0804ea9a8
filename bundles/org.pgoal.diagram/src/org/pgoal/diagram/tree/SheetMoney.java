package org.pgoal.diagram.tree;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.pgoal.model.CategoryRole;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.figures.Budget;
import org.pgoal.model.quantity.Money;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * The money of a sheet, and which part of it an indicator spends. Amounts are compared only in declared units, and only
 * costs spend the budget: what is earned or saved elsewhere is no part of it.
 *
 * @param amount   the sheet's budget as written; null where there is none
 * @param template tells totals and costs; null: the greatest line is the total, and any money is a cost
 */
record SheetMoney(Value amount, EffectiveTemplate template) {

	private static final int DIGITS = 4;

	static SheetMoney of(Sheet sheet, EffectiveTemplate template) {
		return new SheetMoney(Budget.of(sheet, template).orElse(null), template);
	}

	/** The part of the budget that an indicator spends; null where it spends none, or where that can't be said. */
	BigDecimal share(Indicator indicator) {
		return cost(indicator).map(this::share).orElse(null);
	}

	/** The same of several. A row that is exactly the sum of two or more others is their total and counts once. */
	BigDecimal share(List<Indicator> indicators) {
		List<Money> costs = indicators.stream().map(indicator -> cost(indicator).orElse(null)).filter(Objects::nonNull).sorted().toList();
		if (costs.isEmpty()) {
			return null;
		}
		Money greatest = costs.getLast();
		Money others = costs.subList(0, costs.size() - 1).stream().reduce(Money.NONE, Money::plus);
		return share(costs.size() > 2 && greatest.equals(others) ? greatest : greatest.plus(others));
	}

	private BigDecimal share(Money cost) {
		Money all = Money.of(amount).orElse(Money.NONE);
		return all.yuan().signum() <= 0 ? null : cost.yuan().divide(all.yuan(), DIGITS, RoundingMode.HALF_UP);
	}

	private Optional<Money> cost(Indicator indicator) {
		return isCost(indicator) ? Money.of(indicator.getTarget()) : Optional.empty();
	}

	private boolean isCost(Indicator indicator) {
		if (template == null) {
			return true;
		}
		Optional<Category> one = template.levelOne(indicator.getLevelOne());
		Optional<Category> two = template.levelTwo(one.orElse(null), indicator.getLevel2());
		return switch (two.map(Category::role).orElse(CategoryRole.NONE)) {
		case COST, ECONOMIC_COST -> true;
		case NONE -> one.map(Category::role).orElse(CategoryRole.NONE) == CategoryRole.COST;
		default -> false;
		};
	}
}
