package org.pgoal.compare.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.diff.FileDiff;
import org.pgoal.compare.diff.How;
import org.pgoal.compare.diff.SheetDiff;
import org.pgoal.compare.diff.Topic;
import org.pgoal.compare.diff.Totals;
import org.pgoal.compare.diff.WordDiff;
import org.pgoal.model.message.Message;

/** Differences as lines for a person: + added, - removed, ~ changed, = only written differently, > moved. */
public final class TextDiffReport implements DiffReport {

	private static final String RESET = "\u001b[0m";
	private static final String BOLD = "\u001b[1m";
	private static final String FAINT = "\u001b[2m";
	private static final String RED = "\u001b[31m";
	private static final String GREEN = "\u001b[32m";
	private static final String YELLOW = "\u001b[33m";

	/** So much of what is the same stands around changed words. */
	private static final int CONTEXT = 12;

	private final Appendable out;
	private final Locale locale;
	private final boolean coloured;
	private boolean first = true;

	public TextDiffReport(Appendable out, Locale locale, boolean coloured) {
		this.out = out;
		this.locale = locale;
		this.coloured = coloured;
	}

	@Override
	public void begin(String before, String after) {
		// the files speak for themselves
	}

	@Override
	public void file(FileDiff diff) throws IOException {
		if (!first) {
			line("");
		}
		first = false;
		boolean moved = diff.before() != null && diff.after() != null && !diff.before().equals(diff.after());
		line(paint(BOLD, moved ? diff.before() + " → " + diff.after() : diff.name()));
		for (Difference difference : diff.differences()) {
			difference(difference, "  ");
		}
		for (SheetDiff sheet : diff.sheets()) {
			difference(sheet.difference(), "  ");
			totals(sheet);
		}
	}

	@Override
	public void end(DiffSummary summary) throws IOException {
		if (!first) {
			line("");
		}
		line(summary(summary, locale));
	}

	static String summary(DiffSummary summary, Locale locale) {
		List<String> sentences = new ArrayList<>();
		if (!summary.isChange()) {
			sentences.add(say("summary.same", locale));
		}
		sentences.add(Message.of(TextDiffReport.class, "summary", summary.changed(), summary.added(), summary.removed(), summary.unchanged()).text(locale));
		if (summary.rewritten() > 0) {
			sentences.add(Message.of(TextDiffReport.class, "summary.rewritten", summary.rewritten()).text(locale));
		}
		return String.join(Message.isChinese(locale) ? "" : " ", sentences);
	}

	private void difference(Difference difference, String indent) throws IOException {
		line(indent + mark(difference) + " " + said(difference));
		if (DifferenceLine.isProse(difference)) {
			line(indent + "    " + words(difference));
		}
		if (difference.topic() == Topic.SHEET && (difference.how() == How.ADDED || difference.how() == How.REMOVED)) {
			// its sums say enough here
			return;
		}
		for (Difference part : difference.parts()) {
			difference(part, indent + "    ");
		}
	}

	private String mark(Difference difference) {
		return switch (difference.how()) {
		case ADDED -> paint(GREEN, "+");
		case REMOVED -> paint(RED, "-");
		case REWRITTEN -> paint(FAINT, "=");
		case REORDERED, MOVED -> paint(YELLOW, ">");
		default -> paint(YELLOW, "~");
		};
	}

	private String said(Difference difference) {
		String text = DifferenceLine.of(difference, locale);
		return switch (difference.how()) {
		case ADDED -> paint(GREEN, text);
		case REMOVED -> paint(RED, text);
		case REWRITTEN -> paint(FAINT, text);
		default -> difference.topic() == Topic.SHEET ? paint(BOLD, text) : text;
		};
	}

	/** The changed words between a little of what is around them. */
	private String words(Difference difference) {
		StringBuilder text = new StringBuilder();
		List<WordDiff.Segment> segments = new ArrayList<>(WordDiff.of(difference.from(), difference.to()));
		for (int i = 0; i < segments.size(); i++) {
			String segment = segments.get(i).text().replaceAll("\\R", "⏎");
			switch (segments.get(i).kind()) {
			case REMOVED -> text.append(coloured ? paint(RED, segment) : "[-" + segment + "-]");
			case ADDED -> text.append(coloured ? paint(GREEN, segment) : "{+" + segment + "+}");
			default -> text.append(context(segment, i == 0, i == segments.size() - 1));
			}
		}
		return text.toString();
	}

	private static String context(String same, boolean first, boolean last) {
		int room = first || last ? CONTEXT : 2 * CONTEXT;
		if (same.length() <= room + 1) {
			return same;
		}
		String beginning = first ? "" : same.substring(0, CONTEXT);
		String end = last ? "" : same.substring(same.length() - CONTEXT);
		return beginning + "…" + end;
	}

	private void totals(SheetDiff sheet) throws IOException {
		List<String> changed = new ArrayList<>();
		Totals before = sheet.before();
		Totals after = sheet.after();
		if (sheet.difference().how() == How.ADDED || sheet.difference().how() == How.REMOVED) {
			Totals only = sheet.difference().how() == How.ADDED ? after : before;
			changed.add(say("total.indicators", locale) + " " + only.indicators());
			addIf(changed, "total.weights", only.weights() == null ? null : plain(only.weights()));
			addIf(changed, "total.budget", only.budget() == null ? null : only.budget().asText());
		} else {
			addChange(changed, "total.indicators", String.valueOf(before.indicators()), String.valueOf(after.indicators()));
			addChange(changed, "total.weights", before.weights() == null ? null : plain(before.weights()), after.weights() == null ? null : plain(after.weights()));
		}
		if (!changed.isEmpty()) {
			line("      " + paint(FAINT, String.join(Message.isChinese(locale) ? "，" : ", ", changed)));
		}
	}

	private void addIf(List<String> into, String key, String value) {
		if (value != null) {
			into.add(say(key, locale) + " " + value);
		}
	}

	private void addChange(List<String> into, String key, String from, String to) {
		if (from == null ? to != null : !from.equals(to)) {
			String none = say("none", locale);
			into.add(say(key, locale) + " " + (from == null ? none : from) + " → " + (to == null ? none : to));
		}
	}

	private static String plain(BigDecimal number) {
		return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
	}


	private static String say(String key, Locale locale) {
		return Message.of(TextDiffReport.class, key).text(locale);
	}

	private String paint(String colour, String text) {
		return coloured ? colour + text + RESET : text;
	}

	private void line(String text) throws IOException {
		out.append(text).append('\n');
	}
}
