package org.pgoal.cli.export;

import org.pgoal.cli.paths.InputFile;
import org.pgoal.forms.filling.SourceSheet;
import org.pgoal.model.Sheet;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * A sheet to write.
 *
 * @param file     the file that says it
 * @param template the template in force there
 */
record Exported(Sheet sheet, InputFile file, EffectiveTemplate template) {

	SourceSheet source() {
		return new SourceSheet(sheet, template);
	}
}
