package org.pgoal.compare.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;

import org.pgoal.compare.diff.Categories;
import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.diff.Effect;
import org.pgoal.compare.diff.FileDiff;
import org.pgoal.compare.diff.How;
import org.pgoal.compare.diff.SheetDiff;
import org.pgoal.compare.diff.Topic;
import org.pgoal.compare.diff.Totals;
import org.pgoal.compare.diff.WordDiff;
import org.pgoal.model.Indicator;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.Money;

/**
 * Differences as one HTML page for a reviewer: before and after side by side, changed words marked, the sums of each sheet.
 * Self-contained, without scripts; whatever comes from the sheets is escaped.
 */
public final class HtmlDiffReport implements DiffReport {

	private static final String STYLE = """
			:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --page: #fff; --head: #f6f8fa;
			  --add: #dafbe1; --added: #aceebb; --del: #ffebe9; --gone: #ffcecb; --same: #f6f8fa; --warn: #9a6700; --link: #0969da; }
			@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9198a1; --line: #3d444d; --page: #0d1117; --head: #151b23;
			  --add: #12261e; --added: #1c4428; --del: #25171c; --gone: #542426; --same: #151b23; --warn: #d29922; --link: #4493f8; } }
			* { box-sizing: border-box; }
			body { margin: 0 auto; max-width: 1200px; padding: 24px; color: var(--ink); background: var(--page);
			  font: 15px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
			h1 { font-size: 22px; margin: 0 0 4px; } .sides { color: var(--soft); margin: 0 0 20px; }
			h2 { font-size: 15px; margin: 32px 0 8px; font-weight: 600; color: var(--soft); overflow-wrap: anywhere; }
			section { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 16px; overflow: hidden; }
			h3 { font-size: 16px; margin: 0; padding: 10px 14px; background: var(--head); border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
			.sums { display: flex; flex-wrap: wrap; gap: 4px 28px; padding: 8px 14px; border-bottom: 1px solid var(--line); color: var(--soft); font-size: 14px; }
			.sums b { color: var(--ink); font-weight: 600; }
			table { width: 100%; border-collapse: collapse; table-layout: fixed; }
			th { text-align: left; font-weight: 600; font-size: 13px; color: var(--soft); }
			th, td { padding: 6px 14px; vertical-align: top; border-top: 1px solid var(--line); overflow-wrap: anywhere; white-space: pre-line; }
			thead th { border-top: 0; } col.what { width: 30%; }
			td.before { background: var(--del); } td.after { background: var(--add); } td.none { background: none; }
			tr.rewritten td.before, tr.rewritten td.after { background: var(--same); } tr.rewritten { color: var(--soft); }
			del { background: var(--gone); text-decoration: none; border-radius: 3px; } ins { background: var(--added); text-decoration: none; border-radius: 3px; }
			tr.row th { color: var(--ink); font-size: 15px; background: var(--head); } tr.row .category { color: var(--soft); font-weight: 400; }
			td.part { padding-left: 34px; } .tag { display: inline-block; border: 1px solid currentColor; border-radius: 10px; padding: 0 8px; margin-left: 8px;
			  font-size: 12px; line-height: 18px; font-weight: 600; color: var(--soft); white-space: nowrap; }
			.sums:last-child { border-bottom: 0; }
			.tag.added { color: #1a7f37; } .tag.removed { color: #d1242f; } .tag.stricter, .tag.looser { color: var(--warn); }
			footer { margin-top: 24px; color: var(--soft); border-top: 1px solid var(--line); padding-top: 12px; }
			@media print { body { max-width: none; padding: 0; } section { break-inside: avoid; } }
			""";

	/** Who reads so few characters needs no marks in them. */
	private static final int SHORT = 4;

	private final Appendable out;
	private final Locale locale;

	public HtmlDiffReport(Appendable out, Locale locale) {
		this.out = out;
		this.locale = locale;
	}

	@Override
	public void begin(String before, String after) throws IOException {
		String title = say("html.title");
		out.append("<!DOCTYPE html>\n<html lang=\"").append(Message.isChinese(locale) ? "zh-CN" : "en").append("\">\n<head>\n<meta charset=\"utf-8\">\n")
				.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").append(escape(title)).append("</title>\n<style>\n")
				.append(STYLE).append("</style>\n</head>\n<body>\n<h1>").append(escape(title)).append("</h1>\n<p class=\"sides\">")
				.append(escape(Message.of(getClass(), "html.comparing", before, after).text(locale))).append("</p>\n");
	}

	@Override
	public void file(FileDiff diff) throws IOException {
		boolean moved = diff.before() != null && diff.after() != null && !diff.before().equals(diff.after());
		out.append("<h2>").append(escape(moved ? diff.before() + " → " + diff.after() : diff.name())).append("</h2>\n");
		if (!diff.differences().isEmpty()) {
			out.append("<section>\n");
			table(diff.differences());
			out.append("</section>\n");
		}
		for (SheetDiff sheet : diff.sheets()) {
			sheet(sheet);
		}
	}

	private void sheet(SheetDiff sheet) throws IOException {
		Difference difference = sheet.difference();
		out.append("<section>\n<h3>").append(escape(Phrase.noun(difference).text(locale)));
		if (difference.how() == How.ADDED || difference.how() == How.REMOVED) {
			tag(difference.how().word(), say("tag." + difference.how().word()));
		} else if (difference.how() == How.MOVED) {
			tag("moved", Message.of(getClass(), "tag.moved", difference.from()).text(locale));
		} else if (!difference.isChange()) {
			tag("rewritten", say("html.rewritten"));
		}
		out.append("</h3>\n");
		sums(sheet);
		if (!difference.parts().isEmpty()) {
			table(difference.parts());
		}
		out.append("</section>\n");
	}

	private void sums(SheetDiff sheet) throws IOException {
		Totals before = sheet.difference().before() == null ? null : sheet.before();
		Totals after = sheet.difference().after() == null ? null : sheet.after();
		out.append("<div class=\"sums\">");
		sum("total.budget", before == null || before.budget() == null ? null : before.budget().asText(),
				after == null || after.budget() == null ? null : after.budget().asText(), before != null && after != null ? saved(before, after) : null);
		sum("total.weights", before == null ? null : plain(before.weights()), after == null ? null : plain(after.weights()), null);
		sum("total.indicators", before == null ? null : String.valueOf(before.indicators()), after == null ? null : String.valueOf(after.indicators()), null);
		out.append("</div>\n");
	}

	private void sum(String key, String before, String after, String note) throws IOException {
		if (before == null && after == null) {
			return;
		}
		out.append("<span>").append(escape(say(key))).append(" <b>");
		if (before == null || after == null || before.equals(after)) {
			out.append(escape(before == null ? after : before));
		} else {
			out.append(escape(before)).append(" → ").append(escape(after));
		}
		out.append("</b>");
		if (note != null) {
			out.append(' ').append(escape(note));
		}
		out.append("</span>");
	}

	/** By how much the budget differs, in the unit of the newer version; null where it doesn't, or nobody can tell. */
	private static String saved(Totals before, Totals after) {
		if (before.money().isEmpty() || after.money().isEmpty() || before.money().equals(after.money())) {
			return null;
		}
		Money more = after.money().get().minus(before.money().get());
		String unit = after.budget().getUnit();
		return more.yuan().signum() > 0 ? "+" + more.in(unit) : "−" + new Money(more.yuan().negate()).in(unit);
	}

	private void table(Iterable<Difference> differences) throws IOException {
		out.append("<table>\n<colgroup><col class=\"what\"><col><col></colgroup>\n<thead><tr><th scope=\"col\">").append(escape(say("html.what")))
				.append("</th><th scope=\"col\">").append(escape(say("html.before"))).append("</th><th scope=\"col\">").append(escape(say("html.after")))
				.append("</th></tr></thead>\n<tbody>\n");
		for (Difference difference : differences) {
			rows(difference, false);
		}
		out.append("</tbody>\n</table>\n");
	}

	private void rows(Difference difference, boolean part) throws IOException {
		if (!difference.parts().isEmpty()) {
			out.append("<tr class=\"row\"><th colspan=\"3\" scope=\"rowgroup\">").append(name(difference));
			if (!difference.isChange()) {
				tag("rewritten", say("html.rewritten"));
			}
			out.append("</th></tr>\n");
			for (Difference inner : difference.parts()) {
				rows(inner, true);
			}
			return;
		}
		out.append("<tr class=\"").append(difference.how().word()).append("\"><td").append(part ? " class=\"part\"" : "").append('>').append(name(difference));
		if (difference.how() != How.CHANGED && difference.how() != How.RAISED && difference.how() != How.LOWERED) {
			tag(difference.how().word(), say("tag." + (difference.how() == How.MOVED ? "elsewhere" : difference.how().word())));
		}
		if (difference.effect() != Effect.NONE) {
			String effect = difference.effect().name().toLowerCase(Locale.ROOT);
			tag(effect, say("effect." + effect));
		}
		out.append("</td>");
		String from = cell(difference, difference.from(), difference.before() != null);
		String to = cell(difference, difference.to(), difference.after() != null);
		boolean words = from != null && to != null && isText(difference);
		column("before", words ? words(difference, WordDiff.Kind.REMOVED, "del") : from == null ? null : escape(from));
		column("after", words ? words(difference, WordDiff.Kind.ADDED, "ins") : to == null ? null : escape(to));
		out.append("</tr>\n");
	}

	/** Words are marked in texts; a number is read as a whole. */
	private static boolean isText(Difference difference) {
		return difference.from() != null && difference.to() != null && (difference.how() == How.CHANGED || difference.how() == How.RENAMED)
				&& difference.from().length() > SHORT && difference.to().length() > SHORT && difference.topic() != Topic.POLARITY
				&& difference.topic() != Topic.KIND && difference.topic() != Topic.SHEET_KIND;
	}

	/** What stands in a cell; for a whole row its value and weight. */
	private String cell(Difference difference, String value, boolean there) {
		if (!there || value == null && difference.topic() != Topic.INDICATOR || difference.how() == How.REORDERED) {
			return null;
		}
		String said = value == null ? "" : Phrase.value(value, difference.topic(), locale);
		if (difference.topic() == Topic.INDICATOR && difference.element() instanceof Indicator row && row.getWeight() != null) {
			String weight = plain(row.getWeight());
			said = said.isEmpty() ? say("topic.weight") + " " + weight : Message.of(getClass(), "with.weight", said, weight).text(locale);
		}
		return said;
	}

	private String words(Difference difference, WordDiff.Kind kind, String element) {
		String from = Phrase.value(difference.from(), difference.topic(), locale);
		String to = Phrase.value(difference.to(), difference.topic(), locale);
		StringBuilder text = new StringBuilder();
		for (WordDiff.Segment segment : WordDiff.of(from, to)) {
			if (segment.kind() == WordDiff.Kind.SAME) {
				text.append(escape(segment.text()));
			} else if (segment.kind() == kind) {
				text.append('<').append(element).append('>').append(escape(segment.text())).append("</").append(element).append('>');
			}
		}
		return text.toString();
	}

	private void column(String side, String html) throws IOException {
		out.append("<td class=\"").append(html == null ? "none" : side).append("\">").append(html == null ? "" : html).append("</td>");
	}

	private String name(Difference difference) {
		if (difference.topic() == Topic.INDICATOR && difference.element() instanceof Indicator row) {
			String name = row.getName() == null ? say("unnamed") : row.getName();
			return "<span class=\"category\">" + escape(Categories.written(row)) + "</span> " + escape(name);
		}
		return escape(Phrase.noun(difference).text(locale));
	}

	private void tag(String kind, String text) throws IOException {
		out.append("<span class=\"tag ").append(kind).append("\">").append(escape(text)).append("</span>");
	}

	@Override
	public void end(DiffSummary summary) throws IOException {
		out.append("<footer>").append(escape(TextDiffReport.summary(summary, locale))).append("</footer>\n</body>\n</html>\n");
	}

	private String say(String key) {
		return Message.of(HtmlDiffReport.class, key).text(locale);
	}

	private static String plain(BigDecimal number) {
		return number == null ? null : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
	}

	/** Text for element content and attributes; characters that HTML doesn't know are replaced. */
	static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		text.codePoints().forEach(c -> {
			switch (c) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '"' -> escaped.append("&quot;");
			case '\'' -> escaped.append("&#39;");
			default -> escaped.appendCodePoint(c < 0x20 && c != '\n' && c != '\t' || c >= 0xd800 && c <= 0xdfff || c >= 0x7f && c < 0xa0 ? '\ufffd' : c);
			}
		});
		return escaped.toString();
	}
}
