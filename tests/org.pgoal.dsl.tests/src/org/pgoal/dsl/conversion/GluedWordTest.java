package org.pgoal.dsl.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.pgoal.dsl.check.Checking;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.dsl.text.Keywords;

class GluedWordTest {

	/** The grammar says which keywords there are. */
	@Test
	void knowsTheKeywordsThatANumberFollows() {
		Keywords keywords = Checking.INJECTOR.getInstance(Keywords.class);
		var grammar = keywords.grammar();
		for (var rule : List.of(grammar.getWeightKwRule(), grammar.getYearKwRule(), grammar.getPreviousKwRule(), grammar.getActualKwRule(), grammar.getScoreKwRule(),
				grammar.getMinimumKwRule())) {
			for (String keyword : List.of(keywords.word(rule, KeywordLanguage.CHINESE), keywords.word(rule, KeywordLanguage.ENGLISH))) {
				assertEquals(Optional.of(new GluedWord("", keyword, "5")), GluedWord.of(keyword + "5"));
			}
		}
	}

	@Test
	void otherWordsAreNone() {
		for (String word : List.of("权重", "权重a", "万元", "人次", "lightyear5", "5权重", "m2", "权重10分")) {
			assertTrue(GluedWord.of(word).isEmpty(), word);
		}
		assertEquals("次 权重 １０", GluedWord.of("次权重１０").orElseThrow().apart());
	}
}
