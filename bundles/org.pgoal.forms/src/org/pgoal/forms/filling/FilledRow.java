package org.pgoal.forms.filling;

import java.util.List;

import org.pgoal.forms.definition.FormRow;

/**
 * A row of a form that is filled in.
 *
 * @param origin the row of the definition that says how it looks
 * @param cells  the cells that begin in it, from left to right
 */
public record FilledRow(FormRow origin, List<FilledCell> cells) {
}
