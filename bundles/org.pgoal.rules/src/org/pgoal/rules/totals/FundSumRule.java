package org.pgoal.rules.totals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.model.Fund;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.quantity.Money;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleContext;

/**
 * PG203: fund lines add up to the total, those of the sheet and those of each task. A line that the template doesn't
 * know may be a source of its own or a detail of another, so that both readings are accepted.
 */
public final class FundSumRule implements Rule {

	@Override
	public String id() {
		return "PG203";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Sheet sheet, RuleContext context) {
		for (List<Fund> block : FundLines.blocks(sheet.getFunds(), context)) {
			check(sheet, block, null, context);
		}
		for (Task task : sheet.getTasks()) {
			check(task, task.getAmounts(), task.getUnit(), context);
		}
	}

	private static void check(EObject owner, List<Fund> funds, String unit, RuleContext context) {
		FundLines lines = FundLines.of(funds, context);
		List<Fund> filled = lines.parts().stream().filter(f -> number(f)).toList();
		if (lines.total().isEmpty() || filled.isEmpty()) {
			return;
		}
		Fund totalLine = lines.total().get();
		if (!number(totalLine)) {
			context.cannotDecide("PG203.noTotal", totalLine.getLabel());
			return;
		}
		Optional<Money> total = money(totalLine, unit);
		Optional<Money> sum = sum(filled, unit);
		List<Fund> further = lines.unknown().stream().filter(f -> number(f)).toList();
		Optional<Money> unknown = sum(further, unit);
		if (total.isEmpty() || sum.isEmpty() || unknown.isEmpty()) {
			// Numbers that all lack a unit have the same unknown one: what adds up, adds up in any.
			if (!addsUpInAnyUnit(totalLine, filled, further, unit)) {
				context.cannotDecide("PG203.unit", totalLine.getLabel());
			}
			return;
		}
		Money missing = total.get().minus(sum.get());
		if (missing.yuan().signum() == 0 || isSumOfSome(missing, further, unit) || areTwoBreakdowns(filled, total.get(), sum.get(), unit)) {
			return;
		}
		boolean incomplete = lines.parts().size() == 1 || lines.parts().stream().anyMatch(f -> !number(f));
		if (missing.yuan().signum() > 0 && incomplete) {
			context.cannotDecide("PG203.blank", totalLine.getLabel());
			return;
		}
		String printed = totalLine.getAmount().getUnit() != null ? totalLine.getAmount().getUnit() : unit;
		context.report(owner instanceof Sheet ? totalLine : owner, null, "PG203.sum", sum.get().in(printed), totalLine.getLabel(), total.get().in(printed));
	}

	private static boolean addsUpInAnyUnit(Fund total, List<Fund> parts, List<Fund> further, String unit) {
		List<Fund> all = new ArrayList<>(parts);
		all.addAll(further);
		all.add(total);
		return unit == null && all.stream().allMatch(f -> f.getAmount().getUnit() == null) && further.isEmpty() && parts.stream()
				.map(f -> f.getAmount().getNumber()).reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(total.getAmount().getNumber()) == 0;
	}

	/** A form may break the total down twice, by use and by source: 基本支出 + 项目支出, and 财政拨款 + 其他资金. */
	private static boolean areTwoBreakdowns(List<Fund> parts, Money total, Money sum, String unit) {
		return sum.equals(total.plus(total)) && isSumOfSome(total, parts, unit);
	}

	/** Few lines, so that all their subsets are. */
	private static boolean isSumOfSome(Money missing, List<Fund> lines, String unit) {
		int count = Math.min(lines.size(), 12);
		for (int subset = 1; subset < 1 << count; subset++) {
			Money sum = Money.NONE;
			for (int i = 0; i < count; i++) {
				if ((subset & 1 << i) != 0) {
					sum = sum.plus(money(lines.get(i), unit).orElse(Money.NONE));
				}
			}
			if (sum.equals(missing)) {
				return true;
			}
		}
		return false;
	}

	private static boolean number(Fund fund) {
		return fund.getAmount() != null && fund.getAmount().getNumber() != null;
	}

	private static Optional<Money> money(Fund fund, String unit) {
		Value amount = fund.getAmount();
		return Money.of(amount.getNumber(), amount.getUnit() != null ? amount.getUnit() : unit);
	}

	private static Optional<Money> sum(List<Fund> funds, String unit) {
		Money sum = Money.NONE;
		for (Fund fund : funds) {
			Optional<Money> amount = money(fund, unit);
			if (amount.isEmpty()) {
				return Optional.empty();
			}
			sum = sum.plus(amount.get());
		}
		return Optional.of(sum);
	}
}
