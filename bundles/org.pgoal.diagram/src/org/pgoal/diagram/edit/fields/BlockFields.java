package org.pgoal.diagram.edit.fields;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/** The fields of a level-one category where a sheet has a block for it. */
final class BlockFields {

	private final IndicatorGroup block;
	private final EffectiveTemplate template;
	private final FieldList list;

	BlockFields(IndicatorGroup block, ElementFields.Surroundings around) {
		this.block = block;
		this.template = around.template();
		List<Finding> own = around.findings().apply(block.eContainer()).stream().filter(finding -> finding.element() == block).toList();
		this.list = new FieldList(new FindingsAt(block, own));
	}

	ElementFields read() {
		List<String> known = template == null ? List.of() : template.levelOnes().stream().map(Category::label).filter(Objects::nonNull).toList();
		list.words("level1", block, PgoalPackage.Literals.INDICATOR_GROUP__LEVEL1, false, known);
		List<Indicator> ofCategory = ((Sheet) block.eContainer()).getIndicators().stream()
				.filter(indicator -> Objects.equals(indicator.getLevelOne(), block.getLevel1())).toList();
		list.shown("indicators", "count", String.valueOf(ofCategory.size()));
		list.shown("weights", "weights", weights(ofCategory));
		list.group("category", Typed.message("group.category"));
		return new ElementFields(Typed.message("kind.category"), Objects.requireNonNullElse(block.getLevel1(), ""), list.groups(), list.findings().others());
	}

	/** The sum of the weights beside what the template asks for. */
	private String weights(List<Indicator> indicators) {
		BigDecimal sum = indicators.stream().map(Indicator::getWeight).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
		boolean weighted = indicators.stream().anyMatch(indicator -> indicator.getWeight() != null);
		Optional<Category> category = template == null ? Optional.empty() : template.levelOne(block.getLevel1());
		String range = category.flatMap(BlockFields::range).orElse(null);
		Message text = range == null ? Typed.message("asWritten", weighted ? sum.toPlainString() : "—") : Typed.message("weights.of", weighted ? sum.toPlainString() : "—", range);
		return text.text(Locale.getDefault());
	}

	private static Optional<String> range(Category category) {
		return category.minWeight().map(least -> category.maxWeight().filter(most -> most.compareTo(least) != 0)
				.map(most -> least.toPlainString() + "–" + most.toPlainString()).orElseGet(least::toPlainString));
	}
}
