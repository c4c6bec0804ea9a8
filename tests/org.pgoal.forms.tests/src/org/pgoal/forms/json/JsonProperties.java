package org.pgoal.forms.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.List;

import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.model.template.EffectiveTemplate;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any file of the schema, however odd, survives the way through text. */
class JsonProperties {

	@Property(tries = 500)
	void jsonToTextToJsonLosesNothing(@ForAll("documents") JsonObject file, @ForAll("templates") EffectiveTemplate template) throws Exception {
		String json = new GsonBuilder().serializeNulls().create().toJson(file);
		String actual = Texts.thereAndBack(json, template);
		if (file.getAsJsonArray("documents").isEmpty()) {
			// region and year belong to sheets: without one there is nothing that could hold them
			return;
		}
		assertEquals(List.of(), JsonEquality.differences(JsonParser.parseString(json), JsonParser.parseString(actual)));
	}

	@Property(tries = 300)
	void aPlainSheetKeepsEveryCellInItsOwnPlace(@ForAll("documents") JsonObject file) throws Exception {
		// what is read is what is written, whatever the way
		String json = new GsonBuilder().serializeNulls().create().toJson(file);
		String direct = Texts.json(JsonSheetReader.read(new StringReader(json)).sheets(), null);
		assertEquals(direct, Texts.thereAndBack(json, null));
	}

	@Provide
	Arbitrary<EffectiveTemplate> templates() {
		TemplateCatalogue catalogue = Texts.INJECTOR.getInstance(TemplateCatalogue.class);
		return Arbitraries.of(catalogue.builtIn()).map(name -> catalogue.effective(name).orElseThrow()).injectNull(0.2);
	}

	@Provide
	Arbitrary<JsonObject> documents() {
		return Arbitraries.randomValue(random -> new RandomDocuments(random).file());
	}
}
