package org.pgoal.ui.table;

import java.util.function.Consumer;

/** The commands of the table; each has the ID of the view and its own name. */
enum TableCommand {

	SHOW_IN_TEXT("showInText", IndicatorTableView::showInText),
	SHOW_IN_TREE("showInTree", IndicatorTableView::showInTree),
	ADD("add", view -> view.grid().selection().line().ifPresent(line -> view.editing().addBelow(line.row()))),
	DELETE("deleteIndicators", view -> view.edits().delete()),
	PASTE_ROWS("pasteRows", PastedRows::add),
	SORT("sort", view -> view.grid().sortOn()),
	FILTER("filter", view -> view.grid().selection().column().ifPresent(view.grid()::editFilter)),
	UNFILTER("unfilter", IndicatorTableView::unfilter),
	MOVE_LEFT("columnLeft", view -> view.grid().moveColumn(-1)),
	MOVE_RIGHT("columnRight", view -> view.grid().moveColumn(1)),
	HIDE("hideColumn", view -> view.grid().selection().column().ifPresent(column -> view.grid().columns().show(column, false))),
	COLLAPSE_ALL("collapseAll", view -> view.fold(true)),
	EXPAND_ALL("expandAll", view -> view.fold(false)),
	COPY_WITH_HEADINGS("copyWithHeadings", view -> new TableClipboard(view).copy(true)),
	EXPORT("export", TableExport::export),
	EXPORT_FORMS("exportForms", FormsExport::open),
	REFRESH("refresh", IndicatorTableView::refresh);

	private final String word;
	private final Consumer<IndicatorTableView> work;

	TableCommand(String word, Consumer<IndicatorTableView> work) {
		this.word = word;
		this.work = work;
	}

	String id() {
		return IndicatorTableView.ID + "." + word;
	}

	void run(IndicatorTableView view) {
		work.accept(view);
	}
}
