package org.pgoal.forms.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.pgoal.forms.FormException;
import org.pgoal.forms.definition.FormLibrary;
import org.pgoal.forms.filling.FilledForm;
import org.pgoal.forms.filling.FormPlan;
import org.pgoal.forms.filling.Omission;
import org.pgoal.forms.filling.SourceSheet;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

/** Prints goal sheets as official forms. */
public final class FormWriter {

	/**
	 * A file to be.
	 *
	 * @param content   its bytes
	 * @param omissions what the forms have no place for
	 * @param notes     what could not be written as it is
	 */
	public record Written(byte[] content, List<Omission> omissions, List<Message> notes) {
	}

	private final FormLibrary library;

	public FormWriter(FormLibrary library) {
		this.library = library;
	}

	/**
	 * Whether the form of a sheet is a list, in which others stand as well.
	 *
	 * @param target the template whose form is asked for; null: the sheet's own
	 */
	public boolean isList(SourceSheet sheet, EffectiveTemplate target, FormFormat format) throws FormException {
		return new FormPlan(library, format.form()).isList(sheet, target);
	}

	/**
	 * Writes sheets into one file.
	 *
	 * @param sheets in order, at least one
	 * @param target the template whose form is asked for; null: each sheet's own
	 * @throws FormException when there is no form, a form is wrong, or a text is too long for a cell
	 */
	public Written write(List<SourceSheet> sheets, EffectiveTemplate target, FormFormat format) throws FormException {
		List<FilledForm> forms = new FormPlan(library, format.form()).fill(sheets, target);
		PlainText text = new PlainText();
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		try {
			switch (format) {
			case XLSX -> new WorkbookWriter(text).write(forms, content);
			case DOCX -> new DocumentWriter(text).write(forms, content);
			case HTML -> content.writeBytes(HtmlWriter.page(forms, text));
			case CSV -> content.writeBytes(CsvWriter.rows(forms, text));
			}
		} catch (IOException failure) {
			throw new FormException(Message.of(FormWriter.class, "notWritten", String.valueOf(failure.getMessage())), failure);
		}
		List<Omission> omissions = new ArrayList<>();
		forms.forEach(form -> omissions.addAll(form.omissions()));
		return new Written(content.toByteArray(), omissions, text.notes());
	}
}
