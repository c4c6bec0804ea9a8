package org.pgoal.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.junit.jupiter.api.Test;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.folder.FolderCheck;
import org.pgoal.dsl.ide.PGoalIdeSetup;
import org.pgoal.dsl.ide.testing.Client;
import org.pgoal.dsl.ide.workspace.FolderWalk;
import org.pgoal.dsl.ide.workspace.Uris;

/** The sheets of five regions, as the server sees them. */
class SamplesTest {

	private static final Path SAMPLES = Path.of("../../samples").toAbsolutePath().normalize();

	@Test
	void theServerSaysWhatTheCommandLineSays() {
		List<Path> files = FolderWalk.files(SAMPLES, () -> false);
		assertFalse(files.isEmpty());
		Map<String, List<String>> expected = new TreeMap<>();
		new PGoalIdeSetup().createInjectorAndDoEMFRegistration().getInstance(FolderCheck.class).check(files, new FolderCheck.Listener() {
			@Override
			public void checked(Path file, FileCheck check) {
				if (!check.problems().isEmpty()) {
					expected.put(Uris.key(file), check.problems().stream().map(p -> p.line() + " " + p.rule() + " " + p.text(Locale.SIMPLIFIED_CHINESE)).sorted().toList());
				}
			}
		});
		try (Client client = Client.start(SAMPLES)) {
			client.awaitIndexed();
			Map<String, List<String>> actual = new TreeMap<>();
			for (PublishDiagnosticsParams report : client.others()) {
				actual.put(report.getUri(), lines(report.getDiagnostics()));
			}
			assertEquals(expected, actual);
		}
	}

	private static List<String> lines(List<Diagnostic> diagnostics) {
		List<String> lines = new ArrayList<>();
		for (Diagnostic diagnostic : diagnostics) {
			lines.add(diagnostic.getRange().getStart().getLine() + 1 + " " + diagnostic.getCode().getLeft() + " " + diagnostic.getMessage().getLeft());
		}
		lines.sort(null);
		return lines;
	}

	@Test
	void everyQuickFixOfEverySampleKeepsTheTextWhole() throws Exception {
		try (Client client = Client.start(SAMPLES)) {
			client.awaitIndexed();
			for (Path file : FolderWalk.files(SAMPLES, () -> false)) {
				String text = Files.readString(file);
				String uri = file.toUri().toString();
				client.open(uri, text);
				List<Diagnostic> diagnostics = client.diagnostics(uri, 1);
				for (Diagnostic diagnostic : diagnostics) {
					var actions = Client.get(client.server().getTextDocumentService().codeAction(new CodeActionParams(Client.document(uri),
							diagnostic.getRange(), new CodeActionContext(List.of(diagnostic)))));
					assertTrue(actions.stream().anyMatch(a -> a.getRight().getEdit() != null), "at least a suppression for " + diagnostic.getCode());
					for (var action : actions) {
						if (action.getRight().getCommand() != null) {
							// of all files of the folder
							continue;
						}
						String after = Client.apply(text, action.getRight().getEdit().getChanges().get(uri));
						assertFalse(client.local().workspace().put("file:///fixed.pgoal", 1, after).problems().stream().anyMatch(p -> p.rule().equals("syntax")),
								file + ": " + action.getRight().getTitle() + "\n" + after);
					}
				}
			}
		}
	}
}
