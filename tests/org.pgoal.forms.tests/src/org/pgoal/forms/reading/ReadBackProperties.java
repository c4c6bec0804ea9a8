package org.pgoal.forms.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.pgoal.dsl.templates.TemplateForms;
import org.pgoal.forms.definition.FormLibrary;
import org.pgoal.forms.filling.SourceSheet;
import org.pgoal.forms.intake.Intake;
import org.pgoal.forms.intake.OfficeConversion;
import org.pgoal.forms.json.JsonSheetReader;
import org.pgoal.forms.reading.OtherDocuments.Documents;
import org.pgoal.forms.reading.OtherDocuments.Family;
import org.pgoal.forms.writing.FormFormat;
import org.pgoal.forms.writing.FormWriter;
import org.pgoal.model.Sheet;
import org.pgoal.model.template.EffectiveTemplate;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any sheets of a family, written in any format, are read as what they were, and written again are the same text. */
class ReadBackProperties {

	private static final FormWriter WRITER = new FormWriter(new FormLibrary(TemplateForms::read));

	@Property(tries = 30)
	void whatIsWrittenIsRead(@ForAll Family family, @ForAll FormFormat format, @ForAll int seed) throws Exception {
		Documents documents = new OtherDocuments(new Random(seed)).of(family);
		EffectiveTemplate template = ReadForms.CATALOGUE.effective(family.template).orElseThrow();
		Imported first = there(JsonSheetReader.read(new StringReader(documents.json()), template).sheets(), template, format);
		String text = ReadForms.text(first);
		Imported again = there(first.sheets(), first.template(), format);
		assertEquals(text, ReadForms.text(again));
		// a form with one cell for the whole value has no place for a unit beside words
		assertEquals(List.of(), GoldComparison.of(documents.json(), ReadForms.json(first)).differences().stream()
				.filter(difference -> !(difference.column().equals("unit") && difference.actual().isEmpty())).toList());
	}

	private static Imported there(List<Sheet> sheets, EffectiveTemplate template, FormFormat format) throws Exception {
		Path file = Files.createTempFile("form", "." + format.extension());
		try {
			Files.write(file, WRITER.write(sheets.stream().map(sheet -> new SourceSheet(sheet, template)).toList(), null, format).content());
			return ReadForms.read(new Intake(OfficeConversion.none()).open(file));
		} finally {
			Files.delete(file);
		}
	}
}
