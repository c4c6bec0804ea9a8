package org.pgoal.cli.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

import org.pgoal.cli.language.CheckedFiles;
import org.pgoal.cli.language.Services;
import org.pgoal.cli.paths.InputFile;
import org.pgoal.cli.paths.InputFiles;
import org.pgoal.cli.rules.RuleText;
import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Options;
import org.pgoal.cli.shell.Progress;
import org.pgoal.cli.shell.Shell;
import org.pgoal.cli.shell.Status;
import org.pgoal.cli.shell.Version;
import org.pgoal.dsl.check.Codes;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.folder.FolderCheck;
import org.pgoal.dsl.settings.RuleFile;
import org.pgoal.model.finding.NotRun;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code pgoal check}: what the rules say about files. */
public final class CheckCommand implements Command {

	@Override
	public String name() {
		return "check";
	}

	@Override
	public void prepare() {
		Services.prepare(FolderCheck.class);
	}

	@Override
	public void define(CommandSpec spec) {
		spec.addOption(Options.choice("--format", "text", "json", "sarif"));
		spec.addOption(Options.choice("--fail-on", "error", "warning"));
		spec.addPositional(Options.many("PATH"));
	}

	@Override
	public int run(ParseResult arguments, Shell shell) throws Failure, IOException {
		Severity threshold = Severity.valueOf(Options.chosen("--fail-on", arguments).toUpperCase(Locale.ROOT));
		Report report = report(Options.chosen("--format", arguments), shell);
		List<InputFile> files = InputFiles.sheets(Options.many(arguments), shell);
		Summary summary = new Summary();
		report.begin();
		try (Progress progress = new Progress(shell, files.size())) {
			if (!files.isEmpty()) {
				check(files, report, summary, progress, shell);
			}
		} finally {
			// a list that was begun is closed, whatever happened
			report.end(summary);
		}
		return summary.reaches(threshold) ? Status.FOUND : Status.DONE;
	}

	private static void check(List<InputFile> files, Report report, Summary summary, Progress progress, Shell shell) throws IOException {
		try {
			new CheckedFiles(files, progress, shell) {
				@Override
				protected void checked(InputFile file, FileCheck check) {
					if (!check.problems().isEmpty()) {
						progress.clear();
					}
					try {
						report(file, check, report, summary, shell);
					} catch (IOException broken) {
						throw new UncheckedIOException(broken);
					}
				}

				@Override
				public void applied(RuleFile rules) {
					try {
						for (Problem problem : rules.problems()) {
							finding(InputFiles.name(rules.file(), shell), problem, report, summary, shell);
						}
					} catch (IOException broken) {
						throw new UncheckedIOException(broken);
					}
				}
			}.check();
		} catch (UncheckedIOException broken) {
			throw broken.getCause();
		}
	}

	private static void report(InputFile file, FileCheck check, Report report, Summary summary, Shell shell) throws IOException {
		summary.file(check.sheets(), check.indicators());
		for (Problem problem : check.problems()) {
			String message = problem.text(shell.locale());
			if (problem.rule().equals(Codes.UNREADABLE)) {
				shell.complain(Message.of(CheckCommand.class, "unreadable", file.name(), message));
				continue;
			}
			finding(file.name(), problem, report, summary, shell);
		}
		for (NotRun notRun : check.notRun()) {
			summary.undecided(notRun.rule(), notRun.reason().text(shell.locale()));
		}
	}

	private static void finding(String file, Problem problem, Report report, Summary summary, Shell shell) throws IOException {
		summary.finding(problem.severity());
		report.finding(new Reported(problem.rule(), problem.severity(), file, problem.line(), problem.column(), problem.sheet(), problem.indicator(),
				problem.text(shell.locale())));
	}

	private static Report report(String format, Shell shell) throws IOException {
		return switch (format) {
		case "json" -> new JsonReport(shell.out());
		case "sarif" -> new SarifReport(shell, Version.current(), rule -> RuleText.of(rule, shell.locale()));
		default -> new TextReport(shell, shell.coloured());
		};
	}
}
