package org.pgoal.cli.language;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.parser.IParser;
import org.pgoal.cli.paths.InputFile;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Shell;
import org.pgoal.dsl.check.Checker;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.folder.FolderCheck;
import org.pgoal.dsl.linking.WrittenReferences;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.dsl.templates.TemplateForms;
import org.pgoal.model.GoalFile;
import org.pgoal.model.template.EffectiveTemplate;

/** Reads goal files as models, for commands that need what they say and not what is wrong with it. */
public final class GoalModels {

	/**
	 * @param template the template in force
	 */
	public record Parsed(GoalFile model, EffectiveTemplate template) {
	}

	private final List<InputFile> files;
	private final Shell shell;
	private final TemplateCatalogue catalogue = Services.get(TemplateCatalogue.class);
	private Map<Path, EffectiveTemplate> templates;

	/** @param files all files of the run */
	public GoalModels(List<InputFile> files, Shell shell) {
		this.files = files;
		this.shell = shell;
	}

	/** @throws Failure when the file can't be read or its text doesn't parse */
	public Parsed parse(InputFile file) throws Failure {
		FileCheck check = TextFormat.parse(SourceFile.read(file), shell.locale());
		if (check.model() != null) {
			TemplateForms.home(check.model(), URI.createFileURI(file.path().toString()));
		}
		boolean fromElsewhere = WrittenReferences.template(check.model()).filter(name -> !catalogue.isBuiltIn(name)).isPresent();
		return new Parsed(check.model(), fromElsewhere ? templateOf(file, check.template()) : check.template());
	}

	/** The template of a file where another file of its folder declares it. */
	private EffectiveTemplate templateOf(InputFile file, EffectiveTemplate otherwise) {
		if (templates == null) {
			templates = new HashMap<>();
			IParser parser = Services.get(IParser.class);
			FolderCheck withoutRules = new FolderCheck(new Checker(parser, catalogue, List.of()), catalogue, parser);
			withoutRules.check(files.stream().map(InputFile::path).toList(), (path, check) -> {
				if (check.template() != null) {
					templates.put(path, check.template());
				}
			});
		}
		return templates.getOrDefault(file.path(), otherwise);
	}
}
