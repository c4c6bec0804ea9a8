package org.pgoal.ui.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.swt.widgets.Display;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.Positions;

/** Marks where the name, category or unit at the caret stands as well: what means the same, not what looks the same. */
public class Occurrences implements IReconciler {

	/** The generic editor's own, which has a colour and a switch. */
	static final String TYPE = "org.eclipse.ui.genericeditor.text";

	private final ISelectionChangedListener moved = this::moved;
	private ISourceViewer viewer;
	private Annotation[] shown = {};
	private int question;

	@Override
	public void install(ITextViewer installed) {
		if (installed instanceof ISourceViewer source && installed.getSelectionProvider() instanceof IPostSelectionProvider selection) {
			viewer = source;
			selection.addPostSelectionChangedListener(moved);
		}
	}

	@Override
	public void uninstall() {
		if (viewer != null && viewer.getSelectionProvider() instanceof IPostSelectionProvider selection) {
			selection.removePostSelectionChangedListener(moved);
		}
		viewer = null;
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}

	private void moved(SelectionChangedEvent event) {
		IDocument document = viewer == null ? null : viewer.getDocument();
		Optional<TextDocumentIdentifier> file = document == null ? Optional.empty() : Positions.identifier(document);
		if (file.isEmpty()) {
			return;
		}
		int asked = ++question;
		try {
			DocumentHighlightParams params = new DocumentHighlightParams(file.get(), Positions.at(document, viewer.getSelectedRange().x));
			long stamp = ((IDocumentExtension4) document).getModificationStamp();
			LanguageService.get().ask(server -> server.getTextDocumentService().documentHighlight(params))
					.whenComplete((found, failure) -> Display.getDefault().asyncExec(() -> {
						if (asked == question && viewer != null && viewer.getDocument() == document
								&& ((IDocumentExtension4) document).getModificationStamp() == stamp) {
							show(document, failure != null || found == null ? List.of() : found);
						}
					}));
		} catch (BadLocationException outside) {
			// the text has changed, and the caret will move
		}
	}

	private void show(IDocument document, List<? extends DocumentHighlight> places) {
		IAnnotationModel model = viewer.getAnnotationModel();
		if (!(model instanceof IAnnotationModelExtension replaceable)) {
			return;
		}
		Map<Annotation, Position> marks = new HashMap<>();
		for (DocumentHighlight place : places) {
			int start = Positions.offset(document, place.getRange().getStart());
			int length = Positions.length(document, place.getRange());
			try {
				marks.put(new Annotation(TYPE, false, document.get(start, length)), new Position(start, length));
			} catch (BadLocationException outside) {
				// not there any more
			}
		}
		replaceable.replaceAnnotations(shown, marks);
		shown = marks.keySet().toArray(Annotation[]::new);
	}
}
