package org.pgoal.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkedString;
import org.eclipse.lsp4j.MarkupContent;
import org.pgoal.ui.server.Answers;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.Positions;

/** What the language server knows of the word under the mouse. Asked on a worker thread. */
public class Hover implements ITextHover, ITextHoverExtension {

	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		IDocument document = viewer.getDocument();
		return Positions.identifier(document).flatMap(file -> {
			try {
				HoverParams params = new HoverParams(file, Positions.at(document, region.getOffset()));
				return Answers.await(LanguageService.get().ask(server -> server.getTextDocumentService().hover(params)));
			} catch (BadLocationException outside) {
				return Optional.<org.eclipse.lsp4j.Hover>empty();
			}
		}).map(Hover::text).filter(text -> !text.isBlank()).map(Markup::html).orElse(null);
	}

	/** A control that understands the HTML. */
	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return parent -> new DefaultInformationControl(parent, (String) null);
	}

	private static String text(org.eclipse.lsp4j.Hover hover) {
		if (hover.getContents() == null) {
			return "";
		}
		if (hover.getContents().isRight()) {
			return Optional.ofNullable(hover.getContents().getRight()).map(MarkupContent::getValue).orElse("");
		}
		List<String> parts = new ArrayList<>();
		for (var part : hover.getContents().getLeft()) {
			parts.add(part.map(text -> text, MarkedString::getValue));
		}
		return String.join("\n", parts);
	}

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return new Region(offset, 0);
	}
}
