package org.pgoal.forms.definition;

import java.io.IOException;
import java.util.Optional;

import org.pgoal.model.Template;

/** Where the files are that templates name as their forms. */
@FunctionalInterface
public interface FormFiles {

	/**
	 * A file that a template names.
	 *
	 * @param template the template that names it, not one that inherits the name
	 * @param file     as the template writes it
	 * @return the bytes; empty when there is no such file beside the template
	 */
	Optional<byte[]> read(Template template, String file) throws IOException;
}
