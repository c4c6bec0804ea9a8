package org.pgoal.dsl.ide.server;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntConsumer;

import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.pgoal.dsl.ide.PGoalIdeSetup;
import org.pgoal.dsl.ide.presentation.SemanticTokensService;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.ide.workspace.FileTexts;
import org.pgoal.dsl.ide.workspace.Foreground;
import org.pgoal.dsl.ide.workspace.Indexer;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.dsl.settings.RuleFile;
import org.pgoal.model.change.Change;

import com.google.inject.Injector;

/**
 * The language server. {@code initialize} answers at once and open documents are served from their own text; the folder is
 * read in the background. May be used over streams by {@link ServerLauncher}, or in the same process: connect a client,
 * initialize, and call the services.
 */
public final class PGoalLanguageServer implements LanguageServer, LanguageClientAware {

	private static final String WATCH = "pgoal.watch";

	private final Injector injector;
	private final Foreground foreground = new Foreground();
	private final Workspace workspace;
	private final Requests requests;
	private final IndexingProgress progress;
	private final Diagnostics diagnostics;
	private final Indexer indexer;
	private final DocumentRequests documents;
	private final WorkspaceRequests folders;
	private volatile Session session = Session.DEFAULT;
	private volatile LanguageClient client;
	private volatile Runnable onExit = () -> {
	};
	private volatile IntConsumer onClient = pid -> {
	};
	private volatile boolean shutDown;

	public PGoalLanguageServer() {
		this(new PGoalIdeSetup().createInjectorAndDoEMFRegistration());
	}

	/** @param injector of the language, with the services of the language server */
	public PGoalLanguageServer(Injector injector) {
		this.injector = injector;
		workspace = injector.getInstance(Workspace.class);
		requests = new Requests(workspace, foreground);
		progress = new IndexingProgress(this::session);
		diagnostics = new Diagnostics(workspace, foreground, this::session, progress);
		indexer = new Indexer(workspace, foreground, diagnostics);
		diagnostics.connect(this::publish, this::refresh, indexer);
		documents = new DocumentRequests(injector, workspace, requests, diagnostics, this::session);
		Commands commands = new Commands(injector, workspace, requests, () -> client, this::session, documents::edit);
		folders = new WorkspaceRequests(workspace, requests, indexer, diagnostics, commands, this::session, roots -> session = session.withRoots(roots));
	}

	/** Replaces the disk; before anything is read. */
	public void setTexts(FileTexts texts) {
		workspace.setTexts(texts);
	}

	/** What is to be done when the client sends {@code exit}. */
	public void onExit(Runnable action) {
		onExit = action;
	}

	/** Who wants to know the process of the client. */
	void onClient(IntConsumer action) {
		onClient = action;
	}

	public Workspace workspace() {
		return workspace;
	}

	/**
	 * Works on what is known of a file, on a thread of the server; for a host in the same process that shows more than the
	 * protocol knows.
	 *
	 * @param otherwise the answer for a file that cannot be read
	 */
	public <R> CompletableFuture<R> about(String uri, R otherwise, Function<Analysis, R> work) {
		return requests.about(uri, otherwise, work);
	}

	/**
	 * Works out how the text of a file is to be edited so that changes of its model come true.
	 *
	 * @param changes of elements of some parse of the file; an exception says that it can't be done
	 * @return the edit for the version that was looked at, empty where there is nothing to do; fails with
	 *         {@link org.pgoal.dsl.edit.EditRefused} when the text has errors or would not say what is wanted
	 */
	public CompletableFuture<WorkspaceEdit> change(String uri, Function<Analysis, List<Change>> changes) {
		return requests.about(uri, new WorkspaceEdit(), analysis -> documents.change(uri, analysis, changes.apply(analysis)));
	}

	/** A service of the language, for a host in the same process. */
	public <T> T service(Class<T> type) {
		return injector.getInstance(type);
	}

	public Session session() {
		return session;
	}

	private void publish(PublishDiagnosticsParams params) {
		LanguageClient listener = client;
		if (listener != null) {
			listener.publishDiagnostics(params);
		}
	}

	/** What is shown beside the text may say something else now, though the text is the same. */
	private void refresh() {
		LanguageClient listener = client;
		if (listener != null && session.hintRefresh()) {
			listener.refreshInlayHints();
		}
	}

	@Override
	public void connect(LanguageClient languageClient) {
		client = languageClient;
		progress.connect(languageClient);
	}

	// ------------------------------------------------------------ lifecycle

	@Override
	public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
		session = Session.of(params);
		Settings.of(params.getInitializationOptions()).levels().ifPresent(workspace::setLevels);
		if (params.getProcessId() != null) {
			onClient.accept(params.getProcessId());
		}
		documents.warmUp();
		return CompletableFuture.completedFuture(new InitializeResult(capabilities(), new ServerInfo("pgoal", version())));
	}

	private static String version() {
		String version = PGoalLanguageServer.class.getPackage().getImplementationVersion();
		return version == null ? "0" : version;
	}

	private static ServerCapabilities capabilities() {
		ServerCapabilities capabilities = new ServerCapabilities();
		TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
		sync.setOpenClose(true);
		sync.setChange(TextDocumentSyncKind.Incremental);
		sync.setSave(new SaveOptions(false));
		sync.setWillSaveWaitUntil(true);
		capabilities.setTextDocumentSync(sync);
		capabilities.setCompletionProvider(new CompletionOptions(false, List.of(":", "：", "/", "-", "\"")));
		capabilities.setHoverProvider(true);
		capabilities.setDefinitionProvider(true);
		capabilities.setReferencesProvider(true);
		capabilities.setDocumentHighlightProvider(true);
		capabilities.setDocumentSymbolProvider(true);
		capabilities.setWorkspaceSymbolProvider(true);
		capabilities.setDocumentFormattingProvider(true);
		capabilities.setDocumentRangeFormattingProvider(true);
		capabilities.setRenameProvider(new RenameOptions(true));
		capabilities.setFoldingRangeProvider(true);
		capabilities.setSelectionRangeProvider(true);
		capabilities.setInlayHintProvider(true);
		capabilities.setExecuteCommandProvider(new ExecuteCommandOptions(Commands.all()));
		CodeActionOptions actions = new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActionKind.SourceFixAll));
		actions.setResolveProvider(true);
		capabilities.setCodeActionProvider(actions);
		capabilities.setSemanticTokensProvider(
				new SemanticTokensWithRegistrationOptions(SemanticTokensService.legend(), new SemanticTokensServerFull(false), true));
		WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
		folders.setSupported(true);
		folders.setChangeNotifications(Either.forRight(true));
		capabilities.setWorkspace(new WorkspaceServerCapabilities(folders));
		return capabilities;
	}

	@Override
	public void initialized(InitializedParams params) {
		LanguageClient listener = client;
		if (session.watching() && listener != null) {
			DidChangeWatchedFilesRegistrationOptions options = new DidChangeWatchedFilesRegistrationOptions(
					List.of(new FileSystemWatcher(Either.forLeft("**/*.pgoal")), new FileSystemWatcher(Either.forLeft("**/" + RuleFile.NAME))));
			listener.registerCapability(new RegistrationParams(List.of(new Registration(WATCH, "workspace/didChangeWatchedFiles", options))));
		}
		List<Path> roots = session.roots();
		if (!roots.isEmpty()) {
			indexer.scan(roots);
		}
	}

	@Override
	public CompletableFuture<Object> shutdown() {
		shutDown = true;
		stop();
		return CompletableFuture.completedFuture(null);
	}

	/** Ends all threads; may be called more than once. */
	public void stop() {
		indexer.stop();
		diagnostics.stop();
		requests.stop();
	}

	@Override
	public void exit() {
		stop();
		onExit.run();
	}

	/** True when the client has asked for an end, so that an exit is no failure. */
	public boolean isShutDown() {
		return shutDown;
	}

	@Override
	public void cancelProgress(WorkDoneProgressCancelParams params) {
		if (params.getToken() != null && params.getToken().isLeft() && IndexingProgress.TOKEN.equals(params.getToken().getLeft())) {
			indexer.cancel();
		}
	}

	@Override
	public void setTrace(SetTraceParams params) {
		// nothing is traced
	}

	@Override
	public TextDocumentService getTextDocumentService() {
		return documents;
	}

	@Override
	public WorkspaceService getWorkspaceService() {
		return folders;
	}
}
