package org.pgoal.forms.writing;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.pgoal.forms.definition.FormDefinition;
import org.pgoal.forms.definition.FormDefinition.Format;

/** The workbooks in which forms were designed, each opened once; a plain one for a form that was designed in Word. */
final class Looks implements Closeable {

	private final Map<FormDefinition, XSSFWorkbook> open = new IdentityHashMap<>();

	XSSFWorkbook workbook(FormDefinition definition) throws IOException {
		XSSFWorkbook known = open.get(definition);
		if (known == null) {
			known = definition.format() == Format.XLSX ? new XSSFWorkbook(new ByteArrayInputStream(definition.content())) : PlainWorkbook.of(definition);
			open.put(definition, known);
		}
		return known;
	}

	@Override
	public void close() throws IOException {
		for (XSSFWorkbook each : open.values()) {
			each.close();
		}
	}
}
