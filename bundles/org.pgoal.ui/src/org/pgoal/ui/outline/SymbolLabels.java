package org.pgoal.ui.outline;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** A symbol's name, and its detail in a quiet colour. */
final class SymbolLabels extends DelegatingStyledCellLabelProvider {

	SymbolLabels() {
		super(new Labels());
	}

	private static final class Labels extends LabelProvider implements IStyledLabelProvider {

		@Override
		public StyledString getStyledText(Object element) {
			DocumentSymbol symbol = (DocumentSymbol) element;
			StyledString text = new StyledString(symbol.getName());
			if (symbol.getDetail() != null && !symbol.getDetail().isBlank()) {
				text.append("  " + symbol.getDetail(), StyledString.QUALIFIER_STYLER);
			}
			return text;
		}

		@Override
		public Image getImage(Object element) {
			SymbolKind kind = ((DocumentSymbol) element).getKind();
			boolean group = kind == SymbolKind.Namespace || kind == SymbolKind.Package || kind == SymbolKind.Module || kind == SymbolKind.Struct;
			boolean sheet = kind == SymbolKind.Class || kind == SymbolKind.File || kind == SymbolKind.Object;
			String key = sheet ? ISharedImages.IMG_OBJ_FILE : group ? ISharedImages.IMG_OBJ_FOLDER : ISharedImages.IMG_OBJ_ELEMENT;
			return PlatformUI.getWorkbench().getSharedImages().getImage(key);
		}
	}
}
