package org.pgoal.diagram.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EReference;
import org.pgoal.diagram.edit.IndicatorChanges;
import org.pgoal.diagram.edit.NotPossible;
import org.pgoal.diagram.table.Column.Topic;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FieldType;
import org.pgoal.model.Indicator;
import org.pgoal.model.Kind;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.PgoalPackage.Literals;
import org.pgoal.model.Polarity;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.ValueText;
import org.pgoal.model.template.EffectiveTemplate;

/** What it means to type something into cells of a row, as changes for {@code org.pgoal.dsl.edit}. Blank takes a thing away. */
public final class CellChanges {

	private CellChanges() {
	}

	/**
	 * @param typed    by column; a cell that shows this already is left alone
	 * @param template in force; null where there is none
	 * @throws NotPossible when a cell takes no such thing
	 */
	public static List<Change> of(Indicator indicator, Map<Column, String> typed, EffectiveTemplate template) {
		List<Change> changes = new ArrayList<>();
		Map<Topic, String> before = RowReader.texts(indicator);
		typed.forEach((column, text) -> {
			String wanted = Objects.requireNonNullElse(text, "").strip();
			boolean isField = column.topic() == Topic.FIELD;
			if (!isField && !wanted.equals(before.getOrDefault(column.topic(), ""))) {
				changes.addAll(changes(indicator, column.topic(), wanted, typed, template));
			} else if (isField) {
				changes.addAll(field(indicator, column.label(), wanted, template));
			}
		});
		return changes;
	}

	private static List<Change> changes(Indicator indicator, Topic topic, String text, Map<Column, String> typed, EffectiveTemplate template) {
		return switch (topic) {
		case NAME -> IndicatorChanges.name(indicator, text);
		// with a unit of its own column, the unit's turn says both
		case VALUE -> isUnitTyped(indicator, typed) ? List.of() : IndicatorChanges.value(indicator, text);
		case UNIT -> unit(indicator, text, typed);
		case WEIGHT -> IndicatorChanges.weight(indicator, text);
		case POLARITY -> IndicatorChanges.set(indicator, Literals.INDICATOR__POLARITY,
				text.isEmpty() ? Polarity.UNSPECIFIED : Words.polarity(text).orElseThrow(() -> notOneOf(text, Column.of(topic))));
		case KIND -> IndicatorChanges.set(indicator, Literals.INDICATOR__KIND,
				text.isEmpty() ? Kind.UNSPECIFIED : Words.kind(text).orElseThrow(() -> notOneOf(text, Column.of(topic))));
		case PREVIOUS -> value(indicator, Literals.INDICATOR__LAST_YEAR, text);
		case ACTUAL -> value(indicator, Literals.INDICATOR__ACTUAL, text);
		case FORMULA -> IndicatorChanges.set(indicator, Literals.INDICATOR__FORMULA, blankIsNull(text));
		case REASON -> IndicatorChanges.set(indicator, Literals.INDICATOR__REASON, blankIsNull(text));
		case SCORE -> IndicatorChanges.score(indicator, text);
		case LEVEL_ONE -> IndicatorChanges.set(indicator, Literals.INDICATOR__LEVEL_ONE, blankIsNull(text));
		case LEVEL_TWO -> levelTwo(indicator, LevelTwo.read(text, indicator, template));
		case FINDINGS, SHEET, DEPARTMENT, FILE, ID, FIELD -> throw no("notEditable");
		};
	}

	private static String blankIsNull(String text) {
		return text.isEmpty() ? null : text;
	}

	private static NotPossible notOneOf(String text, Column column) {
		return no("notOneOf", text, String.join(" / ", Words.choices(column).stream().filter(word -> !word.isEmpty()).toList()));
	}

	private static NotPossible no(String key, Object... arguments) {
		return new NotPossible(Message.of(CellChanges.class, key, arguments));
	}

	private static List<Change> value(Indicator indicator, EReference feature, String text) {
		return IndicatorChanges.set(indicator, feature, ValueText.read(text));
	}

	private static boolean isUnitTyped(Indicator indicator, Map<Column, String> typed) {
		String unit = typed.get(Column.of(Topic.UNIT));
		return unit != null && !unit.strip().equals(RowReader.texts(indicator).getOrDefault(Topic.UNIT, ""));
	}

	/** The unit of what is typed as value in the same row, else of the value that is there. */
	private static List<Change> unit(Indicator indicator, String unit, Map<Column, String> typed) {
		String written = typed.get(Column.of(Topic.VALUE));
		Value value = written == null ? ValueText.read(ValueText.write(indicator.getTarget())) : ValueText.read(written);
		if (value == null || value.getNumeral() == null) {
			throw no("unitNeedsNumber", unit);
		}
		value.setUnit(blankIsNull(unit));
		return IndicatorChanges.set(indicator, Literals.INDICATOR__TARGET, value);
	}

	private static List<Change> levelTwo(Indicator indicator, LevelTwo wanted) {
		List<Change> changes = new ArrayList<>(IndicatorChanges.set(indicator, Literals.INDICATOR__LEVEL2, wanted.label()));
		if (!Objects.equals(indicator.getCode(), wanted.code())) {
			changes.addAll(IndicatorChanges.set(indicator, Literals.INDICATOR__CODE, wanted.code()));
		}
		return changes;
	}

	// ----------------------------------------------------------------- field

	private static List<Change> field(Indicator indicator, String label, String text, EffectiveTemplate template) {
		Optional<FieldEntry> entry = indicator.getFields().stream().filter(field -> label.equals(field.getLabel())).findFirst();
		String before = entry.map(FieldEntry::getValue).map(Value::asText).orElse("");
		if (text.equals(before)) {
			return List.of();
		} else if (text.isEmpty()) {
			return List.of(new Change.Remove(entry.orElseThrow()));
		}
		Value value = isQuantity(label, template) ? ValueText.read(text) : words(text);
		if (entry.isPresent()) {
			return IndicatorChanges.set(entry.get(), Literals.FIELD_ENTRY__VALUE, value);
		}
		FieldEntry added = PgoalFactory.eINSTANCE.createFieldEntry();
		added.setLabel(label);
		added.setValue(value);
		return List.of(new Change.Add(indicator, Literals.INDICATOR__FIELDS, added, null));
	}

	private static boolean isQuantity(String label, EffectiveTemplate template) {
		return template != null && template.indicatorFields().stream().filter(spec -> label.equals(spec.getLabel())).map(FieldSpec::getType)
				.anyMatch(type -> type == FieldType.NUMBER || type == FieldType.MONEY);
	}

	private static Value words(String text) {
		Value value = PgoalFactory.eINSTANCE.createValue();
		value.setText(text);
		return value;
	}
}
