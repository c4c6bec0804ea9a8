package org.pgoal.cli.check;

import java.io.PrintStream;

import org.pgoal.cli.shell.Shell;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;

/** Findings as lines that editors and terminals can follow, file by file, then what could not be decided and the sums. */
final class TextReport implements Report {

	private static final String RESET = "\u001b[0m";
	private static final String BOLD = "\u001b[1m";
	private static final String FAINT = "\u001b[2m";

	private final Shell shell;
	private final PrintStream out;
	private final boolean coloured;
	private String file;

	TextReport(Shell shell, boolean coloured) {
		this.shell = shell;
		this.out = shell.out();
		this.coloured = coloured;
	}

	@Override
	public void begin() {
		// a text has no frame
	}

	@Override
	public void finding(Reported finding) {
		if (file != null && !file.equals(finding.file())) {
			out.println();
		}
		file = finding.file();
		out.println(paint(BOLD, finding.file() + ":" + finding.line() + ":" + finding.column() + ":") + " "
				+ paint(colour(finding.severity()), severity(finding.severity())) + " " + finding.rule() + " " + finding.message());
	}

	@Override
	public void end(Summary summary) {
		if (file != null) {
			out.println();
		}
		summary.undecidedTogether().forEach(
				undecided -> out.println(paint(FAINT, say("undecided", String.join(", ", undecided.rules()), undecided.reason(), undecided.sheets()))));
		out.println(total(summary));
	}

	String total(Summary summary) {
		return say("summary", summary.sheets(), summary.indicators(), summary.findings(Severity.ERROR), summary.findings(Severity.WARNING),
				summary.findings(Severity.NOTE), summary.notRun());
	}

	private String severity(Severity severity) {
		return say("severity." + severity.name().toLowerCase(java.util.Locale.ROOT));
	}

	private static String colour(Severity severity) {
		return switch (severity) {
		case ERROR -> "\u001b[31m";
		case WARNING -> "\u001b[33m";
		case NOTE -> "\u001b[36m";
		};
	}

	private String paint(String colour, String text) {
		return coloured ? colour + text + RESET : text;
	}

	private String say(String key, Object... arguments) {
		return shell.text(Message.of(TextReport.class, key, arguments));
	}
}
