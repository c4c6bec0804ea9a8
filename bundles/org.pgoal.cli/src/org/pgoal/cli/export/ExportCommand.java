package org.pgoal.cli.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
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
import org.pgoal.exchange.export.ExportFormat;
import org.pgoal.exchange.export.ExportPlaces;
import org.pgoal.exchange.export.Exported;
import org.pgoal.exchange.export.Exporter;
import org.pgoal.forms.FormException;
import org.pgoal.forms.filling.Omission;
import org.pgoal.forms.writing.FormWriter.Written;
import org.pgoal.model.Sheet;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code pgoal export}: sheets as official forms, or in the exchange format. */
public final class ExportCommand implements Command {

	private static final String JSON = "json";

	/** More lines than anybody reads. */
	private static final int MOST_LINES = 200;

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
		Exporter exporter = ExportFormat.valueOf(to.toUpperCase(Locale.ROOT)).exporter(asked);
		if (output == null && !exporter.isText()) {
			throw new Failure(Message.of(ExportCommand.class, "binary", to));
		}
		List<InputFile> files = InputFiles.sheets(Options.many(arguments), shell);
		GoalModels goals = new GoalModels(files, shell);
		if (output != null && OutputFile.isFolder(output, "." + to, shell)) {
			if (KNOWN.stream().anyMatch(output.toLowerCase(Locale.ROOT)::endsWith) && !java.nio.file.Files.isDirectory(shell.resolve(output))) {
				throw new Failure(Message.of(ExportCommand.class, "otherExtension", output, to));
			}
			toFolder(files, goals, exporter, asked, new OutputFolder(shell, output, force), shell);
		} else {
			if (output != null) {
				OutputFile.mayWrite(output, force, shell);
			}
			toFile(files, goals, exporter, asked, output, force, shell);
		}
		return Status.DONE;
	}

	// --------------------------------------------------------------- folder

	private static void toFolder(List<InputFile> files, GoalModels goals, Exporter exporter, EffectiveTemplate asked, OutputFolder folder, Shell shell) {
		// where the form is a list, the sheets of a folder wait for each other
		Map<Path, List<Exported>> lists = new LinkedHashMap<>();
		EachFile.of(files, shell, (file, progress) -> {
			List<Exported> sheets = read(file, goals);
			for (int i = 0; i < sheets.size(); i++) {
				Exported sheet = sheets.get(i);
				boolean list = isList(sheet, exporter);
				Path place = place(file, sheet, i, sheets.size(), exporter);
				if (list) {
					lists.computeIfAbsent(place, none -> new ArrayList<>()).add(sheet);
				} else {
					progress.clear();
					shell.out().println(folder.write(place, write(List.of(sheet), file.name(), exporter, asked, shell)));
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
					shell.out().println(folder.write(list.getKey(), write(list.getValue(), name, exporter, asked, shell)));
				}
			} catch (Failure failure) {
				shell.complain(failure.message());
			}
		}
	}

	private static boolean isList(Exported sheet, Exporter exporter) throws Failure {
		try {
			return exporter.list(sheet) != null;
		} catch (FormException wrong) {
			throw new Failure(wrong.message(), wrong);
		}
	}

	private static Path place(InputFile file, Exported sheet, int position, int count, Exporter exporter) throws Failure {
		try {
			return ExportPlaces.of(file.inside(), sheet, position, count, exporter);
		} catch (FormException wrong) {
			throw new Failure(wrong.message(), wrong);
		}
	}

	private static byte[] write(List<Exported> sheets, String name, Exporter exporter, EffectiveTemplate asked, Shell shell) throws Failure {
		try {
			Written written = exporter.write(sheets, name);
			written.notes().forEach(note -> shell.note(Message.of(ExportCommand.class, "note", name, note)));
			tell(written.omissions(), sheets, name, asked, shell);
			return written.content();
		} catch (FormException wrong) {
			throw new Failure(wrong.message(), wrong);
		}
	}

	private static void tell(List<Omission> omissions, List<Exported> sheets, String name, EffectiveTemplate asked, Shell shell) {
		if (omissions.isEmpty()) {
			return;
		}
		shell.note(asked == null ? Message.of(ExportCommand.class, "omissions.own", name, omissions.size())
				: Message.of(ExportCommand.class, "omissions", name, asked.id(), omissions.size()));
		Map<Sheet, String> files = new IdentityHashMap<>();
		sheets.forEach(sheet -> files.put(sheet.sheet(), sheet.file()));
		omissions.stream().limit(MOST_LINES).forEach(omission -> shell.err().println(shell.text(Message.of(ExportCommand.class, "omission",
				files.get(omission.sheet()), String.valueOf(omission.sheet().getName()), omission.what()))));
		if (omissions.size() > MOST_LINES) {
			shell.err().println(shell.text(Message.of(ExportCommand.class, "omissions.more", omissions.size() - MOST_LINES)));
		}
	}

	// ----------------------------------------------------------------- file

	/** All sheets in one file, or no file: one that lacks a sheet would look complete. */
	private static void toFile(List<InputFile> files, GoalModels goals, Exporter exporter, EffectiveTemplate asked, String output, boolean force, Shell shell) throws Failure {
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
		byte[] content = write(sheets, output == null ? "-" : output, exporter, asked, shell);
		if (output == null) {
			shell.out().print(new String(content, StandardCharsets.UTF_8));
		} else {
			OutputFile.write(output, content, force, shell);
		}
	}

	private static List<Exported> read(InputFile file, GoalModels goals) throws Failure {
		GoalModels.Parsed parsed = goals.parse(file);
		return parsed.model().getSheets().stream().map(sheet -> new Exported(sheet, file.name(), parsed.template())).toList();
	}
}
