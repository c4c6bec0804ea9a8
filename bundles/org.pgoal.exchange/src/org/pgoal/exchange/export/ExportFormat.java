package org.pgoal.exchange.export;

import org.pgoal.forms.writing.FormFormat;
import org.pgoal.model.template.EffectiveTemplate;

/** The formats in which sheets go out. */
public enum ExportFormat {

	XLSX(FormFormat.XLSX), DOCX(FormFormat.DOCX), HTML(FormFormat.HTML), CSV(FormFormat.CSV), JSON(null);

	private final FormFormat form;

	ExportFormat(FormFormat form) {
		this.form = form;
	}

	/** Without the dot. */
	public String extension() {
		return form == null ? "json" : form.extension();
	}

	/** @param asked whose form and labels are used; null: each sheet's own template's */
	public Exporter exporter(EffectiveTemplate asked) {
		return form == null ? new JsonExporter(asked) : new FormExporter(form, asked);
	}
}
