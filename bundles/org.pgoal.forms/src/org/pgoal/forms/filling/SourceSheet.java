package org.pgoal.forms.filling;

import org.pgoal.model.Sheet;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * A sheet to print.
 *
 * @param template the template in force where it stands, which says what its labels mean
 */
public record SourceSheet(Sheet sheet, EffectiveTemplate template) {
}
