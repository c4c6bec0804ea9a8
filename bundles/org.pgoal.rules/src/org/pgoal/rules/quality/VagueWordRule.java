package org.pgoal.rules.quality;

import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.FieldSpec;
import org.pgoal.model.Indicator;
import org.pgoal.model.Value;
import org.pgoal.model.finding.Severity;
import org.pgoal.rules.IndicatorRule;
import org.pgoal.rules.RuleContext;
import org.pgoal.rules.wording.Wording;

/**
 * PG309: vague words (有效提升, 明显提高) need a text that says how they are graded: the formula, or a field that the template
 * made for it. A number or a baseline (较上年) in the value is something to grade by.
 */
public final class VagueWordRule implements IndicatorRule {

	/** A longer text says more than the vague words in it. */
	private static final int LONGEST = 20;

	@Override
	public String id() {
		return "PG309";
	}

	@Override
	public Severity severity() {
		return Severity.NOTE;
	}

	@Override
	public void check(Indicator indicator, RuleContext context) {
		Value target = indicator.getTarget();
		if (target == null || target.getText() == null || target.getText().length() > LONGEST || !Wording.isBlank(indicator.getFormula())) {
			return;
		}
		String vague = vague(target.getText(), context);
		if (vague != null && !Wording.same(indicator.getName(), target.getText()) && target.getText().codePoints().noneMatch(Character::isDigit)
				&& !Words.in(target.getText(), Words.BASELINES, context) && !hasGradingField(indicator, context)) {
			context.report(target, null, "PG309", vague);
		}
	}

	/** The vague words of a text; null where there are none. */
	private static String vague(String text, RuleContext context) {
		if (context.words(Words.VAGUE_ADVERBS).contains(text.strip())) {
			return text.strip();
		}
		for (String adverb : context.words(Words.VAGUE_ADVERBS)) {
			int at = text.indexOf(adverb);
			if (at >= 0) {
				String rest = text.substring(at + adverb.length());
				for (String verb : context.words(Words.VAGUE_VERBS)) {
					if (rest.startsWith(verb)) {
						return adverb + verb;
					}
				}
			}
		}
		return Wording.first(text, context.words(Words.VAGUE));
	}

	private static boolean hasGradingField(Indicator indicator, RuleContext context) {
		for (FieldEntry entry : indicator.getFields()) {
			boolean grading = context.template().indicatorFields().stream()
					.anyMatch(f -> (f.getRole() == FieldRole.GRADING || f.getRole() == FieldRole.EXPLANATION) && isCalled(f, entry.getLabel()));
			if (grading && entry.getValue() != null && !Wording.isEmpty(entry.getValue().asText())) {
				return true;
			}
		}
		return false;
	}

	private static boolean isCalled(FieldSpec field, String label) {
		return Wording.same(field.getLabel(), label) || field.getSynonyms().stream().anyMatch(s -> Wording.same(s, label));
	}
}
