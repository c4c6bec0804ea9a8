package org.pgoal.forms.filling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.pgoal.forms.FormException;
import org.pgoal.forms.definition.FormDefinition;
import org.pgoal.forms.definition.FormDefinition.Format;
import org.pgoal.forms.definition.FormLibrary;
import org.pgoal.forms.definition.FormTable;
import org.pgoal.forms.definition.Level;
import org.pgoal.forms.definition.Meaning;
import org.pgoal.model.FormKind;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * Puts sheets into forms: each into one of its own, or, where the form is a list, all that agree in what the list says once into
 * the same. Order stays.
 */
public final class FormPlan {

	/** What sheets must have in common to stand in one list. */
	private record Group(FormDefinition definition, FormTable table, EffectiveTemplate target, List<String> facts) {
	}

	private final FormLibrary library;
	private final Format preferred;

	/** @param preferred the format of the form that is used where a template has several */
	public FormPlan(FormLibrary library, Format preferred) {
		this.library = library;
		this.preferred = preferred;
	}

	/**
	 * Fills forms.
	 *
	 * @param sheets in order
	 * @param target whose form is asked for; null: each sheet's own
	 * @throws FormException when a template has no form for a kind of sheet, or a form is wrong
	 */
	public List<FilledForm> fill(List<SourceSheet> sheets, EffectiveTemplate target) throws FormException {
		List<Object> order = new ArrayList<>();
		Map<Group, List<SourceSheet>> lists = new LinkedHashMap<>();
		for (SourceSheet sheet : sheets) {
			EffectiveTemplate template = target == null ? sheet.template() : target;
			FormDefinition definition = definition(template, EffectiveTemplate.kind(sheet.sheet()));
			FormTable table = table(definition, template, sheet);
			if (table.isList()) {
				Group group = new Group(definition, table, template, facts(table, template, sheet));
				if (!lists.containsKey(group)) {
					order.add(group);
				}
				lists.computeIfAbsent(group, none -> new ArrayList<>()).add(sheet);
			} else {
				order.add(FormFiller.fill(definition, table, template, List.of(sheet)));
			}
		}
		List<FilledForm> forms = new ArrayList<>();
		for (Object each : order) {
			forms.add(each instanceof Group group ? FormFiller.fill(group.definition(), group.table(), group.target(), lists.get(group)) : (FilledForm) each);
		}
		return forms;
	}

	/** Whether a sheet goes into a list, beside others. */
	public boolean isList(SourceSheet sheet, EffectiveTemplate target) throws FormException {
		EffectiveTemplate template = target == null ? sheet.template() : target;
		return table(definition(template, EffectiveTemplate.kind(sheet.sheet())), template, sheet).isList();
	}

	private FormDefinition definition(EffectiveTemplate template, FormKind kind) throws FormException {
		List<FormDefinition> forms = library.forms(template, kind);
		if (forms.isEmpty()) {
			throw new FormException(Message.of(FormPlan.class, kind == FormKind.DEPARTMENT ? "noDepartmentForm" : "noProjectForm", String.valueOf(template.id())));
		}
		return forms.stream().filter(form -> form.format() == preferred).findFirst().orElse(forms.get(0));
	}

	/** The first variant that has a place for all, else the one that lacks least. */
	private static FormTable table(FormDefinition definition, EffectiveTemplate template, SourceSheet sheet) {
		FormTable best = definition.tables().get(0);
		if (definition.tables().size() == 1) {
			return best;
		}
		int least = Integer.MAX_VALUE;
		for (FormTable table : definition.tables()) {
			int lacking = FormFiller.lacking(table, template, sheet);
			if (lacking < least) {
				least = lacking;
				best = table;
			}
		}
		return best;
	}

	/** What stands once in a list, above or below the rows of the sheets. */
	private static List<String> facts(FormTable table, EffectiveTemplate template, SourceSheet sheet) {
		SheetText text = new SheetText(sheet, table, template, 1);
		return table.slots().stream().filter(cell -> table.rows().get(cell.row()).repeats() != Level.INDICATOR)
				.filter(cell -> cell.placeholders().stream().noneMatch(placeholder -> placeholder.meaning() == Meaning.TOTAL))
				.map(cell -> text.content(cell, null, 0).text()).toList();
	}
}
