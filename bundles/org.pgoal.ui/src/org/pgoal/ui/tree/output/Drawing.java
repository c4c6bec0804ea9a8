package org.pgoal.ui.tree.output;

import java.util.List;
import java.util.Locale;

import org.pgoal.diagram.paint.CannotDraw;

/** A picture that can be written as a file. It is read off the UI thread and doesn't change. */
public interface Drawing {

	/** Its file is called like it. */
	String title();

	/** The kinds of files that it can be, the usual one first. */
	List<PictureFormat> formats();

	/** The content of a file of one of these kinds. */
	byte[] write(PictureFormat format, Locale locale) throws CannotDraw;
}
