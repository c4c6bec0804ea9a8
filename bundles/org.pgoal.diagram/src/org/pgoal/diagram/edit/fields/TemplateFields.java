package org.pgoal.diagram.edit.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FieldType;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.DateText;
import org.pgoal.model.template.EffectiveTemplate;

/** The fields that a template declares for an element, filled or not, and those that somebody wrote besides. */
final class TemplateFields {

	/** Characters; longer text is not seen in one line. */
	private static final int LONG = 60;

	private final EObject owner;
	private final EReference feature;
	private final List<FieldEntry> entries;
	private final List<FieldEntry> unknown;
	private final OptionalInt year;
	private final FieldList list;

	TemplateFields(EObject owner, EReference feature, List<FieldEntry> entries, FieldList list) {
		this.owner = owner;
		this.feature = feature;
		this.entries = entries;
		this.unknown = new ArrayList<>(entries);
		this.list = list;
		EObject sheet = owner;
		while (sheet != null && !(sheet instanceof Sheet)) {
			sheet = sheet.eContainer();
		}
		String written = sheet instanceof Sheet found ? found.getYear() : null;
		this.year = written == null ? OptionalInt.empty() : DateText.year(written);
	}

	/** Those of a template, then all others. */
	void read(List<FieldSpec> specs) {
		declared(specs, specs);
		list.group("template", Typed.message("group.template"));
		others();
	}

	/** Fields of one part of the form. */
	void declared(List<FieldSpec> specs, List<FieldSpec> all) {
		for (FieldSpec spec : specs) {
			// the name stands in the head of the sheet
			if (spec.getLabel() == null || spec.getRole() == FieldRole.NAME) {
				continue;
			}
			Optional<FieldEntry> entry = entry(spec);
			entry.ifPresentOrElse(found -> {
				unknown.remove(found);
				written(found, spec);
			}, () -> missing(spec, all));
		}
	}

	/** What the template doesn't know. */
	void others() {
		for (FieldEntry entry : unknown) {
			written(entry, null);
		}
		list.group("others", Typed.message("group.others"));
	}

	private Optional<FieldEntry> entry(FieldSpec spec) {
		return entries.stream().filter(entry -> isOf(entry, spec)).findFirst();
	}

	private static boolean isOf(FieldEntry entry, FieldSpec spec) {
		if (entry.getLabel() == null) {
			return false;
		}
		String key = EffectiveTemplate.key(entry.getLabel());
		return key.equals(EffectiveTemplate.key(spec.getLabel()))
				|| spec.getSynonyms().stream().filter(Objects::nonNull).anyMatch(synonym -> key.equals(EffectiveTemplate.key(synonym)));
	}

	private void written(FieldEntry entry, FieldSpec spec) {
		Value value = entry.getValue();
		String text = value == null ? Typed.blankCell() : Typed.write(value, spec);
		add(Objects.requireNonNullElse(entry.getLabel(), "_"), spec, text, list.findings().in(entry), typed -> {
			if (typed.isEmpty()) {
				return List.of(new Change.Remove(entry));
			}
			Value now = Typed.field(spec, year, typed);
			return now == null && value == null ? List.of() : Typed.set(entry, PgoalPackage.Literals.FIELD_ENTRY__VALUE, now);
		});
	}

	private void missing(FieldSpec spec, List<FieldSpec> all) {
		add(spec.getLabel(), spec, "", list.findings().missing(spec.getLabel()), typed -> {
			FieldEntry entry = PgoalFactory.eINSTANCE.createFieldEntry();
			entry.setLabel(spec.getLabel());
			entry.setValue(Typed.field(spec, year, typed));
			return List.of(new Change.Add(owner, feature, entry, next(spec, all)));
		});
	}

	/** The first written field that the form prints behind this one; null: it goes to the end. */
	private FieldEntry next(FieldSpec spec, List<FieldSpec> all) {
		List<FieldSpec> behind = all.subList(all.indexOf(spec) + 1, all.size());
		return entries.stream().filter(entry -> behind.stream().anyMatch(later -> later.getLabel() != null && isOf(entry, later))).findFirst().orElse(null);
	}

	private void add(String label, FieldSpec spec, String text, List<Finding> findings, Field.Entry entry) {
		FieldType type = spec == null ? null : spec.getType();
		List<String> choices = type == FieldType.CHOICE ? spec.getChoices() : type == FieldType.FLAG ? List.of("是", "否") : List.of();
		boolean prose = type == FieldType.TEXT && (text.indexOf('\n') >= 0 || text.length() > LONG);
		list.add(new Field("field " + label, asWritten(label), type(spec), spec != null && spec.isRequired(), prose, choices, text, findings, entry));
	}

	private static Message type(FieldSpec spec) {
		if (spec == null) {
			return Typed.message("type.value");
		}
		return switch (spec.getType()) {
		case TEXT -> Typed.message("type.words");
		case NUMBER -> Typed.message("type.anyNumber");
		case MONEY -> Typed.message("type.money");
		case DATE -> Typed.message("type.date");
		case PERIOD -> Typed.message("type.period");
		case CHOICE -> Typed.message("type.choice");
		case FLAG -> Typed.message("type.flag");
		};
	}

	static Message asWritten(String label) {
		return Typed.message("asWritten", label);
	}
}
