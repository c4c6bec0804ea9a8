package org.pgoal.rules.totals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldType;
import org.pgoal.model.Fund;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.Units;
import org.pgoal.model.template.EffectiveTemplate;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleContext;

/**
 * PG206: money has a declared unit. Zero needs none. A unit that isn't known as money, e.g. a foreign one, cannot be
 * converted, and that is said. Numbers of cost indicators without a unit are PG104's.
 */
public final class MoneyUnitRule implements Rule {

	@Override
	public String id() {
		return "PG206";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Sheet sheet, RuleContext context) {
		check(sheet.getFunds(), null, context);
		for (Task task : sheet.getTasks()) {
			check(task.getAmounts(), task.getUnit(), context);
		}
		for (FieldEntry entry : sheet.getFields()) {
			if (isMoney(entry, context) && lacksUnit(entry.getLabel(), entry.getValue(), null, context)) {
				report(entry.getLabel(), List.of(entry.getValue()), context);
			}
		}
	}

	private static boolean isMoney(FieldEntry entry, RuleContext context) {
		return entry.getValue() != null && context.template().field(EffectiveTemplate.kind(context.sheet()), entry.getLabel())
				.map(f -> f.getType() == FieldType.MONEY).orElse(false);
	}

	/** Lines of one block lack their unit for one reason, the heading that was not copied, and so are one finding. */
	private static void check(List<Fund> lines, String inherited, RuleContext context) {
		List<Fund> missing = lines.stream().filter(f -> lacksUnit(f.getLabel(), f.getAmount(), inherited, context)).toList();
		if (!missing.isEmpty()) {
			report(missing.stream().map(Fund::getLabel).collect(Collectors.joining("、")), missing.stream().map(Fund::getAmount).toList(), context);
		}
	}

	private static boolean lacksUnit(String label, Value amount, String inherited, RuleContext context) {
		if (amount == null || amount.getNumber() == null || amount.getNumber().signum() == 0) {
			return false;
		}
		String unit = amount.getUnit() != null ? amount.getUnit() : inherited;
		if (unit == null) {
			return true;
		}
		if (Units.of(unit).isEmpty()) {
			context.cannotDecide("PG206.unknown", label, unit);
		} else if (!Units.isMoney(unit)) {
			context.report(amount, PgoalPackage.Literals.VALUE__UNIT, "PG206.notMoney", label, unit);
		}
		return false;
	}

	private static void report(String labels, List<Value> amounts, RuleContext context) {
		var report = context.report(amounts.get(0), PgoalPackage.Literals.VALUE__NUMERAL, "PG206.missing", labels);
		for (String offer : offers(context)) {
			List<Change> changes = amounts.stream().<Change>map(a -> new Change.Set(a, PgoalPackage.Literals.VALUE__UNIT, offer)).toList();
			report.remedy(new Remedy(Message.of(MoneyUnitRule.class, "PG206.fix.unit", offer), changes, false));
		}
	}

	/** Offered, never applied unasked: what the sheet says of its money, what its other amounts have, then the usual two. */
	private static Set<String> offers(RuleContext context) {
		Set<String> offers = new LinkedHashSet<>();
		if (context.sheet().getCurrency() != null) {
			offers.add(context.sheet().getCurrency());
		}
		context.sheet().getFunds().stream().filter(f -> f.getAmount() != null && f.getAmount().getUnit() != null).forEach(f -> offers.add(f.getAmount().getUnit()));
		context.template().currency().ifPresent(offers::add);
		offers.add("元");
		offers.add("万元");
		return offers;
	}
}
