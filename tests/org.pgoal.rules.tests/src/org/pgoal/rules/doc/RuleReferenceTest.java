package org.pgoal.rules.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;
import org.pgoal.rules.fixture.Language;

/** {@code docs/rules.md} is what the rules say of themselves. */
class RuleReferenceTest {

	/** The introduction shows a template and suppressions; both are right. */
	@Test
	void theIntroductionParses() {
		String[] fences = RuleReference.text().split("```\n");
		Language.parse(fences[1]);
		Language.parse("项目 \"甲\" {\n" + fences[3] + "\n}");
	}

	@Test
	void isUpToDate() throws IOException {
		assertEquals(RuleReference.text(), Files.readString(RuleReference.FILE), "run org.pgoal.rules.doc.RuleReference");
	}
}
