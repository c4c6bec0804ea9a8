package org.pgoal.ui.search;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.IEditorMatchAdapter;
import org.eclipse.search.ui.text.IFileMatchAdapter;
import org.pgoal.model.message.Message;

/** The uses that a search has found so far. */
public final class UsesResult extends AbstractTextSearchResult {

	private final UsesQuery query;

	UsesResult(UsesQuery query) {
		this.query = query;
	}

	@Override
	public String getLabel() {
		return Message.of(UsesQuery.class, "uses.found", query.name(), getMatchCount()).text(Locale.getDefault());
	}

	@Override
	public String getTooltip() {
		return getLabel();
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return null;
	}

	@Override
	public ISearchQuery getQuery() {
		return query;
	}

	@Override
	public IEditorMatchAdapter getEditorMatchAdapter() {
		return null;
	}

	@Override
	public IFileMatchAdapter getFileMatchAdapter() {
		return null;
	}
}
