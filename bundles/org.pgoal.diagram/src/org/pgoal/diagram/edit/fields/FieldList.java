package org.pgoal.diagram.edit.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.pgoal.model.Value;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.ValueText;

/** Collects the fields of one element, group by group. */
final class FieldList {

	private final FindingsAt findings;
	private final List<FieldGroup> groups = new ArrayList<>();
	private List<Field> fields = new ArrayList<>();

	FieldList(FindingsAt findings) {
		this.findings = findings;
	}

	FindingsAt findings() {
		return findings;
	}

	/** Ends a group; one without fields is left out. */
	void group(String key, Message heading) {
		if (!fields.isEmpty()) {
			groups.add(new FieldGroup(key, heading, fields));
			fields = new ArrayList<>();
		}
	}

	List<FieldGroup> groups() {
		return groups;
	}

	void add(Field field) {
		fields.add(field);
	}

	/** A field of the language itself, labelled as the language says it. */
	void own(String key, String type, boolean required, List<String> choices, String text, List<Finding> found, Field.Entry entry) {
		add(new Field(key, Typed.message("field." + key), Typed.message("type." + type), required, false, choices, Objects.requireNonNullElse(text, ""), found,
				entry));
	}

	void words(String key, EObject element, EAttribute feature, boolean required, List<String> choices) {
		own(key, "words", required, choices, (String) element.eGet(feature), findings.of(feature), Typed.words(element, feature));
	}

	void prose(String key, Message label, EObject element, EAttribute feature, boolean required, List<Finding> found) {
		add(new Field(key, label, Typed.message("type.prose"), required, true, List.of(), Objects.requireNonNullElse((String) element.eGet(feature), ""), found,
				Typed.words(element, feature)));
	}

	void value(String key, EObject element, EReference feature, Field.Entry entry) {
		own(key, "value", false, List.of(), ValueText.write((Value) element.eGet(feature)), findings.of(feature), entry);
	}

	/** A literal of an enumeration. */
	void literal(String key, EObject element, EAttribute feature, Object[] literals) {
		Object now = element.eIsSet(feature) ? element.eGet(feature) : null;
		String text = now == null ? "" : Typed.message(key + "." + now).text(Locale.getDefault());
		List<String> choices = new ArrayList<>();
		for (Object literal : literals) {
			choices.add(Typed.message(key + "." + literal).text(Locale.getDefault()));
		}
		own(key, "choice", false, choices, text, findings.of(feature), Typed.literal(element, feature, literals, key));
	}

	/** What cannot be changed here. */
	void shown(String key, String type, String text) {
		own(key, type, false, List.of(), text, List.of(), null);
	}
}
