package org.pgoal.dsl.ide.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.pgoal.dsl.ide.navigation.WorkspaceSymbolService;
import org.pgoal.dsl.ide.workspace.FolderWalk;
import org.pgoal.dsl.ide.workspace.Indexer;
import org.pgoal.dsl.ide.workspace.Uris;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.dsl.settings.RuleFile;

/** What a client asks and tells about the folder. */
final class WorkspaceRequests implements WorkspaceService {

	private final Requests requests;
	private final Indexer indexer;
	private final Diagnostics diagnostics;
	private final Commands commands;
	private final Workspace workspace;
	private final Supplier<Session> session;
	private final Consumer<List<Path>> roots;
	private final WorkspaceSymbolService symbols;

	WorkspaceRequests(Workspace workspace, Requests requests, Indexer indexer, Diagnostics diagnostics, Commands commands, Supplier<Session> session,
			Consumer<List<Path>> roots) {
		this.workspace = workspace;
		this.requests = requests;
		this.indexer = indexer;
		this.diagnostics = diagnostics;
		this.commands = commands;
		this.session = session;
		this.roots = roots;
		this.symbols = new WorkspaceSymbolService(workspace);
	}

	@Override
	public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(WorkspaceSymbolParams params) {
		return requests.answer(cancel -> Either.forRight(symbols.symbols(params.getQuery(), cancel::isCanceled)));
	}

	@Override
	public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
		return commands.execute(params);
	}

	@Override
	public void didChangeConfiguration(DidChangeConfigurationParams params) {
		Settings.of(params.getSettings()).levels().ifPresent(levels -> {
			workspace.setLevels(levels);
			diagnostics.rulesChanged();
		});
	}

	@Override
	public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
		for (FileEvent event : params.getChanges()) {
			Uris.path(event.getUri()).ifPresent(path -> {
				if (RuleFile.isRuleFile(path)) {
					workspace.ruleFiles().forget();
					diagnostics.rulesChanged();
				} else if (FolderWalk.isSource(path, session.get().roots())) {
					indexer.changed(path);
				} else if (event.getType() == FileChangeType.Deleted) {
					// a folder that was deleted or renamed is told by its own name only
					String prefix = Uris.key(path) + "/";
					workspace.index().uris().stream().filter(uri -> uri.startsWith(prefix)).forEach(uri -> Uris.path(uri).ifPresent(indexer::changed));
				}
			});
		}
	}

	@Override
	public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
		List<Path> now = new ArrayList<>(session.get().roots());
		for (WorkspaceFolder removed : params.getEvent().getRemoved()) {
			Uris.path(removed.getUri()).ifPresent(root -> {
				now.remove(root);
				String prefix = Uris.key(root) + "/";
				workspace.index().uris().stream().filter(uri -> uri.startsWith(prefix)).forEach(uri -> Uris.path(uri).ifPresent(indexer::forget));
			});
		}
		List<Path> added = new ArrayList<>();
		for (WorkspaceFolder folder : params.getEvent().getAdded()) {
			Uris.path(folder.getUri()).filter(root -> !now.contains(root)).ifPresent(added::add);
		}
		now.addAll(added);
		roots.accept(now);
		if (!added.isEmpty()) {
			indexer.scan(added);
		}
	}
}
