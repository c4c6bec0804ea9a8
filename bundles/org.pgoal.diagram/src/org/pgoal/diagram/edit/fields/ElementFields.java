package org.pgoal.diagram.edit.fields;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * All that an element of a sheet says or could say: the language's own fields and those that its template declares.
 *
 * @param kind     what it is: a project, an indicator …
 * @param title    what it is called; empty where it has no name
 * @param groups   its fields, in the order of the form
 * @param findings what the rules say about it as a whole
 */
public record ElementFields(Message kind, String title, List<FieldGroup> groups, List<Finding> findings) {

	/**
	 * What is known beside the element itself.
	 *
	 * @param template    the template in force
	 * @param findings    by sheet and indicator, see {@code FileCheck.findings}
	 * @param departments the names by which a project may refer to its department
	 */
	public record Surroundings(EffectiveTemplate template, Function<EObject, List<Finding>> findings, List<String> departments) {

		/** Without a folder around. */
		public static Surroundings of(EffectiveTemplate template, Map<EObject, List<Finding>> findings) {
			return new Surroundings(template, element -> findings.getOrDefault(element, List.of()), List.of());
		}
	}

	public ElementFields {
		groups = List.copyOf(groups);
		findings = List.copyOf(findings);
	}

	/** The fields of a sheet, an indicator or a block of them; empty for anything else. */
	public static Optional<ElementFields> of(EObject element, Surroundings around) {
		return switch (element) {
		case Sheet sheet -> Optional.of(new SheetFields(sheet, around).read());
		case Indicator indicator -> Optional.of(new IndicatorFields(indicator, around).read());
		case IndicatorGroup block -> Optional.of(new BlockFields(block, around).read());
		case null, default -> Optional.empty();
		};
	}

	public Optional<Field> field(String key) {
		return groups.stream().flatMap(group -> group.fields().stream()).filter(field -> field.key().equals(key)).findFirst();
	}

	/** The field of a label; the first one where several have it. */
	public Optional<Field> labelled(String label, Locale locale) {
		return groups.stream().flatMap(group -> group.fields().stream()).filter(field -> field.label().text(locale).equals(label)).findFirst();
	}
}
