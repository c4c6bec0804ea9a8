package org.pgoal.ui.editor;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/** A line in the popup that says something and does nothing. */
final class NoProposal implements ICompletionProposal {

	private final String text;

	NoProposal(String text) {
		this.text = text;
	}

	@Override
	public void apply(IDocument document) {
		// it only says something
	}

	@Override
	public String getDisplayString() {
		return text;
	}

	@Override
	public Point getSelection(IDocument document) {
		return null;
	}

	@Override
	public String getAdditionalProposalInfo() {
		return null;
	}

	@Override
	public Image getImage() {
		return null;
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}
}
