package org.pgoal.diagram.edit.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.pgoal.diagram.edit.IndicatorChanges;
import org.pgoal.model.Indicator;
import org.pgoal.model.Kind;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Polarity;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/** The fields of an indicator. */
final class IndicatorFields {

	private final Indicator indicator;
	private final ElementFields.Surroundings around;
	private final FieldList list;

	IndicatorFields(Indicator indicator, ElementFields.Surroundings around) {
		this.indicator = indicator;
		this.around = around;
		this.list = new FieldList(new FindingsAt(indicator, around.findings().apply(indicator)));
	}

	ElementFields read() {
		category();
		list.words("name", indicator, PgoalPackage.Literals.INDICATOR__NAME, true, List.of());
		list.value("value", indicator, PgoalPackage.Literals.INDICATOR__TARGET, typed -> IndicatorChanges.value(indicator, typed));
		printed();
		list.own("weight", "number", false, List.of(), indicator.getWeight() == null ? "" : indicator.getWeight().toPlainString(),
				list.findings().of(PgoalPackage.Literals.INDICATOR__WEIGHT), typed -> IndicatorChanges.weight(indicator, typed));
		list.literal("polarity", indicator, PgoalPackage.Literals.INDICATOR__POLARITY, new Object[] { Polarity.POSITIVE, Polarity.NEGATIVE });
		list.literal("kind", indicator, PgoalPackage.Literals.INDICATOR__KIND, new Object[] { Kind.QUALITATIVE, Kind.QUANTITATIVE });
		list.group("indicator", Typed.message("group.indicator"));
		list.prose("formula", Typed.message("field.formula"), indicator, PgoalPackage.Literals.INDICATOR__FORMULA, false,
				list.findings().of(PgoalPackage.Literals.INDICATOR__FORMULA));
		list.value("lastYear", indicator, PgoalPackage.Literals.INDICATOR__LAST_YEAR, Typed.value(indicator, PgoalPackage.Literals.INDICATOR__LAST_YEAR));
		list.group("explanation", Typed.message("group.explanation"));
		new TemplateFields(indicator, PgoalPackage.Literals.INDICATOR__FIELDS, indicator.getFields(), list)
				.read(around.template() == null ? List.of() : around.template().indicatorFields());
		list.value("actual", indicator, PgoalPackage.Literals.INDICATOR__ACTUAL, Typed.value(indicator, PgoalPackage.Literals.INDICATOR__ACTUAL));
		list.own("score", "number", false, List.of(), indicator.getScore() == null ? "" : indicator.getScore().toPlainString(),
				list.findings().of(PgoalPackage.Literals.INDICATOR__SCORE), Typed.number(indicator, PgoalPackage.Literals.INDICATOR__SCORE));
		list.prose("reason", Typed.message("field.reason"), indicator, PgoalPackage.Literals.INDICATOR__REASON, false,
				list.findings().of(PgoalPackage.Literals.INDICATOR__REASON));
		list.group("yearEnd", Typed.message("group.yearEnd"));
		return new ElementFields(Typed.message("kind.indicator"), Objects.requireNonNullElse(indicator.getName(), ""), list.groups(), list.findings().others());
	}

	private void category() {
		list.own("level1", "words", true, labels(levelOnes()), indicator.getLevelOne(), list.findings().of(PgoalPackage.Literals.INDICATOR__LEVEL1),
				typed -> {
					if (typed.isEmpty()) {
						throw Typed.refused("needsLevelOne");
					}
					return Typed.set(indicator, PgoalPackage.Literals.INDICATOR__LEVEL_ONE, typed);
				});
		list.own("level2", "words", true, labels(levelTwos()), indicator.getLevel2(), list.findings().of(PgoalPackage.Literals.INDICATOR__LEVEL2), this::levelTwo);
		boolean coded = indicator.getCode() != null || levelTwos().stream().anyMatch(two -> two.code() != null);
		if (coded) {
			list.words("code", indicator, PgoalPackage.Literals.INDICATOR__CODE, false, levelTwos().stream().map(Category::code).filter(Objects::nonNull).toList());
		}
	}

	/** The code goes with the category that the template prints it for. */
	private List<Change> levelTwo(String typed) {
		List<Change> changes = new ArrayList<>(Typed.set(indicator, PgoalPackage.Literals.INDICATOR__LEVEL2, typed.isEmpty() ? null : typed));
		Optional<Category> known = levelTwos().stream().filter(two -> two.label().equals(typed)).findFirst();
		if (known.isPresent() && !Objects.equals(known.get().code(), indicator.getCode())) {
			changes.add(new Change.Set(indicator, PgoalPackage.Literals.INDICATOR__CODE, known.get().code()));
		}
		return changes;
	}

	private List<Category> levelOnes() {
		return around.template() == null ? List.of() : around.template().levelOnes();
	}

	/** Those of the indicator's level one; all where that is none of the template's. */
	private List<Category> levelTwos() {
		EffectiveTemplate template = around.template();
		if (template == null) {
			return List.of();
		}
		return template.levelOne(indicator.getLevelOne()).map(Category::children).orElseGet(() -> template.levelOnes().stream().flatMap(one -> one.children().stream()).toList());
	}

	private static List<String> labels(List<Category> categories) {
		return categories.stream().map(Category::label).filter(Objects::nonNull).distinct().toList();
	}

	/** The form's own words beside what was understood of them. */
	private void printed() {
		Value target = indicator.getTarget();
		if (target != null) {
			list.own("printed", "words", false, List.of(), target.getPrinted(), List.of(), Typed.words(target, PgoalPackage.Literals.VALUE__PRINTED));
		}
	}
}
