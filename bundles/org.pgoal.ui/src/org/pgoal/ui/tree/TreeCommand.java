package org.pgoal.ui.tree;

import java.util.function.Consumer;

import org.pgoal.diagram.view.Viewport;
import org.pgoal.ui.tree.canvas.TreeGestures.Part;
import org.pgoal.ui.tree.output.PictureClipboard;
import org.pgoal.ui.tree.output.PictureExport;
import org.pgoal.ui.tree.output.PicturePrint;
import org.pgoal.ui.tree.output.TreeDrawing;

/** The commands of the tree; each has the ID of the view and its own name. */
enum TreeCommand {

	ZOOM_IN("zoomIn", view -> view.canvas().zoomBy(Viewport.STEP)),
	ZOOM_OUT("zoomOut", view -> view.canvas().zoomBy(1 / Viewport.STEP)),
	FIT("fit", view -> view.canvas().fit()),
	ACTUAL_SIZE("actualSize", view -> view.canvas().actualSize()),
	COLLAPSE_ALL("collapseAll", view -> view.showLevels(2)),
	EXPAND_ALL("expandAll", view -> view.showLevels(0)),
	SEARCH("search", view -> view.search().open()),
	SEARCH_NEXT("searchNext", view -> view.search().next(true)),
	SEARCH_PREVIOUS("searchPrevious", view -> view.search().next(false)),
	SHOW_IN_TEXT("showInText", IndicatorTreeView::showInText),
	EDIT_NAME("editName", view -> view.editing().open(Part.NAME)),
	EDIT_VALUE("editValue", view -> view.editing().open(Part.VALUE)),
	EDIT_WEIGHT("editWeight", view -> view.editing().open(Part.WEIGHT)),
	ADD("add", view -> view.editing().add()),
	DELETE("delete", view -> view.editing().delete()),
	MOVE_UP("moveUp", view -> view.editing().shift(-1)),
	MOVE_DOWN("moveDown", view -> view.editing().shift(1)),
	COPY("copyPicture", view -> view.picture().ifPresent(picture -> PictureClipboard.copy(view.canvas().getDisplay(), picture.map().scene()))),
	EXPORT("exportPicture", view -> view.picture().ifPresent(picture -> PictureExport.export(view.getSite().getShell(), new TreeDrawing(picture, view.mode())))),
	PRINT("printPicture", view -> view.picture().ifPresent(picture -> PicturePrint.print(view.getSite().getShell(), picture.map().scene())));

	private final String word;
	private final Consumer<IndicatorTreeView> work;

	TreeCommand(String word, Consumer<IndicatorTreeView> work) {
		this.word = word;
		this.work = work;
	}

	String id() {
		return IndicatorTreeView.ID + "." + word;
	}

	void run(IndicatorTreeView view) {
		work.accept(view);
	}
}
