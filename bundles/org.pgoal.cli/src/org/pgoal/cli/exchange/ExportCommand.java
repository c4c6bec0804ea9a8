package org.pgoal.cli.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.pgoal.cli.language.GoalModels;
import org.pgoal.cli.paths.EachFile;
import org.pgoal.cli.paths.InputFile;
import org.pgoal.cli.paths.InputFiles;
import org.pgoal.cli.paths.OutputFile;
import org.pgoal.cli.paths.OutputFolder;
import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Options;
import org.pgoal.cli.shell.Shell;
import org.pgoal.cli.shell.Status;
import org.pgoal.forms.FormException;
import org.pgoal.forms.json.JsonSheetWriter;
import org.pgoal.forms.naming.SheetFileNames;
import org.pgoal.model.Sheet;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code pgoal export}: sheets in another format. */
public final class ExportCommand implements Command {

	private static final String JSON = ".json";

	/**
	 * A sheet to write.
	 *
	 * @param file     the file that says it
	 * @param template the template in force there
	 */
	private record Exported(Sheet sheet, InputFile file, EffectiveTemplate template) {
	}

	@Override
	public String name() {
		return "export";
	}

	@Override
	public void define(CommandSpec spec) {
		spec.addOption(Options.choice("--to", "json").toBuilder().required(true).build());
		spec.addOption(Options.value("FILE|DIR", "-o", "--output").build());
		spec.addOption(Options.flag("--force"));
		spec.addPositional(Options.many("PATH"));
	}

	@Override
	public int run(ParseResult arguments, Shell shell) throws Failure {
		Options.chosen("--to", arguments);
		String output = arguments.matchedOptionValue("--output", null);
		boolean force = Options.isSet("--force", arguments);
		List<InputFile> files = InputFiles.of(Options.many(arguments), ".pgoal", shell);
		GoalModels goals = new GoalModels(files, shell);
		if (output != null && OutputFile.isFolder(output, JSON, shell)) {
			toFolder(files, goals, new OutputFolder(shell, output, force), shell);
		} else {
			if (output != null) {
				OutputFile.mayWrite(output, force, shell);
			}
			toFile(files, goals, output, force, shell);
		}
		return Status.DONE;
	}

	private static void toFolder(List<InputFile> files, GoalModels goals, OutputFolder folder, Shell shell) {
		EachFile.of(files, shell, (file, progress) -> {
			List<Exported> sheets = read(file, goals);
			for (int i = 0; i < sheets.size(); i++) {
				String text = json(List.of(sheets.get(i)));
				String shown = folder.write(place(file, sheets, i), text.getBytes(StandardCharsets.UTF_8));
				progress.clear();
				shell.out().println(shown);
			}
		});
	}

	/** All sheets in one file, or no file: one that lacks a sheet would look complete. */
	private static void toFile(List<InputFile> files, GoalModels goals, String output, boolean force, Shell shell) throws Failure {
		List<Exported> sheets = new ArrayList<>();
		EachFile.of(files, shell, (file, progress) -> sheets.addAll(read(file, goals)));
		if (shell.state().cancelled()) {
			return;
		}
		if (shell.state().failed()) {
			if (output != null) {
				shell.note(Message.of(ExportCommand.class, "incomplete", output));
			}
			return;
		}
		same(sheets, "region", Sheet::getRegion, shell);
		same(sheets, "year", Sheet::getYear, shell);
		same(sheets, "currency", Sheet::getCurrency, shell);
		String text = json(sheets);
		if (output == null) {
			shell.out().print(text);
		} else {
			OutputFile.write(output, text.getBytes(StandardCharsets.UTF_8), force, shell);
		}
	}

	private static List<Exported> read(InputFile file, GoalModels goals) throws Failure {
		GoalModels.Parsed parsed = goals.parse(file);
		return parsed.model().getSheets().stream().map(sheet -> new Exported(sheet, file, parsed.template())).toList();
	}

	private static void same(List<Exported> sheets, String key, Function<Sheet, String> head, Shell shell) throws Failure {
		for (Exported other : sheets) {
			Exported first = sheets.get(0);
			String one = head.apply(first.sheet());
			String two = head.apply(other.sheet());
			if (!Objects.equals(one, two)) {
				throw new Failure(Message.of(ExportCommand.class, "different", first.file().name(), other.file().name(),
						shell.text(Message.of(ExportCommand.class, "different." + key)), said(one, shell), said(two, shell)));
			}
		}
	}

	private static String said(String head, Shell shell) {
		return head == null ? shell.text(Message.of(ExportCommand.class, "none")) : head;
	}

	private static String json(List<Exported> sheets) throws Failure {
		StringWriter text = new StringWriter();
		try {
			JsonSheetWriter.write(sheets.stream().map(Exported::sheet).toList(),
					sheet -> sheets.stream().filter(s -> s.sheet() == sheet).findFirst().map(Exported::template).orElse(null), text);
		} catch (FormException refused) {
			throw new Failure(refused.message(), refused);
		} catch (IOException impossible) {
			throw new IllegalStateException(impossible);
		}
		return text.toString();
	}

	/** The file's own place; where it holds several sheets, one file for each beside each other. */
	private static Path place(InputFile file, List<Exported> sheets, int index) {
		String name = file.inside().getFileName().toString();
		String stem = name.substring(0, name.lastIndexOf('.'));
		if (sheets.size() == 1) {
			return file.inside().resolveSibling(stem + JSON);
		}
		return file.inside().resolveSibling(stem + "-" + SheetFileNames.of(index + 1, sheets.size(), sheets.get(index).sheet().getName(), "json"));
	}
}
