package org.pgoal.sirius.tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.CommonPlugin;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.dsl.settings.RuleFiles;
import org.pgoal.model.Department;
import org.pgoal.model.Element;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Template;
import org.pgoal.rules.RuleLevels;

/** The files that are in memory together with one of them: what its names may mean. */
final class SessionFiles implements Surroundings {

	private final List<GoalFile> files;

	private SessionFiles(List<GoalFile> files) {
		this.files = files;
	}

	static SessionFiles around(GoalFile file) {
		List<GoalFile> files = new ArrayList<>();
		Resource resource = file.eResource();
		if (resource == null || resource.getResourceSet() == null) {
			files.add(file);
		} else {
			for (Resource other : List.copyOf(resource.getResourceSet().getResources())) {
				if (!other.getContents().isEmpty() && other.getContents().get(0) instanceof GoalFile goals) {
					files.add(goals);
				}
			}
		}
		return new SessionFiles(files);
	}

	List<GoalFile> files() {
		return files;
	}

	/** A number that is another one after a change of any of them. */
	long changes() {
		long changes = files.size();
		for (GoalFile file : files) {
			// as in a hash code, with the object itself: a file that is read anew begins to count anew
			changes = (changes * 31 + System.identityHashCode(file)) * 31 + Changes.count(file);
		}
		return changes;
	}

	@Override
	public Optional<Template> template(String name) {
		return elements(Template.class).filter(template -> name.equals(template.getId())).findFirst();
	}

	@Override
	public List<String> declaring(String template) {
		return elements(Template.class).filter(one -> template.equals(one.getId())).map(EObject::eResource).map(resource -> resource.getURI().toString())
				.toList();
	}

	@Override
	public boolean hasDepartment(String name) {
		return departmentNames().contains(name);
	}

	@Override
	public List<String> templateNames() {
		return elements(Template.class).map(Template::getId).filter(name -> name != null).toList();
	}

	@Override
	public List<String> departmentNames() {
		return elements(Department.class).flatMap(one -> Stream.of(one.getId(), one.getName())).filter(name -> name != null).toList();
	}

	/** Read anew each time: a check is asked for after a change, not with each picture. */
	@Override
	public RuleLevels levels(String uri) {
		URI file = URI.createURI(uri);
		return Optional.ofNullable(CommonPlugin.asLocalURI(file)).filter(URI::isFile).map(local -> Path.of(local.toFileString()).getParent())
				.flatMap(folder -> new RuleFiles().of(folder)).orElse(RuleLevels.NONE);
	}

	private <T extends Element> Stream<T> elements(Class<T> type) {
		return files.stream().flatMap(file -> file.getElements().stream()).filter(type::isInstance).map(type::cast);
	}
}
