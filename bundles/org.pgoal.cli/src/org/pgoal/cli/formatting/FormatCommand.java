package org.pgoal.cli.formatting;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.pgoal.cli.language.Services;
import org.pgoal.cli.language.SourceFile;
import org.pgoal.cli.language.TextFormat;
import org.pgoal.cli.paths.EachFile;
import org.pgoal.cli.paths.InputFile;
import org.pgoal.cli.paths.InputFiles;
import org.pgoal.cli.paths.Reason;
import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Options;
import org.pgoal.cli.shell.Shell;
import org.pgoal.cli.shell.Status;
import org.pgoal.dsl.formatting.PGoalFormatter;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.model.message.Message;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code pgoal fmt}: files as they should stand. Text that doesn't parse is left alone; so is text that isn't UTF-8
 * unless the user asks to convert it.
 */
public final class FormatCommand implements Command {

	private static final String STANDARD_INPUT = "-";

	@Override
	public String name() {
		return "fmt";
	}

	@Override
	public void prepare() {
		Services.prepare(PGoalFormatter.class);
	}

	@Override
	public void define(CommandSpec spec) {
		spec.addOption(Options.flag("--check"));
		spec.addOption(Options.choice("--keywords", "zh", "en"));
		spec.addOption(Options.flag("--convert"));
		spec.addPositional(Options.many("PATH"));
	}

	@Override
	public int run(ParseResult arguments, Shell shell) throws Failure, IOException {
		boolean check = Options.isSet("--check", arguments);
		boolean convert = Options.isSet("--convert", arguments);
		KeywordLanguage keywords = !arguments.hasMatchedOption("--keywords") ? null
				: Options.chosen("--keywords", arguments).equals("zh") ? KeywordLanguage.CHINESE : KeywordLanguage.ENGLISH;
		List<String> paths = Options.many(arguments);
		if (paths.contains(STANDARD_INPUT)) {
			if (paths.size() > 1) {
				throw new Failure(Message.of(FormatCommand.class, "alone"));
			}
			return filter(check, convert, keywords, shell);
		}
		return files(InputFiles.sheets(paths, shell), check, convert, keywords, shell);
	}

	/** Standard input to standard output; nothing comes out of text that doesn't parse. */
	private static int filter(boolean check, boolean convert, KeywordLanguage keywords, Shell shell) throws Failure, IOException {
		SourceFile source = SourceFile.of(shell.in().readAllBytes(), "-");
		byte[] formatted = format(source, convert, keywords, shell);
		if (check) {
			return source.isWrittenAs(formatted) ? Status.DONE : Status.FOUND;
		}
		shell.out().write(formatted);
		return Status.DONE;
	}

	private static int files(List<InputFile> files, boolean check, boolean convert, KeywordLanguage keywords, Shell shell) {
		AtomicInteger status = new AtomicInteger(Status.DONE);
		EachFile.of(files, shell, (file, progress) -> {
			SourceFile source = SourceFile.read(file);
			byte[] formatted = format(source, convert, keywords, shell);
			if (source.isWrittenAs(formatted)) {
				return;
			}
			if (check) {
				status.set(Status.FOUND);
			} else {
				replace(file, formatted, shell);
			}
			progress.clear();
			shell.out().println(file.name());
		});
		return status.get();
	}

	private static byte[] format(SourceFile source, boolean convert, KeywordLanguage keywords, Shell shell) throws Failure {
		if (!source.isUtf8() && !convert) {
			throw new Failure(Message.of(FormatCommand.class, "notUtf8", source.name()));
		}
		String formatted = TextFormat.format(source, keywords, shell.locale());
		return source.withText(formatted, convert);
	}

	private static void replace(InputFile file, byte[] formatted, Shell shell) throws Failure {
		try {
			shell.files().replace(file.path(), formatted);
		} catch (IOException failure) {
			throw new Failure(Message.of(FormatCommand.class, "unwritable", file.name(), Reason.of(failure, shell)), failure);
		}
	}
}
