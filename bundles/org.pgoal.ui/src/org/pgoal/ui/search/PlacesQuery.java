package org.pgoal.ui.search;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.ISearchResult;
import org.pgoal.model.message.Message;

/** Lists places that somebody else can find, in the search view. */
public final class PlacesQuery implements ISearchQuery {

	/**
	 * A line of a file.
	 *
	 * @param uri  of the file
	 * @param line from 1
	 * @param text what to say of it
	 */
	public record Place(String uri, int line, String text) {
	}

	private final String name;
	private final Supplier<List<Place>> places;
	private final UsesResult result;

	/**
	 * @param name   what is listed, for the reader
	 * @param places asked for in the background, again with each new search
	 */
	public PlacesQuery(String name, Supplier<List<Place>> places) {
		this.name = name;
		this.places = places;
		this.result = new UsesResult(this, count -> Message.of(PlacesQuery.class, "places.found", name, count).text(Locale.getDefault()));
	}

	@Override
	public IStatus run(IProgressMonitor monitor) {
		result.removeAll();
		for (Place place : places.get()) {
			if (monitor.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			Position start = new Position(place.line() - 1, 0);
			result.add(new Use(new Location(place.uri(), new Range(start, start)), UsesQuery.name(place.uri()), place.text()));
		}
		return Status.OK_STATUS;
	}

	@Override
	public String getLabel() {
		return name;
	}

	@Override
	public boolean canRerun() {
		return true;
	}

	@Override
	public boolean canRunInBackground() {
		return true;
	}

	@Override
	public ISearchResult getSearchResult() {
		return result;
	}
}
