package org.pgoal.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgoal.model.message.Message;
import org.pgoal.ui.server.ProblemMarkers;
import org.pgoal.ui.server.WorkbenchText;

/** What the wizard writes is a sheet: there is much to fill in, but nothing to repair. */
class NewSheetTest {

	@ParameterizedTest
	@ValueSource(strings = { "zh-CN", "en" })
	void theTextOfANewSheetParses(String language) throws Exception {
		try (Author author = new Author("新建")) {
			String text = Message.of(WorkbenchText.class, "wizard.sheet", "窗口经办经费", "2030").text(Locale.forLanguageTag(language));
			IFile file = author.write("新.pgoal", text);
			author.untilFinding(file, "PG101");
			List<String> errors = Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, true, 0))
					.filter(m -> m.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_ERROR).map(m -> m.getAttribute(IMarker.MESSAGE, "")).toList();
			assertEquals(List.of(), errors);
		}
	}
}
