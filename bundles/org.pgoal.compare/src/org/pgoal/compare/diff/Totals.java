package org.pgoal.compare.diff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.pgoal.model.Fund;
import org.pgoal.model.FundRole;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.quantity.Money;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * The sums by which a reviewer judges a sheet.
 *
 * @param indicators how many it has
 * @param weights    the sum of all weights; null where none has one
 * @param budget     the total of its money as written; null where the form has none
 */
public record Totals(int indicators, BigDecimal weights, Value budget) {

	/** What a version lacks altogether. */
	public static final Totals NONE = new Totals(0, null, null);

	/** @param template the one in force; null where it is unknown */
	public static Totals of(Sheet sheet, EffectiveTemplate template) {
		if (sheet == null) {
			return NONE;
		}
		BigDecimal weights = null;
		for (Indicator indicator : sheet.getIndicators()) {
			if (indicator.getWeight() != null) {
				weights = weights == null ? indicator.getWeight() : weights.add(indicator.getWeight());
			}
		}
		return new Totals(sheet.getIndicators().size(), weights, budget(sheet, template).map(Fund::getAmount).orElse(null));
	}

	/** The amount of the budget; empty where there is none or it has no unit. */
	public Optional<Money> money() {
		return Money.of(budget);
	}

	/** The fund line that is the total: as the template says, else the only line. */
	static Optional<Fund> budget(Sheet sheet, EffectiveTemplate template) {
		List<Fund> funds = sheet.getFunds();
		if (template != null) {
			for (Fund fund : funds) {
				if (template.fund(EffectiveTemplate.kind(sheet), fund.getLabel()).filter(spec -> spec.getRole() == FundRole.TOTAL).isPresent()) {
					return Optional.of(fund);
				}
			}
		}
		return funds.size() == 1 ? Optional.of(funds.get(0)) : Optional.empty();
	}
}
