package org.pgoal.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgoal.dsl.ide.testing.Caret;
import org.pgoal.dsl.ide.testing.Client;
import org.pgoal.dsl.reading.TextReader;

/** What happens in the background, told by latches and messages and never by time. */
class FolderTest {

	private static final String SHEET = "项目 %s \"项目%s\" {\n    产出指标 {\n        数量指标: \"人数\" ≥ %s\n    }\n}\n";
	private static final String TEMPLATE = "模板 某县 扩展 国家通用 {\n    规则 { PG104: %s }\n}\n";

	@TempDir
	Path folder;

	private Path write(String name, String text) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private static List<Diagnostic> of(PublishDiagnosticsParams params, String rule) {
		return params.getDiagnostics().stream().filter(d -> rule.equals(d.getCode().getLeft())).toList();
	}

	private static void changed(Client client, Path file, FileChangeType type) {
		client.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(file.toUri().toString(), type))));
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException interrupted) {
			throw new AssertionError(interrupted);
		}
	}

	@Test
	void anOpenDocumentIsServedWhileTheFolderIsBeingRead() throws Exception {
		for (int i = 0; i < 20; i++) {
			write("s" + i + ".pgoal", SHEET.formatted("p" + i, i, "5"));
		}
		CountDownLatch reading = new CountDownLatch(1);
		CountDownLatch mayGoOn = new CountDownLatch(1);
		try (Client client = Client.start(file -> {
			reading.countDown();
			await(mayGoOn);
			return TextReader.read(file);
		}, params -> params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "f"))))) {
			assertTrue(reading.await(60, TimeUnit.SECONDS));
			String uri = folder.resolve("new.pgoal").toUri().toString();
			Caret caret = Caret.of("项目 乙 \"名\" {\n    产出指标 {\n        数量指标: \"人数\" ≥ 5\n        ⟦|⟧\n    }\n}\n");
			client.open(uri, caret.text());
			assertFalse(client.diagnostics(uri, 1).isEmpty());
			assertTrue(client.complete(uri, caret.position()).stream().map(CompletionItem::getLabel).anyMatch(l -> l.contains("质量指标")));
			mayGoOn.countDown();
			String last = folder.resolve("s19.pgoal").toUri().toString();
			assertEquals(1, of(client.awaitDiagnostics(last, p -> true), "PG104").size());
		} finally {
			mayGoOn.countDown();
		}
	}

	@Test
	void theWholeFolderIsReportedButNoDotFolder() throws Exception {
		Path one = write("a/一.pgoal", SHEET.formatted("a", "a", "5"));
		Path hidden = write(".git/x.pgoal", SHEET.formatted("b", "b", "5"));
		Path deeper = write("a/.cache/y.pgoal", SHEET.formatted("c", "c", "5"));
		try (Client client = Client.start(folder)) {
			assertTrue(client.awaitProgress().getValue().getLeft() instanceof WorkDoneProgressBegin);
			client.awaitDiagnostics(one.toUri().toString(), p -> of(p, "PG104").size() == 1);
			client.awaitIndexed();
			for (PublishDiagnosticsParams other : client.others()) {
				assertFalse(other.getUri().equals(hidden.toUri().toString()) || other.getUri().equals(deeper.toUri().toString()));
			}
			assertEquals(1, client.local().workspace().index().size());
		}
	}

	@Test
	void aChangedTemplateRevalidatesItsSheetsOpenOrNot() throws Exception {
		Path template = write("t.pgoal", TEMPLATE.formatted("警告"));
		Path closed = write("closed.pgoal", "使用 某县\n" + SHEET.formatted("a", "a", "5"));
		Path open = write("open.pgoal", "");
		try (Client client = Client.start(folder)) {
			client.awaitDiagnostics(closed.toUri().toString(), p -> of(p, "PG104").size() == 1);
			client.awaitIndexed();
			client.open(open.toUri().toString(), "使用 某县\n" + SHEET.formatted("b", "b", "5"));
			client.awaitDiagnostics(open.toUri().toString(), p -> of(p, "PG104").size() == 1);
			client.open(template.toUri().toString(), TEMPLATE.formatted("忽略"));
			client.awaitDiagnostics(closed.toUri().toString(), p -> of(p, "PG104").isEmpty());
			client.close(template.toUri().toString());
		}
	}

	@Test
	void anOpenSheetFollowsItsTemplate() throws Exception {
		Path template = write("t.pgoal", TEMPLATE.formatted("警告"));
		String open = folder.resolve("open.pgoal").toUri().toString();
		try (Client client = Client.start(folder)) {
			client.awaitIndexed();
			client.open(open, "使用 某县\n" + SHEET.formatted("b", "b", "5"));
			client.awaitDiagnostics(open, p -> of(p, "PG104").size() == 1);
			Files.writeString(template, TEMPLATE.formatted("忽略"));
			changed(client, template, FileChangeType.Changed);
			client.awaitDiagnostics(open, p -> of(p, "PG104").isEmpty() && of(p, "unresolved").isEmpty());
		}
	}

	@Test
	void filesComeAndGo() throws Exception {
		Path sheet = write("s.pgoal", "项目 a \"b\" {\n    部门 人社局\n}\n");
		try (Client client = Client.start(folder)) {
			client.awaitDiagnostics(sheet.toUri().toString(), p -> of(p, "unresolved").size() == 1);
			client.awaitIndexed();
			Path department = write("d.pgoal", "部门 人社局 \"人社局\" {\n}\n");
			changed(client, department, FileChangeType.Created);
			client.awaitDiagnostics(sheet.toUri().toString(), p -> of(p, "unresolved").isEmpty());
			Files.delete(department);
			changed(client, department, FileChangeType.Deleted);
			client.awaitDiagnostics(sheet.toUri().toString(), p -> of(p, "unresolved").size() == 1);
			Files.delete(sheet);
			changed(client, sheet, FileChangeType.Deleted);
			client.awaitDiagnostics(sheet.toUri().toString(), p -> p.getDiagnostics().isEmpty());
			assertEquals(0, client.local().workspace().index().size());
		}
	}

	@Test
	void aFileThatIsNoTextIsReportedAndTheOthersAreRead() throws Exception {
		Path binary = folder.resolve("a.pgoal");
		Files.write(binary, new byte[] { (byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0x80 });
		Path sheet = write("b.pgoal", SHEET.formatted("a", "a", "5"));
		try (Client client = Client.start(folder)) {
			assertEquals(1, client.awaitDiagnostics(binary.toUri().toString(), p -> true).getDiagnostics().size());
			client.awaitDiagnostics(sheet.toUri().toString(), p -> of(p, "PG104").size() == 1);
		}
	}

	@Test
	void completionKnowsWhatOtherSheetsSay() throws Exception {
		write("d.pgoal", "部门 人社局 \"人社局\" {\n}\n");
		write("s.pgoal", "项目 a \"b\" {\n    产出指标 {\n        数量指标: \"课时\" ≥ 5 学时\n    }\n    措施 { 组织机构: \"x\" }\n}\n");
		write("t.pgoal", TEMPLATE.formatted("警告"));
		try (Client client = Client.start(folder)) {
			client.awaitIndexed();
			String uri = folder.resolve("new.pgoal").toUri().toString();
			for (var expected : java.util.Map.of("使用 ⟦|⟧", "某县", "项目 a \"b\" {\n    部门 ⟦|⟧\n}\n", "人社局", "项目 a \"b\" {\n    措施 {\n        ⟦|⟧\n    }\n}\n", "组织机构:",
					"项目 a \"b\" {\n    产出指标 {\n        数量指标: \"x\" ≥ 5 ⟦|⟧\n    }\n}\n", "学时").entrySet()) {
				Caret caret = Caret.of(expected.getKey());
				client.open(uri, caret.text());
				List<String> labels = client.complete(uri, caret.position()).stream().map(CompletionItem::getLabel).toList();
				assertTrue(labels.contains(expected.getValue()), expected + " in " + labels);
			}
		}
	}

	@Test
	void aClosedDocumentIsWhatTheDiskSays() throws Exception {
		Path department = write("d.pgoal", "部门 人社局 \"人社局\" {\n}\n");
		Path sheet = write("s.pgoal", "项目 a \"b\" {\n    部门 人社局\n}\n");
		try (Client client = Client.start(folder)) {
			client.awaitIndexed();
			String uri = department.toUri().toString();
			client.open(uri, "部门 劳动局 \"劳动局\" {\n}\n");
			client.awaitDiagnostics(sheet.toUri().toString(), p -> of(p, "unresolved").size() == 1);
			client.close(uri);
			client.awaitDiagnostics(sheet.toUri().toString(), p -> of(p, "unresolved").isEmpty());
		}
	}

	@Test
	void foldersAreAddedAndRemoved() throws Exception {
		Path sheet = write("one/s.pgoal", "项目 a \"b\" {\n    部门 人社局\n}\n");
		write("two/d.pgoal", "部门 人社局 \"人社局\" {\n}\n");
		WorkspaceFolder two = new WorkspaceFolder(folder.resolve("two").toUri().toString(), "two");
		try (Client client = Client.start(folder.resolve("one"))) {
			client.awaitDiagnostics(sheet.toUri().toString(), p -> of(p, "unresolved").size() == 1);
			client.awaitIndexed();
			client.server().getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(List.of(two), List.of())));
			client.awaitDiagnostics(sheet.toUri().toString(), p -> of(p, "unresolved").isEmpty());
			client.awaitIndexed();
			client.server().getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(List.of(), List.of(two))));
			client.awaitDiagnostics(sheet.toUri().toString(), p -> of(p, "unresolved").size() == 1);
		}
	}

	@Test
	void readingTheFolderCanBeCancelled() throws Exception {
		for (int i = 0; i < 30; i++) {
			write("s" + i + ".pgoal", SHEET.formatted("p" + i, i, "5"));
		}
		CountDownLatch reading = new CountDownLatch(1);
		CountDownLatch cancelled = new CountDownLatch(1);
		int[] read = new int[1];
		try (Client client = Client.start(file -> {
			read[0]++;
			reading.countDown();
			await(cancelled);
			return TextReader.read(file);
		}, params -> params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "f"))))) {
			assertTrue(reading.await(60, TimeUnit.SECONDS));
			client.server().cancelProgress(new WorkDoneProgressCancelParams(Either.forLeft(IndexingProgress.TOKEN)));
			// a request behind the notification has been answered, so the notification has been read
			Client.get(client.server().getWorkspaceService().symbol(new org.eclipse.lsp4j.WorkspaceSymbolParams("x")));
			cancelled.countDown();
			client.awaitIndexed();
			assertEquals(1, read[0]);
		} finally {
			cancelled.countDown();
		}
	}
}
