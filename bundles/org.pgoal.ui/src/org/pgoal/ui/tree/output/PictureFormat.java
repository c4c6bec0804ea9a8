package org.pgoal.ui.tree.output;

import java.util.Locale;

import org.pgoal.ui.tree.text.TreeText;

/** The kinds of files that a picture can be written as. */
public enum PictureFormat {

	SVG, PNG, PDF, HTML;

	/** With the dot. */
	String extension() {
		return "." + name().toLowerCase(Locale.ROOT);
	}

	/** What it is, in the reader's language. */
	String label() {
		return TreeText.of("export" + extension());
	}
}
