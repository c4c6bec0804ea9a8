package org.pgoal.ui.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionResolveSupportCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InlayHintWorkspaceCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.pgoal.dsl.ide.server.PGoalLanguageServer;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.dsl.settings.RuleFile;
import org.pgoal.model.change.Change;
import org.pgoal.model.message.Message;
import org.pgoal.ui.rules.OwnRules;

/**
 * The language server of this workbench, in the same process. One thread feeds it, so that notifications keep their
 * order and no caller ever waits; answers come as futures.
 */
public final class LanguageService {

	/** Extension of the files it serves. */
	public static final String EXTENSION = "pgoal";

	private static final AtomicReference<LanguageService> INSTANCE = new AtomicReference<>();

	private final OpenDocuments documents = new OpenDocuments(this);
	private final Map<String, WorkspaceFolder> folders = new ConcurrentHashMap<>();
	private final List<Runnable> hintListeners = new CopyOnWriteArrayList<>();
	private volatile LanguageServer server;
	private final ExecutorService feed = Executors.newSingleThreadExecutor(task -> {
		Thread thread = new Thread(task, "pgoal language server feed");
		thread.setDaemon(true);
		return thread;
	});

	private LanguageService() {
	}

	/** Starts the server once; later calls return the same. Never waits for it. */
	public static synchronized LanguageService get() {
		LanguageService running = INSTANCE.get();
		if (running == null) {
			running = new LanguageService();
			INSTANCE.set(running);
			running.start(new WorkbenchClient(new ProblemMarkers(), running::refreshHints));
		}
		return running;
	}

	private void start(LanguageClient client) {
		// listens first: a project that is opened meanwhile is told after those that are open now
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this::resourcesChanged, IResourceChangeEvent.POST_CHANGE);
		feed.execute(() -> {
			server = ServerFactory.create();
			if (server instanceof LanguageClientAware aware) {
				aware.connect(client);
			}
			InitializeParams params = new InitializeParams();
			params.setProcessId((int) ProcessHandle.current().pid());
			params.setLocale(Message.inChinese() ? "zh-CN" : "en");
			params.setCapabilities(capabilities());
			params.setWorkspaceFolders(openFolders());
			params.setInitializationOptions(OwnRules.settings());
			server.initialize(params).join();
			server.initialized(new InitializedParams());
		});
		documents.listen();
		OwnRules.onChange(settings -> notify(s -> s.getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(settings))));
	}

	private static ClientCapabilities capabilities() {
		ClientCapabilities capabilities = new ClientCapabilities();
		TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
		CompletionItemCapabilities item = new CompletionItemCapabilities(true);
		text.setCompletion(new CompletionCapabilities(item));
		DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
		symbols.setHierarchicalDocumentSymbolSupport(true);
		text.setDocumentSymbol(symbols);
		CodeActionCapabilities actions = new CodeActionCapabilities();
		actions.setDataSupport(true);
		actions.setResolveSupport(new CodeActionResolveSupportCapabilities(List.of("edit")));
		text.setCodeAction(actions);
		capabilities.setTextDocument(text);
		WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
		workspace.setWorkspaceFolders(true);
		workspace.setApplyEdit(true);
		WorkspaceEditCapabilities edit = new WorkspaceEditCapabilities();
		edit.setDocumentChanges(true);
		workspace.setWorkspaceEdit(edit);
		workspace.setInlayHint(new InlayHintWorkspaceCapabilities(true));
		capabilities.setWorkspace(workspace);
		return capabilities;
	}

	private List<WorkspaceFolder> openFolders() {
		List<WorkspaceFolder> open = new ArrayList<>();
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			if (project.isOpen() && project.getLocationURI() != null) {
				open.add(folder(project, project.getLocationURI()));
			}
		}
		return open;
	}

	/** The version of an open document that the server was told last; empty for a file that isn't open. */
	public OptionalInt version(String uri) {
		return documents.version(uri);
	}

	/** Who shows inlay hints wants to know when they may have changed though the text hasn't. Called on any thread. */
	public void onHintRefresh(Runnable listener) {
		hintListeners.add(listener);
	}

	void refreshHints() {
		hintListeners.forEach(Runnable::run);
	}

	/** Sends a notification in order after all earlier ones. */
	public void notify(Consumer<LanguageServer> notification) {
		feed.execute(() -> {
			try {
				notification.accept(server);
			} catch (RuntimeException failure) {
				ILog.get().error("The language server refused a notification", failure);
			}
		});
	}

	/** Asks for something in order after all earlier notifications. */
	public <T> CompletableFuture<T> ask(Function<LanguageServer, CompletableFuture<T>> request) {
		return CompletableFuture.supplyAsync(() -> request.apply(server), feed).thenCompose(answer -> answer);
	}

	/**
	 * Works on what is known of a file as it is after all earlier notifications, on a thread of the server.
	 *
	 * @param otherwise the answer for a file that cannot be read
	 */
	public <T> CompletableFuture<T> about(String uri, T otherwise, Function<Analysis, T> work) {
		return ask(running -> ((PGoalLanguageServer) running).about(uri, otherwise, work));
	}

	/** What the server knows of the open documents and of all other files. Asked only on threads that may wait. */
	public CompletableFuture<Workspace> workspace() {
		return ask(running -> CompletableFuture.completedFuture(((PGoalLanguageServer) running).workspace()));
	}

	/**
	 * Works out how a file's text is to be edited so that changes of its model come true.
	 *
	 * @param changes asked for on a thread of the server
	 * @return fails with {@link org.pgoal.dsl.edit.EditRefused}, or with what {@code changes} throws
	 */
	public CompletableFuture<WorkspaceEdit> change(String uri, Function<Analysis, List<Change>> changes) {
		return ask(running -> ((PGoalLanguageServer) running).change(uri, changes));
	}

	/** A service of the language that runs in this process; it may be used on any thread that may wait. */
	public <T> CompletableFuture<T> service(Class<T> type) {
		return ask(running -> CompletableFuture.completedFuture(((PGoalLanguageServer) running).service(type)));
	}

	private void resourcesChanged(IResourceChangeEvent event) {
		List<FileEvent> files = new ArrayList<>();
		List<WorkspaceFolder> opened = new ArrayList<>();
		List<WorkspaceFolder> closed = new ArrayList<>();
		try {
			event.getDelta().accept(delta -> {
				IResource resource = delta.getResource();
				if (resource instanceof IProject project) {
					projectChanged(project, delta, opened, closed);
					// of a closed project the files are still there, but nobody looks at them
					return project.isOpen();
				} else if (resource.getType() == IResource.FILE
						&& (EXTENSION.equals(resource.getFileExtension()) || RuleFile.NAME.equals(resource.getName()))) {
					fileChanged(resource, delta, files);
				}
				return true;
			});
		} catch (CoreException failure) {
			ILog.get().log(failure.getStatus());
		}
		if (!opened.isEmpty() || !closed.isEmpty()) {
			notify(s -> s.getWorkspaceService()
					.didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(opened, closed))));
		}
		if (!files.isEmpty()) {
			notify(s -> s.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(files)));
		}
	}

	private void projectChanged(IProject project, IResourceDelta delta, List<WorkspaceFolder> opened, List<WorkspaceFolder> closed) {
		boolean toggled = (delta.getFlags() & IResourceDelta.OPEN) != 0 || delta.getKind() != IResourceDelta.CHANGED;
		if (toggled && project.isOpen() && project.getLocationURI() != null) {
			opened.add(folder(project, project.getLocationURI()));
		} else if (toggled && !project.isOpen()) {
			// a project that is gone no longer knows where it was
			Optional.ofNullable(folders.remove(project.getName())).ifPresent(closed::add);
		}
	}

	private WorkspaceFolder folder(IProject project, URI location) {
		WorkspaceFolder folder = new WorkspaceFolder(location.toString(), project.getName());
		folders.put(project.getName(), folder);
		return folder;
	}

	private static void fileChanged(IResource file, IResourceDelta delta, List<FileEvent> files) {
		URI location = file.getLocationURI();
		if (location == null) {
			return;
		}
		if (delta.getKind() == IResourceDelta.ADDED) {
			files.add(new FileEvent(location.toString(), FileChangeType.Created));
		} else if (delta.getKind() == IResourceDelta.REMOVED) {
			files.add(new FileEvent(location.toString(), FileChangeType.Deleted));
		} else if ((delta.getFlags() & IResourceDelta.CONTENT) != 0) {
			files.add(new FileEvent(location.toString(), FileChangeType.Changed));
		}
	}
}
