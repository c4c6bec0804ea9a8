package org.pgoal.dsl.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.xtext.parser.IParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.dsl.services.PGoalGrammarAccess;
import org.pgoal.dsl.text.Keywords;

import com.google.inject.Injector;

/**
 * {@code docs/language.md} is made from a text with directives: {@code {{keywords}}} and {@code {{rule Name}}} come from the
 * grammar; each block marked {@code pgoal} must parse, each block marked {@code pgoal-wrong} must not. With
 * {@code -Dpgoal.update=true} the pages are written anew.
 */
class LanguageReferenceTest {

	private static final Pattern DIRECTIVE = Pattern.compile("\\{\\{(\\w+)(?: (\\w+))?}}");
	private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```(pgoal|pgoal-wrong)\\n(.*?)^```$");
	private static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();

	@ParameterizedTest
	@ValueSource(strings = { "language.md", "language.zh-CN.md" })
	void thePageIsWhatTheGrammarSays(String page) throws IOException {
		String made = make(source(page));
		Path target = docs().resolve(page);
		if (Boolean.getBoolean("pgoal.update")) {
			Files.writeString(target, made);
		}
		assertEquals(made, Files.readString(target), "run the test with -Dpgoal.update=true");
	}

	@TestFactory
	Stream<DynamicTest> examplesAreChecked() throws IOException {
		List<DynamicTest> tests = new ArrayList<>();
		for (String page : List.of("language.md", "language.zh-CN.md")) {
			Matcher example = EXAMPLE.matcher(source(page));
			while (example.find()) {
				boolean right = "pgoal".equals(example.group(1));
				String text = example.group(2);
				tests.add(DynamicTest.dynamicTest(page + ": " + text.lines().findFirst().orElse(""), () -> {
					var result = INJECTOR.getInstance(IParser.class).parse(new StringReader(text));
					List<String> errors = new ArrayList<>();
					result.getSyntaxErrors().forEach(e -> errors.add(e.getStartLine() + ": " + e.getSyntaxErrorMessage().getMessage()));
					assertEquals(right, errors.isEmpty(), errors + "\n" + text);
				}));
			}
		}
		assertFalse(tests.isEmpty());
		return tests.stream();
	}

	private static String make(String source) {
		PGoalGrammarAccess grammar = INJECTOR.getInstance(PGoalGrammarAccess.class);
		GrammarText rules = new GrammarText(grammar.getGrammar());
		String made = DIRECTIVE.matcher(source).replaceAll(directive -> Matcher.quoteReplacement(switch (directive.group(1)) {
		case "keywords" -> keywords();
		case "rule" -> "```ebnf\n" + rules.rule(directive.group(2)) + "\n```";
		default -> throw new IllegalArgumentException(directive.group());
		}));
		return made.replace("```pgoal-wrong", "```pgoal");
	}

	private static String keywords() {
		StringBuilder table = new StringBuilder("| 中文 | English |\n|---|---|\n");
		for (Keywords.Pair pair : INJECTOR.getInstance(Keywords.class).all()) {
			table.append("| `").append(pair.chinese()).append("` | `").append(pair.english()).append("` |\n");
		}
		return table.toString().stripTrailing();
	}

	private static String source(String page) throws IOException {
		try (var in = LanguageReferenceTest.class.getResourceAsStream("/reference/" + page)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static Path docs() {
		Path docs = Path.of("..", "..", "docs").toAbsolutePath().normalize();
		assertTrue(Files.isDirectory(docs), docs.toString());
		return docs;
	}
}
