package org.pgoal.ui.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.search.ui.NewSearchUI;
import org.pgoal.diagram.dashboard.Choice;
import org.pgoal.model.figures.SheetFacts;
import org.pgoal.ui.search.PlacesQuery;
import org.pgoal.ui.search.PlacesQuery.Place;
import org.pgoal.ui.server.ProblemMarkers;

/** Lists what a bar stands for in the search view. */
final class ChosenPlaces {

	private final FolderFigures figures;
	private final IContainer folder;

	ChosenPlaces(FolderFigures figures, IContainer folder) {
		this.figures = figures;
		this.folder = folder;
	}

	/** @param name what the bar is called */
	void list(Choice choice, String name) {
		NewSearchUI.activateSearchResultView();
		NewSearchUI.runQueryInBackground(new PlacesQuery(DashboardText.of("places", folder.getName(), name), () -> places(choice)));
	}

	private List<Place> places(Choice choice) {
		return switch (choice) {
		case Choice.OfRule rule -> findings(rule.rule());
		case Choice.OfStatus status -> sheets((sheet, department) -> sheet.status() == status.status());
		case Choice.OfDepartment body -> sheets((sheet, department) -> department.equals(body.name()));
		case Choice.OfWeights weights -> sheets((sheet, department) -> sheet.weights() == weights.weights());
		case Choice.OfKind kind -> sheets((sheet, department) -> switch (kind.kind()) {
		case QUANTIFIED -> sheet.quantified() > 0;
		case IN_WORDS -> sheet.inWords() > 0;
		case BLANK -> sheet.blank() > 0;
		});
		};
	}

	private List<Place> sheets(BiPredicate<SheetFacts, String> wanted) {
		return figures.sheets(wanted).stream().map(place -> new Place(place.file(), place.sheet().line(), place.sheet().name())).toList();
	}

	private List<Place> findings(String rule) {
		try {
			List<IMarker> markers = new ArrayList<>(Arrays.asList(folder.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE)));
			markers.removeIf(marker -> !rule.equals(marker.getAttribute(ProblemMarkers.RULE, "")) || marker.getResource().getLocationURI() == null);
			markers.sort(Comparator.comparing((IMarker marker) -> marker.getResource().getFullPath().toString())
					.thenComparing(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 1)));
			return markers.stream().map(marker -> new Place(marker.getResource().getLocationURI().toString(), marker.getAttribute(IMarker.LINE_NUMBER, 1),
					marker.getAttribute(IMarker.MESSAGE, ""))).toList();
		} catch (CoreException gone) {
			ILog.get().log(gone.getStatus());
			return List.of();
		}
	}
}
