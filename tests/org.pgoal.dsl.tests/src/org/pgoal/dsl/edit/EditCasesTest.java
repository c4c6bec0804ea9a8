package org.pgoal.dsl.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.xtext.parser.IParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.model.change.Change;

import com.google.inject.Injector;

/** Runs the golden files in {@code cases}. */
class EditCasesTest {

	private static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();

	@TestFactory
	List<DynamicTest> cases() throws Exception {
		Path folder = Path.of(EditCasesTest.class.getResource("cases").toURI());
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".txt")).sorted().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(EditCase.read(file)))).toList();
		}
	}

	private static void check(EditCase edit) {
		List<Change> changes = edit.changes(INJECTOR.getInstance(IParser.class));
		EditEngine engine = INJECTOR.getInstance(EditEngine.class);
		if (edit.refusal() != null) {
			EditRefused refused = assertThrows(EditRefused.class, () -> engine.edits(edit.before(), changes));
			assertEquals(edit.refusal(), refused.reason().key(), refused.getMessage());
			return;
		}
		List<TextEdit> edits = engine.edits(edit.before(), changes);
		String after = TextEdit.apply(edit.before(), edits);
		assertEquals(edit.after(), after);
		assertEquals(edit.before(), TextEdit.apply(after, TextEdit.inverse(edit.before(), edits)));
	}
}
