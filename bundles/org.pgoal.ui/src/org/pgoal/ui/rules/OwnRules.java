package org.pgoal.ui.rules;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.pgoal.dsl.settings.RuleFile;
import org.pgoal.rules.RuleLevels;
import org.pgoal.rules.RuleSeverity;

import com.google.gson.JsonObject;

/**
 * The severities that an author wants in folders that say nothing of rules themselves. They are kept as a text like that of
 * {@code pgoal.rules}.
 */
public final class OwnRules {

	private static final String NODE = "org.pgoal.ui";
	private static final String KEY = "rules";

	private OwnRules() {
	}

	/** The text; empty where nothing is set. */
	public static String text() {
		return node().get(KEY, DefaultScope.INSTANCE.getNode(NODE).get(KEY, ""));
	}

	static void save(String text) {
		node().put(KEY, text);
	}

	/** What the language server is told of them. */
	public static JsonObject settings() {
		RuleLevels levels = RuleFile.of(Path.of(RuleFile.NAME), text()).levels();
		JsonObject rules = new JsonObject();
		levels.byRule().forEach((rule, severity) -> rules.addProperty(rule, RuleSeverity.word(severity, false)));
		JsonObject own = new JsonObject();
		own.add("rules", rules);
		JsonObject settings = new JsonObject();
		settings.add("pgoal", own);
		return settings;
	}

	/** Tells of the settings when they change, wherever that is done. */
	public static void onChange(Consumer<JsonObject> listener) {
		node().addPreferenceChangeListener(change -> {
			if (change.getKey().equals(KEY)) {
				listener.accept(settings());
			}
		});
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}
}
