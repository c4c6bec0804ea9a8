package org.pgoal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.pgoal.rules.wording.Wording;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordingPropertiesTest {

	@Provide
	Arbitrary<String> wordings() {
		return Arbitraries.strings().withChars("甲乙丙aA1２（()）“”，, 　\uD83D\uDE00").ofMaxLength(8);
	}

	@Property(tries = 500)
	void sameMeansEqualKeys(@ForAll("wordings") String one, @ForAll("wordings") String other) {
		boolean equal = !Wording.key(one).isEmpty() && Wording.key(one).equals(Wording.key(other));
		assertEquals(equal, Wording.same(one, other));
		assertEquals(Wording.key(one).isEmpty(), Wording.isEmpty(one));
	}

	@Property(tries = 500)
	void bracketsAreTakenOffAtTheEndOnly(@ForAll("wordings") String text) {
		assertTrue(text.strip().startsWith(Wording.withoutNote(text)) || text.isBlank());
	}

	@Example
	void notes() {
		assertEquals("准确率", Wording.withoutNote("准确率(计算方法为: (执行数-预算数)/预算数)"));
		assertEquals("服务县（区）数", Wording.withoutNote("服务县（区）数"));
		assertEquals("服务县数", Wording.withoutNotes("服务县（区）数"));
		assertEquals("(甲)", Wording.withoutNote("(甲)"));
	}

	@Example
	void numbers() {
		assertTrue(Wording.hasNumber("三个工作日"));
		assertTrue(Wording.hasNumber("百分之九十"));
		assertTrue(Wording.hasNumber("Ⅲ类"));
		assertTrue(Wording.hasNumber("９"));
		assertFalse(Wording.hasNumber("进一步提升"));
		assertFalse(Wording.hasNumber("统一"));
		assertFalse(Wording.hasNumber(null));
	}
}
