package org.pgoal.dsl.ide.server;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.pgoal.model.finding.Severity;
import org.pgoal.rules.RuleLevels;
import org.pgoal.rules.RuleSeverity;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * What a client has set, as {@code {"pgoal": {"rules": {"PG309": "ignore"}}}} or without the outer object. What isn't understood
 * changes nothing: a client's settings hold more than is ours.
 *
 * @param levels the severities of rules; empty where the client says nothing of rules
 */
record Settings(Optional<RuleLevels> levels) {

	private static final String SECTION = "pgoal";

	/** @param said the settings of a notification or the options of the initialization; may be null */
	static Settings of(Object said) {
		JsonElement all = said instanceof JsonElement json ? json : null;
		JsonElement own = all instanceof JsonObject outer && outer.get(SECTION) instanceof JsonObject section ? section : all;
		return new Settings(own instanceof JsonObject settings && settings.get("rules") instanceof JsonObject rules ? Optional.of(levels(rules)) : Optional.empty());
	}

	private static RuleLevels levels(JsonObject rules) {
		Map<String, Optional<Severity>> levels = new HashMap<>();
		rules.entrySet().forEach(rule -> {
			if (rule.getValue() instanceof JsonPrimitive word && RuleSeverity.isWord(word.getAsString())) {
				levels.put(rule.getKey().toUpperCase(Locale.ROOT), RuleSeverity.said(word.getAsString()));
			}
		});
		return new RuleLevels(levels);
	}
}
