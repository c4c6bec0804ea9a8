package org.pgoal.diagram.tree;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.model.Indicator;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * Which indicators a reader wants to see.
 *
 * @param categories labels, synonyms or codes of level one or two; empty: all
 * @param quantified true: those with a number, false: those in words; empty: both
 * @param found      only those with findings
 */
public record IndicatorFilter(List<String> categories, Optional<Boolean> quantified, boolean found) {

	/** Shows all. */
	public static final IndicatorFilter ALL = new IndicatorFilter(List.of(), Optional.empty(), false);

	public IndicatorFilter {
		categories = List.copyOf(categories);
	}

	/**
	 * The filter for the indicators of a file.
	 *
	 * @param template knows synonyms; null where there is none
	 * @param findings the findings about an element
	 */
	public Predicate<Indicator> on(EffectiveTemplate template, Function<EObject, List<Finding>> findings) {
		return indicator -> (categories.isEmpty() || categories.stream().anyMatch(wanted -> isIn(indicator, wanted, template)))
				&& quantified.map(wanted -> wanted == indicator.isQuantified()).orElse(true) && (!found || !findings.apply(indicator).isEmpty());
	}

	private static boolean isIn(Indicator indicator, String wanted, EffectiveTemplate template) {
		if (Stream.of(indicator.getLevelOne(), indicator.getLevel2(), indicator.getCode()).anyMatch(wanted::equals)
				|| wanted.equals(indicator.getCode() + "-" + indicator.getLevel2())) {
			return true;
		}
		if (template == null) {
			return false;
		}
		Optional<Category> one = template.levelOne(indicator.getLevelOne());
		Optional<Category> two = template.levelTwo(one.orElse(null), indicator.getLevel2());
		return Stream.of(one, two).flatMap(Optional::stream).anyMatch(category -> category.labels().contains(wanted) || wanted.equals(category.code()));
	}
}
