package org.pgoal.dsl.ide.testing;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.pgoal.dsl.ide.server.PGoalLanguageServer;
import org.pgoal.dsl.ide.workspace.FileTexts;

/** An editor at the other end of two pipes: what it asks goes through the protocol. */
public final class Client implements LanguageClient, AutoCloseable {

	/** Seconds. A failure takes so long, a success doesn't. */
	private static final long PATIENCE = 60;

	private final PGoalLanguageServer local;
	private final LanguageServer server;
	private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
	private final BlockingQueue<ProgressParams> progress = new LinkedBlockingQueue<>();
	private final Map<String, Integer> versions = new HashMap<>();
	private final List<RegistrationParams> registrations = new ArrayList<>();
	private final Semaphore refreshed = new Semaphore(0);
	private final Map<String, List<TextEdit>> applied = new ConcurrentHashMap<>();
	private final List<String> messages = new CopyOnWriteArrayList<>();

	private Client(FileTexts texts) throws IOException {
		local = new PGoalLanguageServer();
		if (texts != null) {
			local.setTexts(texts);
		}
		// piped streams of java.io break when the thread that wrote last has ended
		Pipe toServer = Pipe.open();
		Pipe toClient = Pipe.open();
		Launcher<LanguageClient> there = LSPLauncher.createServerLauncher(local, Channels.newInputStream(toServer.source()),
				Channels.newOutputStream(toClient.sink()));
		local.connect(there.getRemoteProxy());
		there.startListening();
		Launcher<LanguageServer> here = LSPLauncher.createClientLauncher(this, Channels.newInputStream(toClient.source()),
				Channels.newOutputStream(toServer.sink()));
		here.startListening();
		server = here.getRemoteProxy();
	}

	/** A client without a folder, in Chinese, that knows snippets. */
	public static Client start() {
		return start(params -> {
		});
	}

	public static Client start(Path folder) {
		return start(params -> params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "folder"))));
	}

	public static Client start(Consumer<InitializeParams> wishes) {
		return start(null, wishes);
	}

	public static Client start(FileTexts texts, Consumer<InitializeParams> wishes) {
		try {
			Client client = new Client(texts);
			InitializeParams params = new InitializeParams();
			params.setLocale("zh-CN");
			params.setCapabilities(capabilities());
			wishes.accept(params);
			InitializeResult result = get(client.server.initialize(params));
			if (result.getCapabilities() == null) {
				throw new AssertionError("no capabilities");
			}
			client.server.initialized(new InitializedParams());
			return client;
		} catch (IOException impossible) {
			throw new AssertionError(impossible);
		}
	}

	public static ClientCapabilities capabilities() {
		CompletionItemCapabilities item = new CompletionItemCapabilities();
		item.setSnippetSupport(true);
		TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
		text.setCompletion(new CompletionCapabilities(item));
		DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
		symbols.setHierarchicalDocumentSymbolSupport(true);
		text.setDocumentSymbol(symbols);
		ClientCapabilities capabilities = new ClientCapabilities();
		capabilities.setTextDocument(text);
		WindowClientCapabilities window = new WindowClientCapabilities();
		window.setWorkDoneProgress(true);
		capabilities.setWindow(window);
		return capabilities;
	}

	public LanguageServer server() {
		return server;
	}

	/** The server itself, for what no client can see. */
	public PGoalLanguageServer local() {
		return local;
	}

	public static <T> T get(CompletableFuture<T> answer) {
		try {
			return answer.get(PATIENCE, TimeUnit.SECONDS);
		} catch (InterruptedException | TimeoutException failure) {
			throw new AssertionError(failure);
		} catch (ExecutionException failure) {
			throw new AssertionError(failure.getCause().getMessage(), failure.getCause());
		}
	}

	// ------------------------------------------------------------ documents

	public static TextDocumentIdentifier document(String uri) {
		return new TextDocumentIdentifier(uri);
	}

	public void open(String uri, String text) {
		versions.put(uri, 1);
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "pgoal", 1, text)));
	}

	/** Replaces the whole text; returns the new version. */
	public int change(String uri, String text) {
		return change(uri, List.of(new TextDocumentContentChangeEvent(text)));
	}

	public int change(String uri, List<TextDocumentContentChangeEvent> changes) {
		int version = versions.merge(uri, 1, Integer::sum);
		server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version), changes));
		return version;
	}

	public void close(String uri) {
		server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(document(uri)));
	}

	// ----------------------------------------------------------- completion

	public List<CompletionItem> complete(String uri, Position position) {
		var answer = get(server.getTextDocumentService().completion(new CompletionParams(document(uri), position)));
		List<CompletionItem> items = new ArrayList<>(answer.isLeft() ? answer.getLeft() : answer.getRight().getItems());
		items.sort(Comparator.comparing(CompletionItem::getSortText));
		return items;
	}

	/** The text after a proposal has been taken, placeholders as they are. */
	public static String apply(String text, CompletionItem item) {
		TextEdit edit = item.getTextEdit().getLeft();
		return apply(text, List.of(edit));
	}

	public static String apply(String text, List<? extends TextEdit> edits) {
		List<TextEdit> sorted = new ArrayList<>(edits);
		sorted.sort(Comparator.comparing((TextEdit e) -> Caret.offset(text, e.getRange().getStart())).reversed());
		String now = text;
		for (TextEdit edit : sorted) {
			now = now.substring(0, Caret.offset(text, edit.getRange().getStart())) + edit.getNewText() + now.substring(Caret.offset(text, edit.getRange().getEnd()));
		}
		return now;
	}

	// ---------------------------------------------------------- diagnostics

	/** The next report about a file that fits. */
	public PublishDiagnosticsParams awaitDiagnostics(String uri, Predicate<PublishDiagnosticsParams> wanted) {
		long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
		PublishDiagnosticsParams last = null;
		while (true) {
			try {
				PublishDiagnosticsParams next = published.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
				if (next == null) {
					throw new AssertionError("no such report about " + uri + "; the last one: " + last);
				}
				if (next.getUri().equals(uri)) {
					last = next;
					if (wanted.test(next)) {
						return next;
					}
				}
			} catch (InterruptedException interrupted) {
				throw new AssertionError(interrupted);
			}
		}
	}

	public List<Diagnostic> diagnostics(String uri, int version) {
		return awaitDiagnostics(uri, p -> p.getVersion() != null && p.getVersion() == version).getDiagnostics();
	}

	public static List<String> codes(List<Diagnostic> diagnostics) {
		return diagnostics.stream().map(d -> d.getCode().getLeft()).toList();
	}

	/** Reports that have come and nobody has asked for. */
	public List<PublishDiagnosticsParams> others() {
		List<PublishDiagnosticsParams> others = new ArrayList<>();
		published.drainTo(others);
		return others;
	}

	/** The next message about progress. */
	public ProgressParams awaitProgress() {
		try {
			ProgressParams next = progress.poll(PATIENCE, TimeUnit.SECONDS);
			if (next == null) {
				throw new AssertionError("no progress");
			}
			return next;
		} catch (InterruptedException interrupted) {
			throw new AssertionError(interrupted);
		}
	}

	/** Waits until the folder has been read. */
	public void awaitIndexed() {
		while (!(awaitProgress().getValue().getLeft() instanceof org.eclipse.lsp4j.WorkDoneProgressEnd)) {
			// not yet
		}
	}

	/** What a command wanted to change, by URI; nothing where it refused. */
	public Map<String, List<TextEdit>> execute(String command, Object... arguments) {
		applied.clear();
		get(server.getWorkspaceService().executeCommand(new ExecuteCommandParams(command, List.of(arguments))));
		return Map.copyOf(applied);
	}

	/** What the server has told the author, the last one first. */
	public List<String> messages() {
		return messages;
	}

	@Override
	public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams params) {
		applied.putAll(params.getEdit().getChanges());
		return CompletableFuture.completedFuture(new ApplyWorkspaceEditResponse(true));
	}

	/** Waits until the server has asked for hints to be shown anew. */
	public void awaitHintRefresh() {
		try {
			if (!refreshed.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
				throw new AssertionError("no refresh");
			}
		} catch (InterruptedException interrupted) {
			throw new AssertionError(interrupted);
		}
	}

	@Override
	public CompletableFuture<Void> refreshInlayHints() {
		refreshed.release();
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
		published.add(diagnostics);
	}

	@Override
	public void notifyProgress(ProgressParams params) {
		progress.add(params);
	}

	@Override
	public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public CompletableFuture<Void> registerCapability(RegistrationParams params) {
		registrations.add(params);
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void telemetryEvent(Object object) {
		// none is sent
	}

	@Override
	public void showMessage(MessageParams message) {
		messages.add(0, message.getMessage());
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams requestParams) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void logMessage(MessageParams message) {
		// none is expected
	}

	@Override
	public void close() {
		get(server.shutdown());
		server.exit();
	}
}
