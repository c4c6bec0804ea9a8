package org.pgoal.forms.filling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.pgoal.forms.definition.FormTable;
import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.definition.Placeholder;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FormKind;
import org.pgoal.model.Fund;
import org.pgoal.model.FundRole;
import org.pgoal.model.LabelledText;
import org.pgoal.model.Sheet;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * Which of a sheet's labelled lines goes to which place of a form. A line goes where its own label is asked for, else where the
 * form's template knows its label as another name, else where something of the same role is asked for.
 */
final class Allotment {

	private final Map<String, FieldEntry> fields = new LinkedHashMap<>();
	private final Map<String, Fund> funds = new LinkedHashMap<>();
	private final Map<String, LabelledText> measures = new LinkedHashMap<>();
	private final List<FieldEntry> otherFields;
	private final List<Fund> otherFunds;
	private final List<LabelledText> otherMeasures;
	private final FieldEntry nameCell;

	Allotment(SourceSheet source, FormTable table, EffectiveTemplate target) {
		Sheet sheet = source.sheet();
		FormKind kind = EffectiveTemplate.kind(sheet);
		otherFields = new ArrayList<>(sheet.getFields());
		nameCell = otherFields.stream().filter(entry -> role(source.template(), kind, entry.getLabel()) == FieldRole.NAME).findFirst().orElse(null);
		otherFields.remove(nameCell);
		allot(asked(table, Meaning.FIELD), otherFields, FieldEntry::getLabel, fields, List.of(Allotment::sameLabel,
				(asked, own) -> same(target.field(kind, asked), target.field(kind, own)), (asked, own) -> sameRole(role(target, kind, asked), role(source.template(), kind, own))));
		otherFunds = new ArrayList<>(sheet.getFunds());
		allot(asked(table, Meaning.FUND), otherFunds, Fund::getLabel, funds, List.of(Allotment::sameLabel,
				(asked, own) -> same(target.fund(kind, asked), target.fund(kind, own)), (asked, own) -> isTotal(target, kind, asked) && isTotal(source.template(), kind, own)));
		otherMeasures = new ArrayList<>(sheet.getMeasures());
		allot(asked(table, Meaning.MEASURE), otherMeasures, LabelledText::getLabel, measures, List.of(Allotment::sameLabel));
	}

	private static List<String> asked(FormTable table, Meaning meaning) {
		return table.placeholders().stream().filter(p -> p.meaning() == meaning).map(Placeholder::argument).distinct().toList();
	}

	private static <T> void allot(List<String> asked, List<T> lines, Function<T, String> label, Map<String, T> places, List<BiPredicate<String, String>> ways) {
		for (BiPredicate<String, String> way : ways) {
			for (String place : asked) {
				if (!places.containsKey(place)) {
					Optional<T> line = lines.stream().filter(each -> label.apply(each) != null && way.test(place, label.apply(each))).findFirst();
					line.ifPresent(each -> {
						places.put(place, each);
						lines.remove(each);
					});
				}
			}
		}
	}

	static boolean sameLabel(String one, String other) {
		return EffectiveTemplate.key(one).equals(EffectiveTemplate.key(other));
	}

	private static boolean same(Optional<?> one, Optional<?> other) {
		return one.isPresent() && Objects.equals(one, other);
	}

	private static FieldRole role(EffectiveTemplate template, FormKind kind, String label) {
		return template.field(kind, label).map(FieldSpec::getRole).orElse(FieldRole.NONE);
	}

	private static boolean sameRole(FieldRole one, FieldRole other) {
		return one == other && one != FieldRole.NONE;
	}

	private static boolean isTotal(EffectiveTemplate template, FormKind kind, String label) {
		return template.fund(kind, label).map(spec -> spec.getRole() == FundRole.TOTAL).orElse(false);
	}

	FieldEntry field(String label) {
		return fields.get(label);
	}

	Fund fund(String label) {
		return funds.get(label);
	}

	LabelledText measure(String label) {
		return measures.get(label);
	}

	/** The header cell that repeats the sheet's name; null where the sheet has none of its own. */
	FieldEntry nameCell() {
		return nameCell;
	}

	/** The lines without a place of their own, in the order of the sheet. */
	List<FieldEntry> otherFields() {
		return otherFields;
	}

	List<Fund> otherFunds() {
		return otherFunds;
	}

	List<LabelledText> otherMeasures() {
		return otherMeasures;
	}

	/** Lines by label, for a look-up of a task's amounts and an indicator's fields. */
	static <T> Map<String, T> byLabel(List<T> lines, Function<T, String> label) {
		Map<String, T> found = new HashMap<>();
		lines.forEach(line -> {
			if (label.apply(line) != null) {
				found.putIfAbsent(EffectiveTemplate.key(label.apply(line)), line);
			}
		});
		return found;
	}
}
