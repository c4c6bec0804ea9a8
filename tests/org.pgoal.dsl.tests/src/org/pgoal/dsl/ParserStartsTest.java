package org.pgoal.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;
import org.pgoal.model.GoalFile;

class ParserStartsTest {

	@Test
	void anEmptyFileIsAnEmptyGoalFile() throws Exception {
		var injector = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();
		var resource = (XtextResource) injector.getInstance(XtextResourceSet.class).createResource(URI.createURI("空.pgoal"));
		resource.load(new ByteArrayInputStream(new byte[0]), null);
		assertEquals(List.of(), resource.getErrors());
		// an empty text has no model unless the grammar forces one
		if (!resource.getContents().isEmpty()) {
			assertInstanceOf(GoalFile.class, resource.getContents().get(0));
		}
	}
}
