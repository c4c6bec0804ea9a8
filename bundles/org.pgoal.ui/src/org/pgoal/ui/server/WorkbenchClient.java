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
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** What the language server may ask of the workbench. */
final class WorkbenchClient implements LanguageClient {

	private final ProblemMarkers markers;
	private final Runnable hintRefresh;

	WorkbenchClient(ProblemMarkers markers, Runnable hintRefresh) {
		this.markers = markers;
		this.hintRefresh = hintRefresh;
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

	/** In the status line of the editor that the author has in front. */
	@Override
	public void showMessage(MessageParams message) {
		logMessage(message);
		Display.getDefault().asyncExec(() -> {
			IWorkbenchWindow window = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getActiveWorkbenchWindow() : null;
			IEditorPart editor = window == null || window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
			if (editor != null) {
				editor.getEditorSite().getActionBars().getStatusLineManager().setMessage(message.getMessage());
			}
		});
	}

	@Override
	public CompletableFuture<Void> refreshInlayHints() {
		hintRefresh.run();
		return CompletableFuture.completedFuture(null);
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
