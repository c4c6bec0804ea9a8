package org.pgoal.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.dsl.ide.testing.Client;

import com.google.gson.JsonParser;

/** Rules as the author or the folder wants them: in force at once, in open documents and in the others. */
class SettingsTest {

	private static final String SHEET = "项目 a \"项目a\" {\n    产出指标 {\n        数量指标: \"人数\" ≥ 5\n    }\n}\n";

	@TempDir
	Path folder;

	private Path sheet;
	private Path rules;

	@BeforeEach
	void aFolderWithOneSheet() throws IOException {
		Files.createDirectory(folder.resolve(".git"));
		sheet = Files.writeString(folder.resolve("a.pgoal"), SHEET);
		rules = folder.resolve("pgoal.rules");
	}

	private static Predicate<PublishDiagnosticsParams> with(DiagnosticSeverity severity) {
		return report -> unitFindings(report).equals(severity == null ? List.of() : List.of(severity));
	}

	private static List<DiagnosticSeverity> unitFindings(PublishDiagnosticsParams report) {
		return report.getDiagnostics().stream().filter(d -> d.getCode().getLeft().equals("PG104")).map(Diagnostic::getSeverity).toList();
	}

	private static void configure(Client client, String json) {
		client.server().getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(JsonParser.parseString(json)));
	}

	private void rules(Client client, String text) throws IOException {
		FileChangeType type = !Files.exists(rules) ? FileChangeType.Created : text == null ? FileChangeType.Deleted : FileChangeType.Changed;
		if (text == null) {
			Files.delete(rules);
		} else {
			Files.writeString(rules, text);
		}
		client.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(rules.toUri().toString(), type))));
	}

	@Test
	void theClientsWishHoldsAtOnce() {
		try (Client client = Client.start(folder)) {
			String uri = sheet.toUri().toString();
			client.awaitDiagnostics(uri, with(DiagnosticSeverity.Warning));
			configure(client, "{\"pgoal\":{\"rules\":{\"PG104\":\"错误\"}}}");
			client.awaitDiagnostics(uri, with(DiagnosticSeverity.Error));
			client.open(uri, SHEET);
			client.awaitDiagnostics(uri, with(DiagnosticSeverity.Error));
			configure(client, "{\"pgoal\":{\"rules\":{\"PG104\":\"ignore\"}}}");
			client.awaitDiagnostics(uri, with(null));
			configure(client, "{\"pgoal\":{\"rules\":{}}}");
			client.awaitDiagnostics(uri, with(DiagnosticSeverity.Warning));
		}
	}

	@Test
	void theWishMayComeWithTheInitialization() {
		try (Client client = Client.start(params -> {
			params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "folder")));
			params.setInitializationOptions(JsonParser.parseString("{\"rules\":{\"PG104\":\"note\"}}"));
		})) {
			client.awaitDiagnostics(sheet.toUri().toString(), with(DiagnosticSeverity.Information));
		}
	}

	@Test
	void aFoldersFileGoesBeforeTheClientsWish() throws IOException {
		try (Client client = Client.start(folder)) {
			String uri = sheet.toUri().toString();
			configure(client, "{\"pgoal\":{\"rules\":{\"PG104\":\"note\"}}}");
			client.awaitDiagnostics(uri, with(DiagnosticSeverity.Information));
			rules(client, "PG104: 错误\n");
			client.awaitDiagnostics(uri, with(DiagnosticSeverity.Error));
			rules(client, "PG309: 忽略\n");
			client.awaitDiagnostics(uri, with(DiagnosticSeverity.Warning));
			rules(client, null);
			client.awaitDiagnostics(uri, with(DiagnosticSeverity.Information));
		}
	}

	@Test
	void aLineThatIsNotUnderstoodIsMarkedInTheFile() throws IOException {
		Files.writeString(rules, "PG104: 错误\nPG1: 忽略\n");
		try (Client client = Client.start(folder)) {
			String uri = rules.toUri().toString();
			List<Diagnostic> told = client.awaitDiagnostics(uri, report -> true).getDiagnostics();
			assertEquals(List.of("setting"), Client.codes(told));
			assertEquals(1, told.get(0).getRange().getStart().getLine());
			rules(client, "PG104: 错误\n");
			client.awaitDiagnostics(uri, report -> report.getDiagnostics().isEmpty());
		}
	}

	@Test
	void settingsOfOthersChangeNothing() {
		try (Client client = Client.start(folder)) {
			String uri = sheet.toUri().toString();
			client.awaitDiagnostics(uri, with(DiagnosticSeverity.Warning));
			configure(client, "{\"pgoal\":{\"rules\":{\"PG104\":\"error\"}}}");
			client.awaitDiagnostics(uri, with(DiagnosticSeverity.Error));
			configure(client, "{\"java\":{\"rules\":3}}");
			configure(client, "null");
			client.open(uri, SHEET);
			client.awaitDiagnostics(uri, with(DiagnosticSeverity.Error));
		}
	}
}
