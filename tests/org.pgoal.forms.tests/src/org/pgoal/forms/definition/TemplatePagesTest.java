package org.pgoal.forms.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages about templates: the tables of placeholders and options are made from the code, and every placeholder in the text
 * is one. With {@code -Dpgoal.update=true} the tables are written anew.
 */
class TemplatePagesTest {

	private static final Path DOCS = Path.of("../../docs");
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}…]+\\}\\}");

	@ParameterizedTest
	@CsvSource({ "templates.md,en", "templates.zh-CN.md,zh" })
	void tablesAreComplete(String page, String language) throws IOException {
		Locale locale = Locale.forLanguageTag(language);
		Path file = DOCS.resolve(page);
		String text = Files.readString(file);
		String expected = replace(replace(text, "placeholders", placeholders(locale)), "options", options(locale));
		if (Boolean.getBoolean("pgoal.update")) {
			Files.writeString(file, expected);
		}
		assertEquals(expected, Files.readString(file));
	}

	private static String replace(String text, String mark, String table) {
		Matcher place = Pattern.compile("(<!-- " + mark + " -->\n).*?(<!-- /" + mark + " -->)", Pattern.DOTALL).matcher(text);
		assertTrue(place.find(), mark);
		return text.substring(0, place.end(1)) + table + text.substring(place.start(2));
	}

	private static String placeholders(Locale locale) {
		boolean chinese = locale.getLanguage().equals("zh");
		return (chinese ? "| 占位符 | 英文写法 | 含义 |\n|---|---|---|\n" : "| placeholder | in English | stands for |\n|---|---|---|\n")
				+ Arrays.stream(Meaning.values()).map(meaning -> "| `" + written(meaning.chinese(), meaning, "标签", "n") + "` | `" + written(meaning.english(), meaning, "LABEL", "n") + "` | "
						+ meaning.description().text(locale) + " |\n").collect(Collectors.joining());
	}

	private static String written(String name, Meaning meaning, String label, String number) {
		return "{{" + name + switch (meaning.argument()) {
		case NONE -> "";
		case LABEL -> " " + label;
		case ORDINAL -> " [" + number + "]";
		} + "}}";
	}

	private static String options(Locale locale) {
		boolean chinese = locale.getLanguage().equals("zh");
		return (chinese ? "| 选项 | 英文写法 | 用于 | 作用 |\n|---|---|---|---|\n" : "| option | in English | for | does |\n|---|---|---|---|\n")
				+ Arrays.stream(Option.values()).map(option -> {
					String meanings = Arrays.stream(Meaning.values()).filter(option::fits).map(chinese ? Meaning::chinese : Meaning::english).collect(Collectors.joining(", "));
					boolean all = Arrays.stream(Meaning.values()).allMatch(option::fits);
					String word = option.hasWord() ? chinese ? "[=词]" : "[=WORD]" : "";
					return "| `" + option.chinese() + word + "` | `" + option.english() + word + "` | " + (all ? chinese ? "全部" : "all" : meanings) + " | "
							+ option.description().text(locale) + " |\n";
				}).collect(Collectors.joining());
	}

	@ParameterizedTest
	@ValueSource(strings = { "templates.md", "templates.zh-CN.md" })
	void everyPlaceholderInTheTextIsOne(String page) throws Exception {
		String text = Files.readString(DOCS.resolve(page)).replaceAll("(?s)<!-- placeholders -->.*<!-- /placeholders -->", "");
		Matcher placeholders = PLACEHOLDER.matcher(text);
		int count = 0;
		while (placeholders.find()) {
			new PlaceholderParser(page, "text").parts(placeholders.group().replace("\\|", "|"), "line");
			count++;
		}
		assertTrue(count > 20, "examples: " + count);
	}
}
