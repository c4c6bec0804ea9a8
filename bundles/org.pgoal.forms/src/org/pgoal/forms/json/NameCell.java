package org.pgoal.forms.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * The header cell that repeats the sheet's name. A form prints the name under a label of its template; text says it once,
 * in the sheet's head.
 */
public final class NameCell {

	private NameCell() {
	}

	/**
	 * Takes the cell out of the fields where it says what the head says, and puts an empty one in where the form has no
	 * such cell.
	 */
	public static void fold(Sheet sheet, EffectiveTemplate template) {
		Optional<FieldSpec> spec = spec(sheet, template);
		if (spec.isEmpty() || sheet.getName() == null) {
			return;
		}
		for (FieldEntry entry : sheet.getFields()) {
			if (spec.get().getLabel().equals(entry.getLabel()) && saysTheName(sheet, entry)) {
				// only where it will be put back at this very place
				List<FieldEntry> others = new ArrayList<>(sheet.getFields());
				int index = others.indexOf(entry);
				others.remove(entry);
				if (others.stream().noneMatch(other -> isName(other, sheet, template)) && place(others, spec.get(), sheet, template) == index) {
					sheet.getFields().remove(index);
				}
				return;
			}
		}
		if (sheet.getFields().stream().noneMatch(entry -> isName(entry, sheet, template))) {
			FieldEntry empty = PgoalFactory.eINSTANCE.createFieldEntry();
			empty.setLabel(spec.get().getLabel());
			sheet.getFields().add(place(sheet.getFields(), spec.get(), sheet, template), empty);
		}
	}

	/** The fields of a sheet as its form prints them, the name among them. The entries are the sheet's own but for the name. */
	public static List<FieldEntry> unfold(Sheet sheet, EffectiveTemplate template) {
		List<FieldEntry> fields = new ArrayList<>(sheet.getFields());
		Optional<FieldSpec> spec = spec(sheet, template);
		if (spec.isPresent() && sheet.getName() != null && fields.stream().noneMatch(entry -> isName(entry, sheet, template))) {
			FieldEntry name = PgoalFactory.eINSTANCE.createFieldEntry();
			name.setLabel(spec.get().getLabel());
			Value value = PgoalFactory.eINSTANCE.createValue();
			value.setText(sheet.getName());
			name.setValue(value);
			fields.add(place(fields, spec.get(), sheet, template), name);
		}
		return fields;
	}

	private static Optional<FieldSpec> spec(Sheet sheet, EffectiveTemplate template) {
		return template == null ? Optional.empty() : template.field(EffectiveTemplate.kind(sheet), FieldRole.NAME);
	}

	private static boolean saysTheName(Sheet sheet, FieldEntry entry) {
		Value value = entry.getValue();
		return value != null && value.getSign() == null && value.getNumeral() == null && value.getUnit() == null && value.getPrinted() == null
				&& sheet.getName().equals(value.getText());
	}

	private static boolean isName(FieldEntry entry, Sheet sheet, EffectiveTemplate template) {
		return template.field(EffectiveTemplate.kind(sheet), entry.getLabel()).map(spec -> spec.getRole() == FieldRole.NAME).orElse(false);
	}

	/** Where the template has the cell: before the first field that comes later in the form. */
	private static int place(List<FieldEntry> fields, FieldSpec name, Sheet sheet, EffectiveTemplate template) {
		List<FieldSpec> order = template.fields(EffectiveTemplate.kind(sheet));
		int own = order.indexOf(name);
		for (int i = 0; i < fields.size(); i++) {
			int other = template.field(EffectiveTemplate.kind(sheet), fields.get(i).getLabel()).map(order::indexOf).orElse(-1);
			if (other > own) {
				return i;
			}
		}
		return own == 0 ? 0 : fields.size();
	}
}
