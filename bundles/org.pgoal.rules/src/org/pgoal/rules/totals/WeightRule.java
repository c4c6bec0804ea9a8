package org.pgoal.rules.totals;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.Category;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleContext;

/**
 * PG202: each weight is above zero, and weights sum to the template's total, over all and within the ranges it gives to
 * categories. A template without a total has no weights. Only where it names no region, and so is no form but a default,
 * are the weights that a sheet prints all the same held against the parameters 常用合计 and 另一合计 (财预〔2020〕10号: 100, or
 * 90 without the ten for budget execution).
 */
public final class WeightRule implements Rule {

	@Override
	public String id() {
		return "PG202";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Sheet sheet, RuleContext context) {
		List<Indicator> indicators = context.indicators();
		boolean weighted = indicators.stream().anyMatch(i -> i.getWeight() != null);
		List<BigDecimal> totals = totals(context);
		if (totals.isEmpty() || indicators.isEmpty()) {
			return;
		}
		if (!weighted) {
			if (context.template().weightTotal().isPresent()) {
				context.cannotDecide("PG202.noWeights", totals.get(0));
			}
			return;
		}
		checkEach(indicators, context);
		BigDecimal sum = sum(indicators, i -> true);
		if (totals.stream().noneMatch(total -> total.compareTo(sum) == 0)) {
			reportSum(sum, totals, indicators, context);
		} else {
			// A wrong sum says it all; its parts are asked when it is right.
			checkCategories(indicators, context);
		}
	}

	/** The sums that are right, the best first; none where the form has no weights. */
	static List<BigDecimal> totals(RuleContext context) {
		if (context.template().weightTotal().isPresent()) {
			return List.of(context.template().weightTotal().get());
		}
		if (context.template().region().isPresent()) {
			return List.of();
		}
		return Stream.of("常用合计", "另一合计").map(name -> context.parameter(name, BigDecimal.ZERO)).filter(total -> total.signum() > 0).toList();
	}

	private static void checkEach(List<Indicator> indicators, RuleContext context) {
		for (Indicator indicator : indicators) {
			if (indicator.getWeight() == null) {
				context.report(indicator, null, "PG202.missing");
			} else if (indicator.getWeight().signum() <= 0) {
				context.report(indicator, PgoalPackage.Literals.INDICATOR__WEIGHT, "PG202.zero", indicator.getWeight());
			}
		}
	}

	private static void reportSum(BigDecimal sum, List<BigDecimal> totals, List<Indicator> indicators, RuleContext context) {
		BigDecimal total = nearest(totals, sum);
		var report = context.report(context.sheet(), null, "PG202.sum", sum, totals.stream().map(BigDecimal::toPlainString).collect(Collectors.joining("/")));
		List<Indicator> weighted = indicators.stream().filter(i -> i.getWeight() != null && i.getWeight().signum() > 0).toList();
		Rescale.to(total, weighted.stream().map(Indicator::getWeight).toList()).ifPresent(weights -> {
			List<Change> changes = IntStream.range(0, weights.size())
					.filter(i -> weights.get(i).compareTo(weighted.get(i).getWeight()) != 0)
					.<Change>mapToObj(i -> new Change.Set(weighted.get(i), PgoalPackage.Literals.INDICATOR__WEIGHT, weights.get(i))).toList();
			report.remedy(new Remedy(Message.of(WeightRule.class, "PG202.fix.rescale", total), changes, false));
		});
	}

	/** Of several right sums the one that was probably meant. */
	static BigDecimal nearest(List<BigDecimal> totals, BigDecimal sum) {
		return totals.stream().min(Comparator.comparing(t -> t.subtract(sum).abs())).orElseThrow();
	}

	private static void checkCategories(List<Indicator> indicators, RuleContext context) {
		for (Category one : context.template().levelOnes()) {
			checkRange(one, () -> sum(indicators, i -> context.levelOne(i).filter(c -> c == one).isPresent()), context);
			for (Category two : one.children()) {
				checkRange(two, () -> sum(indicators, i -> context.levelTwo(i).filter(c -> c == two).isPresent()), context);
			}
		}
	}

	/** An absent category is PG201's, not a sum of zero. */
	private static void checkRange(Category category, Supplier<BigDecimal> weights, RuleContext context) {
		if (category.minWeight().isEmpty()) {
			return;
		}
		BigDecimal sum = weights.get();
		if (sum.signum() == 0) {
			return;
		}
		BigDecimal least = category.minWeight().get();
		BigDecimal greatest = category.maxWeight().orElse(least);
		if (sum.compareTo(least) < 0 || sum.compareTo(greatest) > 0) {
			String range = least.compareTo(greatest) == 0 ? least.toPlainString() : least.toPlainString() + "–" + greatest.toPlainString();
			context.report(context.sheet(), null, "PG202.category", category.label(), sum, range);
		}
	}

	private static BigDecimal sum(List<Indicator> indicators, Predicate<Indicator> filter) {
		return indicators.stream().filter(filter).map(Indicator::getWeight).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
	}
}
