package org.pgoal.compare.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.diff.Effect;
import org.pgoal.compare.diff.FileDiff;
import org.pgoal.compare.diff.SheetDiff;
import org.pgoal.compare.diff.Topic;
import org.pgoal.compare.diff.Totals;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.model.Department;
import org.pgoal.model.Indicator;

import com.google.gson.stream.JsonWriter;

/** Differences for programs; the schema stands in docs/git.md. Only the member {@code text} depends on the language. */
public final class JsonDiffReport implements DiffReport {

	private final JsonWriter json;
	private final Locale locale;

	public JsonDiffReport(Writer out, Locale locale) {
		this.locale = locale;
		json = new JsonWriter(out);
		json.setIndent("  ");
		json.setHtmlSafe(false);
		json.setSerializeNulls(true);
	}

	@Override
	public void begin(String before, String after) throws IOException {
		json.beginObject();
		json.name("before").value(before);
		json.name("after").value(after);
		json.name("files").beginArray();
	}

	@Override
	public void file(FileDiff diff) throws IOException {
		json.beginObject();
		json.name("before").value(diff.before());
		json.name("after").value(diff.after());
		json.name("changes").beginArray();
		for (Difference difference : diff.differences()) {
			difference(difference);
		}
		json.endArray();
		json.name("sheets").beginArray();
		for (SheetDiff sheet : diff.sheets()) {
			sheet(sheet);
		}
		json.endArray();
		json.endObject();
	}

	private void sheet(SheetDiff sheet) throws IOException {
		json.beginObject();
		json.name("kind").value(sheet.sheet() instanceof Department ? "department" : "project");
		json.name("name").value(sheet.sheet().getName());
		json.name("id").value(sheet.sheet().getId());
		json.name("how").value(sheet.difference().how().word());
		json.name("totals").beginObject();
		totals("before", sheet.difference().before() == null ? null : sheet.before());
		totals("after", sheet.difference().after() == null ? null : sheet.after());
		json.endObject();
		json.name("changes").beginArray();
		for (Difference part : sheet.difference().parts()) {
			difference(part);
		}
		json.endArray();
		json.endObject();
	}

	private void totals(String side, Totals totals) throws IOException {
		json.name(side);
		if (totals == null) {
			json.nullValue();
			return;
		}
		json.beginObject();
		json.name("indicators").value(totals.indicators());
		json.name("weights").value(totals.weights());
		json.name("budget").value(totals.budget() == null ? null : totals.budget().asText());
		json.name("budgetInYuan").value(totals.money().map(money -> money.yuan()).orElse(null));
		json.endObject();
	}

	private void difference(Difference difference) throws IOException {
		json.beginObject();
		json.name("what").value(difference.topic().word());
		json.name("how").value(difference.how().word());
		json.name("label").value(difference.label());
		if (difference.topic() == Topic.INDICATOR && difference.element() instanceof Indicator indicator) {
			json.name("level1").value(indicator.getLevelOne());
			json.name("level2").value(indicator.getLevel2());
		}
		json.name("from").value(difference.from());
		json.name("to").value(difference.to());
		if (difference.topic() == Topic.TARGET) {
			json.name("effect").value(difference.effect() == Effect.NONE ? null : difference.effect().name().toLowerCase(Locale.ROOT));
		}
		json.name("element").value(StableNames.of(difference.element()));
		json.name("lineBefore").value(line(difference.before()));
		json.name("lineAfter").value(line(difference.after()));
		json.name("text").value(Phrase.of(difference).text(locale));
		if (!difference.parts().isEmpty()) {
			json.name("changes").beginArray();
			for (Difference part : difference.parts()) {
				difference(part);
			}
			json.endArray();
		}
		json.endObject();
	}

	/** From 1; null where the element is in no text. */
	static Integer line(EObject element) {
		ICompositeNode node = element == null ? null : NodeModelUtils.getNode(element);
		return node == null ? null : Integer.valueOf(node.getStartLine());
	}

	@Override
	public void end(DiffSummary summary) throws IOException {
		json.endArray();
		json.name("summary").beginObject();
		json.name("changed").value(summary.changed());
		json.name("added").value(summary.added());
		json.name("removed").value(summary.removed());
		json.name("rewritten").value(summary.rewritten());
		json.name("unchanged").value(summary.unchanged());
		json.endObject();
		json.endObject();
		json.flush();
	}
}
