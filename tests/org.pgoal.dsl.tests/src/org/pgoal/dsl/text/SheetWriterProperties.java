package org.pgoal.dsl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.model.GoalFile;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a form says, its text says the same. */
class SheetWriterProperties {

	private final SheetWriter writer = Parsed.service(SheetWriter.class);

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void aWrittenFileParsesToAnEqualModel(@ForAll("files") GoalFile file, @ForAll KeywordLanguage language) {
		String text = writer.in(language).write(file);
		Parsed parsed = Parsed.of(text);
		assertEquals(List.of(), parsed.errors(), text);
		assertTrue(EcoreUtil.equals(file, parsed.file()), () -> text + "\n---- reads as\n" + writer.write(parsed.file()));
	}

	@Provide
	Arbitrary<GoalFile> files() {
		return RandomSheets.files();
	}
}
