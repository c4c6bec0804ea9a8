package org.pgoal.compare.tree;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.xtext.parser.IParser;
import org.pgoal.compare.revision.Content;
import org.pgoal.compare.revision.Source;
import org.pgoal.dsl.folder.FileOutline;
import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.dsl.reading.Reading;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Template;

/** The templates that the files of one side declare. They are looked for when a sheet asks for one that isn't built in. */
public final class SourceTemplates implements Surroundings {

	private final Source source;
	private final IParser parser;
	private Map<String, Template> templates;

	public SourceTemplates(Source source, IParser parser) {
		this.source = source;
		this.parser = parser;
	}

	@Override
	public Optional<Template> template(String name) {
		return Optional.ofNullable(templates().get(name));
	}

	private synchronized Map<String, Template> templates() {
		if (templates == null) {
			templates = new HashMap<>();
			source.files().values().forEach(this::scan);
		}
		return templates;
	}

	private void scan(Content content) {
		if (content.read() instanceof Reading.Text text
				&& FileOutline.of(text.text()).declared().stream().anyMatch(declared -> declared.kind() == FileOutline.Kind.TEMPLATE)
				&& parser.parse(new StringReader(text.text())).getRootASTElement() instanceof GoalFile file) {
			file.getElements().stream().filter(Template.class::isInstance).map(Template.class::cast)
					.filter(template -> template.getId() != null).forEach(template -> templates.putIfAbsent(template.getId(), template));
		}
	}

	@Override
	public List<String> declaring(String template) {
		return List.of();
	}

	@Override
	public boolean hasDepartment(String name) {
		return true;
	}

	@Override
	public List<String> templateNames() {
		return templates().keySet().stream().sorted().toList();
	}

	@Override
	public List<String> departmentNames() {
		return List.of();
	}
}
