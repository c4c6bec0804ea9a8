package org.pgoal.rules.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.pgoal.model.CategoryRole;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.Units;
import org.pgoal.model.template.Category;
import org.pgoal.rules.IndicatorRule;
import org.pgoal.rules.RuleContext;

/**
 * PG305: the ending of the name fits the category: …合格率 quality, …及时率 timeliness, …人数 quantity, …费用 cost. Asked of
 * output and cost indicators only: a benefit may be measured by anything.
 */
public final class NameFitsCategoryRule implements IndicatorRule {

	private static final CategoryRole[] FILED = { CategoryRole.QUANTITY, CategoryRole.QUALITY, CategoryRole.TIMELINESS, CategoryRole.COST,
			CategoryRole.ECONOMIC_COST };

	@Override
	public String id() {
		return "PG305";
	}

	@Override
	public Severity severity() {
		return Severity.NOTE;
	}

	@Override
	public void check(Indicator indicator, RuleContext context) {
		String name = indicator.getName();
		if (name == null || !context.measures(indicator, FILED)
				|| context.measures(indicator, CategoryRole.SOCIAL_COST, CategoryRole.ECOLOGICAL_COST)) {
			return;
		}
		CategoryRole fitting = fitting(name, indicator, context);
		if (fitting == null || context.measures(indicator, fitting)
				|| fitting == CategoryRole.COST && context.measures(indicator, CategoryRole.ECONOMIC_COST)) {
			return;
		}
		Optional<Category> category = category(fitting, context);
		if (category.isPresent()) {
			String filed = indicator.getLevel2() != null ? indicator.getLevel2() : indicator.getLevelOne();
			RuleContext.Report report = context.report(indicator, PgoalPackage.Literals.INDICATOR__LEVEL2, "PG305", name, filed,
					category.get().label());
			if (category.get().parent() != null && category.get().parent() == context.levelOne(indicator).orElse(null)) {
				report.remedy(refile(indicator, category.get()));
			}
		}
	}

	/** The category that the ending of a name belongs to; null where it doesn't tell. */
	private static CategoryRole fitting(String name, Indicator indicator, RuleContext context) {
		if (Words.end(name, Words.SATISFACTION_ENDINGS, context)) {
			return CategoryRole.SATISFACTION;
		}
		if (Words.end(name, Words.TIMELINESS_ENDINGS, context)) {
			// 及时率 is a rate as well, and so may stand under quality.
			boolean rate = Words.end(name, Words.SHARE_ENDINGS, context);
			return rate && context.measures(indicator, CategoryRole.QUALITY) ? null : CategoryRole.TIMELINESS;
		}
		if (Words.end(name, Words.QUALITY_ENDINGS, context)) {
			// 补助标准达标率 is a fair measure of costs as well.
			return context.measures(indicator, CategoryRole.COST) ? null : CategoryRole.QUALITY;
		}
		if (Words.end(name, Words.QUANTITY_ENDINGS, context)) {
			return Words.in(name, Words.RESULTS, context) ? null : CategoryRole.QUANTITY;
		}
		boolean money = indicator.getTarget() != null && Units.isMoney(indicator.getTarget().getUnit());
		return money && Words.end(name, Words.COST_ENDINGS, context) && !Words.in(name, Words.PASSED_ON, context)
				? CategoryRole.COST
				: null;
	}

	/** The template's category for a role: a level two where there is one. A template without it has no better place for the indicator. */
	private static Optional<Category> category(CategoryRole role, RuleContext context) {
		List<Category> all = context.template().levelOnes();
		return all.stream().flatMap(one -> one.children().stream()).filter(two -> two.role() == role).findFirst()
				.or(() -> all.stream().filter(one -> one.role() == role).findFirst());
	}

	private Remedy refile(Indicator indicator, Category category) {
		List<Change> changes = new ArrayList<>();
		changes.add(new Change.Set(indicator, PgoalPackage.Literals.INDICATOR__LEVEL2, category.label()));
		if (indicator.getCode() != null) {
			changes.add(new Change.Set(indicator, PgoalPackage.Literals.INDICATOR__CODE, category.code()));
		}
		return new Remedy(Message.of(getClass(), "PG305.refile", category.label()), List.copyOf(changes), false);
	}
}
