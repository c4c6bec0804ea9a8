package org.pgoal.ui.editor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ContentAssistEvent;
import org.eclipse.jface.text.contentassist.ICompletionListener;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension3;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Range;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.eclipse.ui.texteditor.SimpleMarkerAnnotation;
import org.pgoal.ui.server.Positions;
import org.pgoal.ui.server.ProblemMarkers;
import org.pgoal.ui.server.WorkbenchText;

/**
 * Quick fixes by Ctrl+1. The editor asks on the UI thread, which never waits: the first call asks the server and shows that it
 * is being asked; the answer opens the popup again.
 */
public class QuickFixes implements IQuickAssistProcessor {

	private record Question(IDocument document, long stamp, int line) {
	}

	private Question asked;
	private CompletableFuture<List<CodeAction>> answer;

	@Override
	public boolean canFix(Annotation annotation) {
		return annotation instanceof SimpleMarkerAnnotation marker && isOurs(marker.getMarker());
	}

	private static boolean isOurs(IMarker marker) {
		try {
			return marker.exists() && marker.isSubtypeOf(ProblemMarkers.TYPE);
		} catch (CoreException gone) {
			return false;
		}
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return true;
	}

	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		ISourceViewer viewer = context.getSourceViewer();
		IDocument document = viewer.getDocument();
		try {
			int line = document.getLineOfOffset(Math.max(0, context.getOffset()));
			Question question = new Question(document, ((IDocumentExtension4) document).getModificationStamp(), line);
			if (!question.equals(asked)) {
				asked = question;
				answer = ask(document, lineRange(viewer, document, line));
				Closing closing = new Closing(viewer, question);
				answer.whenComplete((actions, failure) -> Display.getDefault().asyncExec(() -> showAgain(viewer, question, closing)));
			}
		} catch (BadLocationException outside) {
			return new ICompletionProposal[0];
		}
		if (!answer.isDone()) {
			return new ICompletionProposal[] { new NoProposal(WorkbenchText.of("quickfix.asking")) };
		}
		List<CodeAction> actions = answer.isCompletedExceptionally() ? List.of() : answer.join();
		asked = null;
		// the editor itself lists the fixes of the findings at the caret
		Set<String> listed = listed(viewer, context.getOffset());
		List<CodeAction> others = actions.stream().filter(action -> !listed.contains(action.getTitle())).toList();
		if (others.isEmpty() && !listed.isEmpty()) {
			return new ICompletionProposal[0];
		}
		if (others.isEmpty()) {
			return new ICompletionProposal[] { new NoProposal(WorkbenchText.of("quickfix.none")) };
		}
		return others.stream().map(CodeActionProposal::new).toArray(ICompletionProposal[]::new);
	}

	private void showAgain(ISourceViewer viewer, Question question, Closing closing) {
		closing.stop();
		if (question.equals(asked) && ((IDocumentExtension4) question.document()).getModificationStamp() == question.stamp()
				&& viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
			assistant(viewer).ifPresent(IQuickAssistAssistant::showPossibleQuickAssists);
		}
	}

	private static Optional<IQuickAssistAssistant> assistant(ISourceViewer viewer) {
		return viewer instanceof ISourceViewerExtension3 assisted ? Optional.ofNullable(assisted.getQuickAssistAssistant()) : Optional.empty();
	}

	/** Who has chosen a fix before the server answered, or closed the list, doesn't want it again. */
	private final class Closing implements ICompletionListener {

		private final ISourceViewer viewer;
		private final Question question;

		Closing(ISourceViewer viewer, Question question) {
			this.viewer = viewer;
			this.question = question;
			assistant(viewer).ifPresent(assistant -> assistant.addCompletionListener(this));
		}

		void stop() {
			assistant(viewer).ifPresent(assistant -> assistant.removeCompletionListener(this));
		}

		@Override
		public void assistSessionStarted(ContentAssistEvent event) {
			// the list with what is known already
		}

		@Override
		public void assistSessionEnded(ContentAssistEvent event) {
			if (question.equals(asked)) {
				asked = null;
			}
		}

		@Override
		public void selectionChanged(ICompletionProposal proposal, boolean smart) {
			// nothing is done with it
		}
	}

	private static Set<String> listed(ISourceViewer viewer, int offset) {
		Set<String> titles = new HashSet<>();
		IAnnotationModel model = viewer.getAnnotationModel();
		if (model != null) {
			for (var annotations = model.getAnnotationIterator(); annotations.hasNext();) {
				if (annotations.next() instanceof MarkerAnnotation annotation) {
					Position position = model.getPosition(annotation);
					if (position != null && position.getOffset() <= offset && offset <= position.getOffset() + position.getLength()) {
						FixResolutions.titles(annotation.getMarker()).forEach(titles::add);
					}
				}
			}
		}
		return titles;
	}

	/** The whole line, and what the annotations on it cover. */
	private static Range lineRange(ISourceViewer viewer, IDocument document, int line) throws BadLocationException {
		IRegion region = document.getLineInformation(line);
		int start = region.getOffset();
		int end = start + region.getLength();
		IAnnotationModel model = viewer.getAnnotationModel();
		if (model != null) {
			for (var annotations = model.getAnnotationIterator(); annotations.hasNext();) {
				Annotation annotation = annotations.next();
				Position position = annotation instanceof MarkerAnnotation ? model.getPosition(annotation) : null;
				if (position != null && position.overlapsWith(region.getOffset(), region.getLength() + 1)) {
					end = Math.max(end, Math.min(document.getLength(), position.getOffset() + position.getLength()));
				}
			}
		}
		return new Range(Positions.at(document, start), Positions.at(document, end));
	}

	private static CompletableFuture<List<CodeAction>> ask(IDocument document, Range range) {
		return Positions.identifier(document).map(file -> CodeActions.ask(file, range)).orElse(CompletableFuture.completedFuture(List.of()));
	}

	@Override
	public String getErrorMessage() {
		return null;
	}
}
