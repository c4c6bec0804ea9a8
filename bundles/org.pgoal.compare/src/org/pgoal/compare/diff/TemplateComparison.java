package org.pgoal.compare.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.pgoal.dsl.linking.WrittenReferences;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.model.PgoalPackage.Literals;
import org.pgoal.model.Template;
import org.pgoal.model.Value;

/**
 * Compares two versions of a template, part by part. A part is called by its stable name within the template, as a designer
 * finds it: {@code forms:project/fields:项目期}.
 */
final class TemplateComparison {

	private final List<Difference> parts = new ArrayList<>();

	private TemplateComparison() {
	}

	static List<Difference> compare(Template before, Template after) {
		TemplateComparison comparison = new TemplateComparison();
		comparison.word(before, after, "extends", Literals.TEMPLATE__PARENT, WrittenReferences.parent(before).orElse(null),
				WrittenReferences.parent(after).orElse(null));
		comparison.element(before, after, "");
		return comparison.parts;
	}

	private void element(EObject one, EObject other, String name) {
		for (EAttribute attribute : one.eClass().getEAllAttributes()) {
			if (!attribute.isDerived()) {
				word(one, other, name.isEmpty() ? attribute.getName() : name + " " + attribute.getName(), attribute, written(one, attribute),
						written(other, attribute));
			}
		}
		for (EReference reference : one.eClass().getEAllContainments()) {
			if (reference.isMany()) {
				children(one, other, reference, name);
			} else {
				How how = ValueComparison.of((Value) one.eGet(reference), (Value) other.eGet(reference));
				if (how != null) {
					parts.add(Difference.cell(Topic.TEMPLATE_PART, how, one, other, reference, name, text(one.eGet(reference)), text(other.eGet(reference))));
				}
			}
		}
	}

	private void children(EObject one, EObject other, EReference reference, String name) {
		@SuppressWarnings("unchecked")
		Matching<EObject> matching = new Matching<>((List<EObject>) one.eGet(reference), (List<EObject>) other.eGet(reference));
		Map<EObject, String> segments = new HashMap<>();
		((List<?>) one.eGet(reference)).forEach(child -> segments.put((EObject) child, segment((EObject) child)));
		((List<?>) other.eGet(reference)).forEach(child -> segments.put((EObject) child, segment((EObject) child)));
		matching.by(segments::get);
		for (Matching.Pair<EObject> pair : matching.all()) {
			EObject either = pair.after() == null ? pair.before() : pair.after();
			String path = name.isEmpty() ? segments.get(either) : name + "/" + segments.get(either);
			if (pair.before() == null || pair.after() == null) {
				parts.add(Difference.oneSided(Topic.TEMPLATE_PART, pair.before(), pair.after(), path, null));
			} else {
				element(pair.before(), pair.after(), path);
			}
		}
	}

	private static String segment(EObject element) {
		String name = StableNames.of(element);
		return name.substring(name.lastIndexOf('/') + 1);
	}

	private void word(EObject one, EObject other, String label, org.eclipse.emf.ecore.EStructuralFeature feature, String from, String to) {
		if (!Objects.equals(from, to)) {
			parts.add(Difference.cell(Topic.TEMPLATE_PART, from == null ? How.ADDED : to == null ? How.REMOVED : How.CHANGED, one, other, feature, label, from, to));
		}
	}

	private static String written(EObject element, EAttribute attribute) {
		Object value = element.eGet(attribute);
		if (value instanceof List<?> words) {
			return words.isEmpty() ? null : String.join(", ", words.stream().map(String::valueOf).toList());
		}
		return value == null || Objects.equals(value, attribute.getDefaultValue()) ? null : value.toString();
	}

	private static String text(Object value) {
		return value == null ? null : ((Value) value).asText();
	}
}
