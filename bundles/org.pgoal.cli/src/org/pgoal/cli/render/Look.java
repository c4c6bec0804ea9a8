package org.pgoal.cli.render;

import java.util.Locale;

import org.pgoal.diagram.scene.ColourMode;

/**
 * How a picture looks.
 *
 * @param locale the reader's language
 * @param dark   on a dark ground, where the format doesn't leave that to the reader
 * @param scale  pixels of a PNG per pixel of the scene
 * @param depth  how many levels a page shows at first
 * @param font   a font file or name; null: the best that is installed
 */
record Look(ColourMode mode, Locale locale, boolean dark, double scale, int depth, String font) {
}
