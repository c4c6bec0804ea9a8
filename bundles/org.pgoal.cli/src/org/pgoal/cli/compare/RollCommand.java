package org.pgoal.cli.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.parser.IParser;
import org.pgoal.cli.language.Services;
import org.pgoal.cli.language.SourceFile;
import org.pgoal.cli.paths.EachFile;
import org.pgoal.cli.paths.InputFile;
import org.pgoal.cli.paths.InputFiles;
import org.pgoal.cli.paths.OutputFolder;
import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Options;
import org.pgoal.cli.shell.Progress;
import org.pgoal.cli.shell.Shell;
import org.pgoal.cli.shell.Status;
import org.pgoal.compare.diff.NotUnderstood;
import org.pgoal.compare.revision.PathSource;
import org.pgoal.compare.roll.Decision;
import org.pgoal.compare.roll.Rolled;
import org.pgoal.compare.roll.YearRoll;
import org.pgoal.compare.tree.SourceTemplates;
import org.pgoal.dsl.edit.EditRefused;
import org.pgoal.dsl.linking.Surroundings;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.model.message.Message;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code pgoal roll}: next year's sheets from last year's. */
public final class RollCommand implements Command {

	private static final int FIRST_YEAR = 1990;
	private static final int LAST_YEAR = 2100;

	@Override
	public String name() {
		return "roll";
	}

	@Override
	public void prepare() {
		Services.prepare(YearRoll.class);
	}

	@Override
	public void define(CommandSpec spec) {
		spec.addOption(Options.value("YEAR", "--year").required(true).build());
		spec.addOption(Options.value("DIR", "-o", "--output").required(true).build());
		spec.addOption(Options.value("NAME", "--template").build());
		spec.addOption(Options.flag("--force"));
		spec.addPositional(Options.many("PATH"));
	}

	@Override
	public int run(ParseResult arguments, Shell shell) throws Failure {
		int year = year(arguments.matchedOptionValue("--year", ""));
		String template = arguments.matchedOptionValue("--template", null);
		List<InputFile> files = InputFiles.sheets(Options.many(arguments), shell);
		Surroundings surroundings = new SourceTemplates(PathSource.around(files.stream().map(InputFile::path).toList()), Services.get(IParser.class));
		if (template != null && surroundings.template(template).isEmpty()
				&& Services.get(TemplateCatalogue.class).builtIn(template).isEmpty()) {
			throw new Failure(Message.of(YearRoll.class, "noTemplate", template));
		}
		OutputFolder folder = new OutputFolder(shell, arguments.matchedOptionValue("--output", null), Options.isSet("--force", arguments));
		int[] counts = new int[2];
		Map<String, Integer> templates = new LinkedHashMap<>();
		EachFile.of(files, shell, (file, progress) -> {
			Rolled rolled = roll(file, year, template, surroundings, folder, progress, shell);
			counts[0] += rolled.sheets();
			counts[1] += rolled.decisions().size();
			if (rolled.template() != null) {
				templates.merge(shell.text(rolled.template()), rolled.sheets(), Integer::sum);
			}
		});
		templates.forEach((note, sheets) -> shell.out().println(shell.text(Message.of(RollCommand.class, "template", note, sheets))));
		shell.out().println(shell.text(Message.of(RollCommand.class, "rolled", counts[0], String.valueOf(year), counts[1])));
		return Status.DONE;
	}

	private static int year(String typed) throws Failure {
		try {
			int year = Integer.parseInt(typed);
			if (year >= FIRST_YEAR && year <= LAST_YEAR) {
				return year;
			}
		} catch (NumberFormatException noNumber) {
			// said below
		}
		throw new Failure(Message.of(RollCommand.class, "noYear", typed));
	}

	private static Rolled roll(InputFile file, int year, String template, Surroundings surroundings, OutputFolder folder, Progress progress, Shell shell)
			throws Failure {
		SourceFile source = SourceFile.read(file);
		Rolled rolled;
		try {
			rolled = Services.get(YearRoll.class).roll(source.text(), file.inside(), year, template, surroundings);
		} catch (NotUnderstood fault) {
			throw new Failure(Message.of(RollCommand.class, "notUnderstood", file.name(), fault.line(), fault.reason()), fault);
		} catch (EditRefused refused) {
			throw new Failure(Message.of(RollCommand.class, "refused", file.name(), refused.reason()), refused);
		}
		progress.clear();
		if (rolled.sheets() == 0) {
			shell.note(Message.of(RollCommand.class, rolled.ahead() > 0 ? "ahead" : "noSheets", file.name(), String.valueOf(year)));
			return rolled;
		}
		String shown = folder.write(rolled.place(file.inside()), source.withText(rolled.text(), false));
		shell.out().println(shown);
		for (Decision decision : rolled.decisions()) {
			shell.out().println(shown + ":" + decision.line() + ":" + decision.column() + ": " + shell.text(decision.reason()));
		}
		return rolled;
	}
}
