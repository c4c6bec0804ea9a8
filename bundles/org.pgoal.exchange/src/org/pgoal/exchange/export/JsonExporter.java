package org.pgoal.exchange.export;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.pgoal.forms.FormException;
import org.pgoal.forms.json.JsonSheetWriter;
import org.pgoal.forms.writing.FormWriter.Written;
import org.pgoal.model.Sheet;
import org.pgoal.model.message.Message;
import org.pgoal.model.template.EffectiveTemplate;

/** JSON: one region, year and money unit for all sheets of a file. */
final class JsonExporter implements Exporter {

	private final EffectiveTemplate asked;

	/** @param asked whose labels are used; null: each sheet's own template's */
	JsonExporter(EffectiveTemplate asked) {
		this.asked = asked;
	}

	@Override
	public String extension() {
		return "json";
	}

	@Override
	public boolean isText() {
		return true;
	}

	@Override
	public String list(Exported sheet) {
		return null;
	}

	@Override
	public Written write(List<Exported> sheets, String name) throws FormException {
		same(sheets, "region", Sheet::getRegion);
		same(sheets, "year", Sheet::getYear);
		same(sheets, "currency", Sheet::getCurrency);
		StringWriter text = new StringWriter();
		try {
			JsonSheetWriter.write(sheets.stream().map(Exported::sheet).toList(),
					sheet -> asked != null ? asked : sheets.stream().filter(s -> s.sheet() == sheet).findFirst().map(Exported::template).orElse(null), text);
		} catch (IOException impossible) {
			throw new IllegalStateException(impossible);
		}
		return new Written(text.toString().getBytes(StandardCharsets.UTF_8), List.of(), List.of());
	}

	private static void same(List<Exported> sheets, String key, Function<Sheet, String> head) throws FormException {
		for (Exported other : sheets) {
			Exported first = sheets.get(0);
			String one = head.apply(first.sheet());
			String two = head.apply(other.sheet());
			if (!Objects.equals(one, two)) {
				throw new FormException(
						Message.of(JsonExporter.class, "different", first.file(), other.file(), Message.of(JsonExporter.class, "different." + key), said(one), said(two)));
			}
		}
	}

	private static Object said(String head) {
		return head == null ? Message.of(JsonExporter.class, "none") : head;
	}
}
