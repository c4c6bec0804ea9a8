package org.pgoal.cli.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.pgoal.cli.language.Services;
import org.pgoal.cli.paths.Reason;
import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Options;
import org.pgoal.cli.shell.Shell;
import org.pgoal.cli.shell.Status;
import org.pgoal.compare.diff.NotUnderstood;
import org.pgoal.compare.diff.VersionReader;
import org.pgoal.compare.report.PlainPrint;
import org.pgoal.dsl.reading.Reading;
import org.pgoal.dsl.reading.TextReader;
import org.pgoal.dsl.text.SheetWriter;
import org.pgoal.model.message.Message;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code pgoal textconv}: a file as plain lines, for git's own diff. What isn't understood comes out as it is. */
public final class TextconvCommand implements Command {

	@Override
	public String name() {
		return "textconv";
	}

	@Override
	public void prepare() {
		Services.prepare(VersionReader.class);
	}

	@Override
	public void define(CommandSpec spec) {
		spec.addPositional(Options.one("FILE", true));
	}

	@Override
	public int run(ParseResult arguments, Shell shell) throws Failure, IOException {
		String name = arguments.matchedPositionalValue(0, "");
		try {
			Path file = shell.resolve(name);
			if (TextReader.read(file) instanceof Reading.Text text) {
				shell.out().print(plain(name, text.text(), shell));
			} else {
				shell.out().write(Files.readAllBytes(file));
			}
		} catch (IOException | InvalidPathException failure) {
			throw new Failure(Message.of(TextconvCommand.class, "unreadable", name, Reason.of(failure, shell)), failure);
		}
		return Status.DONE;
	}

	private static String plain(String name, String text, Shell shell) {
		try {
			return PlainPrint.of(Services.get(VersionReader.class).read(name, text).model(), shell.locale(), Services.get(SheetWriter.class));
		} catch (NotUnderstood fault) {
			return text;
		}
	}
}
