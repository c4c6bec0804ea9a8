package org.pgoal.ui.editor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineEndCodeMining;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintLabelPart;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.swt.widgets.Display;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.Positions;

/** The sums of weights and costs at the end of the lines that begin sheets and levels, as the server's inlay hints say them. */
public class SumMinings extends AbstractCodeMiningProvider {

	private static final Set<ITextViewer> SHOWING = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

	static {
		LanguageService.get().onHintRefresh(SumMinings::refresh);
	}

	/** Shows them anew in all editors, as settings or other files have changed. */
	static void refresh() {
		Display.getDefault().asyncExec(() -> {
			Set<ITextViewer> viewers;
			synchronized (SHOWING) {
				viewers = new HashSet<>(SHOWING);
			}
			for (ITextViewer viewer : viewers) {
				if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed() && viewer instanceof ISourceViewerExtension5 mined) {
					mined.updateCodeMinings();
				}
			}
		});
	}

	@Override
	public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
		IDocument document = viewer.getDocument();
		Optional<TextDocumentIdentifier> file = document == null ? Optional.empty() : Positions.identifier(document);
		if (file.isEmpty()) {
			return CompletableFuture.completedFuture(List.of());
		}
		SHOWING.add(viewer);
		if (!EditorSettings.showsSums()) {
			return CompletableFuture.completedFuture(List.of());
		}
		InlayHintParams params = new InlayHintParams(file.get(), new Range(new Position(0, 0), new Position(document.getNumberOfLines(), 0)));
		return LanguageService.get().ask(server -> server.getTextDocumentService().inlayHint(params)).thenApply(hints -> minings(hints, document));
	}

	private List<ICodeMining> minings(List<InlayHint> hints, IDocument document) {
		List<ICodeMining> minings = new ArrayList<>();
		for (InlayHint hint : hints == null ? List.<InlayHint>of() : hints) {
			try {
				minings.add(new Sum(document, hint.getPosition().getLine(), this, "  " + label(hint)));
			} catch (BadLocationException changed) {
				// the text is shorter by now, and asked about again
			}
		}
		return minings;
	}

	private static String label(InlayHint hint) {
		return hint.getLabel().map(text -> text, parts -> String.join("", parts.stream().map(InlayHintLabelPart::getValue).toList()));
	}

	private static final class Sum extends LineEndCodeMining {

		Sum(IDocument document, int line, ICodeMiningProvider provider, String label) throws BadLocationException {
			super(document, line, provider);
			setLabel(label);
		}
	}
}
