package org.pgoal.model.figures;

import java.util.Optional;

import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FormKind;
import org.pgoal.model.Fund;
import org.pgoal.model.FundRole;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.template.EffectiveTemplate;

/** Which amount of a sheet is its budget. */
public final class Budget {

	private Budget() {
	}

	/**
	 * The line that the template calls the total, else the header cell with that role, else the greatest line.
	 *
	 * @param template may be null
	 * @return as written, with or without a unit; empty where the sheet says no amount
	 */
	public static Optional<Value> of(Sheet sheet, EffectiveTemplate template) {
		FormKind kind = EffectiveTemplate.kind(sheet);
		Optional<Value> total = Optional.empty();
		if (template != null) {
			total = sheet.getFunds().stream().filter(fund -> template.fund(kind, fund.getLabel()).filter(spec -> spec.getRole() == FundRole.TOTAL).isPresent())
					.map(Fund::getAmount).filter(Budget::isNumber).findFirst()
					.or(() -> template.entry(sheet, FieldRole.BUDGET).map(FieldEntry::getValue).filter(Budget::isNumber));
		}
		return total.or(() -> greatest(sheet));
	}

	private static boolean isNumber(Value value) {
		return value != null && value.getNumber() != null;
	}

	private static Optional<Value> greatest(Sheet sheet) {
		Value best = null;
		for (Fund fund : sheet.getFunds()) {
			Value value = fund.getAmount();
			if (isNumber(value) && (best == null || value.getNumber().compareTo(best.getNumber()) > 0)) {
				best = value;
			}
		}
		return Optional.ofNullable(best);
	}
}
