package org.pgoal.rules.totals;

import java.util.List;

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
			List<Indicator> ofOne = context.indicators().stream().filter(i -> isIn(i, one, context)).toList();
			if (require(one, ofOne.size(), context) && !ofOne.isEmpty()) {
				for (Category two : one.children()) {
					require(two, (int) ofOne.stream().filter(i -> context.levelTwo(i).filter(c -> c == two).isPresent()).count(), context);
				}
			}
		}
	}

	/** A row without a level one is where its level two belongs. */
	private static boolean isIn(Indicator indicator, Category one, RuleContext context) {
		return context.levelOne(indicator).or(() -> context.levelTwo(indicator).map(Category::parent)).filter(c -> c == one).isPresent();
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
