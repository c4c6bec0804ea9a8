package org.pgoal.dsl.ide.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.pgoal.dsl.ide.completion.Knowledge.Target;
import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.model.Department;
import org.pgoal.model.Sheet;
import org.pgoal.model.Template;
import org.pgoal.model.lookup.SheetDigest;
import org.pgoal.model.lookup.Sheets;
import org.pgoal.rules.RuleLevels;

/** What one file may know of the others while it is checked. */
final class FileNeighbours implements Sheets, Surroundings {

	private static final int NEIGHBOURS = 200;
	private static final int SUGGESTIONS = 500;

	private final WorkspaceIndex index;
	private final String uri;
	private final Function<String, RuleLevels> levels;

	/** @param levels the severities that folder and client set for a file */
	FileNeighbours(WorkspaceIndex index, String uri, Function<String, RuleLevels> levels) {
		this.index = index;
		this.uri = uri;
		this.levels = levels;
	}

	@Override
	public RuleLevels levels(String file) {
		return levels.apply(file);
	}

	@Override
	public List<SheetDigest> projectsOf(Department department) {
		List<String> names = new ArrayList<>();
		if (department.getId() != null) {
			names.add(department.getId());
		}
		if (department.getName() != null) {
			names.add(department.getName());
		}
		return index.projectsOf(names);
	}

	@Override
	public List<SheetDigest> neighbours(Sheet sheet) {
		String group = index.file(uri).map(file -> {
			for (int i = 0; i < file.sheets().size(); i++) {
				if (isSame(file.sheets().get(i), sheet)) {
					return file.groups().get(i);
				}
			}
			return "";
		}).orElse("");
		return index.neighbours(uri, group, digest -> isSame(digest, sheet), NEIGHBOURS);
	}

	private static boolean isSame(SheetDigest digest, Sheet sheet) {
		return Objects.equals(digest.id(), sheet.getId()) && Objects.equals(digest.name(), sheet.getName());
	}

	@Override
	public Optional<Template> template(String name) {
		return index.template(name, uri);
	}

	@Override
	public List<String> declaring(String template) {
		return index.declaring(Declaration.Kind.TEMPLATE, template).stream().filter(file -> file.ids(Declaration.Kind.TEMPLATE).contains(template))
				.map(FileSummary::uri).toList();
	}

	@Override
	public boolean hasDepartment(String name) {
		return index.declaresElsewhere(Declaration.Kind.DEPARTMENT, name, uri);
	}

	@Override
	public List<String> templateNames() {
		return index.targets(Declaration.Kind.TEMPLATE, SUGGESTIONS).stream().map(Target::id).toList();
	}

	@Override
	public List<String> departmentNames() {
		return index.targets(Declaration.Kind.DEPARTMENT, SUGGESTIONS).stream().map(Target::id).toList();
	}
}
