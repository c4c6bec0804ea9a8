package org.pgoal.ui.editor;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.Location;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;

/**
 * Links by Ctrl and the mouse. The editor asks on the UI thread, which never waits: the first call asks the server, and while
 * the mouse moves on over the word a later call shows the link.
 */
public class DefinitionLinks extends AbstractHyperlinkDetector {

	private record Question(IDocument document, long stamp, int start, int end) {
	}

	private Question asked;
	private CompletableFuture<Optional<Location>> answer;

	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
		IDocument document = viewer.getDocument();
		if (document == null || document.getLength() > SheetScanner.LONGEST) {
			return null;
		}
		Token word = new Snapshot("", 0, document.get()).touching(region.getOffset());
		if (word == null || word.kind() == Token.Kind.PUNCTUATION || word.isComment()) {
			return null;
		}
		Question question = new Question(document, ((IDocumentExtension4) document).getModificationStamp(), word.start(), word.end());
		if (!question.equals(asked)) {
			asked = question;
			answer = Definitions.ask(document, word.start());
		}
		if (!answer.isDone() || answer.isCompletedExceptionally() || answer.join().isEmpty()) {
			return null;
		}
		Location place = answer.join().get();
		return new IHyperlink[] { new Link(new Region(word.start(), word.end() - word.start()), word.text(), place) };
	}

	private record Link(IRegion region, String word, Location place) implements IHyperlink {

		@Override
		public IRegion getHyperlinkRegion() {
			return region;
		}

		@Override
		public String getTypeLabel() {
			return null;
		}

		@Override
		public String getHyperlinkText() {
			return word;
		}

		@Override
		public void open() {
			Definitions.open(place);
		}
	}
}
