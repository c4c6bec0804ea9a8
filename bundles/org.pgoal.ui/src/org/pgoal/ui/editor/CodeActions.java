package org.pgoal.ui.editor;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.IMarker;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.ProblemMarkers;
import org.pgoal.ui.server.WorkspaceEdits;

/** Asks the language server what can be done, and does it. */
final class CodeActions {

	private CodeActions() {
	}

	static CompletableFuture<List<CodeAction>> ask(TextDocumentIdentifier file, Range range) {
		CodeActionParams params = new CodeActionParams(file, range, new CodeActionContext(List.of()));
		return LanguageService.get().ask(server -> server.getTextDocumentService().codeAction(params))
				.thenApply(found -> Optional.ofNullable(found).orElse(List.of()).stream().filter(Either::isRight).map(Either::getRight).toList());
	}

	/** Applies the fix of that title to a finding; the future says whether the text was changed. */
	static CompletableFuture<Boolean> apply(IMarker marker, String title) {
		URI place = marker.getResource().getLocationURI();
		int line = marker.getAttribute(IMarker.LINE_NUMBER, 1) - 1;
		String rule = marker.getAttribute(ProblemMarkers.RULE, "");
		if (place == null) {
			return CompletableFuture.completedFuture(false);
		}
		Range whole = new Range(new Position(line, 0), new Position(line + 1, 0));
		return ask(new TextDocumentIdentifier(place.toString()), whole).thenCompose(actions -> {
			List<CodeAction> fitting = actions.stream().filter(action -> title.equals(action.getTitle())).toList();
			return fitting.stream().filter(action -> isFor(action, rule)).findFirst().or(() -> fitting.stream().findFirst())
					.map(CodeActions::apply).orElse(CompletableFuture.completedFuture(false));
		});
	}

	private static boolean isFor(CodeAction action, String rule) {
		return action.getDiagnostics() != null
				&& action.getDiagnostics().stream().anyMatch(d -> d.getCode() != null && rule.equals(String.valueOf(d.getCode().get())));
	}

	static CompletableFuture<Boolean> apply(CodeAction action) {
		if (action.getEdit() != null) {
			return WorkspaceEdits.apply(action.getEdit());
		}
		if (action.getCommand() != null) {
			ExecuteCommandParams params = new ExecuteCommandParams(action.getCommand().getCommand(), action.getCommand().getArguments());
			return LanguageService.get().ask(server -> server.getWorkspaceService().executeCommand(params)).thenApply(done -> true);
		}
		return LanguageService.get().ask(server -> server.getTextDocumentService().resolveCodeAction(action)).thenCompose(resolved -> {
			WorkspaceEdit edit = resolved.getEdit();
			return edit == null ? CompletableFuture.completedFuture(false) : WorkspaceEdits.apply(edit);
		});
	}
}
