package org.pgoal.forms.definition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.pgoal.forms.FormException;
import org.pgoal.forms.definition.FormDefinition.Format;
import org.pgoal.model.FormKind;
import org.pgoal.model.Template;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

/** The forms of templates, each read once. May be asked from several threads. */
public final class FormLibrary {

	private record Key(Template template, String file) {
	}

	private final FormFiles files;
	private final Map<Key, FormDefinition> read = new HashMap<>();

	public FormLibrary(FormFiles files) {
		this.files = files;
	}

	/**
	 * The forms for one kind of sheet: those of the template, else of the nearest one that it extends and that has any, in
	 * the order in which it names them.
	 *
	 * @throws FormException when a file is missing or wrong
	 */
	public List<FormDefinition> forms(EffectiveTemplate template, FormKind kind) throws FormException {
		return forms(template, kind, null);
	}

	/**
	 * The forms for one kind of sheet in one format, or, where there are none of it, all: the others aren't opened.
	 *
	 * @param preferred the format; null for all
	 * @throws FormException when a file is missing or wrong
	 */
	public List<FormDefinition> forms(EffectiveTemplate template, FormKind kind, Format preferred) throws FormException {
		List<Template> with = with(template, kind);
		return with.isEmpty() ? List.of() : forms(with.get(0), kind, preferred);
	}

	/**
	 * The forms behind those: of the next template among the ancestors that has any. What a bureau adds to its own form is
	 * mostly there.
	 *
	 * @throws FormException when a file is missing or wrong
	 */
	public List<FormDefinition> inherited(EffectiveTemplate template, FormKind kind, Format preferred) throws FormException {
		List<Template> with = with(template, kind);
		return with.size() < 2 ? List.of() : forms(with.get(1), kind, preferred);
	}

	private static List<Template> with(EffectiveTemplate template, FormKind kind) {
		return template.lineage().stream().filter(each -> !files(each, kind).isEmpty()).toList();
	}

	private static List<String> files(Template template, FormKind kind) {
		return template.getForms().stream().filter(form -> form.getKind() == kind).flatMap(form -> form.getFiles().stream()).toList();
	}

	private List<FormDefinition> forms(Template template, FormKind kind, Format preferred) throws FormException {
		List<String> files = files(template, kind);
		List<String> some = files.stream().filter(file -> preferred != null && file.toLowerCase(Locale.ROOT).endsWith("." + preferred.name().toLowerCase(Locale.ROOT))).toList();
		List<FormDefinition> found = new ArrayList<>();
		for (String file : some.isEmpty() ? files : some) {
			found.add(read(template, file));
		}
		return found;
	}

	/** The first form in a format; a template names at most one of each that is used. */
	public Optional<FormDefinition> form(EffectiveTemplate template, FormKind kind, Format format) throws FormException {
		return forms(template, kind).stream().filter(form -> form.format() == format).findFirst();
	}

	private synchronized FormDefinition read(Template template, String file) throws FormException {
		Key key = new Key(template, file);
		FormDefinition known = read.get(key);
		if (known == null) {
			try {
				byte[] content = files.read(template, file)
						.orElseThrow(() -> new FormException(Message.of(FormLibrary.class, "missing", String.valueOf(template.getId()), file)));
				known = FormDefinition.read(file, content);
			} catch (IOException unreadable) {
				throw new FormException(Message.of(FormLibrary.class, "unreadable", file), unreadable);
			}
			read.put(key, known);
		}
		return known;
	}
}
