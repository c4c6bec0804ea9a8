package org.pgoal.ui.editor;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * Formats a sheet that has just been saved, and saves it again: the author doesn't wait for the server, and the text is safe
 * before anything is done to it. Where the author types on meanwhile nothing is done.
 */
public final class FormatOnSave {

	/** Documents that are being saved again: what formatting gives is not formatted once more. */
	private static final Set<IDocument> AGAIN = Collections.newSetFromMap(new WeakHashMap<>());

	private FormatOnSave() {
	}

	/** To be told on the UI thread when an editor has written a document. */
	public static void saved(IDocument document) {
		if (document == null || Display.getCurrent() == null || !EditorSettings.formatsOnSave() || AGAIN.contains(document)) {
			return;
		}
		long before = stamp(document);
		FormatHandler.format(document).thenRun(() -> Display.getDefault().asyncExec(() -> {
			if (stamp(document) != before) {
				saveAgain(document);
			}
		}));
	}

	private static long stamp(IDocument document) {
		return ((IDocumentExtension4) document).getModificationStamp();
	}

	private static void saveAgain(IDocument document) {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				for (IEditorReference reference : page.getEditorReferences()) {
					if (reference.getEditor(false) instanceof ITextEditor editor && editor.isDirty() && editor.getDocumentProvider() != null
							&& editor.getDocumentProvider().getDocument(editor.getEditorInput()) == document) {
						AGAIN.add(document);
						try {
							editor.doSave(new NullProgressMonitor());
						} finally {
							AGAIN.remove(document);
						}
						return;
					}
				}
			}
		}
	}
}
