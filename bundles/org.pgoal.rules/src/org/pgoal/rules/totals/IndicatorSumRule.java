package org.pgoal.rules.totals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.pgoal.model.Department;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.lookup.SheetDigest;
import org.pgoal.model.lookup.SheetDigest.Amount;
import org.pgoal.model.quantity.Dimension;
import org.pgoal.model.quantity.Unit;
import org.pgoal.model.quantity.Units;
import org.pgoal.model.template.Category;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/**
 * PG207: the department's indicator equals the sum of its projects' indicators of the same name. Only counts and amounts
 * of money can be summed, not shares, rates, durations or averages. Where the list of projects isn't complete, the sum
 * can only be too great.
 */
public final class IndicatorSumRule implements Rule {

	@Override
	public String id() {
		return "PG207";
	}

	@Override
	public Severity severity() {
		return Severity.NOTE;
	}

	@Override
	public void check(Sheet sheet, RuleContext context) {
		if (sheet instanceof Department department) {
			List<SheetDigest> projects = context.sheets().projectsOf(department);
			if (!projects.isEmpty()) {
				for (Indicator indicator : context.indicators()) {
					summable(indicator, context).ifPresent(unit -> check(indicator, unit, projects, department.isComplete(), context));
				}
			}
		}
	}

	private static Optional<Unit> summable(Indicator indicator, RuleContext context) {
		Value value = indicator.getTarget();
		if (value == null || value.getNumber() == null || Wording.isEmpty(indicator.getName())
				|| Wording.mentions(indicator.getName(), context.words("不可加词"))) {
			return Optional.empty();
		}
		return Units.of(value.getUnit()).filter(unit -> !unit.isRate()
				&& (unit.dimension() == Dimension.COUNT || unit.dimension() == Dimension.PEOPLE || unit.dimension() == Dimension.MONEY));
	}

	private static void check(Indicator indicator, Unit unit, List<SheetDigest> projects, boolean complete, RuleContext context) {
		List<Amount> parts = new ArrayList<>();
		for (SheetDigest project : projects) {
			project.indicators().stream().filter(a -> isSame(a, indicator, context)).forEach(parts::add);
		}
		BigDecimal sum = BigDecimal.ZERO;
		for (Amount part : parts) {
			Optional<Unit> other = Units.of(part.unit());
			if (other.isEmpty() || !unit.isComparableWith(other.get())) {
				context.cannotDecide("PG207.unit", indicator.getName(), indicator.getTarget().getUnit(), String.valueOf(part.unit()));
				return;
			}
			sum = sum.add(other.get().inBase(part.number()));
		}
		int difference = sum.compareTo(unit.inBase(indicator.getTarget().getNumber()));
		if (!parts.isEmpty() && (difference > 0 || complete && difference < 0)) {
			context.report(indicator, PgoalPackage.Literals.INDICATOR__TARGET, "PG207.sum", plain(sum) + unit.base(), indicator.getTarget().asText(), parts.size());
		}
	}

	private static boolean isSame(Amount amount, Indicator indicator, RuleContext context) {
		if (!Wording.same(amount.label(), indicator.getName())) {
			return false;
		}
		Optional<Category> theirs = context.template().levelTwo(null, amount.level2());
		Optional<Category> ours = context.levelTwo(indicator);
		return theirs.isEmpty() || ours.isEmpty() || theirs.get().role() == ours.get().role();
	}

	private static String plain(BigDecimal number) {
		return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
	}
}
