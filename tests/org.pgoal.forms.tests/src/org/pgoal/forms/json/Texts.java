package org.pgoal.forms.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.dsl.text.SheetWriter;
import org.pgoal.forms.FormException;
import org.pgoal.model.GoalFile;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Sheet;
import org.pgoal.model.template.EffectiveTemplate;

import com.google.inject.Injector;

/** The way of a sheet through JSON and text, for tests. */
final class Texts {

	static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();

	private Texts() {
	}

	static String written(List<Sheet> sheets) {
		GoalFile file = PgoalFactory.eINSTANCE.createGoalFile();
		file.getElements().addAll(sheets);
		return INJECTOR.getInstance(SheetWriter.class).write(file);
	}

	static GoalFile parsed(String text) {
		try {
			XtextResource resource = (XtextResource) INJECTOR.getInstance(XtextResourceSet.class).createResource(URI.createURI("test.pgoal"));
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
			if (!resource.getErrors().isEmpty()) {
				throw new AssertionError(resource.getErrors() + "\n" + text);
			}
			return (GoalFile) resource.getContents().get(0);
		} catch (IOException impossible) {
			throw new AssertionError(impossible);
		}
	}

	/** JSON to text to JSON. */
	static String thereAndBack(String json, EffectiveTemplate template) throws IOException, FormException {
		return json(parsed(written(JsonSheetReader.read(new StringReader(json), template).sheets())).getSheets(), template);
	}

	static String json(List<? extends Sheet> sheets, EffectiveTemplate template) throws IOException, FormException {
		StringWriter json = new StringWriter();
		JsonSheetWriter.write(sheets, sheet -> template, json);
		return json.toString();
	}
}
