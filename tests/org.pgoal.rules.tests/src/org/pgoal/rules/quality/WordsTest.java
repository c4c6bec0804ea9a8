package org.pgoal.rules.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Field;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgoal.rules.fixture.Language;

/** Every list that a rule asks for is in the built-in templates, so that no rule is silent because of a misspelt name. */
class WordsTest {

	static Stream<String> lists() {
		return Arrays.stream(Words.class.getDeclaredFields()).filter(f -> f.getType() == String.class).map(WordsTest::name);
	}

	@ParameterizedTest
	@MethodSource("lists")
	void theNationalTemplatesHaveIt(String list) {
		for (String template : new String[] { "国家通用", "国家通用2021" }) {
			assertFalse(Language.template(template).words(list).isEmpty());
		}
	}

	@ParameterizedTest
	@MethodSource("lists")
	void itsWordsAreTypedCleanly(String list) {
		for (String word : Language.template("国家通用").words(list)) {
			assertEquals(word.strip(), word);
			assertFalse(word.isEmpty());
			if (word.codePoints().allMatch(Character::isLetter)) {
				assertEquals(Normalizer.normalize(word, Normalizer.Form.NFKC), word);
			}
		}
	}

	private static String name(Field field) {
		try {
			field.setAccessible(true);
			return (String) field.get(null);
		} catch (IllegalAccessException impossible) {
			throw new AssertionError(impossible);
		}
	}
}
