package org.pgoal.ui.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.pgoal.ui.server.Answers;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.server.Positions;

/** Completion from the language server. The generic editor asks on a worker thread. */
public class CompletionProcessor implements IContentAssistProcessor {

	private static final Comparator<CompletionItem> BY_RANK = Comparator.comparing(item -> item.getSortText() == null ? item.getLabel() : item.getSortText());

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		Optional<List<CompletionItem>> items = ask(document, offset);
		return items.orElse(List.of()).stream().sorted(BY_RANK)
				.map(item -> new LspProposal(item, document, offset)).toArray(ICompletionProposal[]::new);
	}

	private static Optional<List<CompletionItem>> ask(IDocument document, int offset) {
		return Positions.identifier(document).flatMap(file -> {
			try {
				CompletionParams params = new CompletionParams(file, Positions.at(document, offset));
				return Answers.await(LanguageService.get().ask(server -> server.getTextDocumentService().completion(params)));
			} catch (BadLocationException outside) {
				return Optional.empty();
			}
		}).map(answer -> answer.isLeft() ? answer.getLeft() : Optional.ofNullable(answer.getRight()).map(CompletionList::getItems).orElse(List.of()));
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return null;
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return new char[] { ':', '：', '/', '|' };
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return null;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}
}
