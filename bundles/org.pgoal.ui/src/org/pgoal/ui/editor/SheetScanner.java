package org.pgoal.ui.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.pgoal.dsl.ide.presentation.SemanticTokensService;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.ui.server.Positions;

/**
 * What each word is, by the same service that colours in every other editor. It needs the tokens only, no parser and no answer
 * of the server, so that a word has its colour when it is typed.
 */
final class SheetScanner implements ITokenScanner {

	/** Characters; a text beyond that is no sheet anybody wrote, and stays without colours. */
	static final int LONGEST = 1_000_000;

	private record Piece(int offset, int length, int type) {
	}

	/** Type of what stands between words. The repairer wants all of the text, else it colours blanks and what follows them. */
	private static final int BETWEEN = -1;

	private static final int FIELDS = 5;

	private final SemanticTokensService service = new SemanticTokensService();
	private final SheetColours colours;
	private List<Piece> pieces = List.of();
	private int next;
	private Piece current;

	SheetScanner(SheetColours colours) {
		this.colours = colours;
	}

	@Override
	public void setRange(IDocument document, int offset, int length) {
		next = 0;
		current = null;
		pieces = document.getLength() > LONGEST ? List.of() : read(document, offset, length);
	}

	private List<Piece> read(IDocument document, int offset, int length) {
		List<Piece> found = new ArrayList<>();
		try {
			Range range = new Range(Positions.at(document, offset), Positions.at(document, offset + length));
			List<Integer> data = service.range(new Snapshot("", 0, document.get()), range).getData();
			int done = offset;
			int line = 0;
			int character = 0;
			for (int i = 0; i + FIELDS <= data.size(); i += FIELDS) {
				character = data.get(i) == 0 ? character + data.get(i + 1) : data.get(i + 1);
				line += data.get(i);
				int start = Positions.offset(document, new Position(line, character));
				if (start >= done && start < offset + length) {
					between(found, done, start);
					int end = Math.min(start + data.get(i + 2), offset + length);
					found.add(new Piece(start, end - start, data.get(i + 3)));
					done = end;
				}
			}
			between(found, done, offset + length);
		} catch (BadLocationException outside) {
			return List.of();
		}
		return found;
	}

	private static void between(List<Piece> pieces, int from, int to) {
		if (to > from) {
			pieces.add(new Piece(from, to - from, BETWEEN));
		}
	}

	@Override
	public IToken nextToken() {
		if (next == pieces.size()) {
			return Token.EOF;
		}
		current = pieces.get(next++);
		return current.type() == BETWEEN ? SheetColours.PLAIN : colours.of(current.type());
	}

	@Override
	public int getTokenOffset() {
		return current == null ? 0 : current.offset();
	}

	@Override
	public int getTokenLength() {
		return current == null ? 0 : current.length();
	}
}
