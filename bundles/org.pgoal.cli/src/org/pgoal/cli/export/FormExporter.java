package org.pgoal.cli.export;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Shell;
import org.pgoal.dsl.templates.TemplateForms;
import org.pgoal.forms.FormException;
import org.pgoal.forms.definition.FormLibrary;
import org.pgoal.forms.filling.Omission;
import org.pgoal.forms.writing.FormFormat;
import org.pgoal.forms.writing.FormWriter;
import org.pgoal.model.Sheet;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

/** The official forms. */
final class FormExporter implements Exporter {

	/** More lines than anybody reads. */
	private static final int MOST_LINES = 200;

	private final FormFormat format;
	private final EffectiveTemplate asked;
	private final Shell shell;
	private final FormWriter writer = new FormWriter(new FormLibrary(TemplateForms::read));

	/** @param asked whose form is filled in; null: each sheet's own template's */
	FormExporter(FormFormat format, EffectiveTemplate asked, Shell shell) {
		this.format = format;
		this.asked = asked;
		this.shell = shell;
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
	public String list(Exported sheet) throws Failure {
		EffectiveTemplate template = asked != null ? asked : sheet.template();
		try {
			return writer.isList(sheet.source(), asked, format) ? template.id() : null;
		} catch (FormException wrong) {
			throw new Failure(Message.of(ExportCommand.class, "form", sheet.file().name(), wrong.message()), wrong);
		}
	}

	@Override
	public byte[] write(List<Exported> sheets, String name) throws Failure {
		FormWriter.Written written;
		try {
			written = writer.write(sheets.stream().map(Exported::source).toList(), asked, format);
		} catch (FormException wrong) {
			throw new Failure(Message.of(ExportCommand.class, "form", name, wrong.message()), wrong);
		}
		written.notes().forEach(note -> shell.note(Message.of(ExportCommand.class, "note", name, note)));
		tell(written.omissions(), sheets, name);
		return written.content();
	}

	private void tell(List<Omission> omissions, List<Exported> sheets, String name) {
		if (omissions.isEmpty()) {
			return;
		}
		shell.note(asked == null ? Message.of(ExportCommand.class, "omissions.own", name, omissions.size())
				: Message.of(ExportCommand.class, "omissions", name, asked.id(), omissions.size()));
		Map<Sheet, String> files = new IdentityHashMap<>();
		sheets.forEach(sheet -> files.put(sheet.sheet(), sheet.file().name()));
		omissions.stream().limit(MOST_LINES).forEach(omission -> shell.err().println(shell.text(Message.of(ExportCommand.class, "omission",
				files.get(omission.sheet()), String.valueOf(omission.sheet().getName()), omission.what()))));
		if (omissions.size() > MOST_LINES) {
			shell.err().println(shell.text(Message.of(ExportCommand.class, "omissions.more", omissions.size() - MOST_LINES)));
		}
	}
}
