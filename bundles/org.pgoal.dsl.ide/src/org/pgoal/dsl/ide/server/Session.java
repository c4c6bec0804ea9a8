package org.pgoal.dsl.ide.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.pgoal.dsl.ide.workspace.Uris;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * What a client said of itself.
 *
 * @param locale              the reader's language
 * @param roots               the folders to serve
 * @param snippets            whether completion may contain placeholders
 * @param progress            whether progress may be shown
 * @param watching            whether the client watches files when asked to
 * @param documentChanges     whether edits may name the version that they are for
 * @param hierarchicalSymbols whether an outline may be a tree
 * @param lazyActions         whether the edit of a code action may be asked for later
 * @param hintRefresh         whether the client asks for inlay hints again when told so
 * @param formatOnSave        whether the server formats what is about to be saved; an initialization option, for clients that can't
 */
public record Session(Locale locale, List<Path> roots, boolean snippets, boolean progress, boolean watching, boolean documentChanges,
		boolean hierarchicalSymbols, boolean lazyActions, boolean hintRefresh,
		boolean formatOnSave) {

	private static final int INDENT = 4;

	/** Before a client has said anything; and for callers in the same process. */
	public static final Session DEFAULT = new Session(Locale.getDefault(), List.of(), true, false, false, false, true, true, false, false);

	static Session of(InitializeParams params) {
		ClientCapabilities capabilities = params.getCapabilities() == null ? new ClientCapabilities() : params.getCapabilities();
		TextDocumentClientCapabilities text = capabilities.getTextDocument() == null ? new TextDocumentClientCapabilities() : capabilities.getTextDocument();
		WorkspaceClientCapabilities workspace = capabilities.getWorkspace() == null ? new WorkspaceClientCapabilities() : capabilities.getWorkspace();
		WindowClientCapabilities window = capabilities.getWindow() == null ? new WindowClientCapabilities() : capabilities.getWindow();
		return new Session(locale(params), roots(params), snippets(text.getCompletion()), is(window.getWorkDoneProgress()),
				workspace.getDidChangeWatchedFiles() != null && is(workspace.getDidChangeWatchedFiles().getDynamicRegistration()),
				workspace.getWorkspaceEdit() != null && is(workspace.getWorkspaceEdit().getDocumentChanges()),
				text.getDocumentSymbol() != null && is(text.getDocumentSymbol().getHierarchicalDocumentSymbolSupport()), lazy(text.getCodeAction()),
				workspace.getInlayHint() != null && is(workspace.getInlayHint().getRefreshSupport()),
				option(params, "formatOnSave").filter(JsonPrimitive::isBoolean).map(JsonPrimitive::getAsBoolean).orElse(false));
	}

	private static boolean is(Boolean said) {
		return Boolean.TRUE.equals(said);
	}

	private static Optional<JsonPrimitive> option(InitializeParams params, String name) {
		return params.getInitializationOptions() instanceof JsonObject options && options.get(name) instanceof JsonPrimitive value ? Optional.of(value)
				: Optional.empty();
	}

	/** An editor's own language may not be the reader's: initialization options may name another one. */
	private static Locale locale(InitializeParams params) {
		String tag = option(params, "locale").map(JsonPrimitive::getAsString).orElse(params.getLocale());
		return tag == null || tag.isBlank() ? Locale.getDefault() : Locale.forLanguageTag(tag.replace('_', '-'));
	}

	private static boolean snippets(CompletionCapabilities completion) {
		return completion != null && completion.getCompletionItem() != null && is(completion.getCompletionItem().getSnippetSupport());
	}

	private static boolean lazy(CodeActionCapabilities actions) {
		return actions != null && actions.getResolveSupport() != null && actions.getResolveSupport().getProperties() != null
				&& actions.getResolveSupport().getProperties().contains("edit") && is(actions.getDataSupport());
	}

	@SuppressWarnings("deprecation")
	private static List<Path> roots(InitializeParams params) {
		List<Path> roots = new ArrayList<>();
		if (params.getWorkspaceFolders() != null) {
			for (WorkspaceFolder folder : params.getWorkspaceFolders()) {
				Uris.path(folder.getUri()).ifPresent(roots::add);
			}
		} else {
			Uris.path(params.getRootUri()).ifPresent(roots::add);
		}
		return List.copyOf(roots);
	}

	/** How a document is laid out where the client doesn't say. */
	FormattingOptions formatting() {
		return new FormattingOptions(INDENT, true);
	}

	Session withRoots(List<Path> others) {
		return new Session(locale, List.copyOf(others), snippets, progress, watching, documentChanges, hierarchicalSymbols, lazyActions, hintRefresh, formatOnSave);
	}
}
