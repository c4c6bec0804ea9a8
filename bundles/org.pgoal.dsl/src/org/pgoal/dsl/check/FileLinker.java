package org.pgoal.dsl.check;

import java.util.LinkedHashMap;
import java.util.Map;

import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.dsl.linking.WrittenReferences;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.model.Department;
import org.pgoal.model.Element;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Project;
import org.pgoal.model.Template;

/**
 * Links a file that was parsed without a resource: the template it uses, the parents of its templates, and departments of
 * the same file. A department of another file stays unlinked; rules ask {@link org.pgoal.model.lookup.Sheets} for it.
 */
public final class FileLinker {

	private final TemplateCatalogue catalogue;
	private final Surroundings surroundings;

	public FileLinker(TemplateCatalogue catalogue, Surroundings surroundings) {
		this.catalogue = catalogue;
		this.surroundings = surroundings;
	}

	public void link(GoalFile file) {
		WrittenReferences.template(file).flatMap(name -> catalogue.find(name, file, surroundings)).ifPresent(file::setTemplate);
		Map<String, Department> departments = departments(file);
		for (Element element : file.getElements()) {
			if (element instanceof Template template) {
				WrittenReferences.parent(template).flatMap(name -> catalogue.find(name, file, surroundings)).ifPresent(template::setParent);
			} else if (element instanceof Project project && !departments.isEmpty()) {
				WrittenReferences.department(project).map(departments::get).ifPresent(project::setDepartment);
			}
		}
	}

	/** The departments of a file by ID and by name; an ID goes before another's name. */
	public static Map<String, Department> departments(GoalFile file) {
		Map<String, Department> departments = new LinkedHashMap<>();
		for (Element element : file.getElements()) {
			if (element instanceof Department department && department.getId() != null) {
				departments.putIfAbsent(department.getId(), department);
			}
		}
		for (Element element : file.getElements()) {
			if (element instanceof Department department && department.getName() != null) {
				departments.putIfAbsent(department.getName(), department);
			}
		}
		return departments;
	}
}
