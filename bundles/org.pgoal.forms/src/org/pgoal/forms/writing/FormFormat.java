package org.pgoal.forms.writing;

import org.pgoal.forms.definition.FormDefinition.Format;

/** The formats in which forms are written. */
public enum FormFormat {

	XLSX("xlsx", Format.XLSX), DOCX("docx", Format.DOCX), HTML("html", Format.XLSX), CSV("csv", Format.XLSX);

	private final String extension;
	private final Format form;

	FormFormat(String extension, Format form) {
		this.extension = extension;
		this.form = form;
	}

	/** Without the dot. */
	public String extension() {
		return extension;
	}

	/** The format of the form that is filled in, where a template has several. */
	Format form() {
		return form;
	}
}
