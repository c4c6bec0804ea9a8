package org.pgoal.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgoal.cli.language.Services;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.dsl.templates.TemplateForms;
import org.pgoal.forms.definition.FormCell;
import org.pgoal.forms.definition.FormDefinition;
import org.pgoal.forms.definition.FormDefinition.Format;
import org.pgoal.forms.definition.FormLibrary;
import org.pgoal.forms.definition.FormTable;
import org.pgoal.forms.definition.Level;
import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.definition.Placeholder;
import org.pgoal.model.FormKind;
import org.pgoal.model.template.EffectiveTemplate;

/** The form files that come with the built-in templates. */
class BuiltInFormsTest {

	private static final TemplateCatalogue CATALOGUE = Services.get(TemplateCatalogue.class);

	record Form(EffectiveTemplate template, FormKind kind, FormDefinition definition) {
		@Override
		public String toString() {
			return template.id() + " " + definition.file();
		}
	}

	static Stream<Form> forms() throws FormException {
		FormLibrary library = new FormLibrary(TemplateForms::read);
		Stream.Builder<Form> forms = Stream.builder();
		for (String name : CATALOGUE.builtIn()) {
			EffectiveTemplate template = CATALOGUE.effective(name).orElseThrow();
			for (FormKind kind : FormKind.values()) {
				for (FormDefinition form : library.forms(template, kind)) {
					forms.add(new Form(template, kind, form));
				}
			}
		}
		return forms.build();
	}

	@Test
	void everyTemplateWithACatalogueHasAForm() throws FormException {
		FormLibrary library = new FormLibrary(TemplateForms::read);
		for (String name : CATALOGUE.builtIn()) {
			EffectiveTemplate template = CATALOGUE.effective(name).orElseThrow();
			for (FormKind kind : FormKind.values()) {
				assertEquals(!template.levelOnes().isEmpty(), library.form(template, kind, Format.XLSX).isPresent(), name + " " + kind);
			}
		}
	}

	/** A placeholder that asks for what the template doesn't know would never be filled in. */
	@ParameterizedTest
	@MethodSource("forms")
	void labelsAreTheTemplates(Form form) {
		for (FormTable table : form.definition().tables()) {
			assertTrue(table.row(Level.INDICATOR).isPresent(), table.name());
			assertTrue(table.has(Meaning.NAME), table.name());
			for (Placeholder placeholder : table.placeholders()) {
				switch (placeholder.meaning()) {
				case FIELD -> assertTrue(form.template().field(form.kind(), placeholder.argument()).isPresent(), placeholder.written());
				case FUND, TOTAL -> assertTrue(form.template().fund(form.kind(), placeholder.argument()).isPresent(), placeholder.written());
				default -> {
					// asks for no label of the template
				}
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void everyPlaceIsCoveredOnce(Form form) {
		for (FormTable table : form.definition().tables()) {
			for (int row = 0; row < table.rows().size(); row++) {
				for (int column = 0; column < table.width(); column++) {
					int r = row;
					int c = column;
					List<FormCell> covering = table.cells().stream().filter(cell -> cell.covers(r, c)).toList();
					assertEquals(1, covering.size(), table.name() + " " + row + "," + column + " " + covering);
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void noPersonIsNamed(Form form) throws Exception {
		byte[] content = form.definition().content();
		try (POIXMLDocument document = form.definition().format() == Format.XLSX ? new XSSFWorkbook(new ByteArrayInputStream(content))
				: new XWPFDocument(new ByteArrayInputStream(content))) {
			CoreProperties properties = document.getProperties().getCoreProperties();
			assertEquals("pgoal", properties.getCreator());
			assertEquals("pgoal", properties.getLastModifiedByUser());
		}
		for (FormTable table : form.definition().tables()) {
			assertFalse(table.cells().stream().anyMatch(cell -> cell.literal().matches("(?s).*\\d{6,}.*")), table.name());
		}
	}
}
