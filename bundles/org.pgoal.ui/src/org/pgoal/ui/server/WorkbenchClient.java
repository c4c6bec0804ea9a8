package org.pgoal.ui.server;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageClient;

/** What the language server may ask of the workbench. */
final class WorkbenchClient implements LanguageClient {

	private final ProblemMarkers markers;

	WorkbenchClient(ProblemMarkers markers) {
		this.markers = markers;
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
		markers.update(diagnostics);
	}

	@Override
	public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams params) {
		return WorkspaceEdits.apply(params.getEdit()).thenApply(ApplyWorkspaceEditResponse::new);
	}

	@Override
	public void telemetryEvent(Object object) {
		// nothing is collected
	}

	@Override
	public void showMessage(MessageParams message) {
		logMessage(message);
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
		logMessage(request);
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void logMessage(MessageParams message) {
		if (message.getType() == MessageType.Error) {
			ILog.get().error(message.getMessage());
		} else if (message.getType() == MessageType.Warning) {
			ILog.get().warn(message.getMessage());
		}
	}

	@Override
	public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void notifyProgress(ProgressParams params) {
		// the background job of the server is short; markers show what it has done
	}

	@Override
	public CompletableFuture<List<WorkspaceFolder>> workspaceFolders() {
		return CompletableFuture.completedFuture(List.of());
	}

	@Override
	public CompletableFuture<Void> refreshSemanticTokens() {
		return CompletableFuture.completedFuture(null);
	}
}
