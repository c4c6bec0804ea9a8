package org.pgoal.rules.quality;

import java.util.EnumSet;
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
import org.pgoal.rules.wording.Wording;

/** PG311: the unit agrees with what the name says is measured, and is no misspelling such as km·h. */
public final class UnitFitsNameRule implements IndicatorRule {

	/** What a name's ending asks for, and the dimensions that contradict it. What is merely unusual is left alone. */
	private record Expectation(String endings, Set<Dimension> contradictions, String message) {
	}

	private static final Set<Dimension> COUNTED = EnumSet.of(Dimension.PEOPLE, Dimension.COUNT);
	private static final Expectation[] EXPECTATIONS = {
			new Expectation(Words.DURATION_ENDINGS, EnumSet.of(Dimension.SHARE, Dimension.COUNT, Dimension.PEOPLE, Dimension.MONEY, Dimension.AREA,
					Dimension.LENGTH, Dimension.MASS, Dimension.VOLUME), "PG311.duration"),
			new Expectation(Words.MONEY_ENDINGS, EnumSet.of(Dimension.PEOPLE, Dimension.COUNT, Dimension.AREA, Dimension.LENGTH, Dimension.MASS, Dimension.ENERGY),
					"PG311.money"),
			new Expectation(Words.PEOPLE_ENDINGS, EnumSet.of(Dimension.MONEY, Dimension.SHARE, Dimension.TIME, Dimension.AREA, Dimension.LENGTH, Dimension.MASS,
					Dimension.ENERGY), "PG311.people"),
			new Expectation(Words.EVENT_ENDINGS, EnumSet.of(Dimension.MONEY, Dimension.SHARE, Dimension.TIME, Dimension.AREA, Dimension.LENGTH, Dimension.MASS,
					Dimension.ENERGY), "PG311.events"),
			new Expectation(Words.AREA_ENDINGS, EnumSet.of(Dimension.MONEY, Dimension.PEOPLE, Dimension.TIME, Dimension.MASS, Dimension.ENERGY), "PG311.area"),
			new Expectation(Words.SHARE_ENDINGS, EnumSet.of(Dimension.MONEY, Dimension.PEOPLE, Dimension.COUNT, Dimension.TIME, Dimension.AREA, Dimension.LENGTH,
					Dimension.MASS, Dimension.ENERGY), "PG311.share") };

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
		if (right != null && !Wording.mentions(name, context.words(Words.SPEEDS))) {
			context.report(target, PgoalPackage.Literals.VALUE__UNIT, "PG311.misspelt", target.getUnit(), right)
					.remedy(new Rewrite(target).unit(right).preferred(this, "PG311.respell", right));
			return;
		}
		Unit unit = Units.of(target.getUnit()).orElse(null);
		if (unit == null) {
			return;
		}
		for (Expectation expectation : EXPECTATIONS) {
			if (Wording.ending(name, context.words(expectation.endings())) != null) {
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
		case Words.SHARE_ENDINGS -> !unit.isRate() && Wording.ending(name, context.words(Words.NO_SHARE_ENDINGS)) == null;
		// 发放补助资金 300人 counts those who get it
		case Words.MONEY_ENDINGS -> !(COUNTED.contains(unit.dimension()) && Wording.mentions(name, context.words(Words.PASSED_ON)));
		// 培训时长 24课时
		case Words.DURATION_ENDINGS -> !context.words(Words.LESSONS).contains(written);
		default -> true;
		};
	}

	/** The right spelling of a misspelt unit; null where it isn't in the template's list. */
	private static String respelt(String unit, RuleContext context) {
		String key = plain(unit);
		for (String pair : context.words(Words.MISSPELT_UNITS)) {
			int arrow = pair.indexOf('→');
			if (arrow > 0 && plain(pair.substring(0, arrow)).equals(key)) {
				return pair.substring(arrow + 1).strip();
			}
		}
		return null;
	}

	/** Dots of all kinds are one: km.h, km·h, km•h. */
	private static String plain(String unit) {
		StringBuilder plain = new StringBuilder();
		unit.codePoints().filter(c -> !Character.isWhitespace(c)).map(c -> "·.•．・∙⋅*".indexOf(c) >= 0 ? '.' : Character.toLowerCase(c))
				.forEach(plain::appendCodePoint);
		return plain.toString();
	}
}
