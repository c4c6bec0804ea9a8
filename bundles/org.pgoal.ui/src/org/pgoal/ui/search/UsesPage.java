package org.pgoal.ui.search;

import org.eclipse.jface.viewers.IStructuredContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.pgoal.ui.editor.Definitions;

/** A list of uses in the search view: file, line and text; a double click goes there. */
public final class UsesPage extends AbstractTextSearchViewPage {

	private StructuredViewer shown;

	public UsesPage() {
		super(FLAG_LAYOUT_FLAT);
	}

	@Override
	protected void configureTableViewer(TableViewer viewer) {
		shown = viewer;
		viewer.setUseHashlookup(true);
		viewer.setContentProvider((IStructuredContentProvider) input -> input instanceof AbstractTextSearchResult result ? result.getElements() : new Object[0]);
		viewer.setLabelProvider(new LabelProvider());
	}

	@Override
	protected void configureTreeViewer(TreeViewer viewer) {
		throw new IllegalStateException("flat only");
	}

	@Override
	protected void elementsChanged(Object[] elements) {
		if (shown != null) {
			shown.refresh();
		}
	}

	@Override
	protected void clear() {
		if (shown != null) {
			shown.refresh();
		}
	}

	@Override
	protected void showMatch(Match match, int offset, int length, boolean activate) {
		if (match.getElement() instanceof Use use) {
			Definitions.open(use.place());
		}
	}
}
