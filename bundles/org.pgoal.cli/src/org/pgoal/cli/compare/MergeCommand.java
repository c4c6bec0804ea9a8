package org.pgoal.cli.compare;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.pgoal.cli.language.Services;
import org.pgoal.cli.paths.OutputFile;
import org.pgoal.cli.paths.Reason;
import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Options;
import org.pgoal.cli.shell.Shell;
import org.pgoal.cli.shell.Status;
import org.pgoal.compare.merge.Conflict;
import org.pgoal.compare.merge.Labels;
import org.pgoal.compare.merge.Merged;
import org.pgoal.compare.merge.SheetMerge;
import org.pgoal.dsl.reading.Reading;
import org.pgoal.dsl.reading.TextReader;
import org.pgoal.model.message.Message;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code pgoal merge}: two versions of a file into one, as git asks it of a merge driver: the result replaces OURS, and the exit
 * code is 1 where conflicts are left.
 */
public final class MergeCommand implements Command {

	private static final String STANDARD_OUTPUT = "-";
	private static final int LONGEST_MARKER = 200;

	@Override
	public String name() {
		return "merge";
	}

	@Override
	public void prepare() {
		Services.prepare(SheetMerge.class);
	}

	@Override
	public void define(CommandSpec spec) {
		spec.addOption(Options.value("FILE", "-o", "--output").build());
		spec.addOption(Options.flag("--force"));
		spec.addOption(Options.value("PATH", "--path").build());
		spec.addOption(Options.value("N", "--marker-size").build());
		spec.addPositional(Options.one("BASE", true));
		spec.addPositional(Options.one("OURS", true));
		spec.addPositional(Options.one("THEIRS", true));
	}

	@Override
	public int run(ParseResult arguments, Shell shell) throws Failure {
		String[] names = new String[3];
		byte[][] contents = new byte[3][];
		for (int i = 0; i < names.length; i++) {
			names[i] = arguments.matchedPositionalValue(i, "");
			contents[i] = read(names[i], shell);
		}
		String output = arguments.matchedOptionValue("--output", names[1]);
		boolean onto = output.equals(names[1]);
		if (!onto && !output.equals(STANDARD_OUTPUT)) {
			OutputFile.mayWrite(output, Options.isSet("--force", arguments), shell);
		}
		Labels labels = new Labels(Labels.STANDARD.ours(), Labels.STANDARD.theirs(), markerSize(arguments.matchedOptionValue("--marker-size", "7")));
		Result result = merge(contents, labels, arguments.matchedOptionValue("--path", names[1]), shell);
		if (output.equals(STANDARD_OUTPUT)) {
			shell.out().writeBytes(result.content);
		} else {
			OutputFile.write(output, result.content, true, shell);
		}
		return result.conflicts ? Status.FOUND : Status.DONE;
	}

	/**
	 * A merged file.
	 *
	 * @param conflicts true where some are marked
	 */
	private record Result(byte[] content, boolean conflicts) {
	}

	private static Result merge(byte[][] contents, Labels labels, String path, Shell shell) {
		String[] texts = new String[contents.length];
		Merged merged = null;
		Charset charset = StandardCharsets.UTF_8;
		boolean marked = false;
		for (int i = 0; i < contents.length && merged == null; i++) {
			switch (TextReader.decode(contents[i])) {
			case Reading.Text text -> {
				texts[i] = text.text();
				marked |= i == 1 && text.byteOrderMark();
			}
			case Reading.Unfit unfit -> {
				// bytes as they are: every one of them is a character of Latin 1
				charset = StandardCharsets.ISO_8859_1;
				merged = SheetMerge.byLines(new String(contents[0], charset), new String(contents[1], charset), new String(contents[2], charset), labels,
						unfit.message());
			}
			}
		}
		if (merged == null) {
			merged = Services.get(SheetMerge.class).merge(texts[0], texts[1], texts[2], labels);
		}
		if (merged.byLines() != null) {
			shell.note(Message.of(MergeCommand.class, "note", path, merged.byLines()));
		}
		for (Conflict conflict : merged.conflicts()) {
			shell.note(Message.of(MergeCommand.class, "conflict", path, conflict.reason()));
		}
		String mark = marked && charset == StandardCharsets.UTF_8 ? "\ufeff" : "";
		return new Result((mark + merged.text()).getBytes(charset), !merged.conflicts().isEmpty());
	}

	private static int markerSize(String typed) throws Failure {
		try {
			int size = Integer.parseInt(typed);
			if (size > 0 && size <= LONGEST_MARKER) {
				return size;
			}
		} catch (NumberFormatException noNumber) {
			// said below
		}
		throw new Failure(Message.of(MergeCommand.class, "noSize", typed));
	}

	private static byte[] read(String name, Shell shell) throws Failure {
		try {
			Path file = shell.resolve(name);
			if (Files.size(file) > TextReader.FILE_LIMIT) {
				throw new Failure(Message.of(MergeCommand.class, "unreadable", name, Message.of(TextReader.class, "file", TextReader.FILE_LIMIT >> 20)));
			}
			return Files.readAllBytes(file);
		} catch (IOException | InvalidPathException failure) {
			throw new Failure(Message.of(MergeCommand.class, "unreadable", name, Reason.of(failure, shell)), failure);
		}
	}
}
