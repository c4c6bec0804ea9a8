package org.pgoal.ui.editor;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Shows the partner of a bracket, the full-width ones too. */
public class BracketMatcher extends DefaultCharacterPairMatcher {

	static final String PAIRS = "{}()[]｛｝（）“”";

	public BracketMatcher() {
		super(PAIRS.toCharArray());
	}
}
