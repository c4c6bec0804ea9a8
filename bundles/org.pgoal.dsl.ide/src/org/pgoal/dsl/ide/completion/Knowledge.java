package org.pgoal.dsl.ide.completion;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

	/** What is remembered of other sheets. */
	enum Habit {
		/** Units by category role or label. */
		UNIT,
		/** Labels of plans, by nothing. */
		PLAN_LABEL,
		/** Labels of measures, by nothing. */
		MEASURE_LABEL,
		/** Labels of a task's amounts, by nothing. */
		TASK_LABEL
	}
}
