package org.pgoal.forms.reading;

import java.util.OptionalInt;
import java.util.Set;

import org.pgoal.forms.definition.Meaning;
import org.pgoal.model.Operator;
import org.pgoal.model.Value;
import org.pgoal.model.quantity.DateText;
import org.pgoal.model.quantity.Dimension;
import org.pgoal.model.quantity.Units;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/** How well an indicator fits a category by its name and value, with the word lists of the template. */
final class CategoryFit {

	private static final OptionalInt ANY_YEAR = OptionalInt.of(2000);
	private static final int STEM = 2;

	private final Set<String> quantityEndings;
	private final Set<String> qualityEndings;
	private final Set<String> timeEndings;
	private final Set<String> costEndings;
	private final Set<String> shareEndings;
	private final Set<String> satisfaction;
	private final Set<String> vague;
	private final Set<String> vagueAdverbs;
	private final TargetText values;

	CategoryFit(EffectiveTemplate template, TargetText values) {
		this.values = values;
		quantityEndings = template.words("数量名尾");
		qualityEndings = template.words("质量名尾");
		timeEndings = template.words("时效名尾");
		costEndings = template.words("成本名尾");
		shareEndings = template.words("率名尾");
		satisfaction = template.words("满意词");
		vague = template.words("模糊词");
		vagueAdverbs = template.words("模糊副词");
	}

	/** Above zero where the indicator speaks for the category, below where against it. */
	double of(Category category, IndicatorDraft draft) {
		String name = draft.cell(Meaning.INDICATOR_NAME);
		String text = draft.cell(Meaning.VALUE).isEmpty() ? draft.cell(Meaning.NUMBER) + draft.cell(Meaning.UNIT) : draft.cell(Meaning.VALUE);
		Value value = values.whole(text);
		String unit = value == null ? null : value.getUnit();
		boolean number = value != null && value.getNumber() != null;
		boolean date = !number && !DateText.find(text, ANY_YEAR).isEmpty();
		boolean time = number && Units.is(unit, Dimension.TIME);
		boolean money = Units.isMoney(unit);
		// a cost is no more than something; money that is to be at least something comes in
		boolean atLeast = value != null && (value.getOperator() == Operator.AT_LEAST || value.getOperator() == Operator.GREATER);
		boolean share = number && Units.isShare(unit);
		boolean ofSatisfaction = satisfaction.stream().anyMatch(name::contains);
		double alike = alike(category, name);
		return switch (category.role()) {
		case QUANTITY -> alike + ends(name, quantityEndings, 1.5) + (share ? -0.8 : number && !money && !time ? 1 : date || time ? -0.8 : -0.4) - (ofSatisfaction ? 2 : 0);
		case QUALITY -> alike + ends(name, qualityEndings, 1.5) + ends(name, shareEndings, 0.4) + (share ? 0.6 : date || money || time ? -0.8 : number ? -0.4 : 0) - (ofSatisfaction ? 2 : 0);
		case TIMELINESS -> alike + ends(name, timeEndings, 2) + (date || time ? 1 : number ? -0.6 : -0.3);
		case COST, ECONOMIC_COST, SOCIAL_COST, ECOLOGICAL_COST -> alike + ends(name, costEndings, 1.5) + (money || text.contains("元") ? atLeast ? 0 : 1.5 : -0.6);
		case SATISFACTION -> ofSatisfaction ? 2 : share ? -0.3 : -0.8;
		default -> alike + (isVague(text) ? 0.5 : number ? -0.2 : 0.1) - (money && !atLeast || date ? 0.4 : 0) - (ofSatisfaction ? 2 : 0);
		};
	}

	private boolean isVague(String text) {
		return vague.stream().anyMatch(text::contains) || vagueAdverbs.stream().anyMatch(text::startsWith);
	}

	private static double ends(String name, Set<String> endings, double score) {
		return endings.stream().anyMatch(name::endsWith) ? score : 0;
	}

	/** Pairs of characters that the name has from the category's label, those aside that all labels have. */
	private static double alike(Category category, String name) {
		double found = 0;
		for (int i = 0; i + STEM <= category.label().length(); i++) {
			String pair = category.label().substring(i, i + STEM);
			long others = category.parent() == null ? 0 : category.parent().children().stream().filter(other -> other != category && other.label().contains(pair)).count();
			if (others == 0 && !pair.equals("指标") && name.contains(pair)) {
				found += 0.5;
			}
		}
		return Math.min(found, 1);
	}
}
