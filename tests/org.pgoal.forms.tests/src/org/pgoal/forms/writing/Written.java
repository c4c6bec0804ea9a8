package org.pgoal.forms.writing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.pgoal.dsl.templates.TemplateForms;
import org.pgoal.forms.FormException;
import org.pgoal.forms.definition.FormLibrary;
import org.pgoal.forms.filling.SourceSheet;
import org.pgoal.forms.grid.SourceDocument;
import org.pgoal.forms.intake.Intake;
import org.pgoal.forms.intake.OfficeConversion;
import org.pgoal.forms.json.JsonSheetReader;
import org.pgoal.forms.json.JsonSheetWriter;
import org.pgoal.forms.reading.ReadForms;
import org.pgoal.model.Sheet;
import org.pgoal.model.template.EffectiveTemplate;

/** Sheets as files, for tests. */
final class Written {

	static final FormWriter WRITER = new FormWriter(new FormLibrary(TemplateForms::read));

	private Written() {
	}

	static EffectiveTemplate template(String name) {
		return ReadForms.CATALOGUE.effective(name).orElseThrow();
	}

	/** The sheets of a gold file. */
	static List<SourceSheet> gold(String name, String template) throws IOException, FormException {
		return sheets(ReadForms.resource("/gold/" + name + ".json"), template);
	}

	static List<SourceSheet> sheets(String json, String template) throws IOException, FormException {
		EffectiveTemplate known = template(template);
		return JsonSheetReader.read(new StringReader(json), known).sheets().stream().map(sheet -> new SourceSheet(sheet, known)).toList();
	}

	static String json(List<SourceSheet> sheets) throws IOException, FormException {
		StringWriter json = new StringWriter();
		List<Sheet> all = sheets.stream().map(SourceSheet::sheet).toList();
		JsonSheetWriter.write(all, sheet -> sheets.get(all.indexOf(sheet)).template(), json);
		return json.toString();
	}

	static FormWriter.Written write(List<SourceSheet> sheets, FormFormat format) throws FormException {
		return WRITER.write(sheets, null, format);
	}

	static XSSFWorkbook workbook(byte[] content) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(content));
	}

	static XWPFDocument document(byte[] content) throws IOException {
		return new XWPFDocument(new ByteArrayInputStream(content));
	}

	/** What an import sees. */
	static SourceDocument opened(byte[] content, FormFormat format) throws IOException, FormException {
		Path file = Files.createTempFile("form", "." + format.extension());
		try {
			Files.write(file, content);
			return new Intake(OfficeConversion.none()).open(file);
		} finally {
			Files.delete(file);
		}
	}
}
