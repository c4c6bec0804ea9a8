/**
 * Opens files that people fill in and turns them into grids of cells. What a file is, is told by its content. Nothing in a
 * file is run, followed or unpacked; parts are read once, as streams, within the bounds of {@link org.pgoal.forms.intake.Limits}.
 */
package org.pgoal.forms.intake;
