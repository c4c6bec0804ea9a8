package org.pgoal.diagram.tree;

import java.util.Objects;
import java.util.stream.Stream;

import org.pgoal.model.Department;
import org.pgoal.model.FieldRole;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * Which sheets belong to a department: its own, those of projects that name it, and those that print it as their
 * responsible body.
 *
 * @param name the department's ID or name
 */
public record DepartmentFilter(String name) {

	/**
	 * @param department the department that a project names, as written; null where it names none, or is linked
	 * @param template   knows which cell holds the body; null where there is none
	 */
	public boolean test(Sheet sheet, String department, EffectiveTemplate template) {
		if (sheet instanceof Department own) {
			return isCalled(own);
		}
		if (sheet instanceof Project project && project.getDepartment() != null && isCalled(project.getDepartment()) || name.equals(department)) {
			return true;
		}
		return template != null && Stream.of(FieldRole.BODY, FieldRole.RESPONSIBLE_BODY).flatMap(role -> template.entry(sheet, role).stream())
				.map(entry -> entry.getValue() == null ? null : entry.getValue().asText()).filter(Objects::nonNull).anyMatch(text -> text.contains(name));
	}

	private boolean isCalled(Department department) {
		return name.equals(department.getId()) || name.equals(department.getName());
	}
}
