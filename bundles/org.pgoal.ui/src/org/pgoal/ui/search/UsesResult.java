package org.pgoal.ui.search;

import java.util.function.IntFunction;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.IEditorMatchAdapter;
import org.eclipse.search.ui.text.IFileMatchAdapter;
import org.eclipse.search.ui.text.Match;

/** The places that a search has found so far. */
public final class UsesResult extends AbstractTextSearchResult {

	private final ISearchQuery query;
	private final IntFunction<String> label;

	/** @param label says what was found and how many */
	UsesResult(ISearchQuery query, IntFunction<String> label) {
		this.query = query;
		this.label = label;
	}

	void add(Use place) {
		addMatch(new Match(place, Match.UNIT_LINE, place.place().getRange().getStart().getLine(), 1));
	}

	@Override
	public String getLabel() {
		return label.apply(getMatchCount());
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
