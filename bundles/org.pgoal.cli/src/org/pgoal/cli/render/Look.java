package org.pgoal.cli.render;

import java.util.Locale;

import org.pgoal.diagram.scene.ColourMode;

/**
 * How a picture looks.
 *
 * @param locale the reader's language
 */
record Look(ColourMode mode, Locale locale) {
}
