package org.pgoal.cli.templates;

import java.io.IOException;
import java.nio.file.Path;

import org.pgoal.cli.language.TemplateArgument;
import org.pgoal.cli.paths.OutputFolder;
import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Options;
import org.pgoal.cli.shell.Shell;
import org.pgoal.cli.shell.Status;
import org.pgoal.model.derived.EcoreFiles;
import org.pgoal.model.template.EffectiveTemplate;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code pgoal ecore}: the metamodel that a template makes. */
public final class EcoreCommand implements Command {

	@Override
	public String name() {
		return "ecore";
	}

	@Override
	public void define(CommandSpec spec) {
		spec.addOption(Options.value("DIR", "-o", "--output").required(true).build());
		spec.addOption(Options.flag("--force"));
		spec.addPositional(Options.one("TEMPLATE", true));
	}

	@Override
	public int run(ParseResult arguments, Shell shell) throws Failure, IOException {
		EffectiveTemplate template = TemplateArgument.of(arguments.matchedPositionalValue(0, null), shell);
		OutputFolder folder = new OutputFolder(shell, arguments.matchedOptionValue("--output", null), Options.isSet("--force", arguments));
		for (EcoreFiles file : EcoreFiles.of(template)) {
			Path place = Path.of(file.name());
			// the core is the same for all templates
			if (!folder.holds(place, file.content())) {
				shell.out().println(folder.write(place, file.content()));
			}
		}
		return Status.DONE;
	}
}
