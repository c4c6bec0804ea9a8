package org.pgoal.rules.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.quantity.Dimension;
import org.pgoal.model.quantity.Quantities;
import org.pgoal.model.quantity.Unit;
import org.pgoal.model.quantity.Units;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.quality.PromisedNumbers.Promise;

/**
 * PG307: numbers promised in the goal text appear in the indicators. A number is found where an indicator has it, as
 * target or anywhere in its wording, or where targets add up to it: 450 件 = 150 + 50 + 100 + 150.
 */
public final class GoalNumberRule implements Rule {

	private static final Set<Dimension> COUNTS = Set.of(Dimension.COUNT, Dimension.PEOPLE);
	/** More indicators of one unit aren't tried in all combinations, only all together. */
	private static final int MAX_SUMMANDS = 12;

	@Override
	public String id() {
		return "PG307";
	}

	@Override
	public Severity severity() {
		return Severity.NOTE;
	}

	@Override
	public void check(Sheet sheet, RuleContext context) {
		if (context.indicators().stream().noneMatch(Indicator::isQuantified)) {
			return;
		}
		Search search = new Search(context);
		search.in(sheet, PgoalPackage.Literals.SHEET__GOAL, sheet.getGoal());
		for (Goal goal : sheet.getGoals()) {
			search.in(goal, PgoalPackage.Literals.GOAL__TEXT, goal.getText());
		}
	}

	/** One sheet's search: what its indicators mention is read when the first promise is met, and each promise reported once. */
	private static final class Search {

		private final RuleContext context;
		private final Set<String> reported = new HashSet<>();
		private Set<BigDecimal> mentioned;

		Search(RuleContext context) {
			this.context = context;
		}

		void in(EObject element, EStructuralFeature feature, String text) {
			for (Promise promise : PromisedNumbers.in(text, context)) {
				if (!isMentioned(promise) && !isKept(promise, context.indicators()) && reported.add(promise.text())) {
					context.report(element, feature, "PG307", promise.text(), promise.clause());
				}
			}
		}

		private boolean isMentioned(Promise promise) {
			if (mentioned == null) {
				mentioned = new HashSet<>();
				context.indicators().forEach(indicator -> mention(indicator, mentioned));
			}
			return mentioned.contains(promise.number().stripTrailingZeros());
		}
	}

	private static boolean isKept(Promise promise, List<Indicator> indicators) {
		List<BigDecimal> summands = new ArrayList<>();
		for (Indicator indicator : indicators) {
			Value target = indicator.getTarget();
			if (target != null && target.getNumber() != null) {
				BigDecimal number = Units.of(target.getUnit()).map(u -> u.inBase(target.getNumber())).orElse(target.getNumber());
				if (number.compareTo(promise.number()) == 0 || target.getNumber().compareTo(promise.number()) == 0) {
					return true;
				}
				if (!Units.isShare(promise.unit()) && (target.getUnit() == null || sameKind(target.getUnit(), promise.unit()))) {
					summands.add(number);
				}
			}
		}
		return adds(summands, promise.number());
	}

	/** 件 and 个, 人 and 人次 add up in prose. */
	private static boolean sameKind(String one, String other) {
		Optional<Dimension> kind = Units.of(one).map(Unit::dimension).filter(COUNTS::contains);
		return Units.comparable(one, other) || kind.isPresent() && kind.equals(Units.of(other).map(Unit::dimension));
	}

	/** The numbers that an indicator has anywhere in its wording, as written and in the base unit. */
	private static void mention(Indicator indicator, Set<BigDecimal> numbers) {
		mention(indicator.getName(), numbers);
		mention(indicator.getFormula(), numbers);
		mention(indicator.getTarget() == null ? null : indicator.getTarget().asText(), numbers);
	}

	private static void mention(String text, Set<BigDecimal> numbers) {
		for (Quantities.Mention mention : Quantities.in(text)) {
			numbers.add(mention.number().stripTrailingZeros());
			Units.of(mention.unit()).ifPresent(unit -> numbers.add(unit.inBase(mention.number()).stripTrailingZeros()));
		}
	}

	private static boolean adds(List<BigDecimal> summands, BigDecimal sum) {
		if (summands.size() > MAX_SUMMANDS) {
			return summands.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(sum) == 0;
		}
		return adds(summands, 0, sum);
	}

	private static boolean adds(List<BigDecimal> summands, int from, BigDecimal rest) {
		if (rest.signum() == 0) {
			return true;
		}
		if (from == summands.size() || rest.signum() < 0) {
			return false;
		}
		return adds(summands, from + 1, rest.subtract(summands.get(from))) || adds(summands, from + 1, rest);
	}
}
