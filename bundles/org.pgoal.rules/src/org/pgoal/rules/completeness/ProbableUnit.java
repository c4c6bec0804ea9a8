package org.pgoal.rules.completeness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pgoal.model.CategoryRole;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Value;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.Numerals;
import org.pgoal.model.quantity.Units;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/** What unit a number without one probably has: as the name says, else as the rows beside it. */
final class ProbableUnit {

	private static final int MAX_OFFERS = 3;
	private static final BigDecimal HUNDRED = new BigDecimal(100);

	private ProbableUnit() {
	}

	/** True for a name with its unit in brackets or after a stroke: 培训人数（人）. */
	static boolean standsInName(String name) {
		if (name == null) {
			return false;
		}
		int stroke = Math.max(name.lastIndexOf('/'), name.lastIndexOf('／'));
		if (stroke >= 0 && Units.of(name.substring(stroke + 1)).isPresent()) {
			return true;
		}
		String note = name.strip().substring(Wording.withoutNote(name).length()).strip();
		if (note.length() < 3) {
			return false;
		}
		String inside = note.substring(1, note.length() - 1).replaceFirst("^单位[:：]", "").strip();
		return Units.of(inside).isPresent();
	}

	static List<Remedy> remedies(Indicator indicator, RuleContext context) {
		List<Remedy> remedies = new ArrayList<>();
		Value value = indicator.getTarget();
		BigDecimal number = value.getNumber() != null ? value.getNumber() : Numerals.parse(value.getText());
		if (isShare(indicator, context)) {
			if (number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0) {
				// The percent sign was lost when a cell's 95 % was read as 0.95.
				String percent = number.multiply(HUNDRED).stripTrailingZeros().toPlainString();
				remedies.add(Remedy.of(message("PG104.fix.percent", percent), set(indicator, percent, "%")));
			} else if (number.compareTo(HUNDRED) <= 0) {
				remedies.add(Remedy.of(message("PG104.fix.unit", "%"), set(indicator, null, "%")));
			}
			return remedies;
		}
		String named = named(indicator.getName());
		if (named != null) {
			remedies.add(Remedy.of(message("PG104.fix.unit", named), set(indicator, null, named)));
		}
		for (String unit : unitsBeside(indicator, context)) {
			if (!unit.equals(named) && remedies.size() < MAX_OFFERS) {
				remedies.add(Remedy.suggestion(message("PG104.fix.unit", unit), set(indicator, null, unit)));
			}
		}
		return remedies;
	}

	private static boolean isShare(Indicator indicator, RuleContext context) {
		return Wording.ending(indicator.getName(), context.words("比率词尾")) != null && Wording.ending(indicator.getName(), context.words("非率名尾")) == null
				|| Wording.isEmpty(indicator.getName()) && context.measures(indicator, CategoryRole.SATISFACTION);
	}

	/** 招聘人数 says 人, 仲裁案件 says 件. */
	private static String named(String name) {
		if (name == null) {
			return null;
		}
		String plain = Wording.withoutNote(name);
		String stem = plain.endsWith("数量") ? plain.substring(0, plain.length() - 2) : plain.endsWith("数") ? plain.substring(0, plain.length() - 1) : plain;
		for (int start = Math.max(0, stem.length() - 3); start < stem.length(); start++) {
			if (Units.lengthAt(stem, start) == stem.length() - start) {
				return stem.substring(start);
			}
		}
		return null;
	}

	/** The units of the category's other rows, the most used first. */
	private static Set<String> unitsBeside(Indicator indicator, RuleContext context) {
		Map<String, Integer> used = new LinkedHashMap<>();
		for (Indicator other : context.indicators()) {
			if (other != indicator && other.getTarget() != null && other.getTarget().getNumeral() != null && other.getTarget().getUnit() != null
					&& Wording.same(other.getLevel2(), indicator.getLevel2())) {
				used.merge(other.getTarget().getUnit(), 1, Integer::sum);
			}
		}
		Set<String> ordered = new LinkedHashSet<>();
		used.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).forEach(e -> ordered.add(e.getKey()));
		return ordered;
	}

	private static Change[] set(Indicator indicator, String numeral, String unit) {
		Value value = indicator.getTarget();
		List<Change> changes = new ArrayList<>();
		if (value.getNumeral() == null) {
			changes.add(new Change.Set(value, PgoalPackage.Literals.VALUE__TEXT, null));
			changes.add(new Change.Set(value, PgoalPackage.Literals.VALUE__NUMERAL, numeral != null ? numeral : Numerals.plain(value.getText())));
		} else if (numeral != null) {
			changes.add(new Change.Set(value, PgoalPackage.Literals.VALUE__NUMERAL, numeral));
		}
		changes.add(new Change.Set(value, PgoalPackage.Literals.VALUE__UNIT, unit));
		return changes.toArray(Change[]::new);
	}

	private static Message message(String key, Object... arguments) {
		return Message.of(ProbableUnit.class, key, arguments);
	}
}
