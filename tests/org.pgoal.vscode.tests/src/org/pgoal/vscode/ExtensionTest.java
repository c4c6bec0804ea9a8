package org.pgoal.vscode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The packaged extension, and the server that is in it, started as the extension starts it and asked as VS Code asks. */
class ExtensionTest {

	private static final Path SOURCE = Path.of("../../releng/vscode");
	private static final Path EXTENSION = SOURCE.resolve("target/extension").toAbsolutePath().normalize();

	private static JsonObject json(Path file) throws IOException {
		return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
	}

	private static List<String> command() throws IOException {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
		json(EXTENSION.resolve("server.json")).getAsJsonArray("arguments").forEach(a -> command.add(a.getAsString().replace("${extension}", EXTENSION.toString())));
		return command;
	}

	private static final class Editor implements LanguageClient {

		private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();

		@Override
		public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
			published.add(diagnostics);
		}

		@Override
		public void telemetryEvent(Object object) {
			// none is sent
		}

		@Override
		public void showMessage(MessageParams message) {
			// none is expected
		}

		@Override
		public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
			return CompletableFuture.completedFuture(null);
		}

		@Override
		public void logMessage(MessageParams message) {
			// none is expected
		}
	}

	/** The limit tells a server that hangs, it measures nothing. */
	@Test
	@Timeout(value = 3, unit = TimeUnit.MINUTES)
	void theServerAnswersOverItsStreams() throws Exception {
		Process process = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try {
			Editor editor = new Editor();
			var launcher = LSPLauncher.createClientLauncher(editor, process.getInputStream(), process.getOutputStream());
			launcher.startListening();
			LanguageServer server = launcher.getRemoteProxy();
			InitializeParams params = new InitializeParams();
			params.setProcessId((int) ProcessHandle.current().pid());
			params.setLocale("zh-cn");
			params.setCapabilities(new ClientCapabilities());
			ServerCapabilities capabilities = server.initialize(params).get().getCapabilities();
			assertTrue(capabilities.getCompletionProvider() != null);
			// the client registers the server's commands by their own names, so that the extension's must be others
			String descriptor = Files.readString(EXTENSION.resolve("package.json"));
			capabilities.getExecuteCommandProvider().getCommands().forEach(command -> assertFalse(descriptor.contains('"' + command + '"'), command));
			server.initialized(new InitializedParams());

			String uri = "file:///vscode/sheet.pgoal";
			String text = "项目 甲 \"甲\" {\n    产出指标 {\n        数量指标: \"人数\" ≥ 5\n        zlzb\n    }\n}\n";
			server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "pgoal", 1, text)));
			PublishDiagnosticsParams report = editor.published.take();
			assertEquals(uri, report.getUri());
			assertTrue(report.getDiagnostics().stream().anyMatch(d -> "PG101".equals(d.getCode().getLeft()) && d.getMessage().getLeft().contains("主管部门")),
					report.getDiagnostics().toString());
			var items = server.getTextDocumentService().completion(new CompletionParams(new TextDocumentIdentifier(uri), new Position(3, 12))).get().getRight().getItems();
			assertTrue(items.stream().map(CompletionItem::getLabel).anyMatch(l -> l.contains("质量指标")), items.toString());

			// what the extension asks for on Ctrl+V; the forms that it is read by are in the package too
			Range caret = new Range(new Position(2, 24), new Position(2, 24));
			Object pasted = server.getWorkspaceService().executeCommand(new ExecuteCommandParams("pgoal.rowsEdit", Arrays.asList(uri, caret, "质量指标\t合格率\t≥95%\n", null))).get();
			assertTrue(String.valueOf(pasted).contains("合格率"), String.valueOf(pasted));
			Object copied = server.getWorkspaceService().executeCommand(new ExecuteCommandParams("pgoal.copyRows", List.of(uri, caret, false))).get();
			assertTrue(String.valueOf(copied).contains("人数"), String.valueOf(copied));

			server.shutdown().get();
			server.exit();
			process.waitFor();
			assertEquals(0, process.exitValue());
		} finally {
			process.destroyForcibly();
		}
	}

	@Test
	void whatThePackageNamesIsThere() throws IOException {
		JsonObject descriptor = json(EXTENSION.resolve("package.json"));
		JsonObject contributes = descriptor.getAsJsonObject("contributes");
		assertTrue(Files.exists(EXTENSION.resolve(descriptor.get("main").getAsString())));
		contributes.getAsJsonArray("languages").forEach(l -> assertTrue(Files.exists(EXTENSION.resolve(l.getAsJsonObject().get("configuration").getAsString()))));
		assertTrue(Files.exists(EXTENSION.resolve("server/pgoal.jar")));

		Set<String> keys = new TreeSet<>();
		Matcher matcher = Pattern.compile("%([\\w.]+)%").matcher(Files.readString(EXTENSION.resolve("package.json")));
		while (matcher.find()) {
			keys.add(matcher.group(1));
		}
		assertEquals(keys, new TreeSet<>(json(EXTENSION.resolve("package.nls.json")).keySet()));
		assertEquals(keys, new TreeSet<>(json(EXTENSION.resolve("package.nls.zh-cn.json")).keySet()));

		String script = Files.readString(EXTENSION.resolve("extension.js"));
		contributes.getAsJsonArray("commands").forEach(c -> assertTrue(script.contains("'" + c.getAsJsonObject().get("command").getAsString() + "'")));
	}

	/**
	 * The script in an editor made of answers, which are Chinese here; an editor before 1.97 has no paste of extensions.
	 *
	 * @return what happened, see the script
	 */
	private static List<JsonObject> run(String version) throws Exception {
		Path answers = Path.of("resources/editor.js").toAbsolutePath();
		Process node;
		try {
			node = new ProcessBuilder("node", answers.toString(), EXTENSION.toString(), version).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		} catch (IOException none) {
			return assumeNode();
		}
		List<JsonObject> log = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
		assertEquals(0, node.waitFor());
		return log;
	}

	private static List<JsonObject> assumeNode() {
		assumeTrue(false, "node isn't there");
		return List.of();
	}

	private static List<String> values(List<JsonObject> log, String what) {
		return log.stream().filter(entry -> entry.get("what").getAsString().equals(what)).map(entry -> entry.getAsJsonArray("values").toString()).toList();
	}

	@Test
	void whatIsPastedAndCopiedGoesThroughTheServer() throws Exception {
		String caret = "[\"file:///sheet.pgoal\",{\"start\":{\"line\":3,\"character\":0},\"end\":{\"line\":3,\"character\":0}},";
		for (String version : List.of("new", "old")) {
			List<JsonObject> log = run(version);
			List<String> asked = values(log, "workspace/executeCommand");
			assertEquals("[\"pgoal.pasteRows\"," + caret + "\"产出指标\\t数量指标\\t培训\\t2场次\\n\",null]]", asked.get(0));
			assertEquals("[\"pgoal.copyRows\"," + caret + "false]]", asked.get(1));
			assertEquals(List.of("[\"三级指标\\n培训\\n\"]"), values(log, "clipboard"));
			assertEquals(List.of("[\"没有选中指标。\"]"), values(log, "information"));
			Set<String> registered = new TreeSet<>();
			JsonParser.parseString(values(log, "commands").get(0)).getAsJsonArray().get(0).getAsJsonArray().forEach(name -> registered.add(name.getAsString()));
			Set<String> offered = new TreeSet<>();
			json(EXTENSION.resolve("package.json")).getAsJsonObject("contributes").getAsJsonArray("commands").forEach(c -> offered.add(c.getAsJsonObject().get("command").getAsString()));
			assertEquals(offered, registered);
		}
	}

	@Test
	void ctrlVOffersRowsAsIndicatorsWhereTheEditorCan() throws Exception {
		List<JsonObject> log = run("new");
		String pasted = values(log, "pasted").get(0);
		assertTrue(pasted.startsWith("[\"\",\"把表格行插入为指标\",\"pgoal.rows\",\"file:///sheet.pgoal\"") && pasted.contains("\"newText\":\"        数量指标"), pasted);
		assertEquals(List.of("[true]"), values(log, "plain"), "what is no table isn't asked for");
		assertEquals(List.of("[true]"), values(log, "refused"));
		assertEquals(List.of(), values(run("old"), "paste"));
	}

	@Test
	void theLibraryIsPinnedAndItsLockNamesNoHost() throws IOException {
		String wanted = json(SOURCE.resolve("package.json")).getAsJsonObject("dependencies").get("vscode-languageclient").getAsString();
		JsonObject locked = json(SOURCE.resolve("package-lock.json")).getAsJsonObject("packages");
		assertEquals(wanted, locked.getAsJsonObject("node_modules/vscode-languageclient").get("version").getAsString());
		locked.entrySet().stream().filter(e -> !e.getKey().isEmpty()).forEach(e -> {
			assertTrue(e.getValue().getAsJsonObject().has("integrity"), e.getKey());
			assertFalse(e.getValue().getAsJsonObject().has("resolved"), e.getKey());
		});
	}

	/** Not written where npm could not install the library, which the build says. */
	@Test
	void theArchiveHoldsClientLibraryAndServer() throws IOException {
		Path archive = SOURCE.resolve("target/pgoal.vsix");
		assumeTrue(Files.exists(archive), "npm wasn't there");
		try (ZipFile zip = new ZipFile(archive.toFile())) {
			Set<String> names = zip.stream().map(e -> e.getName()).collect(Collectors.toSet());
			for (String wanted : List.of("[Content_Types].xml", "extension.vsixmanifest", "extension/package.json", "extension/extension.js", "extension/server.json",
					"extension/server/pgoal.jar", "extension/node_modules/vscode-languageclient/package.json", "extension/node_modules/vscode-jsonrpc/package.json")) {
				assertTrue(names.contains(wanted), wanted);
			}
			assertFalse(names.stream().anyMatch(n -> n.endsWith(".npmrc") || n.contains("package-lock")), "nothing of the build");
		}
	}
}
