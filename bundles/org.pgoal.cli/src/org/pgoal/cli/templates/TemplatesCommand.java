package org.pgoal.cli.templates;

import java.util.ArrayList;
import java.util.List;

import org.pgoal.cli.language.Services;
import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Shell;
import org.pgoal.cli.shell.Status;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.model.template.EffectiveTemplate;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code pgoal templates}: the built-in templates. */
public final class TemplatesCommand implements Command {

	@Override
	public String name() {
		return "templates";
	}

	@Override
	public void define(CommandSpec spec) {
		// no options of its own
	}

	@Override
	public int run(ParseResult arguments, Shell shell) {
		TemplateCatalogue catalogue = Services.get(TemplateCatalogue.class);
		for (String name : catalogue.builtIn()) {
			EffectiveTemplate template = catalogue.effective(name).orElseThrow();
			List<String> line = new ArrayList<>(List.of(name));
			template.region().ifPresent(line::add);
			template.year().ifPresent(line::add);
			if (template.template().getDescription() != null) {
				line.add(template.template().getDescription().strip());
			}
			shell.out().println(String.join("\t", line));
		}
		return Status.DONE;
	}
}
