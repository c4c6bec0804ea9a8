package org.pgoal.exchange.export;

import org.pgoal.forms.filling.SourceSheet;
import org.pgoal.model.Sheet;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * A sheet to write.
 *
 * @param file     the file that says it, as messages name it
 * @param template the template in force there
 */
public record Exported(Sheet sheet, String file, EffectiveTemplate template) {

	SourceSheet source() {
		return new SourceSheet(sheet, template);
	}
}
