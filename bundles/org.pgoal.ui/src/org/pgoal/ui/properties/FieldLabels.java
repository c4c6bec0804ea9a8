package org.pgoal.ui.properties;

import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.pgoal.diagram.edit.fields.Field;
import org.pgoal.diagram.edit.fields.FieldGroup;
import org.pgoal.model.finding.Finding;

/** One column of the fields. */
final class FieldLabels extends ColumnLabelProvider {

	/** In the order of the columns. */
	enum Part {
		LABEL, VALUE, FINDING
	}

	private final Part part;

	FieldLabels(Part part) {
		this.part = part;
	}

	@Override
	public String getText(Object element) {
		if (element instanceof FieldGroup group) {
			return part == Part.LABEL ? PropertiesText.of(group.heading()) : "";
		}
		Field field = (Field) element;
		return switch (part) {
		case LABEL -> PropertiesText.of(field.label()) + (field.required() ? " *" : "");
		// one line in a table, whatever it has in the text
		case VALUE -> field.text().replaceAll("\\s*\\R\\s*", " ");
		case FINDING -> findings(field, " ");
		};
	}

	private static String findings(Field field, String between) {
		List<Finding> findings = field.findings();
		return String.join(between, findings.stream().map(finding -> PropertiesText.of(finding.message())).toList());
	}

	@Override
	public Image getImage(Object element) {
		return part == Part.FINDING && element instanceof Field field ? FindingIcons.of(field.findings()) : null;
	}

	@Override
	public Font getFont(Object element) {
		return element instanceof FieldGroup ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
	}

	@Override
	public String getToolTipText(Object element) {
		if (!(element instanceof Field field)) {
			return null;
		}
		String text = switch (part) {
		case LABEL -> PropertiesText.of(field.type());
		case VALUE -> field.text();
		case FINDING -> findings(field, "\n");
		};
		return text.isEmpty() ? null : text;
	}
}
