package org.pgoal.diagram.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class TextWrapTest {

	@Test
	void chineseBreaksAnywhereButBeforePunctuation() {
		assertEquals(List.of("处理解除劳动", "关系，类仲裁", "案件"), TextWrap.lines("处理解除劳动关系，类仲裁案件", 6, 4));
		assertEquals(List.of("处理解除劳", "动关系，类"), TextWrap.lines("处理解除劳动关系，类", 5, 4));
	}

	@Test
	void whatIsLeftOutIsSaid() {
		assertEquals(List.of("处理解除劳…"), TextWrap.lines("处理解除劳动关系", 6, 1));
	}

	@Test
	void latinWordsStayTogether() {
		assertEquals(List.of("goal", "sheets"), TextWrap.lines("goal sheets", 5, 3));
	}

	@Test
	void whatCannotBeDrawnIsReplaced() {
		assertEquals(List.of("a\ufffdb"), TextWrap.lines("a\u0001b", 5, 1));
		assertEquals(List.of("x y"), TextWrap.lines("x\n\n y", 5, 1));
	}
}
