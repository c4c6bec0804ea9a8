package org.pgoal.dsl.ide;

import org.eclipse.xtext.ide.editor.contentassist.antlr.IContentAssistParser;
import org.pgoal.dsl.ide.contentassist.LabelAwareContentAssistParser;

/** Binds what the language server adds to the language. */
public class PGoalIdeModule extends AbstractPGoalIdeModule {

	@Override
	public Class<? extends IContentAssistParser> bindIContentAssistParser() {
		return LabelAwareContentAssistParser.class;
	}
}
