package org.pgoal.forms.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.dsl.formatting.FormatOptions;
import org.pgoal.dsl.formatting.PGoalFormatter;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.FieldRole;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Sheet;
import org.pgoal.model.template.EffectiveTemplate;

import com.google.gson.JsonParser;

/** The samples say what the documents say, but for persons and telephone numbers. */
class SamplesTest {

	private static final Path SAMPLES = Path.of("../../samples");
	private static final Set<FieldRole> PERSONAL = EnumSet.of(FieldRole.PERSON, FieldRole.PHONE);

	private final TemplateCatalogue catalogue = Texts.INJECTOR.getInstance(TemplateCatalogue.class);

	@ParameterizedTest
	@ValueSource(strings = { "000-pingluo", "001-jingyan", "002-liuzhi", "003-wuhai", "004-suzhou" })
	void samplesExportedAreTheDocuments(String gold) throws Exception {
		List<Sheet> sheets = new ArrayList<>();
		EffectiveTemplate template = null;
		for (Path path : files(gold.substring(gold.indexOf('-') + 1))) {
			GoalFile file = Texts.parsed(Files.readString(path));
			template = catalogue.effective(file);
			sheets.addAll(file.getSheets());
		}
		String expected = withoutPersons(GoldFilesTest.gold(gold), template);
		assertEquals(List.of(), JsonEquality.differences(JsonParser.parseString(expected), JsonParser.parseString(Texts.json(sheets, template))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "pingluo", "jingyan", "liuzhi", "wuhai", "suzhou" })
	void samplesAreFormatted(String region) throws Exception {
		PGoalFormatter formatter = Texts.INJECTOR.getInstance(PGoalFormatter.class);
		for (Path path : files(region)) {
			String text = Files.readString(path, StandardCharsets.UTF_8);
			assertEquals(formatter.format(text, FormatOptions.LAYOUT), text, path.toString());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "pingluo", "jingyan", "liuzhi", "wuhai", "suzhou" })
	void keywordsTurnEnglishAndBack(String region) throws Exception {
		PGoalFormatter formatter = Texts.INJECTOR.getInstance(PGoalFormatter.class);
		for (Path path : files(region)) {
			String chinese = Files.readString(path, StandardCharsets.UTF_8);
			String english = formatter.format(chinese, FormatOptions.in(KeywordLanguage.ENGLISH));
			assertEquals(chinese, formatter.format(english, FormatOptions.in(KeywordLanguage.CHINESE)), path.toString());
			assertTrue(english.contains("funds {"), path.toString());
		}
	}

	private static List<Path> files(String region) throws Exception {
		try (var files = Files.list(SAMPLES.resolve(region))) {
			return files.filter(path -> path.toString().endsWith(".pgoal")).sorted().toList();
		}
	}

	private static String withoutPersons(String json, EffectiveTemplate template) throws Exception {
		List<Sheet> sheets = JsonSheetReader.read(new StringReader(json)).sheets();
		for (Sheet sheet : sheets) {
			for (FieldRole role : PERSONAL) {
				for (Optional<FieldEntry> entry; (entry = template.entry(sheet, role)).isPresent();) {
					sheet.getFields().remove(entry.get());
				}
			}
		}
		return Texts.json(sheets, null);
	}
}
