package org.pgoal.cli.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.pgoal.cli.paths.EachFile;
import org.pgoal.cli.paths.InputFile;
import org.pgoal.cli.paths.InputFiles;
import org.pgoal.cli.paths.OutputFolder;
import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Options;
import org.pgoal.cli.shell.Shell;
import org.pgoal.cli.shell.Status;
import org.pgoal.forms.ImportNote;
import org.pgoal.forms.naming.SheetFileNames;
import org.pgoal.model.Sheet;
import org.pgoal.model.message.Message;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code pgoal import}: sheets from exchange files, one {@code .pgoal} file each. */
public final class ImportCommand implements Command {

	private static final String JSON = ".json";

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
		List<InputFile> files = InputFiles.of(Options.many(arguments), JSON, shell);
		SheetImport sheets = new SheetImport(arguments.matchedOptionValue("--template", null), shell);
		if (files.isEmpty()) {
			return Status.DONE;
		}
		OutputFolder folder = new OutputFolder(shell, arguments.matchedOptionValue("--output", null), force);
		AtomicInteger written = new AtomicInteger();
		AtomicInteger notes = new AtomicInteger();
		EachFile.of(files, shell, (file, progress) -> {
			SheetImport.Result result = sheets.read(file);
			progress.clear();
			written.addAndGet(write(result, file, files.size() > 1, folder, shell));
			for (ImportNote note : result.notes()) {
				notes.incrementAndGet();
				shell.note(Message.of(ImportCommand.class, "note", file.name(), note.location(), note.message()));
			}
		});
		shell.out().println(shell.text(Message.of(ImportCommand.class, notes.get() == 0 ? "summary" : "summary.notes", written, files.size(), notes)));
		return Status.DONE;
	}

	/** All files of one document, or none: half an import looks like a whole one. */
	private static int write(SheetImport.Result result, InputFile from, boolean ownFolder, OutputFolder folder, Shell shell) throws Failure {
		shell.out().println(shell.text(Message.of(ImportCommand.class, "template", from.name(), result.template(), result.reason())));
		Path place = ownFolder ? stem(from.inside()) : Path.of("");
		List<Path> places = new ArrayList<>();
		int count = result.sheets().size();
		for (int i = 0; i < count; i++) {
			Sheet sheet = result.sheets().get(i);
			places.add(place.resolve(SheetFileNames.of(i + 1, count, sheet.getName(), "pgoal")));
		}
		folder.mayWrite(places);
		for (int i = 0; i < count; i++) {
			String text = result.texts().get(i);
			shell.out().println(folder.write(places.get(i), text.getBytes(StandardCharsets.UTF_8)));
		}
		return count;
	}

	/** The place of a file below the folder that was named, without its extension. */
	private static Path stem(Path inside) {
		String name = inside.getFileName().toString();
		return inside.resolveSibling(name.substring(0, name.length() - JSON.length()));
	}
}
