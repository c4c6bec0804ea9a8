package org.pgoal.cli.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.pgoal.cli.language.Services;
import org.pgoal.cli.language.TemplateArgument;
import org.pgoal.cli.paths.EachFile;
import org.pgoal.cli.paths.InputFile;
import org.pgoal.cli.paths.InputFiles;
import org.pgoal.cli.paths.OutputFolder;
import org.pgoal.cli.paths.Reason;
import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Options;
import org.pgoal.cli.shell.Shell;
import org.pgoal.cli.shell.Status;
import org.pgoal.exchange.ImportedText;
import org.pgoal.exchange.SheetImport;
import org.pgoal.exchange.files.ImportPlan;
import org.pgoal.forms.FormException;
import org.pgoal.forms.ImportNote;
import org.pgoal.forms.Location;
import org.pgoal.forms.intake.OfficeConversion;
import org.pgoal.model.message.Message;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code pgoal import}: sheets from forms and exchange files, one {@code .pgoal} file each. */
public final class ImportCommand implements Command {

	/** What is looked for in a folder; a file that the user names may be called anything. */
	private static final List<String> EXTENSIONS = List.of(".xlsx", ".xlsm", ".xls", ".docx", ".doc", ".docm", ".wps", ".et", ".csv", ".tsv", ".html", ".htm", ".txt", ".pdf", ".rtf",
			".odt", ".ods", ".json");

	@Override
	public String name() {
		return "import";
	}

	@Override
	public void define(CommandSpec spec) {
		spec.addOption(Options.value("DIR", "-o", "--output").required(true).build());
		spec.addOption(Options.value("NAME", "--template").build());
		spec.addOption(Options.flag("--force"));
		spec.addPositional(Options.many("FILE"));
	}

	@Override
	public int run(ParseResult arguments, Shell shell) throws Failure {
		boolean force = Options.isSet("--force", arguments);
		List<InputFile> files = InputFiles.ofAny(Options.many(arguments), EXTENSIONS, shell);
		String template = arguments.matchedOptionValue("--template", null);
		SheetImport sheets = Services.get(SheetImport.Factory.class).start(template == null ? null : TemplateArgument.of(template, shell),
				OfficeConversion.installed(shell.environment()), Set.of(), shell.locale());
		if (files.isEmpty()) {
			return Status.DONE;
		}
		OutputFolder folder = new OutputFolder(shell, arguments.matchedOptionValue("--output", null), force);
		Count count = new Count();
		EachFile.of(files, shell, (file, progress) -> {
			ImportedText imported = read(file, sheets, shell);
			progress.clear();
			write(imported, file, files.size() > 1, folder, shell);
			for (ImportNote note : imported.notes()) {
				shell.note(note(note, file, shell));
			}
			count.sheets += imported.sheets().size();
			count.indicators += imported.indicators();
			count.notes += imported.notes().size();
		});
		shell.out().println(shell.text(Message.of(ImportCommand.class, count.notes == 0 ? "summary" : "summary.notes", count.sheets, count.indicators, files.size(), count.notes)));
		return Status.DONE;
	}

	private static final class Count {
		private int sheets;
		private int indicators;
		private int notes;
	}

	/** A note about the whole file has its name for a location. */
	private static Message note(ImportNote note, InputFile file, Shell shell) {
		return note.location() == null || note.location().equals(file.path().getFileName().toString()) ? Message.of(ImportCommand.class, "note.file", file.name(), note.message())
				: Message.of(ImportCommand.class, "note", file.name(), Location.text(note.location(), shell.locale()), note.message());
	}

	private static ImportedText read(InputFile file, SheetImport sheets, Shell shell) throws Failure {
		try {
			return sheets.read(file.path(), shell.state()::cancelled);
		} catch (FormException wrong) {
			throw new Failure(Message.of(ImportCommand.class, "failed", file.name(), wrong.message()), wrong);
		} catch (IOException unreadable) {
			throw new Failure(Message.of(ImportCommand.class, "unreadable", file.name(), Reason.of(unreadable, shell)), unreadable);
		} catch (CancellationException stopped) {
			throw new Failure(Message.of(ImportCommand.class, "stopped", file.name()), stopped);
		}
	}

	/** All files of one document, or none: half an import looks like a whole one. */
	private static void write(ImportedText imported, InputFile from, boolean ownFolder, OutputFolder folder, Shell shell) throws Failure {
		shell.out().println(shell.text(Message.of(ImportCommand.class, "template", from.name(), imported.template().id(), imported.reason())));
		List<Path> places = ImportPlan.names(imported, ownFolder ? ImportPlan.stem(from.inside()) : Path.of(""));
		folder.mayWrite(places);
		for (int i = 0; i < places.size(); i++) {
			shell.out().println(folder.write(places.get(i), imported.texts().get(i).getBytes(StandardCharsets.UTF_8)));
		}
	}
}
