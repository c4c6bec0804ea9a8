package org.pgoal.dsl.ide.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WillSaveTextDocumentParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.pgoal.dsl.ide.actions.CodeActionService;
import org.pgoal.dsl.ide.actions.FormattingService;
import org.pgoal.dsl.ide.completion.CompletionService;
import org.pgoal.dsl.ide.hover.HoverService;
import org.pgoal.dsl.ide.navigation.DocumentSymbolService;
import org.pgoal.dsl.ide.navigation.NavigationService;
import org.pgoal.dsl.ide.navigation.RenameService;
import org.pgoal.dsl.ide.pinyin.Typed;
import org.pgoal.dsl.ide.presentation.FoldingService;
import org.pgoal.dsl.ide.presentation.InlayHintService;
import org.pgoal.dsl.ide.presentation.SelectionRangeService;
import org.pgoal.dsl.ide.presentation.SemanticTokensService;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.model.change.Change;

import com.google.inject.Injector;

/** What a client asks and tells about documents: keeps the open ones, and passes each question to the service that knows. */
final class DocumentRequests implements TextDocumentService {

	private final Workspace workspace;
	private final Requests requests;
	private final Diagnostics diagnostics;
	private final Supplier<Session> session;
	private final CompletionService completion;
	private final HoverService hover;
	private final DocumentSymbolService symbols = new DocumentSymbolService();
	private final NavigationService navigation;
	private final RenameService renaming;
	private final FoldingService folding = new FoldingService();
	private final SelectionRangeService selection = new SelectionRangeService();
	private final SemanticTokensService semanticTokens = new SemanticTokensService();
	private final FormattingService formatting;
	private final CodeActionService actions;
	private final InlayHintService hints;

	DocumentRequests(Injector injector, Workspace workspace, Requests requests, Diagnostics diagnostics, Supplier<Session> session) {
		this.workspace = workspace;
		this.requests = requests;
		this.diagnostics = diagnostics;
		this.session = session;
		completion = injector.getInstance(CompletionService.class);
		hover = new HoverService(workspace);
		navigation = new NavigationService(workspace);
		renaming = new RenameService(workspace);
		formatting = injector.getInstance(FormattingService.class);
		actions = injector.getInstance(CodeActionService.class);
		hints = injector.getInstance(InlayHintService.class);
	}

	/** Asks for something that nobody needs, so that the first author to ask doesn't wait for classes and tables. */
	void warmUp() {
		requests.answer(cancel -> completion.complete(new Snapshot("", 0, ""), new Position(0, 0), workspace, true, session.get().locale()));
		requests.answer(cancel -> workspace.warmUp());
		// on a thread of its own: the first findings don't wait for it, nor does the first letter if it can be helped
		Thread pinyin = new Thread(Typed::warmUp, "pgoal pinyin");
		pinyin.setDaemon(true);
		pinyin.start();
	}

	// ------------------------------------------------------------ documents

	@Override
	public void didOpen(DidOpenTextDocumentParams params) {
		workspace.put(params.getTextDocument().getUri(), params.getTextDocument().getVersion(), params.getTextDocument().getText());
		diagnostics.schedule(params.getTextDocument().getUri(), true);
	}

	@Override
	public void didChange(DidChangeTextDocumentParams params) {
		String uri = params.getTextDocument().getUri();
		String before = workspace.text(uri).orElse("");
		Integer version = params.getTextDocument().getVersion();
		workspace.put(uri, version == null ? 0 : version, DocumentEdits.apply(before, params.getContentChanges()));
		diagnostics.schedule(uri, false);
	}

	@Override
	public void didClose(DidCloseTextDocumentParams params) {
		workspace.close(params.getTextDocument().getUri());
		diagnostics.closed(params.getTextDocument().getUri());
	}

	@Override
	public void didSave(DidSaveTextDocumentParams params) {
		// the text is known already; what depends on it was looked at when it changed
	}

	// ------------------------------------------------------------- requests

	@Override
	public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
		return requests.about(params.getTextDocument().getUri(), Either.forRight(new CompletionList(false, new ArrayList<>())), analysis -> Either
				.forRight(completion.complete(analysis.snapshot(), params.getPosition(), workspace, session.get().snippets(), session.get().locale())));
	}

	@Override
	public CompletableFuture<Hover> hover(HoverParams params) {
		return requests.about(params.getTextDocument().getUri(), null, analysis -> hover.hover(analysis, params.getPosition(), session.get().locale()));
	}

	@Override
	public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(DefinitionParams params) {
		return requests.about(params.getTextDocument().getUri(), Either.forLeft(List.of()),
				analysis -> Either.forLeft(navigation.definition(analysis, params.getPosition())));
	}

	@Override
	public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
		boolean declaration = params.getContext() != null && params.getContext().isIncludeDeclaration();
		return requests.about(params.getTextDocument().getUri(), List.of(), analysis -> navigation.references(analysis, params.getPosition(), declaration));
	}

	@Override
	public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
		return requests.about(params.getTextDocument().getUri(), List.of(), analysis -> navigation.highlights(analysis.snapshot(), params.getPosition()));
	}

	@Override
	public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams params) {
		return requests.about(params.getTextDocument().getUri(), List.of(), analysis -> {
			List<Either<SymbolInformation, DocumentSymbol>> answer = new ArrayList<>();
			for (DocumentSymbol symbol : symbols.symbols(analysis, session.get().locale())) {
				if (session.get().hierarchicalSymbols()) {
					answer.add(Either.forRight(symbol));
				} else {
					flatten(symbol, null, params.getTextDocument().getUri(), answer);
				}
			}
			return answer;
		});
	}

	@SuppressWarnings("deprecation")
	private static void flatten(DocumentSymbol symbol, String container, String uri, List<Either<SymbolInformation, DocumentSymbol>> into) {
		into.add(Either.forLeft(new SymbolInformation(symbol.getName(), symbol.getKind(), new Location(uri, symbol.getRange()), container)));
		symbol.getChildren().forEach(child -> flatten(child, symbol.getName(), uri, into));
	}

	@Override
	public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
		return requests.about(params.getTextDocument().getUri(), List.of(), analysis -> folding.fold(analysis.snapshot()));
	}

	@Override
	public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
		return requests.about(params.getTextDocument().getUri(), List.of(), analysis -> selection.select(analysis.snapshot(), params.getPositions()));
	}

	@Override
	public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
		return requests.about(params.getTextDocument().getUri(), List.of(), analysis -> hints.hints(analysis.snapshot(), params.getRange(), session.get().locale()));
	}

	@Override
	public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
		return requests.about(params.getTextDocument().getUri(), new SemanticTokens(List.of()), analysis -> semanticTokens.full(analysis.snapshot()));
	}

	@Override
	public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
		return requests.about(params.getTextDocument().getUri(), new SemanticTokens(List.of()),
				analysis -> semanticTokens.range(analysis.snapshot(), params.getRange()));
	}

	@Override
	public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
		return requests.about(params.getTextDocument().getUri(), List.of(), analysis -> formatting.format(analysis, params.getOptions()));
	}

	@Override
	public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams params) {
		return requests.about(params.getTextDocument().getUri(), List.of(),
				analysis -> formatting.format(analysis, params.getRange(), params.getOptions()));
	}

	@Override
	public CompletableFuture<List<TextEdit>> willSaveWaitUntil(WillSaveTextDocumentParams params) {
		return requests.about(params.getTextDocument().getUri(), List.of(),
				analysis -> session.get().formatOnSave() ? formatting.format(analysis, session.get().formatting()) : List.of());
	}

	@Override
	public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
		return requests.about(params.getTextDocument().getUri(), List.of(), analysis -> {
			List<Either<Command, CodeAction>> answer = new ArrayList<>();
			for (CodeActionService.Action action : actions.actions(analysis, params.getRange(), params.getContext(), session.get().locale(),
					session.get().lazyActions())) {
				CodeAction converted = action.action();
				if (action.edits() != null) {
					converted.setEdit(edit(Map.of(params.getTextDocument().getUri(), action.edits())));
				}
				answer.add(Either.forRight(converted));
			}
			return answer;
		});
	}

	@Override
	public CompletableFuture<CodeAction> resolveCodeAction(CodeAction unresolved) {
		CodeActionService.Deferred deferred = CodeActionService.deferred(unresolved);
		if (deferred == null) {
			return CompletableFuture.completedFuture(unresolved);
		}
		if (deferred.isForFolder()) {
			return requests.answer(cancel -> {
				unresolved.setEdit(edit(actions.inFolder(deferred.rule())));
				return unresolved;
			});
		}
		return requests.about(deferred.uri(), unresolved, analysis -> {
			List<TextEdit> edits = actions.resolve(analysis, deferred, session.get().locale());
			if (edits != null) {
				unresolved.setEdit(edit(Map.of(deferred.uri(), edits)));
			}
			return unresolved;
		});
	}

	@Override
	public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(PrepareRenameParams params) {
		return requests.about(params.getTextDocument().getUri(), null,
				analysis -> renaming.prepare(analysis, params.getPosition()).map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond)
						.orElse(null));
	}

	@Override
	public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
		return requests.about(params.getTextDocument().getUri(), null, analysis -> rename(analysis, params));
	}

	private WorkspaceEdit rename(Analysis analysis, RenameParams params) {
		try {
			return edit(renaming.rename(analysis, params.getPosition(), params.getNewName(), session.get().locale()));
		} catch (RenameService.RefusedException refused) {
			throw new CompletionException(
					new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidParams, refused.getMessage(), null)));
		}
	}

	/** The edits that make changes of a file's model come true; all of them or none. */
	WorkspaceEdit change(String uri, Analysis analysis, List<Change> changes) {
		if (changes.isEmpty()) {
			return new WorkspaceEdit();
		}
		List<TextEdit> edits = actions.edits(analysis, changes);
		if (edits.isEmpty() || !session.get().documentChanges()) {
			return new WorkspaceEdit(edits.isEmpty() ? Map.of() : Map.of(uri, edits));
		}
		return new WorkspaceEdit(List.of(Either.forLeft(documentEdit(uri, analysis.snapshot().version(), edits))));
	}

	/** Edits with the versions that they are for, so that a client doesn't apply them to another text. */
	WorkspaceEdit edit(Map<String, List<TextEdit>> edits) {
		if (!session.get().documentChanges()) {
			return new WorkspaceEdit(edits);
		}
		List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
		edits.forEach((uri, list) -> {
			Integer version = workspace.current(uri).map(a -> a.snapshot().version()).orElse(null);
			changes.add(Either.forLeft(documentEdit(uri, version, list)));
		});
		return new WorkspaceEdit(changes);
	}

	private static TextDocumentEdit documentEdit(String uri, Integer version, List<TextEdit> edits) {
		return new TextDocumentEdit(new VersionedTextDocumentIdentifier(uri, version),
				edits.stream().map(Either::<TextEdit, SnippetTextEdit>forLeft).toList());
	}
}
