package org.pgoal.cli.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.pgoal.cli.language.GoalModels;
import org.pgoal.cli.language.TemplateArgument;
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
import org.pgoal.forms.naming.SheetFileNames;
import org.pgoal.forms.writing.FormFormat;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code pgoal export}: sheets as official forms, or in the exchange format. */
public final class ExportCommand implements Command {

	private static final String JSON = "json";

	/** Extensions of formats: a name that ends so is no folder's. */
	private static final List<String> KNOWN = List.of(".xlsx", ".xls", ".et", ".docx", ".doc", ".wps", ".html", ".htm", ".csv", ".json", ".pdf", ".txt", ".pgoal");

	@Override
	public String name() {
		return "export";
	}

	@Override
	public void define(CommandSpec spec) {
		spec.addOption(Options.choice("--to", "xlsx", "docx", "html", "csv", JSON).toBuilder().required(true).build());
		spec.addOption(Options.value("NAME", "--template").build());
		spec.addOption(Options.value("FILE|DIR", "-o", "--output").build());
		spec.addOption(Options.flag("--force"));
		spec.addPositional(Options.many("PATH"));
	}

	@Override
	public int run(ParseResult arguments, Shell shell) throws Failure {
		String to = Options.chosen("--to", arguments);
		String output = arguments.matchedOptionValue("--output", null);
		String template = arguments.matchedOptionValue("--template", null);
		boolean force = Options.isSet("--force", arguments);
		EffectiveTemplate asked = template == null ? null : TemplateArgument.of(template, shell);
		Exporter exporter = to.equals(JSON) ? new JsonExporter(asked, shell) : new FormExporter(FormFormat.valueOf(to.toUpperCase(Locale.ROOT)), asked, shell);
		if (output == null && !exporter.isText()) {
			throw new Failure(Message.of(ExportCommand.class, "binary", to));
		}
		List<InputFile> files = InputFiles.of(Options.many(arguments), ".pgoal", shell);
		GoalModels goals = new GoalModels(files, shell);
		if (output != null && OutputFile.isFolder(output, "." + to, shell)) {
			if (KNOWN.stream().anyMatch(output.toLowerCase(Locale.ROOT)::endsWith) && !java.nio.file.Files.isDirectory(shell.resolve(output))) {
				throw new Failure(Message.of(ExportCommand.class, "otherExtension", output, to));
			}
			toFolder(files, goals, exporter, new OutputFolder(shell, output, force), shell);
		} else {
			if (output != null) {
				OutputFile.mayWrite(output, force, shell);
			}
			toFile(files, goals, exporter, output, force, shell);
		}
		return Status.DONE;
	}

	// --------------------------------------------------------------- folder

	private static void toFolder(List<InputFile> files, GoalModels goals, Exporter exporter, OutputFolder folder, Shell shell) {
		// where the form is a list, the sheets of a folder wait for each other
		Map<Path, List<Exported>> lists = new LinkedHashMap<>();
		EachFile.of(files, shell, (file, progress) -> {
			List<Exported> sheets = read(file, goals);
			for (int i = 0; i < sheets.size(); i++) {
				String list = exporter.list(sheets.get(i));
				if (list == null) {
					Path place = place(file, sheets, i, exporter.extension());
					progress.clear();
					shell.out().println(folder.write(place, exporter.write(List.of(sheets.get(i)), file.name())));
				} else {
					Path place = file.inside().resolveSibling(SheetFileNames.safe(list) + "." + exporter.extension());
					lists.computeIfAbsent(place, none -> new ArrayList<>()).add(sheets.get(i));
				}
			}
		});
		if (shell.state().cancelled()) {
			return;
		}
		for (Map.Entry<Path, List<Exported>> list : lists.entrySet()) {
			try {
				String name = list.getKey().toString();
				if (shell.state().failed()) {
					// a list that lacks a sheet looks complete
					shell.note(Message.of(ExportCommand.class, "incomplete", name));
				} else {
					shell.out().println(folder.write(list.getKey(), exporter.write(list.getValue(), name)));
				}
			} catch (Failure failure) {
				shell.complain(failure.message());
			}
		}
	}

	/** The file's own place; where it holds several sheets, one file for each beside each other. */
	private static Path place(InputFile file, List<Exported> sheets, int index, String extension) {
		String name = file.inside().getFileName().toString();
		String stem = name.substring(0, name.lastIndexOf('.'));
		if (sheets.size() == 1) {
			return file.inside().resolveSibling(stem + "." + extension);
		}
		return file.inside().resolveSibling(stem + "-" + SheetFileNames.of(index + 1, sheets.size(), sheets.get(index).sheet().getName(), extension));
	}

	// ----------------------------------------------------------------- file

	/** All sheets in one file, or no file: one that lacks a sheet would look complete. */
	private static void toFile(List<InputFile> files, GoalModels goals, Exporter exporter, String output, boolean force, Shell shell) throws Failure {
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
		if (sheets.isEmpty() && !exporter.extension().equals(JSON)) {
			shell.note(Message.of(ExportCommand.class, "noSheets"));
			return;
		}
		byte[] content = exporter.write(sheets, output == null ? "-" : output);
		if (output == null) {
			shell.out().print(new String(content, StandardCharsets.UTF_8));
		} else {
			OutputFile.write(output, content, force, shell);
		}
	}

	private static List<Exported> read(InputFile file, GoalModels goals) throws Failure {
		GoalModels.Parsed parsed = goals.parse(file);
		return parsed.model().getSheets().stream().map(sheet -> new Exported(sheet, file, parsed.template())).toList();
	}
}
