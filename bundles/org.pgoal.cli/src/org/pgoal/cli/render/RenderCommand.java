package org.pgoal.cli.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.pgoal.cli.language.Services;
import org.pgoal.cli.paths.InputFile;
import org.pgoal.cli.paths.InputFiles;
import org.pgoal.cli.paths.OutputFile;
import org.pgoal.cli.paths.OutputFolder;
import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Options;
import org.pgoal.cli.shell.Shell;
import org.pgoal.cli.shell.Status;
import org.pgoal.diagram.paint.CannotDraw;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.dsl.folder.FolderCheck;
import org.pgoal.forms.naming.SheetFileNames;
import org.pgoal.model.message.Message;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code pgoal render}: sheets as pictures of their indicator trees. */
public final class RenderCommand implements Command {

	/** Where pictures go that nobody gave a place: never among the sources. */
	private static final String FOLDER = "diagrams";

	@Override
	public String name() {
		return "render";
	}

	@Override
	public void prepare() {
		Services.prepare(FolderCheck.class);
	}

	@Override
	public void define(CommandSpec spec) {
		RenderOptions.define(spec);
		spec.addOption(Options.value("FILE|DIR", "-o", "--output").build());
		spec.addOption(Options.flag("--force"));
		spec.addPositional(Options.many("PATH"));
	}

	@Override
	public int run(ParseResult arguments, Shell shell) throws Failure {
		RenderOptions options = RenderOptions.of(arguments, shell.locale());
		String output = arguments.matchedOptionValue("--output", FOLDER);
		boolean force = Options.isSet("--force", arguments);
		boolean folder = !arguments.hasMatchedOption("--output") || OutputFile.isFolder(output, options.format().extension(), shell);
		if (!folder) {
			OutputFile.mayWrite(output, force, shell);
		}
		List<InputFile> files = InputFiles.sheets(Options.many(arguments), shell);
		if (files.isEmpty()) {
			return Status.DONE;
		}
		if (folder) {
			toFolder(files, options, new OutputFolder(shell, output, force), shell);
		} else {
			toFile(files, options, output, force, shell);
		}
		return Status.DONE;
	}

	private static void toFolder(List<InputFile> files, RenderOptions options, OutputFolder folder, Shell shell) {
		int[] written = new int[1];
		new SheetTrees(options, shell).each(files, (sheet, progress) -> {
			Path place = place(sheet, options.format().extension());
			TreeNode tree = RelativeSources.seenFrom(folder.path().resolve(place), sheet.tree());
			byte[] picture = picture(List.of(tree), sheet.file().name(), options);
			String shown = folder.holds(place, picture) ? folder.shown(place) : folder.write(place, picture);
			progress.clear();
			shell.out().println(shown);
			written[0]++;
		});
		if (written[0] == 0 && !shell.state().failed() && !shell.state().cancelled()) {
			shell.note(Message.of(RenderCommand.class, "nothing"));
		}
	}

	/** All sheets in one file, or no file: one that lacks a sheet would look complete. */
	private static void toFile(List<InputFile> files, RenderOptions options, String output, boolean force, Shell shell) throws Failure {
		List<TreeNode> trees = new ArrayList<>();
		Path picture = shell.resolve(output).toAbsolutePath().normalize();
		new SheetTrees(options, shell).each(files, (sheet, progress) -> trees.add(RelativeSources.seenFrom(picture, sheet.tree())));
		if (shell.state().cancelled()) {
			return;
		}
		if (shell.state().failed()) {
			shell.note(Message.of(RenderCommand.class, "incomplete", output));
		} else if (trees.isEmpty()) {
			shell.note(Message.of(RenderCommand.class, "nothing"));
		} else if (trees.size() > 1 && !options.format().holdsSeveral()) {
			throw new Failure(Message.of(RenderCommand.class, "several", output, trees.size()));
		} else {
			OutputFile.write(output, picture(trees, output, options), force, shell);
		}
	}

	private static byte[] picture(List<TreeNode> trees, String name, RenderOptions options) throws Failure {
		try {
			return options.format().picture(trees, options.look());
		} catch (CannotDraw reason) {
			throw new Failure(Message.of(RenderCommand.class, "notDrawn", name, reason.message()), reason);
		}
	}

	/** The file's own place; where it holds several sheets, one file for each beside each other. */
	private static Path place(SheetTrees.Drawn sheet, String extension) {
		Path inside = sheet.file().inside();
		String name = inside.getFileName().toString();
		String stem = name.substring(0, name.lastIndexOf('.'));
		if (sheet.count() == 1) {
			return inside.resolveSibling(stem + extension);
		}
		return inside.resolveSibling(stem + "-" + SheetFileNames.of(sheet.position(), sheet.count(), sheet.name(), extension.substring(1)));
	}
}
