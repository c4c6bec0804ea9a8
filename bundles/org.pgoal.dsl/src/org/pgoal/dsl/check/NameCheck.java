package org.pgoal.dsl.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.dsl.linking.WrittenReferences;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.model.Department;
import org.pgoal.model.Element;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;
import org.pgoal.model.Template;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.rules.wording.Nearest;

/** Checks names: that those referred to are there, and that no two things have one. */
final class NameCheck {

	/** As many names are compared for a suggestion; in a folder of ten thousand the rest isn't worth the wait. */
	private static final int CANDIDATES = 2000;

	private final TemplateCatalogue catalogue;
	private final GoalFile file;
	private final String uri;
	private final Surroundings surroundings;
	private final Reporter reporter;
	private Map<String, Department> departments;

	NameCheck(TemplateCatalogue catalogue, GoalFile file, String uri, Surroundings surroundings, Reporter reporter) {
		this.catalogue = catalogue;
		this.file = file;
		this.uri = uri;
		this.surroundings = surroundings;
		this.reporter = reporter;
	}

	void run() {
		WrittenReferences.template(file).ifPresent(name -> template(name, file, PgoalPackage.Literals.GOAL_FILE__TEMPLATE));
		Map<String, Element> sheets = new HashMap<>();
		Map<String, Element> templates = new HashMap<>();
		for (Element element : file.getElements()) {
			if (element instanceof Template template) {
				WrittenReferences.parent(template).ifPresent(name -> template(name, template, PgoalPackage.Literals.TEMPLATE__PARENT));
				cycle(template);
				templateName(template, templates);
			} else {
				if (element instanceof Project project) {
					WrittenReferences.department(project).ifPresent(name -> department(name, project));
				}
				unique(element, element.getId(), sheets, "duplicate.sheet");
				indicators((Sheet) element);
			}
		}
	}

	// ---------------------------------------------------------- references

	private void template(String name, EObject owner, EReference reference) {
		if (catalogue.find(name, file, surroundings).isEmpty()) {
			Set<String> known = new LinkedHashSet<>(catalogue.builtIn());
			known.addAll(surroundings.templateNames());
			file.getElements().stream().filter(Template.class::isInstance).map(Element::getId).filter(id -> id != null).forEach(known::add);
			unresolved(name, owner, reference, "template", known);
		}
	}

	private void department(String name, Project project) {
		if (departments == null) {
			departments = FileLinker.departments(file);
		}
		if (!departments.containsKey(name) && !surroundings.hasDepartment(name)) {
			List<String> known = new ArrayList<>(departments.keySet());
			known.addAll(surroundings.departmentNames());
			unresolved(name, project, PgoalPackage.Literals.PROJECT__DEPARTMENT, "department", known);
		}
	}

	private void unresolved(String name, EObject owner, EReference reference, String what, Collection<String> known) {
		Optional<String> nearest = Nearest.of(name, known.stream().limit(CANDIDATES).toList(), List::of);
		Message message = nearest.map(near -> Message.of(Checker.class, "unresolved." + what + ".near", name, near))
				.orElseGet(() -> Message.of(Checker.class, "unresolved." + what, name));
		reporter.report(Codes.UNRESOLVED, Severity.ERROR, reporter.places().of(owner, reference), owner, message);
	}

	/** A cycle is told once, at the one of its templates whose name comes first. */
	private void cycle(Template template) {
		List<Template> lineage = catalogue.lineage(template, surroundings);
		Optional<String> closing = WrittenReferences.parent(lineage.getLast());
		if (closing.isPresent() && closing.get().equals(template.getId())) {
			List<String> names = lineage.stream().map(member -> String.valueOf(member.getId())).toList();
			if (names.stream().noneMatch(name -> name.compareTo(names.get(0)) < 0)) {
				reporter.report(Codes.CYCLE, Severity.ERROR, reporter.places().of(template, PgoalPackage.Literals.TEMPLATE__PARENT), template,
						Message.of(Checker.class, "cycle", String.join(" → ", names) + " → " + names.get(0)));
			}
		}
	}

	// ---------------------------------------------------------- uniqueness

	private void templateName(Template template, Map<String, Element> seen) {
		String name = template.getId();
		if (name == null || !unique(template, name, seen, "duplicate.template")) {
			return;
		}
		List<String> elsewhere = surroundings.declaring(name).stream().filter(other -> !other.equals(uri)).toList();
		if (!elsewhere.isEmpty()) {
			reporter.report(Codes.DUPLICATE, Severity.ERROR, reporter.places().of(template, PgoalPackage.Literals.ELEMENT__ID), template,
					Message.of(Checker.class, "duplicate.template.elsewhere", name, lastSegment(elsewhere.get(0))));
		} else if (catalogue.isBuiltIn(name)) {
			reporter.report(Codes.DUPLICATE, Severity.WARNING, reporter.places().of(template, PgoalPackage.Literals.ELEMENT__ID), template,
					Message.of(Checker.class, "duplicate.template.builtIn", name));
		}
	}

	private static String lastSegment(String file) {
		return org.eclipse.emf.common.util.URI.decode(file.substring(file.lastIndexOf('/') + 1));
	}

	private boolean unique(Element element, String id, Map<String, Element> seen, String key) {
		Element first = id == null ? null : seen.putIfAbsent(id, element);
		if (first == null) {
			return true;
		}
		Severity severity = element instanceof Template ? Severity.ERROR : Severity.WARNING;
		duplicate(element, PgoalPackage.Literals.ELEMENT__ID, severity, key, id, first, PgoalPackage.Literals.ELEMENT__ID);
		return false;
	}

	private void indicators(Sheet sheet) {
		Map<String, Indicator> seen = null;
		for (Indicator indicator : sheet.getIndicators()) {
			if (indicator.getId() != null) {
				seen = seen == null ? new HashMap<>() : seen;
				Indicator first = seen.putIfAbsent(indicator.getId(), indicator);
				if (first != null) {
					duplicate(indicator, PgoalPackage.Literals.INDICATOR__ID, Severity.WARNING, "duplicate.indicator", indicator.getId(), first,
							PgoalPackage.Literals.INDICATOR__ID);
				}
			}
		}
	}

	private void duplicate(EObject element, EStructuralFeature feature, Severity severity, String key, String name, EObject first,
			EStructuralFeature firstFeature) {
		int line = reporter.places().of(first, firstFeature).line();
		reporter.report(Codes.DUPLICATE, severity, reporter.places().of(element, feature), element, Message.of(Checker.class, key, name, line));
	}
}
