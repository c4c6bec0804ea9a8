package org.pgoal.dsl.ide.completion;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.model.template.EffectiveTemplate;

/** What completion and hover may know beyond the text at the caret. */
public interface Knowledge {

	/**
	 * Something that can be referred to.
	 *
	 * @param id   the ID to write
	 * @param name what it is called in full, or a description; may be null
	 * @param uri  the file that declares it; null for what comes with the product
	 */
	record Target(String id, String name, String uri) {
	}

	/** The template in force in a file: the one it uses, else the national one. */
	EffectiveTemplate template(Snapshot file);

	/** A template by its ID. */
	Optional<EffectiveTemplate> template(String id);

	/** All templates that can be used: built-in ones first, then those of the folder. */
	List<Target> templates();

	/** The departments of the folder that have an ID. */
	List<Target> departments();

	/** What other sheets write in places of this kind, the most frequent first. */
	Collection<String> usual(Habit habit, String place, int limit);

	/** The same, with what sheets of one template write first. */
	default Collection<String> usual(Habit habit, String place, String template, int limit) {
		Set<String> usual = new LinkedHashSet<>(usual(habit, Places.in(template, place), limit));
		usual.addAll(usual(habit, place, limit));
		return usual;
	}

	/**
	 * Indicators of a category that sheets of the folder have, those of the template first, the most frequent first.
	 *
	 * @param place    the category, see {@link Places#of}
	 * @param template the ID of the template in force
	 * @param wanted   which names
	 */
	List<KnownIndicator> indicators(String place, String template, Predicate<String> wanted, int limit);

	/**
	 * An indicator as earlier sheets write it.
	 *
	 * @param sign  the usual operator; null for none
	 * @param value the last value that was written in the usual way; null for none
	 * @param unit  the usual unit; null for none
	 * @param words true where the value is a text
	 * @param count how many sheets have it
	 * @param year  of the last value; empty where unknown
	 */
	record KnownIndicator(String name, String sign, String value, String unit, boolean words, int count, String year) {
	}

	/** What is remembered of other sheets. */
	enum Habit {
		/** Units by category role or label. */
		UNIT,
		/** Operators by category role or label. */
		SIGN,
		/** Texts in header fields, by label. */
		FIELD_VALUE,
		/** Labels of plans, by nothing. */
		PLAN_LABEL,
		/** Labels of measures, by nothing. */
		MEASURE_LABEL,
		/** Labels of a task's amounts, by nothing. */
		TASK_LABEL
	}
}
