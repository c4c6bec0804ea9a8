package org.pgoal.cli.dashboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.pgoal.cli.language.CheckedFiles;
import org.pgoal.cli.language.Services;
import org.pgoal.cli.paths.InputFile;
import org.pgoal.cli.paths.InputFiles;
import org.pgoal.cli.paths.OutputFile;
import org.pgoal.cli.rules.RuleText;
import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Options;
import org.pgoal.cli.shell.Progress;
import org.pgoal.cli.shell.Shell;
import org.pgoal.cli.shell.Status;
import org.pgoal.diagram.dashboard.Dashboard;
import org.pgoal.diagram.dashboard.DashboardBuilder;
import org.pgoal.diagram.paint.CannotDraw;
import org.pgoal.diagram.png.PngWriter;
import org.pgoal.diagram.scene.Palette;
import org.pgoal.diagram.svg.SvgWriter;
import org.pgoal.dsl.check.Codes;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.facts.FactsReader;
import org.pgoal.dsl.folder.FolderCheck;
import org.pgoal.model.figures.Figures;
import org.pgoal.model.figures.Tally;
import org.pgoal.model.message.Message;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code pgoal dashboard}: what a folder comes to, as numbers or as a picture. */
public final class DashboardCommand implements Command {

	/** Pixels at 100 %. */
	private static final double WIDTH = 1100;
	private static final double SHARP = 2;

	@Override
	public String name() {
		return "dashboard";
	}

	@Override
	public void prepare() {
		Services.prepare(FolderCheck.class);
	}

	@Override
	public void define(CommandSpec spec) {
		spec.addOption(Options.choice("--format", "text", "json", "svg", "png"));
		spec.addOption(Options.value("FILE", "-o", "--output").build());
		spec.addOption(Options.flag("--force"));
		spec.addPositional(Options.many("PATH"));
	}

	@Override
	public int run(ParseResult arguments, Shell shell) throws Failure, IOException {
		String format = Options.chosen("--format", arguments);
		String output = arguments.matchedOptionValue("--output", null);
		boolean force = Options.isSet("--force", arguments);
		if (output == null && format.equals("png")) {
			throw new Failure(Message.of(DashboardCommand.class, "pngNeedsFile"));
		}
		if (output != null) {
			OutputFile.mayWrite(output, force, shell);
		}
		List<InputFile> files = InputFiles.sheets(Options.many(arguments), shell);
		Figures figures = figures(files, shell);
		if (shell.state().cancelled()) {
			return Status.DONE;
		}
		byte[] content = content(format, name(arguments, shell), figures, shell);
		if (output == null) {
			shell.out().write(content);
		} else {
			OutputFile.write(output, content, force, shell);
		}
		return Status.DONE;
	}

	/** The folder that was asked about; several are named by the first. */
	private static String name(ParseResult arguments, Shell shell) {
		Path path = shell.resolve(Options.many(arguments).isEmpty() ? "." : Options.many(arguments).get(0)).toAbsolutePath().normalize();
		return path.getFileName() == null ? path.toString() : path.getFileName().toString();
	}

	private static Figures figures(List<InputFile> files, Shell shell) {
		Tally tally = new Tally();
		if (files.isEmpty()) {
			return tally.figures();
		}
		try (Progress progress = new Progress(shell, files.size())) {
			new CheckedFiles(files, progress, shell) {
				@Override
				protected void checked(InputFile file, FileCheck check) {
					String name = file.name();
					check.problems().stream().filter(problem -> problem.rule().equals(Codes.UNREADABLE)).forEach(problem -> complain(name, problem, progress, shell));
					tally.add(FactsReader.read(name, check));
				}

				@Override
				public boolean wantsModels() {
					return true;
				}
			}.check();
		}
		return tally.figures();
	}

	private static void complain(String name, Problem problem, Progress progress, Shell shell) {
		progress.clear();
		shell.complain(Message.of(DashboardCommand.class, "unreadable", name, problem.text(shell.locale())));
	}

	private static byte[] content(String format, String name, Figures figures, Shell shell) throws Failure, IOException {
		if (format.equals("json")) {
			return FiguresJson.write(figures);
		}
		Dashboard dashboard = DashboardBuilder.build(name, figures, rule -> RuleText.of(rule, shell.locale()).title(), WIDTH, shell.locale());
		return switch (format) {
		case "svg" -> SvgWriter.write(dashboard.scene()).getBytes(StandardCharsets.UTF_8);
		case "png" -> png(dashboard);
		default -> (dashboard.scene().title() + "\n" + dashboard.scene().summary() + "\n").getBytes(StandardCharsets.UTF_8);
		};
	}

	private static byte[] png(Dashboard dashboard) throws Failure {
		try {
			return PngWriter.write(dashboard.scene(), Palette.LIGHT, SHARP, null);
		} catch (CannotDraw reason) {
			throw new Failure(reason.message(), reason);
		}
	}
}
