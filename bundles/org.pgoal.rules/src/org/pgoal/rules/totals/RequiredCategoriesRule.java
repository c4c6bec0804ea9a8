package org.pgoal.rules.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.template.Category;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleContext;

/** PG201: the categories that the template requires are there, with the minimum count. */
public final class RequiredCategoriesRule implements Rule {

	@Override
	public String id() {
		return "PG201";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Sheet sheet, RuleContext context) {
		for (Category one : context.template().levelOnes()) {
			List<Indicator> ofOne = new ArrayList<>();
			for (Indicator indicator : context.indicators()) {
				if (isIn(indicator, one, context)) {
					ofOne.add(indicator);
				}
			}
			if (require(one, ofOne.size(), context) && !ofOne.isEmpty()) {
				for (Category two : one.children()) {
					require(two, count(two, ofOne, context), context);
				}
			}
		}
	}

	/** A row without a level one is where its level two belongs. */
	private static boolean isIn(Indicator indicator, Category one, RuleContext context) {
		Optional<Category> own = context.levelOne(indicator);
		Optional<Category> two = own.isPresent() ? Optional.empty() : context.levelTwo(indicator);
		return own.isPresent() ? own.get() == one : two.isPresent() && two.get().parent() == one;
	}

	private static int count(Category two, List<Indicator> indicators, RuleContext context) {
		int count = 0;
		for (Indicator indicator : indicators) {
			count += context.levelTwo(indicator).orElse(null) == two ? 1 : 0;
		}
		return count;
	}

	/** @return true where there is nothing more to say about the category's parts: an absent level one lacks its level twos, too */
	private static boolean require(Category category, int count, RuleContext context) {
		if (count >= category.minimum()) {
			return true;
		}
		if (count == 0) {
			context.report(context.sheet(), null, "PG201.missing", category.label());
		} else {
			context.report(context.sheet(), null, "PG201.few", category.label(), category.minimum(), count);
		}
		return count > 0;
	}
}
