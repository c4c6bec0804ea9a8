package org.pgoal.dsl.folder;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.parser.IParser;
import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.dsl.linking.WrittenReferences;
import org.pgoal.dsl.reading.Reading;
import org.pgoal.dsl.reading.TextReader;
import org.pgoal.dsl.settings.RuleFile;
import org.pgoal.dsl.settings.RuleFiles;
import org.pgoal.dsl.templates.TemplateForms;
import org.pgoal.model.Department;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;
import org.pgoal.model.Template;
import org.pgoal.model.lookup.SheetDigest;
import org.pgoal.model.lookup.Sheets;
import org.pgoal.rules.RuleLevels;

/** What the files of a folder know of each other. Templates are parsed when they are asked for, once. May be asked from several threads. */
final class FolderNames implements Surroundings {

	private final FolderIndex index;
	private final IParser parser;
	private final Map<String, Optional<Template>> templates = new ConcurrentHashMap<>();
	/** Digests of the projects that name a department of these files, by file. */
	private final Map<Integer, List<SheetDigest>> digests = new ConcurrentHashMap<>();
	private final RuleFiles rules = new RuleFiles();

	FolderNames(FolderIndex index, IParser parser) {
		this.index = index;
		this.parser = parser;
	}

	/** The sheets around those of a file. */
	Sheets around(Path path, String uri) {
		return new Around(path, uri);
	}

	// -------------------------------------------------------- surroundings

	@Override
	public Optional<Template> template(String name) {
		return templates.computeIfAbsent(name, this::parse);
	}

	private Optional<Template> parse(String name) {
		for (int file : index.declaring(name)) {
			Optional<Template> found = model(file).flatMap(model -> withHome(model, file).getElements().stream().filter(Template.class::isInstance)
					.map(Template.class::cast).filter(template -> name.equals(template.getId())).findFirst());
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private GoalFile withHome(GoalFile model, int file) {
		TemplateForms.home(model, URI.createURI(index.uri(file)));
		return model;
	}

	private Optional<GoalFile> model(int file) {
		return TextReader.read(index.path(file)) instanceof Reading.Text text
				? Optional.ofNullable((GoalFile) parser.parse(new StringReader(text.text())).getRootASTElement())
				: Optional.empty();
	}

	@Override
	public List<String> declaring(String template) {
		return index.declaring(template).stream().map(index::uri).toList();
	}

	@Override
	public boolean hasDepartment(String name) {
		return index.departments().contains(name);
	}

	@Override
	public List<String> templateNames() {
		return List.copyOf(index.templates());
	}

	@Override
	public List<String> departmentNames() {
		return List.copyOf(index.departments());
	}

	@Override
	public RuleLevels levels(String uri) {
		URI file = URI.createURI(uri);
		return file.isFile() ? rules.of(Path.of(file.toFileString()).getParent()).orElse(RuleLevels.NONE) : RuleLevels.NONE;
	}

	/** The files of rules that had a say. */
	List<RuleFile> ruleFiles() {
		return rules.read();
	}

	// -------------------------------------------------------------- sheets

	private final class Around implements Sheets {

		private final Path path;
		private final String uri;

		Around(Path path, String uri) {
			this.path = path;
			this.uri = uri;
		}

		@Override
		public List<SheetDigest> projectsOf(Department department) {
			Set<String> names = names(department);
			List<SheetDigest> projects = new ArrayList<>();
			for (int file : index.filesOf(names)) {
				List<SheetDigest> known = index.uri(file).equals(uri) && department.eContainer() instanceof GoalFile own ? digest(own, uri)
						: digests.computeIfAbsent(file, FolderNames.this::digest);
				known.stream().filter(project -> names.contains(project.department())).forEach(projects::add);
			}
			return projects;
		}

		/** Names only; rules about other amounts ask for the projects of a department. */
		@Override
		public List<SheetDigest> neighbours(Sheet sheet) {
			String department = sheet instanceof Project project ? WrittenReferences.department(project).orElse(null) : null;
			List<SheetDigest> group = index.group(FolderIndex.group(department, path));
			for (int i = 0; i < group.size(); i++) {
				SheetDigest digest = group.get(i);
				if (digest.file().equals(uri) && Objects.equals(digest.id(), sheet.getId()) && Objects.equals(digest.name(), sheet.getName())) {
					return new Without(group, i);
				}
			}
			return group;
		}
	}

	private static Set<String> names(Department department) {
		Set<String> names = new LinkedHashSet<>();
		names.add(department.getId());
		names.add(department.getName());
		names.remove(null);
		return names;
	}

	/** A list without one of its elements; a copy for each sheet of a large folder would cost more than the check. */
	private static final class Without extends AbstractList<SheetDigest> {

		private final List<SheetDigest> all;
		private final int left;

		Without(List<SheetDigest> all, int left) {
			this.all = all;
			this.left = left;
		}

		@Override
		public SheetDigest get(int position) {
			return all.get(Objects.checkIndex(position, size()) < left ? position : position + 1);
		}

		@Override
		public int size() {
			return all.size() - 1;
		}
	}

	/** Keeps what the departments of other files may ask of a file that was just parsed. */
	void remember(int file, GoalFile model) {
		List<SheetDigest> found = digest(model, index.uri(file));
		if (!found.isEmpty()) {
			digests.put(file, found);
		}
	}

	private List<SheetDigest> digest(int file) {
		return model(file).map(model -> digest(model, index.uri(file))).orElse(List.of());
	}

	private List<SheetDigest> digest(GoalFile model, String file) {
		List<SheetDigest> found = new ArrayList<>();
		for (Sheet sheet : model.getSheets()) {
			if (sheet instanceof Project project) {
				WrittenReferences.department(project).filter(index.departments()::contains)
						.ifPresent(department -> found.add(SheetDigest.of(project, file, department)));
			}
		}
		return found;
	}
}
