package org.pgoal.exchange.export;

import java.util.List;

import org.pgoal.dsl.templates.TemplateForms;
import org.pgoal.forms.FormException;
import org.pgoal.forms.definition.FormLibrary;
import org.pgoal.forms.writing.FormFormat;
import org.pgoal.forms.writing.FormWriter;
import org.pgoal.forms.writing.FormWriter.Written;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

/** The official forms. */
final class FormExporter implements Exporter {

	private final FormFormat format;
	private final EffectiveTemplate asked;
	private final FormWriter writer = new FormWriter(new FormLibrary(TemplateForms::read));

	/** @param asked whose form is filled in; null: each sheet's own template's */
	FormExporter(FormFormat format, EffectiveTemplate asked) {
		this.format = format;
		this.asked = asked;
	}

	@Override
	public String extension() {
		return format.extension();
	}

	@Override
	public boolean isText() {
		return format == FormFormat.HTML || format == FormFormat.CSV;
	}

	@Override
	public String list(Exported sheet) throws FormException {
		EffectiveTemplate template = asked != null ? asked : sheet.template();
		try {
			return writer.isList(sheet.source(), asked, format) ? template.id() : null;
		} catch (FormException wrong) {
			throw named(sheet.file(), wrong);
		}
	}

	@Override
	public Written write(List<Exported> sheets, String name) throws FormException {
		try {
			return writer.write(sheets.stream().map(Exported::source).toList(), asked, format);
		} catch (FormException wrong) {
			throw named(name, wrong);
		}
	}

	private static FormException named(String name, FormException wrong) {
		return new FormException(Message.of(FormExporter.class, "form", name, wrong.message()), wrong);
	}
}
