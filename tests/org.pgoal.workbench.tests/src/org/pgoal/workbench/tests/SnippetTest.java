package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.pgoal.ui.editor.Snippet;

class SnippetTest {

	@Test
	void placesHaveTheirDefaults() {
		Snippet snippet = Snippet.parse("数量指标: \"${1:名称}\" ≥ ${2:数} ${3|件,次|}$0 权重 $4");
		assertEquals("数量指标: \"名称\" ≥ 数 件 权重 ", snippet.text());
		assertEquals(List.of(new Snippet.Place(7, 2)), snippet.places().get(1));
		assertEquals(List.of(new Snippet.Place(13, 1)), snippet.places().get(2));
		assertEquals(List.of(new Snippet.Place(15, 1)), snippet.places().get(3));
		assertEquals(List.of(new Snippet.Place(20, 0)), snippet.places().get(4));
		assertEquals(16, snippet.end());
	}

	@Test
	void aPlaceMayRepeat() {
		assertEquals(2, Snippet.parse("$1 和 $1").places().get(1).size());
	}

	@Test
	void aBackslashTakesTheMeaning() {
		assertEquals("$1 } \\", Snippet.parse("\\$1 \\} \\\\").text());
	}

	@Test
	void halfASnippetIsText() {
		assertEquals("$ ${", Snippet.parse("$ ${").text());
	}
}
