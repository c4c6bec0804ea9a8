package org.pgoal.forms.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office files put together by hand, part by part, so that they can be as wrong as no program would write them. */
final class Archives {

	/** Writes the content of a part. */
	@FunctionalInterface
	interface Content {
		void to(OutputStream out) throws IOException;
	}

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

	static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private final Map<String, Content> parts = new LinkedHashMap<>();

	/** A workbook of one worksheet with these elements in it. */
	static Archives workbook(String worksheet) {
		return new Archives().main("xl/workbook.xml", "spreadsheetml.sheet")
				.with("xl/workbook.xml", "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
				.related("xl/workbook.xml", "rId1", "worksheet", "worksheets/sheet1.xml").with("xl/worksheets/sheet1.xml", "<worksheet>" + worksheet + "</worksheet>");
	}

	/** A document with these elements in its body. */
	static Archives document(String body) {
		return new Archives().main("word/document.xml", "wordprocessingml.document").with("word/document.xml",
				"<w:document xmlns:w=\"urn:w\" xmlns:r=\"urn:r\" xmlns:mc=\"urn:mc\"><w:body>" + body + "</w:body></w:document>");
	}

	private Archives main(String part, String type) {
		with("[Content_Types].xml", "<Types><Override PartName=\"/" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + type + ".main+xml\"/></Types>");
		return with("_rels/.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + RELATED + "officeDocument\" Target=\"" + part + "\"/></Relationships>");
	}

	Archives related(String part, String id, String type, String target) {
		int slash = part.lastIndexOf('/') + 1;
		return with(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels",
				"<Relationships><Relationship Id=\"" + id + "\" Type=\"" + RELATED + type + "\" Target=\"" + target + "\"/></Relationships>");
	}

	Archives with(String part, String xml) {
		byte[] bytes = (xml.startsWith("<?") ? xml : HEAD + xml).getBytes(StandardCharsets.UTF_8);
		return with(part, out -> out.write(bytes));
	}

	Archives with(String part, Content content) {
		parts.put(part, content);
		return this;
	}

	Archives without(String part) {
		parts.remove(part);
		return this;
	}

	byte[] zip() {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
				for (Map.Entry<String, Content> part : parts.entrySet()) {
					zip.putNextEntry(new ZipEntry(part.getKey()));
					part.getValue().to(zip);
					zip.closeEntry();
				}
			}
			return bytes.toByteArray();
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}
}
