package org.pgoal.ui.tree.picture;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.pgoal.diagram.scene.ColourMode;
import org.pgoal.diagram.tree.IndicatorFilter;

/**
 * What a reader wants to see of a file.
 *
 * @param folded paths of the nodes that are folded
 * @param levels how many levels to show whatever is folded; empty: as {@code folded} says
 * @param only   a place in the text: only the sheet there; empty: all sheets
 */
public record PictureRequest(Locale locale, ColourMode mode, IndicatorFilter filter, Set<String> folded, OptionalInt levels, Optional<Integer> only) {
}
