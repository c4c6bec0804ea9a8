package org.pgoal.ui.table;

import java.util.List;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.pgoal.diagram.table.FileRows;
import org.pgoal.diagram.table.IndicatorTable;
import org.pgoal.diagram.table.RowFinding;
import org.pgoal.diagram.table.SheetEntry;
import org.pgoal.ui.part.EmptyPage;
import org.pgoal.ui.part.PageStack;
import org.pgoal.ui.table.contents.TableContents;
import org.pgoal.ui.table.load.TableReading;
import org.pgoal.ui.table.scope.TableScope;
import org.pgoal.ui.table.text.TableText;

/** The grid or, where there can be none, an explanation; and what a reader should know about what the grid shows. */
final class TablePages {

	private final PageStack pages;
	private final EmptyPage empty;
	private final TableContents contents;
	private final TableReading reading;
	private final TableBar bar;
	private final IStatusLineManager status;
	private Control grid;
	private String problem = "";

	TablePages(Composite parent, TableContents contents, TableReading reading, TableBar bar, IStatusLineManager status) {
		this.contents = contents;
		this.reading = reading;
		this.bar = bar;
		this.status = status;
		pages = new PageStack(parent);
		empty = new EmptyPage(pages.control());
	}

	/** Where grids belong. */
	Composite parent() {
		return pages.control();
	}

	/** Takes another grid, in the place of the one before. */
	void setGrid(Control other) {
		Control old = grid;
		grid = other;
		if (old != null) {
			if (pages.isShown(old)) {
				pages.show(other);
			}
			other.setMenu(old.getMenu());
			old.setMenu(null);
			old.dispose();
		}
	}

	void setFocus() {
		pages.setFocus();
	}

	boolean isGridShown() {
		return pages.isShown(grid);
	}

	/** What stands instead of the grid or above it; empty where nothing has to be said. */
	String message() {
		return isGridShown() ? bar.said() : empty.text();
	}

	/** What could not be done. */
	String problem() {
		return problem;
	}

	/** Says what could not be done; null: nothing. */
	void showProblem(String said) {
		problem = said == null ? "" : said;
		status.setErrorMessage(said);
		if (isGridShown()) {
			notice();
		}
	}

	/** Shows what fits to what there is now. */
	void update() {
		count();
		IndicatorTable table = contents.table();
		TableScope scope = reading.scope();
		if (scope.isNothing()) {
			say("empty.none");
		} else if (table.size() == 0 && reading.isReading()) {
			say("empty.reading", "bar.stop", reading::stop);
		} else if (table.size() == 0) {
			boolean broken = scope.isFile() && table.uris().stream().flatMap(uri -> table.file(uri).stream()).anyMatch(FileRows::isBroken);
			say(broken ? "empty.broken" : scope.isFile() ? "empty.file" : "empty.folder");
		} else {
			pages.show(grid);
			notice();
		}
	}

	/** Says how many rows there are. */
	void count() {
		IndicatorTable table = contents.table();
		bar.count(table.size() == 0 ? ""
				: contents.query().isFiltered() ? TableText.of("count.filtered", table.fitting(), table.size())
						: table.size() == 1 ? TableText.of("count.one") : TableText.of("count.all", table.size()));
	}

	private void say(String key) {
		say(key, null, null);
	}

	private void say(String key, String offer, Runnable click) {
		empty.say(TableText.of(key, reading.scope().title()), offer == null ? null : TableText.of(offer), click);
		bar.say("");
		pages.show(empty.control());
	}

	/** A table with holes would look complete. */
	private void notice() {
		IndicatorTable table = contents.table();
		if (!problem.isEmpty()) {
			bar.say(problem);
		} else if (contents.query().isFiltered() && table.fitting() == 0 && contents.isSettled()) {
			bar.say(TableText.of("notice.filteredAll"));
		} else if (reading.isStopped()) {
			bar.say(TableText.of("notice.stopped"));
		} else if (reading.scope().isFile() && table.uris().size() == 1) {
			FileRows file = table.file(table.uris().iterator().next()).orElseThrow();
			bar.say(file.isBroken() ? TableText.of("notice.broken", file.broken()) : aboutSheets(file.sheets()));
		} else {
			bar.say("");
		}
	}

	/** Findings that no row shows: those about a sheet as a whole. */
	private static String aboutSheets(List<SheetEntry> sheets) {
		List<RowFinding> findings = sheets.size() == 1 ? sheets.getFirst().findings() : List.of();
		if (findings.isEmpty()) {
			return "";
		}
		String first = findings.getFirst().rule() + "  " + findings.getFirst().text();
		return findings.size() == 1 ? first : TableText.of("notice.sheet", first, findings.size() - 1);
	}
}
