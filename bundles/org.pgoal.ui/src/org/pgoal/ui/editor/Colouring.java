package org.pgoal.ui.editor;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.ITokenScanner;

/** Colours words by their kind, at once while typing and without waiting for the language server. */
public class Colouring extends PresentationReconciler {

	public Colouring() {
		DefaultDamagerRepairer repairer = new WhereMeaningChanges(new SheetScanner(new SheetColours()));
		setDamager(repairer, IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(repairer, IDocument.DEFAULT_CONTENT_TYPE);
	}

	/** A brace, quote or comment gives other meaning to all that follows; any other change only to its line. */
	private static final class WhereMeaningChanges extends DefaultDamagerRepairer {

		private static final String TELLING = "{}｛｝\"“”'/*\n\r";

		WhereMeaningChanges(ITokenScanner scanner) {
			super(scanner);
		}

		@Override
		public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean documentPartitioningChanged) {
			IRegion line = super.getDamageRegion(partition, event, documentPartitioningChanged);
			// what was deleted can no longer be read
			boolean telling = event.getLength() > 0 || event.getText() != null && event.getText().chars().anyMatch(c -> TELLING.indexOf(c) >= 0);
			return telling ? new Region(line.getOffset(), Math.max(0, event.getDocument().getLength() - line.getOffset())) : line;
		}
	}
}
