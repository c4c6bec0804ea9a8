package org.pgoal.dsl.ide;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.eclipse.xtext.ide.editor.contentassist.antlr.IContentAssistParser;
import org.junit.jupiter.api.Test;

class IdeSetupTest {

	@Test
	void theContentAssistParserIsBound() {
		assertNotNull(new PGoalIdeSetup().createInjectorAndDoEMFRegistration().getInstance(IContentAssistParser.class));
	}
}
