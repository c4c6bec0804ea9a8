package org.pgoal.ui.editor;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.Positions;

/** Where a name comes from, as the language server says, and the way there. */
public final class Definitions {

	private Definitions() {
	}

	/** The first place that defines the word at an offset; empty where there is none. */
	static CompletableFuture<Optional<Location>> ask(IDocument document, int offset) {
		Optional<TextDocumentIdentifier> file = Positions.identifier(document);
		if (file.isEmpty()) {
			return CompletableFuture.completedFuture(Optional.empty());
		}
		try {
			DefinitionParams params = new DefinitionParams(file.get(), Positions.at(document, offset));
			return LanguageService.get().ask(server -> server.getTextDocumentService().definition(params)).thenApply(found -> {
				List<? extends Location> places = found != null && found.isLeft() ? found.getLeft() : List.of();
				return places.isEmpty() ? Optional.empty() : Optional.of(places.get(0));
			});
		} catch (BadLocationException outside) {
			return CompletableFuture.completedFuture(Optional.empty());
		}
	}

	/** Opens an editor at a place, later on the UI thread. */
	public static void open(Location place) {
		Display.getDefault().asyncExec(() -> {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			if (window == null || window.getActivePage() == null) {
				return;
			}
			try {
				ITextEditor editor = Adapters.adapt(openEditor(window.getActivePage(), URI.create(place.getUri())), ITextEditor.class);
				if (editor != null) {
					IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
					editor.selectAndReveal(Positions.offset(document, place.getRange().getStart()), Positions.length(document, place.getRange()));
				}
			} catch (CoreException failure) {
				ILog.get().log(failure.getStatus());
			}
		});
	}

	private static IEditorPart openEditor(IWorkbenchPage page, URI uri) throws CoreException {
		IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(uri);
		return files.length > 0 ? IDE.openEditor(page, files[0], true) : IDE.openEditorOnFileStore(page, EFS.getStore(uri));
	}
}
