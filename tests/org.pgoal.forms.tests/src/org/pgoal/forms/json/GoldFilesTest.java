package org.pgoal.forms.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.forms.template.TemplateRecogniser;
import org.pgoal.model.FieldRole;
import org.pgoal.model.Sheet;
import org.pgoal.model.template.EffectiveTemplate;

import com.google.gson.JsonParser;

/** Real documents of five regions: nothing is lost between JSON and text. */
class GoldFilesTest {

	@ParameterizedTest
	@ValueSource(strings = { "000-pingluo", "001-jingyan", "002-liuzhi", "003-wuhai", "004-suzhou" })
	void jsonToTextToJsonLosesNothing(String name) throws Exception {
		String gold = gold(name);
		String actual = Texts.thereAndBack(gold, null);
		assertEquals(List.of(), JsonEquality.differences(JsonParser.parseString(gold), JsonParser.parseString(actual)));
		assertTrue(JsonSheetReader.read(new StringReader(gold)).notes().isEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "000-pingluo,平罗县2023", "001-jingyan,井研县2024", "002-liuzhi,六枝特区2023", "003-wuhai,乌海市2022", "004-suzhou,宿州市2024" })
	void theNameIsSaidOnceInTextAndTwiceInTheForm(String name, String template) throws Exception {
		String gold = gold(name);
		TemplateCatalogue catalogue = Texts.INJECTOR.getInstance(TemplateCatalogue.class);
		List<Sheet> sheets = JsonSheetReader.read(new StringReader(gold)).sheets();
		List<EffectiveTemplate> templates = catalogue.builtIn().stream().map(id -> catalogue.effective(id).orElseThrow()).toList();
		EffectiveTemplate found = new TemplateRecogniser(templates).recognise(sheets).orElseThrow().template();
		assertEquals(template, found.id());
		sheets.forEach(sheet -> NameCell.fold(sheet, found));
		for (Sheet sheet : sheets) {
			assertTrue(found.entry(sheet, FieldRole.NAME).isEmpty(), sheet.getName());
		}
		assertEquals(List.of(), JsonEquality.differences(JsonParser.parseString(gold), JsonParser.parseString(Texts.thereAndBack(gold, found))));
	}

	static String gold(String name) throws Exception {
		try (var stream = GoldFilesTest.class.getResourceAsStream("/gold/" + name + ".json")) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
