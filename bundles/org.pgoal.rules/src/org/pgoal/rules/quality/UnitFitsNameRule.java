package org.pgoal.rules.quality;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Value;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.quantity.Dimension;
import org.pgoal.model.quantity.Unit;
import org.pgoal.model.quantity.Units;
import org.pgoal.rules.IndicatorRule;
import org.pgoal.rules.RuleContext;

/** PG311: the unit agrees with what the name says is measured, and is no misspelling such as km·h. */
public final class UnitFitsNameRule implements IndicatorRule {

	/** What a name's ending asks for, and the dimensions that contradict it. What is merely unusual is left alone. */
	private record Expectation(String endings, Set<Dimension> contradictions, String message) {
	}

	private static final Set<Dimension> COUNTED = EnumSet.of(Dimension.PEOPLE, Dimension.COUNT);
	private static final Set<Dimension> MEASURED = EnumSet.of(Dimension.AREA, Dimension.LENGTH, Dimension.MASS, Dimension.ENERGY);
	private static final List<Expectation> EXPECTATIONS = List.of(
			expect(Words.DURATION_ENDINGS, "PG311.duration", Dimension.SHARE, Dimension.COUNT, Dimension.PEOPLE, Dimension.MONEY, Dimension.VOLUME),
			expect(Words.MONEY_ENDINGS, "PG311.money", Dimension.PEOPLE, Dimension.COUNT),
			expect(Words.PEOPLE_ENDINGS, "PG311.people", Dimension.MONEY, Dimension.SHARE, Dimension.TIME),
			expect(Words.EVENT_ENDINGS, "PG311.events", Dimension.MONEY, Dimension.SHARE, Dimension.TIME),
			new Expectation(Words.AREA_ENDINGS,
					EnumSet.of(Dimension.MONEY, Dimension.PEOPLE, Dimension.TIME, Dimension.MASS, Dimension.ENERGY), "PG311.area"),
			expect(Words.SHARE_ENDINGS, "PG311.share", Dimension.MONEY, Dimension.PEOPLE, Dimension.COUNT, Dimension.TIME));

	private static Expectation expect(String endings, String message, Dimension... contradictions) {
		Set<Dimension> all = EnumSet.copyOf(MEASURED);
		all.addAll(List.of(contradictions));
		return new Expectation(endings, all, message);
	}

	@Override
	public String id() {
		return "PG311";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Indicator indicator, RuleContext context) {
		Value target = indicator.getTarget();
		String name = indicator.getName();
		if (name == null || target == null || target.getUnit() == null || target.getNumber() == null) {
			return;
		}
		String right = respelt(target.getUnit(), context);
		if (right != null && !Words.in(name, Words.SPEEDS, context)) {
			context.report(target, PgoalPackage.Literals.VALUE__UNIT, "PG311.misspelt", target.getUnit(), right)
					.remedy(new Rewrite(target).unit(right).preferred(this, "PG311.respell", right));
			return;
		}
		Unit unit = Units.of(target.getUnit()).orElse(null);
		if (unit == null) {
			return;
		}
		for (Expectation expectation : EXPECTATIONS) {
			if (Words.end(name, expectation.endings(), context)) {
				if (contradicts(unit, target.getUnit(), name, expectation, context)) {
					context.report(target, PgoalPackage.Literals.VALUE__UNIT, expectation.message(), name, target.getUnit());
				}
				return;
			}
		}
	}

	private static boolean contradicts(Unit unit, String written, String name, Expectation expectation, RuleContext context) {
		if (!expectation.contradictions().contains(unit.dimension())) {
			return false;
		}
		return switch (expectation.endings()) {
		// 频率 2次/年; 死亡率 5人/万人
		case Words.SHARE_ENDINGS -> !unit.isRate() && !Words.end(name, Words.NO_SHARE_ENDINGS, context);
		// 发放补助资金 300人 counts those who get it
		case Words.MONEY_ENDINGS -> !(COUNTED.contains(unit.dimension()) && Words.in(name, Words.PASSED_ON, context));
		// 培训时长 24课时
		case Words.DURATION_ENDINGS -> !context.words(Words.LESSONS).contains(written);
		default -> true;
		};
	}

	/** The right spelling of a misspelt unit; null where it isn't in the template's list. */
	private static String respelt(String unit, RuleContext context) {
		String key = plain(unit);
		int first = key.isEmpty() ? 0 : key.charAt(0);
		for (String pair : context.words(Words.MISSPELT_UNITS)) {
			int arrow = pair.indexOf('→');
			if (arrow > 0 && plain(pair.charAt(0)) == first && plain(pair.substring(0, arrow)).equals(key)) {
				return pair.substring(arrow + 1).strip();
			}
		}
		return null;
	}

	/** Dots of all kinds are one: km.h, km·h, km•h. */
	private static String plain(String unit) {
		StringBuilder plain = new StringBuilder(unit.length());
		for (int i = 0; i < unit.length(); i++) {
			if (!Character.isWhitespace(unit.charAt(i))) {
				plain.append(plain(unit.charAt(i)));
			}
		}
		return plain.toString();
	}

	private static char plain(char c) {
		return "·.•．・∙⋅*".indexOf(c) >= 0 ? '.' : Character.toLowerCase(c);
	}
}
