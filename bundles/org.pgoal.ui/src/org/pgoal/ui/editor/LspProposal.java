package org.pgoal.ui.editor;

import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.BoldStylerProvider;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension7;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertReplaceEdit;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.pgoal.dsl.ide.pinyin.Fit;
import org.pgoal.dsl.ide.pinyin.Typed;
import org.pgoal.ui.server.Positions;

/** A completion item of the language server in the editor's popup; a snippet's placeholders are walked with Tab. */
final class LspProposal implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension6, ICompletionProposalExtension7 {

	private final CompletionItem item;
	private final int start;
	private final int askedAt;
	private final int replacedLength;
	private Point selection;

	LspProposal(CompletionItem item, IDocument document, int askedAt) {
		this.item = item;
		this.askedAt = askedAt;
		Range range = range(item);
		this.start = range == null ? wordStart(document, askedAt) : Positions.offset(document, range.getStart());
		this.replacedLength = range == null ? askedAt - start : Positions.length(document, range);
	}

	private static Range range(CompletionItem item) {
		if (item.getTextEdit() == null) {
			return null;
		}
		return item.getTextEdit().map(TextEdit::getRange, InsertReplaceEdit::getReplace);
	}

	private static int wordStart(IDocument document, int offset) {
		try {
			int start = offset;
			while (start > 0 && Character.isUnicodeIdentifierPart(document.getChar(start - 1))) {
				start--;
			}
			return start;
		} catch (BadLocationException outside) {
			return offset;
		}
	}

	private String newText() {
		if (item.getTextEdit() != null) {
			return item.getTextEdit().map(TextEdit::getNewText, InsertReplaceEdit::getNewText);
		}
		return item.getInsertText() != null ? item.getInsertText() : item.getLabel();
	}

	/** What a line begins with, or the name in it: letters scattered over both would mean nothing to an author. */
	private boolean fits(Typed typed) {
		int name = item.getLabel().indexOf(": ");
		return typed.fit(name < 0 ? item.getLabel() : item.getLabel().substring(0, name)) != Fit.NONE || name >= 0 && typed.isIn(item.getLabel().substring(name + 2));
	}

	/** As the server does it: what is typed may be characters, pinyin or initials. */
	@Override
	public boolean validate(IDocument document, int offset, DocumentEvent event) {
		try {
			String typed = document.get(start, Math.max(0, offset - start));
			return offset >= start && fits(Typed.of(typed.replaceFirst("^[\"“]", "")));
		} catch (BadLocationException outside) {
			return false;
		}
	}

	@Override
	public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
		IDocument document = viewer.getDocument();
		Snippet snippet = item.getInsertTextFormat() == InsertTextFormat.Snippet ? Snippet.parse(newText()) : Snippet.plain(newText());
		try {
			document.replace(start, replacedLength + (offset - askedAt), snippet.text());
			selection = new Point(start + snippet.end(), 0);
			link(viewer, snippet);
		} catch (BadLocationException outside) {
			ILog.get().error("The proposal no longer fits the text", outside);
		}
	}

	private void link(ITextViewer viewer, Snippet snippet) throws BadLocationException {
		if (snippet.places().isEmpty()) {
			return;
		}
		LinkedModeModel model = new LinkedModeModel();
		int order = 0;
		for (Map.Entry<Integer, List<Snippet.Place>> stop : snippet.places().entrySet()) {
			LinkedPositionGroup group = new LinkedPositionGroup();
			for (Snippet.Place place : stop.getValue()) {
				group.addPosition(new LinkedPosition(viewer.getDocument(), start + place.offset(), place.length(), order));
			}
			model.addGroup(group);
			order++;
		}
		model.forceInstall();
		LinkedModeUI ui = new LinkedModeUI(model, viewer);
		ui.setExitPosition(viewer, start + snippet.end(), 0, Integer.MAX_VALUE);
		ui.enter();
		Snippet.Place first = snippet.places().values().iterator().next().get(0);
		selection = new Point(start + first.offset(), first.length());
	}

	@Override
	public void apply(IDocument document) {
		try {
			document.replace(start, replacedLength, Snippet.parse(newText()).text());
		} catch (BadLocationException outside) {
			ILog.get().error("The proposal no longer fits the text", outside);
		}
	}

	@Override
	public Point getSelection(IDocument document) {
		return selection;
	}

	@Override
	public String getAdditionalProposalInfo() {
		if (item.getDocumentation() == null) {
			return null;
		}
		return Markup.html(item.getDocumentation().map(text -> text, MarkupContent::getValue));
	}

	@Override
	public String getDisplayString() {
		return item.getLabel();
	}

	@Override
	public StyledString getStyledDisplayString() {
		StyledString shown = new StyledString(item.getLabel());
		if (item.getDetail() != null && !item.getDetail().isBlank()) {
			shown.append("  " + item.getDetail(), StyledString.QUALIFIER_STYLER);
		}
		return shown;
	}

	@Override
	public StyledString getStyledDisplayString(IDocument document, int offset, BoldStylerProvider bold) {
		return getStyledDisplayString();
	}

	@Override
	public Image getImage() {
		return CompletionImages.of(item.getKind());
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}

	@Override
	public void selected(ITextViewer viewer, boolean smartToggle) {
		// the popup shows enough
	}

	@Override
	public void unselected(ITextViewer viewer) {
		// the popup shows enough
	}
}
