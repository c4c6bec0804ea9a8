package org.pgoal.cli.compare;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.pgoal.cli.language.Services;
import org.pgoal.cli.paths.OutputFile;
import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Options;
import org.pgoal.cli.shell.Progress;
import org.pgoal.cli.shell.Shell;
import org.pgoal.cli.shell.Status;
import org.pgoal.compare.diff.FileDiff;
import org.pgoal.compare.report.DiffReport;
import org.pgoal.compare.report.DiffSummary;
import org.pgoal.compare.report.HtmlDiffReport;
import org.pgoal.compare.report.JsonDiffReport;
import org.pgoal.compare.report.TextDiffReport;
import org.pgoal.compare.revision.RevisionProblem;
import org.pgoal.compare.revision.Sides;
import org.pgoal.compare.revision.Source;
import org.pgoal.compare.tree.TreeComparison;
import org.pgoal.model.message.Message;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code pgoal diff}: what changed, in the words of the domain. */
public final class DiffCommand implements Command {

	private static final String END_OF_SIDES = "--";

	@Override
	public String name() {
		return "diff";
	}

	@Override
	public void prepare() {
		Services.prepare(TreeComparison.class);
	}

	@Override
	public void define(CommandSpec spec) {
		spec.addOption(Options.choice("--format", "text", "html", "json"));
		spec.addOption(Options.flag("--exit-code"));
		spec.addOption(Options.value("FILE", "-o", "--output").build());
		spec.addOption(Options.flag("--force"));
		spec.addPositional(Options.any("SIDE"));
	}

	@Override
	public int run(ParseResult arguments, Shell shell) throws Failure, IOException {
		String format = Options.chosen("--format", arguments);
		String output = arguments.matchedOptionValue("--output", null);
		boolean force = Options.isSet("--force", arguments);
		if (output != null) {
			OutputFile.mayWrite(output, force, shell);
		}
		List<String> words = Options.many(arguments);
		int behind = behind(arguments);
		List<String> paths = behind < 0 ? null : words.subList(words.size() - behind, words.size());
		List<String> sides = behind < 0 ? words : words.subList(0, words.size() - behind);
		DiffSummary summary = new DiffSummary();
		try (Sides both = Sides.of(sides, paths, shell.directory())) {
			if (output == null) {
				boolean coloured = format.equals("text") && shell.coloured();
				compare(both, shell.out(), format, coloured, summary, shell);
			} else {
				ByteArrayOutputStream content = new ByteArrayOutputStream();
				compare(both, content, format, false, summary, shell);
				if (!shell.state().cancelled()) {
					OutputFile.write(output, content.toByteArray(), force, shell);
				}
			}
		} catch (RevisionProblem problem) {
			throw new Failure(problem.reason(), problem);
		}
		return summary.isChange() && Options.isSet("--exit-code", arguments) ? Status.FOUND : Status.DONE;
	}

	/** How many words stand behind the two dashes; −1 where there are none. */
	private static int behind(ParseResult arguments) {
		List<String> typed = arguments.originalArgs();
		int at = typed.indexOf(END_OF_SIDES);
		return at < 0 ? -1 : typed.size() - at - 1;
	}

	private static void compare(Sides sides, OutputStream stream, String format, boolean coloured, DiffSummary summary, Shell shell) throws IOException {
		Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 14);
		DiffReport report = switch (format) {
		case "html" -> new HtmlDiffReport(out, shell.locale());
		case "json" -> new JsonDiffReport(out, shell.locale());
		default -> new TextDiffReport(out, shell.locale(), coloured);
		};
		report.begin(name(sides.before(), shell), name(sides.after(), shell));
		try (Progress progress = new Progress(shell, TreeComparison.files(sides.before(), sides.after()))) {
			Services.get(TreeComparison.class).compare(sides.before(), sides.after(), new Told(report, summary, progress, shell));
		} catch (UncheckedIOException broken) {
			throw broken.getCause();
		} finally {
			// a list that was begun is closed, whatever happened
			report.end(summary);
			if (format.equals("json")) {
				out.write('\n');
			}
			out.flush();
		}
	}

	private static String name(Source source, Shell shell) {
		return source.name() == null ? shell.text(Message.of(DiffCommand.class, "workingTree")) : source.name();
	}

	private record Told(DiffReport report, DiffSummary summary, Progress progress, Shell shell) implements TreeComparison.Listener {

		@Override
		public void differs(FileDiff diff) {
			progress.clear();
			summary.add(diff);
			try {
				report.file(diff);
			} catch (IOException broken) {
				throw new UncheckedIOException(broken);
			}
		}

		@Override
		public void same(int sheets) {
			summary.addUnchanged(sheets);
		}

		@Override
		public void unfit(String file, int line, Message reason) {
			progress.clear();
			shell.complain(Message.of(DiffCommand.class, "unfit", file, line, reason));
		}

		@Override
		public void progress(String file) {
			progress.step(file);
		}

		@Override
		public boolean isCancelled() {
			return shell.state().cancelled();
		}
	}
}
