package org.pgoal.ui.compare.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.contentmergeviewer.TextMergeViewer;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;
import org.eclipse.swt.events.DisposeEvent;
import org.eclipse.swt.widgets.Composite;
import org.pgoal.compare.beside.Place;
import org.pgoal.compare.beside.Side;
import org.pgoal.dsl.edit.TextEdit;
import org.pgoal.ui.editor.Colouring;

/**
 * The two texts, with the colours of the editor. What the platform calls left is {@link Side#AFTER}: what is looked at, mostly the file in
 * the workspace. It is shown on the right where the view is mirrored, which is the platform's default.
 */
class SheetMergeViewer extends TextMergeViewer {

	/** In the order in which the platform makes them. */
	private static final int LEFT = 1;
	private static final int RIGHT = 2;

	// the superclass makes the viewers before fields of this class have their values
	private List<SourceViewer> viewers;
	private Set<TextViewer> configured;
	private final IDocumentListener changes = new IDocumentListener() {
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// the text is read afterwards
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			SharedTexts.of(getCompareConfiguration()).changed();
		}
	};
	private final Set<IDocument> heard = new HashSet<>();

	SheetMergeViewer(Composite parent, CompareConfiguration configuration) {
		super(parent, configuration);
		getControl().setData(CompareUI.COMPARE_VIEWER_TITLE, getTitle());
	}

	@Override
	public String getTitle() {
		return EditorText.of("texts");
	}

	@Override
	protected SourceViewer createSourceViewer(Composite parent, int textOrientation) {
		SourceViewer viewer = super.createSourceViewer(parent, textOrientation);
		if (viewers == null) {
			viewers = new ArrayList<>();
		}
		viewers.add(viewer);
		return viewer;
	}

	@Override
	protected void configureTextViewer(TextViewer viewer) {
		if (configured == null) {
			configured = new HashSet<>();
		}
		if (configured.add(viewer) && viewer instanceof SourceViewer source) {
			source.configure(new SourceViewerConfiguration() {
				@Override
				public IPresentationReconciler getPresentationReconciler(ISourceViewer shown) {
					return new Colouring();
				}
			});
		}
	}

	@Override
	protected void updateContent(Object ancestor, Object left, Object right) {
		super.updateContent(ancestor, left, right);
		heard.forEach(document -> document.removeDocumentListener(changes));
		heard.clear();
		for (Side side : Side.values()) {
			IDocument document = document(side);
			if (document != null && heard.add(document)) {
				document.addDocumentListener(changes);
			}
		}
		SharedTexts.of(getCompareConfiguration()).show(this);
	}

	@Override
	protected void handleDispose(DisposeEvent event) {
		heard.forEach(document -> document.removeDocumentListener(changes));
		heard.clear();
		SharedTexts.of(getCompareConfiguration()).hide(this);
		super.handleDispose(event);
	}

	private SourceViewer viewer(Side side) {
		return viewers.get((side == Side.AFTER) == getCompareConfiguration().isMirrored() ? RIGHT : LEFT);
	}

	/** What is shown; null where nothing is. */
	IDocument document(Side side) {
		return viewer(side).getDocument();
	}

	/** Whether somebody may change a side's text. */
	boolean isEditable(Side side) {
		CompareConfiguration configuration = getCompareConfiguration();
		return document(side) != null && viewer(side).isEditable() && (side == Side.AFTER ? configuration.isLeftEditable() : configuration.isRightEditable());
	}

	/** Shows where something stands, or would stand. */
	void reveal(Side side, Place place) {
		SourceViewer viewer = viewer(side);
		IDocument document = viewer.getDocument();
		if (document != null && place.end() <= document.getLength()) {
			viewer.setSelectedRange(place.offset(), place.length());
			viewer.revealRange(place.offset(), place.length());
		}
	}

	/** @param line from 1 */
	void revealLine(Side side, int line) {
		IDocument document = document(side);
		try {
			if (document != null && line >= 1 && line <= document.getNumberOfLines()) {
				reveal(side, new Place(document.getLineOffset(line - 1), 0));
			}
		} catch (BadLocationException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	void focus(Side side) {
		viewer(side).getTextWidget().setFocus();
	}

	/** Edits a side's text as one change that can be undone as one. */
	void edit(Side side, List<TextEdit> edits) {
		IRewriteTarget target = viewer(side).getRewriteTarget();
		target.beginCompoundChange();
		try {
			for (TextEdit edit : edits.stream().sorted(Comparator.comparingInt(TextEdit::offset).reversed()).toList()) {
				target.getDocument().replace(edit.offset(), edit.length(), edit.replacement());
			}
		} catch (BadLocationException impossible) {
			throw new IllegalStateException(impossible);
		} finally {
			target.endCompoundChange();
		}
	}
}
