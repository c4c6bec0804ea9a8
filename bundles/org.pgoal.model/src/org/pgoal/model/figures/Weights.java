package org.pgoal.model.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.template.EffectiveTemplate;

/** How the weights of a sheet stand with the total of its template. */
public enum Weights {
	/** They sum to it. */
	FIT,
	/** They sum to something else. */
	DIFFER,
	/** The sheet has none. */
	ABSENT,
	/** The template has no total. */
	UNASKED;

	/** @param template may be null */
	public static Weights of(Sheet sheet, EffectiveTemplate template) {
		if (template == null || template.weightTotal().isEmpty()) {
			return UNASKED;
		}
		List<BigDecimal> weights = sheet.getIndicators().stream().map(Indicator::getWeight).filter(Objects::nonNull).toList();
		if (weights.isEmpty()) {
			return ABSENT;
		}
		return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(template.weightTotal().get()) == 0 ? FIT : DIFFER;
	}
}
