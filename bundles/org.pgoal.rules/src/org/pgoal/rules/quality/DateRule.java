package org.pgoal.rules.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.pgoal.model.CategoryRole;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.Indicator;
import org.pgoal.model.LabelledText;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.DateText;
import org.pgoal.model.quantity.DateText.Span;
import org.pgoal.model.quantity.Units;
import org.pgoal.rules.Rule;
import org.pgoal.rules.RuleContext;

/**
 * PG306: a start is not after its end, a deadline lies within the project's period, and years agree with the sheet's
 * year. Where the form has no dated period, only a year before the sheet's own is wrong: a project may run for years.
 */
public final class DateRule implements Rule {

	private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1990);
	private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);
	private static final OptionalInt ANY_YEAR = OptionalInt.of(2000);

	@Override
	public String id() {
		return "PG306";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Sheet sheet, RuleContext context) {
		OptionalInt year = DateText.year(sheet.getYear());
		checkTitle(sheet, year, context);
		Term term = term(sheet, year, context);
		if (year.isEmpty() && term.isKnown() && term.start().getYear() == term.end().getYear()) {
			term = Term.of(OptionalInt.of(term.start().getYear()), term.start(), term.end());
		}
		for (LabelledText plan : sheet.getPlans()) {
			checkPlan(plan, term, context);
		}
		for (Indicator indicator : context.indicators()) {
			checkTarget(indicator, term, context);
		}
	}

	/**
	 * @param year   of the sheet
	 * @param start  first day of the project; null where unknown
	 * @param end    last day of the project; null where unknown
	 * @param months how long the project takes; 0 where unknown
	 */
	private record Term(OptionalInt year, LocalDate start, LocalDate end, long months) {

		static Term of(OptionalInt year, LocalDate start, LocalDate end) {
			return new Term(year, start, end, ChronoUnit.MONTHS.between(start, end.plusDays(1)));
		}

		static Term unknown(OptionalInt year) {
			return new Term(year, null, null, 0);
		}

		boolean isKnown() {
			return start != null && end != null;
		}

		/** A day of the span is enough to be met, but a range must end in time. */
		boolean misses(Span span) {
			return span.start().isAfter(end) || span.end().isBefore(start) || span.range() && span.end().isAfter(end);
		}

		boolean isBeforeYear(Span span) {
			return span.dated() && year.isPresent() && span.end().getYear() < year.getAsInt();
		}
	}

	private void checkTitle(Sheet sheet, OptionalInt year, RuleContext context) {
		OptionalInt title = DateText.year(sheet.getTitle());
		if (year.isPresent() && title.isPresent() && title.getAsInt() != year.getAsInt()) {
			context.report(sheet, PgoalPackage.Literals.SHEET__TITLE, "PG306.title.differs", title.getAsInt(), year.getAsInt());
		}
	}

	// ------------------------------------------------------------- the project's term

	private Term term(Sheet sheet, OptionalInt year, RuleContext context) {
		Optional<FieldEntry> period = context.field(FieldRole.PERIOD);
		Optional<Span> start = context.field(FieldRole.START).flatMap(f -> DateText.span(text(f), year));
		Optional<Span> end = context.field(FieldRole.END).flatMap(f -> DateText.span(text(f), year));
		if (start.isPresent() && end.isPresent()) {
			return term(context.field(FieldRole.END).orElseThrow(), start.get().start(), end.get().end(), end.get().dated(), year, context);
		}
		if (period.isEmpty()) {
			return Term.unknown(year);
		}
		// A single day or month is an end whose start isn't said.
		Optional<Span> span = DateText.span(text(period.get()), year)
				.filter(s -> s.range() || s.start().getDayOfYear() == 1 && isYearEnd(s.end()));
		if (span.isPresent()) {
			return term(period.get(), span.get().start(), span.get().end(), span.get().dated(), year, context);
		}
		// 1年 says how long, but not from when: it may begin in the middle of the year.
		return new Term(year, null, null, DateText.duration(text(period.get())).map(Period::toTotalMonths).orElse(0L));
	}

	private Term term(FieldEntry entry, LocalDate start, LocalDate end, boolean dated, OptionalInt year, RuleContext context) {
		if (start.isAfter(end)) {
			context.report(entry, PgoalPackage.Literals.FIELD_ENTRY__VALUE, "PG306.order", start, end);
			return Term.unknown(year);
		}
		if (dated && year.isPresent() && (end.getYear() < year.getAsInt() || start.getYear() > year.getAsInt())) {
			context.report(entry, PgoalPackage.Literals.FIELD_ENTRY__VALUE, "PG306.period", start, end, year.getAsInt());
			return Term.unknown(year);
		}
		return Term.of(year, start, end);
	}

	private static boolean isYearEnd(LocalDate day) {
		return day.plusDays(1).getDayOfYear() == 1;
	}

	private static String text(FieldEntry entry) {
		return entry.getValue() == null ? null : entry.getValue().asText();
	}

	// ------------------------------------------------------------- what must lie within it

	/** Only the ends of ranges and deadlines: other dates of a plan may be those of documents, meetings and preparations. */
	private void checkPlan(LabelledText plan, Term term, RuleContext context) {
		for (String text : new String[] { plan.getLabel(), plan.getText() }) {
			for (Span span : DateText.find(text, term.year())) {
				if (span.range() && span.start().isAfter(span.end())) {
					context.report(plan, PgoalPackage.Literals.LABELLED_TEXT__TEXT, "PG306.order", span.start(), span.end());
					return;
				}
				if ((span.range() || span.deadline()) && term.isKnown() && lastDay(span).isAfter(term.end())) {
					context.report(plan, PgoalPackage.Literals.LABELLED_TEXT__TEXT, "PG306.outside", shown(span), term.start(), term.end());
					return;
				}
			}
		}
	}

	/** The day that must not be missed: before a month or a year is before it begins. */
	private static LocalDate lastDay(Span span) {
		return span.deadline() && !span.range() ? span.start() : span.end();
	}

	private void checkTarget(Indicator indicator, Term term, RuleContext context) {
		Value target = indicator.getTarget();
		if (target == null) {
			return;
		}
		if (isDate(target)) {
			String text = target.getNumeral() + target.getUnit();
			context.report(target, null, "PG306.quote", text).remedy(quote(indicator, target, text));
		} else if (target.getNumber() == null && context.measures(indicator, CategoryRole.TIMELINESS)) {
			List<Span> spans = DateText.find(target.asText(), term.year());
			if (spans.size() == 1) {
				checkDeadline(spans.get(0), term, target, context);
			}
		} else if (target.getNumber() != null && context.measures(indicator, CategoryRole.TIMELINESS)) {
			checkDuration(indicator, target, term, context);
		}
	}

	private void checkDeadline(Span span, Term term, Value target, RuleContext context) {
		if (span.start().isAfter(span.end())) {
			context.report(target, null, "PG306.order", span.start(), span.end());
		} else if (term.isKnown() && term.misses(span)) {
			context.report(target, null, "PG306.outside", shown(span), term.start(), term.end());
		} else if (!term.isKnown() && term.isBeforeYear(span)) {
			context.report(target, null, "PG306.year", shown(span), term.year().getAsInt());
		}
	}

	/** A time limit that is longer than the project. Only where the name says that something is finished. */
	private void checkDuration(Indicator indicator, Value target, Term term, RuleContext context) {
		if (term.months() == 0 || Direction.ofOperator(target.getOperator()) == Direction.MORE
				|| !Words.end(indicator.getName(), Words.COMPLETION_ENDINGS, context)) {
			return;
		}
		long months = DateText.duration(target.getNumeral() + target.getUnit()).map(Period::toTotalMonths).orElse(0L);
		if (months > term.months()) {
			context.report(target, null, "PG306.long", target.asText(), term.months());
		}
	}

	private static String shown(Span span) {
		return span.start().equals(span.end()) ? span.end().toString() : span.start() + " – " + span.end();
	}

	// ------------------------------------------------------------- 2023 年 without quotes

	/** `2023 年` unquoted is an amount of 2023 years, and 月底 no unit at all. */
	private static boolean isDate(Value value) {
		BigDecimal number = value.getNumber();
		if (number == null || value.getUnit() == null || number.scale() > 0) {
			return false;
		}
		boolean year = number.compareTo(FIRST_YEAR) >= 0 && number.compareTo(LAST_YEAR) <= 0;
		return (year || Units.of(value.getUnit()).isEmpty() && !Units.isRate(value.getUnit()))
				&& !DateText.find(value.getNumeral() + value.getUnit(), ANY_YEAR).isEmpty();
	}

	private Remedy quote(Indicator indicator, Value target, String text) {
		Value quoted = PgoalFactory.eINSTANCE.createValue();
		quoted.setSign(target.getSign());
		quoted.setText(text);
		Change change = new Change.Set(indicator, PgoalPackage.Literals.INDICATOR__TARGET, quoted);
		return Remedy.of(Message.of(getClass(), "PG306.quoteIt", text), change);
	}
}
