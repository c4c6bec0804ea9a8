package org.pgoal.rules;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.pgoal.model.PgoalFactory;

class RulesNeedNoEditorTest {

	@Test
	void aSheetExistsWithoutALanguage() {
		assertNotNull(PgoalFactory.eINSTANCE.createProject().getIndicators());
	}
}
