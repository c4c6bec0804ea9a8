package org.pgoal.dsl.linking;

import java.util.List;
import java.util.Optional;

import org.pgoal.model.Template;
import org.pgoal.rules.RuleLevels;

/**
 * The names that the files of a folder declare, and what it says of rules. The command line answers from a scan of the folder, the language server
 * from its index; built-in templates need not be known here. May be asked from several threads.
 */
public interface Surroundings {

	/** A template that a file declares, parsed; its parent need not be linked. Of several with one name the first in path order. */
	Optional<Template> template(String name);

	/** URIs of the files that declare a template of this name, in path order; the file being checked may be among them. */
	List<String> declaring(String template);

	/** True when a file declares a department of this ID or name. */
	boolean hasDepartment(String name);

	/** Names of the templates that files declare, for a suggestion. */
	List<String> templateNames();

	/** IDs and names of the departments that files declare, for a suggestion. */
	List<String> departmentNames();

	/**
	 * The severities that the settings around a file give rules.
	 *
	 * @param uri of the file that is checked
	 */
	default RuleLevels levels(String uri) {
		return RuleLevels.NONE;
	}

	/** No other files. */
	Surroundings NONE = new Surroundings() {
		@Override
		public Optional<Template> template(String name) {
			return Optional.empty();
		}

		@Override
		public List<String> declaring(String template) {
			return List.of();
		}

		@Override
		public boolean hasDepartment(String name) {
			return false;
		}

		@Override
		public List<String> templateNames() {
			return List.of();
		}

		@Override
		public List<String> departmentNames() {
			return List.of();
		}
	};
}
