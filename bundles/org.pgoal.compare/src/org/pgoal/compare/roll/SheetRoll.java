package org.pgoal.compare.roll;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.compare.diff.Categories;
import org.pgoal.compare.diff.ValueComparison;
import org.pgoal.compare.roll.YearRoll.Open;
import org.pgoal.compare.roll.YearText.Kind;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.FieldType;
import org.pgoal.model.Fund;
import org.pgoal.model.FundRole;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.LabelledText;
import org.pgoal.model.PgoalPackage.Literals;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.DateText;
import org.pgoal.model.template.EffectiveTemplate;

/** Rolls one sheet, in its model. */
final class SheetRoll {

	/** A text that is longer is no date with a few words but prose. */
	private static final int DATE_LENGTH = 30;

	private final Sheet sheet;
	private final int from;
	private final int to;
	private final EffectiveTemplate before;
	private final EffectiveTemplate after;
	private final List<Open> open;
	private final YearText years;

	/**
	 * @param from the sheet's year; 0 where nobody knows
	 * @param open takes what a person must decide
	 */
	SheetRoll(Sheet sheet, int from, int to, EffectiveTemplate before, EffectiveTemplate after, List<Open> open) {
		this.sheet = sheet;
		this.from = from;
		this.to = to;
		this.before = before;
		this.after = after;
		this.open = open;
		this.years = new YearText(from, to, after.words("年份专名词"), after.words("描述词"));
	}

	/** The year of a sheet: as it says, as its dates say where they agree, else its template's; 0 where nobody knows. */
	static int year(Sheet sheet, EffectiveTemplate template) {
		OptionalInt own = DateText.year(sheet.getYear());
		if (own.isPresent()) {
			return own.getAsInt();
		}
		StringBuilder dates = new StringBuilder();
		for (FieldEntry entry : sheet.getFields()) {
			if (isDate(sheet, entry, template) && entry.getValue() != null) {
				dates.append(entry.getValue().asText()).append('\n');
			}
		}
		sheet.getIndicators().stream().map(Indicator::getTarget).filter(value -> value != null && value.getNumber() == null && value.getText() != null)
				.forEach(value -> dates.append(value.getText()).append('\n'));
		OptionalInt dated = DateText.year(dates.toString());
		return dated.isPresent() ? dated.getAsInt() : DateText.year(template.year().orElse(null)).orElse(0);
	}

	void roll() {
		if (from == 0) {
			decide(sheet, null, "yearUnknown", String.valueOf(to));
		}
		sheet.setYear(String.valueOf(to));
		sheet.setStatus(null);
		text(sheet, Literals.SHEET__NAME, Kind.NAME);
		text(sheet, Literals.SHEET__TITLE, Kind.NAME);
		title();
		fields();
		funds();
		text(sheet, Literals.SHEET__GOAL, Kind.PROSE);
		for (Goal goal : sheet.getGoals()) {
			text(goal, Literals.GOAL__TEXT, Kind.PROSE);
		}
		for (LabelledText plan : sheet.getPlans()) {
			text(plan, Literals.LABELLED_TEXT__LABEL, Kind.DATE);
			text(plan, Literals.LABELLED_TEXT__TEXT, Kind.PROSE);
		}
		for (LabelledText measure : sheet.getMeasures()) {
			text(measure, Literals.LABELLED_TEXT__TEXT, Kind.PROSE);
		}
		for (Task task : sheet.getTasks()) {
			text(task, Literals.TASK__NAME, Kind.NAME);
			text(task, Literals.TASK__CONTENT, Kind.PROSE);
			task.getAmounts().forEach(amount -> amount.setActual(null));
		}
		sheet.getIndicators().forEach(this::indicator);
		if (after != before) {
			weights();
			required();
		}
	}

	/** A file's name, in which the year moves as it does in the sheet's. */
	String name(String stem) {
		return from == 0 ? stem : years.move(stem, Kind.NAME).text();
	}

	// ---------------------------------------------------------- indicators

	private void indicator(Indicator row) {
		Value target = row.getTarget();
		if (!ValueComparison.isNothing(row.getActual()) && !ValueComparison.isNothing(target) && ValueComparison.of(target, row.getActual()) != null
				&& !Objects.equals(target.getNumber(), row.getActual().getNumber())) {
			decide(row, Literals.INDICATOR__TARGET, "actualDiffers", target.asText(), row.getActual().asText());
		}
		row.setActual(null);
		row.setScore(null);
		row.setReason(null);
		if (isBlank(target)) {
			row.setLastYear(null);
			decide(row, null, "noTarget");
		} else {
			row.setLastYear(EcoreUtil.copy(target));
			value(row, Literals.INDICATOR__TARGET, target.getText() != null && target.getText().length() > DATE_LENGTH ? Kind.PROSE : Kind.DATE);
		}
		text(row, Literals.INDICATOR__NAME, Kind.NAME);
		text(row, Literals.INDICATOR__FORMULA, Kind.PROSE);
		for (FieldEntry entry : row.getFields()) {
			value(entry, Literals.FIELD_ENTRY__VALUE, Kind.PROSE);
		}
		if (after != before) {
			category(row);
		}
	}

	/** A unit alone is the place for a value. */
	private static boolean isBlank(Value value) {
		return value == null || value.getNumeral() == null && value.getText() == null && value.getPrinted() == null;
	}

	private void category(Indicator row) {
		var oneAfter = after.levelOne(row.getLevelOne());
		boolean known = row.getLevelOne() == null ? after.levelTwo(null, row.getLevel2()).isPresent()
				: oneAfter.isPresent() && (row.getLevel2() == null || after.levelTwo(oneAfter.get(), row.getLevel2()).isPresent());
		boolean knownBefore = row.getLevelOne() == null ? before.levelTwo(null, row.getLevel2()).isPresent()
				: before.levelOne(row.getLevelOne()).filter(one -> row.getLevel2() == null || before.levelTwo(one, row.getLevel2()).isPresent()).isPresent();
		if (!known && knownBefore) {
			decide(row, null, "categoryGone", Categories.written(row), after.id());
		}
	}

	// -------------------------------------------------------------- header

	/** A title that the old form prints becomes that of the new one. */
	private void title() {
		String old = before.form(EffectiveTemplate.kind(sheet)).map(form -> form.getTitle()).orElse(null);
		String now = after.form(EffectiveTemplate.kind(sheet)).map(form -> form.getTitle()).orElse(null);
		if (after != before && now != null && Objects.equals(sheet.getTitle(), old)) {
			sheet.setTitle(now);
		}
	}

	private void fields() {
		for (FieldEntry entry : sheet.getFields()) {
			Optional<FieldSpec> spec = before.field(EffectiveTemplate.kind(sheet), entry.getLabel());
			FieldRole role = spec.map(FieldSpec::getRole).orElse(FieldRole.NONE);
			if (isDate(sheet, entry, before)) {
				period(entry);
			} else {
				value(entry, Literals.FIELD_ENTRY__VALUE, Kind.PROSE);
			}
			if (role == FieldRole.NOVELTY && entry.getValue() != null && isNew(entry.getValue().asText())) {
				decide(entry, Literals.FIELD_ENTRY__VALUE, "wasNew", entry.getValue().asText());
			}
			if (after != before) {
				relabel(entry, role);
			}
		}
	}

	private void relabel(FieldEntry entry, FieldRole role) {
		var kind = EffectiveTemplate.kind(sheet);
		if (after.field(kind, entry.getLabel()).isPresent() || before.field(kind, entry.getLabel()).isEmpty()) {
			return;
		}
		Optional<FieldSpec> successor = role == FieldRole.NONE ? Optional.empty() : after.field(kind, role);
		if (successor.isPresent() && sheet.getFields().stream().noneMatch(other -> successor.get().getLabel().equals(other.getLabel()))) {
			entry.setLabel(successor.get().getLabel());
		} else {
			decide(entry, null, "fieldGone", entry.getLabel(), after.id());
		}
	}

	private boolean isNew(String text) {
		return text != null && after.words("新增词").stream().anyMatch(text::contains) && after.words("延续词").stream().noneMatch(text::contains);
	}

	private static boolean isDate(Sheet sheet, FieldEntry entry, EffectiveTemplate template) {
		return template.field(EffectiveTemplate.kind(sheet), entry.getLabel()).filter(spec -> switch (spec.getRole()) {
		case PERIOD, START, END -> true;
		default -> spec.getType() == FieldType.DATE || spec.getType() == FieldType.PERIOD;
		}).isPresent();
	}

	/** A period within the year moves with it; one of several years is the project's own. */
	private void period(FieldEntry entry) {
		String text = entry.getValue() == null ? null : entry.getValue().asText();
		Optional<DateText.Span> span = DateText.span(text, from == 0 ? OptionalInt.empty() : OptionalInt.of(from));
		boolean several = span.isPresent() && span.get().start().getYear() != span.get().end().getYear() || isPartOfSeveral(entry);
		if (!several) {
			value(entry, Literals.FIELD_ENTRY__VALUE, Kind.DATE);
		} else if (span.isPresent() && span.get().end().getYear() < to && !isStart(entry)) {
			decide(entry, Literals.FIELD_ENTRY__VALUE, "ended", text, String.valueOf(to));
		}
	}

	private boolean isStart(FieldEntry entry) {
		return before.field(EffectiveTemplate.kind(sheet), entry.getLabel()).filter(spec -> spec.getRole() == FieldRole.START).isPresent();
	}

	/** Start and end may stand in two cells. */
	private boolean isPartOfSeveral(FieldEntry entry) {
		Optional<FieldEntry> start = before.entry(sheet, FieldRole.START);
		Optional<FieldEntry> end = before.entry(sheet, FieldRole.END);
		if (start.isEmpty() || end.isEmpty() || entry != start.get() && entry != end.get()) {
			return false;
		}
		OptionalInt first = DateText.year(start.get().getValue() == null ? null : start.get().getValue().asText());
		OptionalInt last = DateText.year(end.get().getValue() == null ? null : end.get().getValue().asText());
		return first.isPresent() && last.isPresent() && first.getAsInt() != last.getAsInt();
	}

	// --------------------------------------------------------------- money

	private void funds() {
		var kind = EffectiveTemplate.kind(sheet);
		Fund total = null;
		for (Fund fund : sheet.getFunds()) {
			fund.setActual(null);
			boolean isTotal = before.fund(kind, fund.getLabel()).filter(spec -> spec.getRole() == FundRole.TOTAL).isPresent();
			total = total == null && (isTotal || sheet.getFunds().size() == 1) ? fund : total;
			if (after != before && after.fund(kind, fund.getLabel()).isEmpty() && before.fund(kind, fund.getLabel()).isPresent()) {
				Optional<String> successor = !isTotal ? Optional.empty()
						: after.funds(kind).stream().filter(spec -> spec.getRole() == FundRole.TOTAL).map(spec -> spec.getLabel()).findFirst();
				if (successor.isPresent() && sheet.getFunds().stream().noneMatch(other -> successor.get().equals(other.getLabel()))) {
					fund.setLabel(successor.get());
				} else {
					decide(fund, null, "fundGone", fund.getLabel(), after.id());
				}
			}
		}
		if (total != null && !ValueComparison.isNothing(total.getAmount())) {
			decide(total, null, "budget", total.getAmount().asText());
		}
	}

	private void weights() {
		Optional<BigDecimal> now = after.weightTotal();
		if (now.isPresent() && !(before.weightTotal().isPresent() && before.weightTotal().get().compareTo(now.get()) == 0)) {
			decide(sheet, null, "weightTotal", now.get().stripTrailingZeros().toPlainString(), after.id());
		}
	}

	private void required() {
		var kind = EffectiveTemplate.kind(sheet);
		for (FieldSpec spec : after.fields(kind)) {
			boolean there = sheet.getFields().stream().anyMatch(entry -> after.field(kind, entry.getLabel()).filter(spec::equals).isPresent());
			if (spec.isRequired() && !there && spec.getRole() != FieldRole.NAME) {
				decide(sheet, null, "required", spec.getLabel(), after.id());
			}
		}
	}

	// --------------------------------------------------------------- years

	private void text(EObject element, EStructuralFeature feature, Kind kind) {
		String text = (String) element.eGet(feature);
		if (text != null && from != 0) {
			YearText.Moved moved = years.move(text, kind);
			element.eSet(feature, moved.text());
			left(element, feature, moved);
		}
	}

	/** A value that is words. The printed form of a number is what a person wrote and stays. */
	private void value(EObject owner, EStructuralFeature feature, Kind kind) {
		Value value = (Value) owner.eGet(feature);
		if (value == null || from == 0) {
			return;
		}
		if (value.getText() != null) {
			YearText.Moved moved = years.move(value.getText(), kind);
			value.setText(moved.text());
			left(owner, feature, moved);
		}
		if (value.getPrinted() != null && value.getText() != null) {
			value.setPrinted(years.move(value.getPrinted(), kind).text());
		}
	}

	private void left(EObject element, EStructuralFeature feature, YearText.Moved moved) {
		for (String mention : moved.left()) {
			decide(element, feature, "yearStays", mention, String.valueOf(from));
		}
	}

	private void decide(EObject element, EStructuralFeature feature, String key, Object... arguments) {
		open.add(new Open(element, feature, sheet.getName(), Message.of(YearRoll.class, key, arguments)));
	}
}
