package org.pgoal.forms.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.dsl.templates.TemplateForms;
import org.pgoal.dsl.text.SheetWriter;
import org.pgoal.forms.FormException;
import org.pgoal.forms.definition.FormLibrary;
import org.pgoal.forms.grid.SourceDocument;
import org.pgoal.forms.intake.Intake;
import org.pgoal.forms.intake.OfficeConversion;
import org.pgoal.forms.json.JsonSheetWriter;
import org.pgoal.forms.json.NameCell;
import org.pgoal.model.GoalFile;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Sheet;
import org.pgoal.model.template.EffectiveTemplate;

import com.google.inject.Injector;

/** Forms read with all built-in templates, for tests. */
public final class ReadForms {

	private static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();
	public static final TemplateCatalogue CATALOGUE = INJECTOR.getInstance(TemplateCatalogue.class);
	private static final List<EffectiveTemplate> TEMPLATES = CATALOGUE.builtIn().stream().map(CATALOGUE::effective).flatMap(Optional::stream).toList();
	private static final FormLibrary FORMS = new FormLibrary(TemplateForms::read);

	private ReadForms() {
	}

	public static Imported read(SourceDocument document) throws FormException {
		return FormReader.read(document, new TemplateChoice(null, TEMPLATES, FORMS));
	}

	/** @param asked the name of a template */
	public static Imported read(SourceDocument document, String asked) throws FormException {
		return FormReader.read(document, new TemplateChoice(CATALOGUE.effective(asked).orElseThrow(), TEMPLATES, FORMS));
	}

	/** A file among the resources of these tests, as a copy with its own name. */
	public static SourceDocument open(String resource) throws IOException, FormException {
		Path folder = Files.createTempDirectory("form");
		Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
		try (InputStream stream = ReadForms.class.getResourceAsStream(resource)) {
			Files.copy(stream, file);
			return new Intake(OfficeConversion.none()).open(file);
		} finally {
			Files.deleteIfExists(file);
			Files.delete(folder);
		}
	}

	public static String resource(String name) throws IOException {
		try (InputStream stream = ReadForms.class.getResourceAsStream(name)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** What was read, as JSON. */
	public static String json(Imported imported) throws IOException, FormException {
		imported.sheets().forEach(sheet -> NameCell.fold(sheet, imported.template()));
		StringWriter json = new StringWriter();
		JsonSheetWriter.write(imported.sheets(), sheet -> imported.template(), json);
		return json.toString();
	}

	/** What was read, in the language of goals. */
	public static String text(Imported imported) {
		GoalFile file = PgoalFactory.eINSTANCE.createGoalFile();
		file.setTemplate(imported.template().template());
		for (Sheet sheet : imported.sheets()) {
			Sheet copy = EcoreUtil.copy(sheet);
			copy.setId("表" + file.getElements().size());
			NameCell.fold(copy, imported.template());
			file.getElements().add(copy);
		}
		return INJECTOR.getInstance(SheetWriter.class).write(file);
	}
}
