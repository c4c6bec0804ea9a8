package org.pgoal.model.figures;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import org.pgoal.model.Department;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.quantity.Money;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * What is counted of one sheet.
 *
 * @param name        what it is called; empty where it has no name
 * @param id          its ID; null where it has none
 * @param isDepartment it is the sheet of a body as a whole
 * @param body        for a project the body that it belongs to, by ID or name as written; empty where it names none
 * @param line        where it begins, from 1
 * @param status      how it stands with the rules
 * @param budget      in 元; null where there is none, or none that can be compared
 * @param budgetLacksUnit it says an amount, but not in which unit
 * @param quantified  indicators with a number
 * @param inWords     indicators with words
 * @param blank       indicators that have lost their value
 */
public record SheetFacts(String name, String id, boolean isDepartment, String body, int line, Status status, BigDecimal budget, boolean budgetLacksUnit,
		int quantified, int inWords, int blank, Weights weights) {

	/**
	 * @param department the department that a project refers to as written; empty where it refers to none
	 * @param template   in force; may be null
	 */
	public static SheetFacts of(Sheet sheet, EffectiveTemplate template, Optional<String> department, int line, Status status) {
		int quantified = 0;
		int inWords = 0;
		int blank = 0;
		for (Indicator indicator : sheet.getIndicators()) {
			Value target = indicator.getTarget();
			if (indicator.isQuantified()) {
				quantified++;
			} else if (target == null || target.asText() == null || target.asText().isBlank()) {
				blank++;
			} else {
				inWords++;
			}
		}
		Optional<Value> budget = Budget.of(sheet, template);
		BigDecimal amount = budget.flatMap(Money::of).map(Money::yuan).orElse(null);
		boolean isDepartment = sheet instanceof Department;
		String body = isDepartment ? "" : department.or(() -> body(sheet, template)).orElse("");
		return new SheetFacts(Objects.requireNonNullElse(sheet.getName(), Objects.requireNonNullElse(sheet.getId(), "")), sheet.getId(), isDepartment, body, line, status,
				amount, budget.isPresent() && amount == null, quantified, inWords, blank, Weights.of(sheet, template));
	}

	/** The body as a header cell names it; a mere code is no name. */
	private static Optional<String> body(Sheet sheet, EffectiveTemplate template) {
		if (template == null) {
			return Optional.empty();
		}
		return text(sheet, template, FieldRole.RESPONSIBLE_BODY).filter(text -> text.codePoints().anyMatch(Character::isLetter))
				.or(() -> text(sheet, template, FieldRole.BODY)).or(() -> text(sheet, template, FieldRole.RESPONSIBLE_BODY));
	}

	private static Optional<String> text(Sheet sheet, EffectiveTemplate template, FieldRole role) {
		return template.entry(sheet, role).map(FieldEntry::getValue).map(Value::asText).map(String::strip).filter(text -> !text.isEmpty());
	}
}
