package org.pgoal.cli.language;

import java.util.List;
import java.util.Optional;

import org.pgoal.cli.paths.InputFile;
import org.pgoal.cli.paths.InputFiles;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Shell;
import org.pgoal.dsl.folder.GoalFiles;
import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.dsl.linking.WrittenReferences;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.model.Template;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

/** The template that a user names: a built-in one by its name, one of their own by its file. */
public final class TemplateArgument {

	private TemplateArgument() {
	}

	/** @throws Failure when there is no such template, or not enough of it */
	public static EffectiveTemplate of(String name, Shell shell) throws Failure {
		TemplateCatalogue catalogue = Services.get(TemplateCatalogue.class);
		if (!name.endsWith(GoalFiles.EXTENSION)) {
			return catalogue.effective(name)
					.orElseThrow(() -> new Failure(Message.of(TemplateArgument.class, "noTemplate", name, String.join(", ", catalogue.builtIn()))));
		}
		InputFile file = InputFiles.one(name, shell);
		// those before it may be its ancestors
		Template template = new GoalModels(List.of(file), shell).parse(file).model().getElements().stream().filter(Template.class::isInstance)
				.map(Template.class::cast).reduce((a, b) -> b).orElseThrow(() -> new Failure(Message.of(TemplateArgument.class, "noneInFile", name)));
		List<Template> lineage = catalogue.lineage(template, Surroundings.NONE);
		Optional<String> missing = WrittenReferences.parent(lineage.getLast()).filter(parent -> lineage.stream().noneMatch(t -> parent.equals(t.getId())));
		if (missing.isPresent()) {
			throw new Failure(Message.of(TemplateArgument.class, "noParent", name, missing.get()));
		}
		return catalogue.effective(template, Surroundings.NONE);
	}
}
