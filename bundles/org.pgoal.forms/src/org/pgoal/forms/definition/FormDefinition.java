package org.pgoal.forms.definition;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.pgoal.forms.FormException;
import org.pgoal.model.message.Message;

/**
 * A form file as a designer made it: one or more tables for sheets of one kind. Several tables are variants: a sheet goes
 * into the first that has a place for all it says, else into the one that lacks least.
 *
 * @param file    its name
 * @param format  what it is
 * @param tables  in the order of the file, at least one
 * @param content the bytes, for a writer that needs fonts, borders and widths
 */
public record FormDefinition(String file, Format format, List<FormTable> tables, byte[] content) {

	/** The formats that a form may be designed in. */
	public enum Format {
		XLSX, DOCX
	}

	public FormDefinition {
		tables = List.copyOf(tables);
	}

	/**
	 * Reads a form file.
	 *
	 * @param file    its name; the extension says what it is
	 * @param content its bytes
	 * @throws FormException when it can't be read, or a placeholder is wrong: one message that says where
	 */
	public static FormDefinition read(String file, byte[] content) throws FormException {
		String name = file.toLowerCase(Locale.ROOT);
		Format format = name.endsWith(".xlsx") ? Format.XLSX : name.endsWith(".docx") ? Format.DOCX : null;
		if (format == null) {
			throw new FormException(Message.of(FormDefinition.class, "format", file));
		}
		return new FormDefinition(file, format, tables(file, format, content), content);
	}

	/** Those of its tables that have a placeholder. */
	private static List<FormTable> tables(String file, Format format, byte[] content) throws FormException {
		List<FormTable> tables;
		try {
			tables = switch (format) {
			case XLSX -> WorkbookForm.tables(file, content);
			case DOCX -> DocumentForm.tables(file, content);
			};
		} catch (IOException | RuntimeException unreadable) {
			throw new FormException(Message.of(FormDefinition.class, "unreadable", file), unreadable);
		}
		List<FormTable> filled = tables.stream().filter(table -> !table.placeholders().isEmpty()).toList();
		if (filled.isEmpty()) {
			throw new FormException(Message.of(FormDefinition.class, "noPlaceholder", file));
		}
		return filled;
	}
}
