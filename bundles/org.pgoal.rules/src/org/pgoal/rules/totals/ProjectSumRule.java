package org.pgoal.rules.totals;

import java.util.List;
import java.util.Optional;

import org.pgoal.model.Department;
import org.pgoal.model.FormKind;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.lookup.SheetDigest;
import org.pgoal.model.lookup.SheetDigest.Amount;
import org.pgoal.model.quantity.Money;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleContext;

/** PG205: where a department calls its list of projects complete, their budgets add up to what it plans for projects. */
public final class ProjectSumRule implements Rule {

	@Override
	public String id() {
		return "PG205";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Sheet sheet, RuleContext context) {
		if (!(sheet instanceof Department department) || !department.isComplete()) {
			return;
		}
		List<SheetDigest> projects = context.sheets().projectsOf(department);
		Optional<Value> planned = planned(department, context);
		if (projects.isEmpty()) {
			context.cannotDecide("PG205.noProjects");
			return;
		}
		if (planned.isEmpty()) {
			context.cannotDecide("PG205.noTotal");
			return;
		}
		Optional<Money> total = Money.of(planned.get());
		if (total.isEmpty()) {
			context.cannotDecide("PG205.unit", planned.get().asText());
			return;
		}
		Money sum = Money.NONE;
		for (SheetDigest project : projects) {
			Optional<Amount> budget = FundLines.budget(project.funds(), FormKind.PROJECT, context.template());
			Optional<Money> money = budget.flatMap(b -> Money.of(b.number(), b.unit()));
			if (money.isEmpty()) {
				context.cannotDecide("PG205.project", String.valueOf(project.name()));
				return;
			}
			sum = sum.plus(money.get());
		}
		if (!sum.equals(total.get())) {
			String unit = planned.get().getUnit();
			context.report(department, null, "PG205.sum", projects.size(), sum.in(unit), total.get().in(unit));
		}
	}

	/** A body's total holds its basic spending as well, where the form tells them apart. */
	private static Optional<Value> planned(Department department, RuleContext context) {
		return FundLines.forProjects(department, context).or(() -> FundLines.budget(department, context));
	}
}
