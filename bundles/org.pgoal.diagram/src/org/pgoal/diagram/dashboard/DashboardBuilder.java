package org.pgoal.diagram.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.pgoal.diagram.scene.Scene;
import org.pgoal.diagram.scene.TextStyle;
import org.pgoal.diagram.scene.Tint;
import org.pgoal.diagram.text.TextMeasure;
import org.pgoal.diagram.text.TextWrap;
import org.pgoal.model.figures.Figures;
import org.pgoal.model.figures.Figures.DepartmentMoney;
import org.pgoal.model.figures.Figures.RuleCount;
import org.pgoal.model.figures.Status;
import org.pgoal.model.figures.Weights;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.Money;

/** Lays figures out as bars. The picture is made of texts and samples of colour only, so that every painter of scenes can paint it. */
public final class DashboardBuilder {

	/** Below this the parts stand below each other. Pixels at 100 %. */
	private static final double TWO_COLUMNS = 820;
	private static final double LEAST = 360;
	private static final double MARGIN = 16;
	private static final double GAP = 36;
	private static final double HEADING = 26;
	private static final double ROW = 24;
	private static final double BAR = 14;
	private static final double LEAST_BAR = 2;
	/** The greatest part of a row that its label takes. */
	private static final double LABELS = 0.62;
	private static final double BELOW = 20;
	/** A list of bars is cut here: more nobody compares. */
	private static final int ROWS = 12;
	/** From this amount in 元 on, money is said in 万元. */
	private static final BigDecimal IN_WAN = new BigDecimal(10_000);

	private final Figures figures;
	private final Function<String, String> titles;
	private final Locale locale;
	private final List<Scene.Text> texts = new ArrayList<>();
	private final List<Scene.Key> keys = new ArrayList<>();
	private final List<Bar> bars = new ArrayList<>();
	private final List<String> spoken = new ArrayList<>();
	private double left;
	private double width;
	private double y;

	private DashboardBuilder(Figures figures, Function<String, String> titles, Locale locale) {
		this.figures = figures;
		this.titles = titles;
		this.locale = locale;
	}

	/**
	 * @param name   what the folder is called
	 * @param titles what a rule checks, by its ID
	 * @param room   how wide the picture may be, in pixels at 100 %
	 */
	public static Dashboard build(String name, Figures figures, Function<String, String> titles, double room, Locale locale) {
		return new DashboardBuilder(figures, titles, locale).build(name, Math.max(room, LEAST));
	}

	/**
	 * One row of bars before it has a place.
	 *
	 * @param inner  a part of the amount that is shown on it; null where none is
	 * @param spoken what is said besides; empty where there is nothing
	 */
	private record Row(String label, BigDecimal amount, String number, Tint tint, Choice choice, BigDecimal inner, String spoken) {

		Row(String label, BigDecimal amount, String number, Tint tint, Choice choice) {
			this(label, amount, number, tint, choice, null, "");
		}
	}

	private Dashboard build(String name, double room) {
		left = MARGIN;
		width = room - 2 * MARGIN;
		y = MARGIN;
		String title = say("title", name);
		line(title, TextStyle.HEADING, HEADING);
		String summary = summary();
		for (String part : TextWrap.lines(summary, width / TextStyle.CAPTION.size() / TextMeasure.BOLD, 3)) {
			line(part, TextStyle.CAPTION, 18);
		}
		spoken.add(summary);
		y += 14;
		boolean two = room >= TWO_COLUMNS;
		double top = y;
		width = two ? (room - 2 * MARGIN - GAP) / 2 : width;
		statuses();
		kinds();
		weights();
		double end = y;
		if (two) {
			left += width + GAP;
			y = top;
		}
		rules();
		money();
		double height = Math.max(y, end) + MARGIN - BELOW;
		Scene scene = new Scene(title, String.join("\n", spoken), Math.ceil(room), Math.ceil(height), List.of(), List.of(), List.copyOf(texts), List.copyOf(keys), List.of());
		return new Dashboard(scene, bars);
	}

	private String summary() {
		List<String> parts = new ArrayList<>();
		parts.add(number("sheets", figures.sheets()));
		parts.add(number("indicators", figures.indicators()));
		if (figures.indicators() > 0) {
			parts.add(say("summary.quantified", percent(figures.quantified(), figures.indicators())));
		}
		parts.add(number("findings", figures.findings()));
		if (figures.budget().signum() != 0) {
			parts.add(say("summary.budget", money(figures.budget(), figures.budget())));
		}
		return String.join(" · ", parts);
	}

	// ---------------------------------------------------------------- parts

	private void statuses() {
		List<Row> rows = new ArrayList<>();
		for (Status status : List.of(Status.CLEAN, Status.NOTE, Status.WARNING, Status.ERROR, Status.UNREAD)) {
			int count = figures.statuses().getOrDefault(status, 0);
			rows.add(new Row(say("status." + status), new BigDecimal(count), share(count, figures.sheets()), tint(status), new Choice.OfStatus(status)));
		}
		part("statuses", rows, figures.sheets() == 0);
	}

	private static Tint tint(Status status) {
		return switch (status) {
		case CLEAN -> new Tint("clean");
		case NOTE -> new Tint("note");
		case WARNING -> new Tint("warning");
		case ERROR -> new Tint("error");
		case UNREAD -> new Tint("plain");
		};
	}

	private void kinds() {
		Map<Choice.Kind, Integer> counts = Map.of(Choice.Kind.QUANTIFIED, figures.quantified(), Choice.Kind.IN_WORDS, figures.inWords(), Choice.Kind.BLANK, figures.blank());
		List<Row> rows = new ArrayList<>();
		for (Choice.Kind kind : Choice.Kind.values()) {
			rows.add(new Row(say("kind." + kind), new BigDecimal(counts.get(kind)), share(counts.get(kind), figures.indicators()),
					new Tint(kind == Choice.Kind.BLANK ? "plain" : kind == Choice.Kind.QUANTIFIED ? "category0" : "category3"), new Choice.OfKind(kind)));
		}
		part("kinds", rows, figures.indicators() == 0);
	}

	private void weights() {
		List<Row> rows = new ArrayList<>();
		int asked = figures.sheets() - figures.weights().getOrDefault(Weights.UNASKED, 0);
		for (Weights weights : List.of(Weights.FIT, Weights.DIFFER, Weights.ABSENT)) {
			int count = figures.weights().getOrDefault(weights, 0);
			rows.add(new Row(say("weights." + weights), new BigDecimal(count), share(count, asked),
					new Tint(weights == Weights.FIT ? "clean" : weights == Weights.DIFFER ? "warning" : "plain"), new Choice.OfWeights(weights)));
		}
		// templates without weights have nothing to compare
		if (rows.stream().anyMatch(row -> row.amount().signum() > 0)) {
			part("weights", rows, false);
		}
	}

	private void rules() {
		List<Row> rows = new ArrayList<>();
		for (RuleCount rule : figures.rules().subList(0, Math.min(ROWS, figures.rules().size()))) {
			String title = titles.apply(rule.id());
			String label = title.equals(rule.id()) ? rule.id() : say("rule", rule.id(), title);
			rows.add(new Row(say("rule.severity", say("severity." + rule.severity()), label), new BigDecimal(rule.count()), String.valueOf(rule.count()),
					new Tint(rule.severity().name().toLowerCase(Locale.ROOT)), new Choice.OfRule(rule.id())));
		}
		List<RuleCount> others = figures.rules().subList(rows.size(), figures.rules().size());
		if (!others.isEmpty()) {
			int count = others.stream().mapToInt(RuleCount::count).sum();
			rows.add(new Row(number("rules.others", others.size()), new BigDecimal(count), String.valueOf(count), new Tint("plain"), null));
		}
		part("rules", rows, rows.isEmpty());
	}

	private void money() {
		List<DepartmentMoney> all = figures.departments();
		BigDecimal most = all.stream().map(DepartmentMoney::amount).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
		List<Row> rows = new ArrayList<>();
		for (DepartmentMoney department : all.subList(0, Math.min(ROWS, all.size()))) {
			boolean own = department.amount().compareTo(department.projects()) != 0;
			rows.add(new Row(department.name().isEmpty() ? say("department.none") : department.name(), department.amount(), money(department.amount(), most),
					new Tint(own ? "budget1" : "budget4"), new Choice.OfDepartment(department.name()), own ? department.projects() : null,
					own ? say("spoken.projects", money(department.projects(), most)) : ""));
		}
		List<DepartmentMoney> others = all.subList(rows.size(), all.size());
		if (!others.isEmpty()) {
			BigDecimal sum = others.stream().map(DepartmentMoney::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
			rows.add(new Row(number("departments.others", others.size()), sum, money(sum, most), new Tint("plain"), null));
		}
		if (rows.stream().anyMatch(row -> row.inner() != null)) {
			part("money", say("part.money.legend"), rows, false);
		} else {
			part("money", rows, rows.isEmpty());
		}
		if (figures.unpriced() > 0) {
			y -= BELOW - 4;
			String unpriced = number("unpriced", figures.unpriced());
			line(unpriced, TextStyle.CAPTION, 18);
			spoken.add(unpriced);
			y += BELOW - 4;
		}
	}

	// ----------------------------------------------------------------- bars

	private void part(String key, List<Row> rows, boolean empty) {
		part(key, "", rows, empty);
	}

	/** @param legend what the shades mean; may be empty */
	private void part(String key, String legend, List<Row> rows, boolean empty) {
		String heading = say("part." + key);
		line(heading, TextStyle.STRONG, HEADING);
		if (!legend.isEmpty()) {
			y -= 3;
			line(legend, TextStyle.CAPTION, ROW);
		}
		if (empty) {
			String nothing = say("part." + key + ".none");
			line(nothing, TextStyle.CAPTION, ROW);
			spoken.add(say("spoken.part", heading, nothing));
		} else {
			List<String> parts = new ArrayList<>();
			double numbers = rows.stream().mapToDouble(row -> room(row.number(), TextStyle.VALUE)).max().orElse(0);
			double longest = rows.stream().mapToDouble(row -> room(row.label(), TextStyle.QUIET)).max().orElse(0);
			double labels = Math.min(longest, (width - numbers) * LABELS);
			// a rest may be more than all that is shown one by one
			BigDecimal most = rows.stream().filter(row -> row.choice() != null).map(Row::amount).max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
			for (Row row : rows) {
				row(row, labels, numbers, most.signum() > 0 ? most : BigDecimal.ONE);
				parts.add(spoken(row));
			}
			spoken.add(say("spoken.part", heading, String.join(say("spoken.and"), parts)));
		}
		y += BELOW;
	}

	private void row(Row row, double labels, double numbers, BigDecimal most) {
		double room = width - labels - numbers - 20;
		double length = length(row.amount(), most, room);
		double base = tenth(y + BAR / 2 + 4.4);
		String label = TextWrap.lines(row.label(), labels / TextStyle.QUIET.size(), 1).get(0);
		texts.add(new Scene.Text(left, base, label, TextStyle.QUIET, tenth(labels), false));
		if (length > 0) {
			keys.add(new Scene.Key(tenth(left + labels + 10), tenth(y), length, BAR, row.tint(), row.choice() == null));
		}
		if (row.inner() != null && row.inner().signum() > 0) {
			keys.add(new Scene.Key(tenth(left + labels + 10), tenth(y), length(row.inner(), most, room), BAR, new Tint("budget4"), false));
		}
		texts.add(new Scene.Text(tenth(left + width), base, row.number(), TextStyle.VALUE, tenth(numbers), true));
		bars.add(new Bar(left - 4, tenth(y - (ROW - BAR) / 2), tenth(width + 8), ROW, row.choice(), spoken(row)));
		y += ROW;
	}

	private String spoken(Row row) {
		return say("spoken.row", row.label(), row.number()) + row.spoken();
	}

	private static double length(BigDecimal amount, BigDecimal most, double room) {
		double part = amount.divide(most, 6, RoundingMode.HALF_UP).doubleValue();
		return amount.signum() <= 0 ? 0 : Math.max(LEAST_BAR, tenth(room * Math.min(1, part)));
	}

	private void line(String text, TextStyle style, double height) {
		String shown = TextWrap.lines(text, width / style.size() / TextMeasure.BOLD, 1).get(0);
		texts.add(new Scene.Text(left, tenth(y + style.size()), shown, style, tenth(width), false));
		y += height;
	}

	private static double room(String text, TextStyle style) {
		return Math.ceil(TextMeasure.width(text) * style.size() * (style.bold() ? TextMeasure.BOLD : 1));
	}

	private static double tenth(double length) {
		return Math.round(length * 10) / 10.0;
	}

	// ---------------------------------------------------------------- words

	/** @param most decides about the unit, so that all of a list have the same */
	private static String money(BigDecimal yuan, BigDecimal most) {
		return new Money(yuan).in(most.abs().compareTo(IN_WAN) >= 0 ? "万元" : "元");
	}

	private static String percent(int part, int whole) {
		long percent = whole == 0 ? 0 : Math.round(100.0 * part / whole);
		return percent == 0 && part > 0 ? "< 1 %" : percent + " %";
	}

	private String share(int part, int whole) {
		return part == 0 ? "0" : say("share", String.valueOf(part), percent(part, whole));
	}

	private String number(String key, int number) {
		return say(number == 1 ? key + ".one" : key, String.valueOf(number));
	}

	private String say(String key, Object... arguments) {
		return Message.of(DashboardBuilder.class, key, arguments).text(locale);
	}
}
