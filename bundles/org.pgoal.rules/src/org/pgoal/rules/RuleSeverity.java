package org.pgoal.rules;

import java.util.Map;
import java.util.Optional;

import org.pgoal.model.RuleSetting;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.template.EffectiveTemplate;

/** The severity that a template gives a rule, and the words for it. */
public final class RuleSeverity {

	private static final Map<String, Optional<Severity>> WORDS = Map.of("错误", Optional.of(Severity.ERROR), "error", Optional.of(Severity.ERROR), //
			"警告", Optional.of(Severity.WARNING), "warning", Optional.of(Severity.WARNING), //
			"提示", Optional.of(Severity.NOTE), "note", Optional.of(Severity.NOTE), //
			"忽略", Optional.empty(), "ignore", Optional.empty());

	private RuleSeverity() {
	}

	/** True for a word that a template may use as severity, 忽略 included. */
	public static boolean isWord(String word) {
		return word != null && WORDS.containsKey(word);
	}

	/**
	 * What a word says.
	 *
	 * @param word one that {@link #isWord} knows
	 * @return empty for 忽略
	 */
	public static Optional<Severity> said(String word) {
		return WORDS.get(word);
	}

	/** The word for a severity in a language. @param severity empty: the word that switches a rule off */
	public static String word(Optional<Severity> severity, boolean chinese) {
		return severity.map(level -> switch (level) {
		case ERROR -> chinese ? "错误" : "error";
		case WARNING -> chinese ? "警告" : "warning";
		case NOTE -> chinese ? "提示" : "note";
		}).orElse(chinese ? "忽略" : "ignore");
	}

	/**
	 * The severity of a rule's findings under a template: the most special setting that gives a known one, else the
	 * rule's own.
	 *
	 * @return empty where the template switches the rule off
	 */
	public static Optional<Severity> of(Rule rule, EffectiveTemplate template) {
		for (RuleSetting setting : template.settings(rule.id())) {
			if (isWord(setting.getSeverity())) {
				return WORDS.get(setting.getSeverity());
			}
		}
		return Optional.of(rule.severity());
	}
}
