package org.pgoal.ui.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.IContributedContentsView;
import org.eclipse.ui.part.ViewPart;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.GroupLine;
import org.pgoal.diagram.table.Line;
import org.pgoal.diagram.table.TableQuery;
import org.pgoal.diagram.table.TableQuery.Grouping;
import org.pgoal.ui.part.ViewSelection;
import org.pgoal.ui.table.contents.TableContents;
import org.pgoal.ui.table.editing.TableEditing;
import org.pgoal.ui.table.grid.TableGrid;
import org.pgoal.ui.table.load.TableReading;
import org.pgoal.ui.table.scope.ScopeFollower;
import org.pgoal.ui.table.scope.ScopeMemento;
import org.pgoal.ui.table.scope.TableScope;
import org.pgoal.ui.table.settings.TableSettings;
import org.pgoal.ui.table.text.TableText;

/**
 * The indicators of the sheet that is being written, or of whole folders, as a table. It goes along with the active editor and with
 * what is selected in the explorer, unless it is pinned.
 */
public final class IndicatorTableView extends ViewPart {

	public static final String ID = "org.pgoal.ui.table";
	static final String CONTEXT = "org.pgoal.ui.tableContext";

	private final TableSettings settings = new TableSettings();
	private final ViewSelection selection = new ViewSelection();
	private final RowEdits edits = new RowEdits(this);
	private RowLinks links;
	private TableContents contents;
	private TableReading reading;
	private TableEditing editing;
	private TableBar bar;
	private TablePages pages;
	private TableGrid grid;
	private TableMenus menus;
	private ScopeFollower follower;
	private TableScope remembered = TableScope.NOTHING;
	private boolean pinned;
	private List<String> fields = List.of();

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		site.setSelectionProvider(selection);
		links = new RowLinks(site.getPage());
		remembered = ScopeMemento.read(memento);
		pinned = !remembered.isNothing();
	}

	@Override
	public void saveState(IMemento memento) {
		ScopeMemento.write(memento, pinned, scope());
	}

	@Override
	public void createPartControl(Composite parent) {
		GridLayout layout = new GridLayout(1, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		parent.setLayout(layout);
		contents = new TableContents(parent.getDisplay(), new Shown());
		bar = new TableBar(parent, settings.grouping(), new Wishes());
		contents.setQuery(contents.query().withGrouping(settings.grouping()));
		reading = new TableReading(parent.getDisplay(), contents, new Read());
		pages = new TablePages(parent, contents, reading, bar, getViewSite().getActionBars().getStatusLineManager());
		editing = new TableEditing(getSite().getShell(), this::showProblem);
		buildGrid();
		menus = new TableMenus(this);
		menus.fill(getViewSite().getActionBars());
		new TableKeys(this);
		reading.start();
		follower = new ScopeFollower(getSite().getPage(), this::turnedTo);
		follower.start();
		show(pinned ? remembered : follower.now());
	}

	@Override
	public void setFocus() {
		pages.setFocus();
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		// the properties go by the caret of the text, where a selected row is selected as well
		return type == IContributedContentsView.class ? type.cast((IContributedContentsView) () -> getSite().getPage().getActiveEditor()) : super.getAdapter(type);
	}

	@Override
	public void dispose() {
		if (follower != null) {
			follower.stop();
			reading.close();
			contents.close();
		}
		super.dispose();
	}

	// ---------------------------------------------------------- what is there

	public TableContents contents() {
		return contents;
	}

	public TableGrid grid() {
		return grid;
	}

	public TableEditing editing() {
		return editing;
	}

	public TableSettings settings() {
		return settings;
	}

	public TableScope scope() {
		return reading.scope();
	}

	RowEdits edits() {
		return edits;
	}

	RowLinks links() {
		return links;
	}

	/** The field in which somebody types what to look for. */
	public Text words() {
		return bar.words();
	}

	/** What stands instead of the table or above it; empty where nothing has to be said. */
	public String message() {
		return pages.message();
	}

	/** How many rows there are, in words. */
	public String counted() {
		return bar.counted();
	}

	/** What could not be done. */
	public String problem() {
		return pages.problem();
	}

	public boolean isReading() {
		return reading.isReading();
	}

	public boolean isPinned() {
		return pinned;
	}

	// ------------------------------------------------------------------ scope

	/** Stays with what is shown, or goes along again. */
	public void pin(boolean stay) {
		pinned = stay;
		describe();
		if (!stay) {
			TableScope now = follower.now();
			if (!now.isNothing()) {
				show(now);
			}
		}
	}

	/** Shows something and stays with it. */
	public void showPinned(TableScope wanted) {
		pinned = true;
		show(wanted);
	}

	private void turnedTo(TableScope wanted) {
		if (!pinned) {
			show(wanted);
		}
	}

	private void show(TableScope wanted) {
		if (wanted.equals(scope()) && !reading.isStopped() && !wanted.isNothing()) {
			describe();
		} else {
			turn(wanted);
		}
	}

	/** Reads everything anew. */
	public void refresh() {
		turn(scope());
	}

	private void turn(TableScope wanted) {
		boolean other = !wanted.equals(scope());
		reading.turn(wanted);
		showProblem(null);
		if (other) {
			// what somebody looked for was in other sheets; how they are sorted and grouped is a habit
			contents.setQuery(contents.query().unfiltered().withFolded(Set.of()));
			bar.words().setText("");
		}
		contents.clear();
		if (!wanted.isNothing()) {
			reading.read();
		}
		look();
	}

	private final class Read implements TableReading.Listener {

		@Override
		public void progress(int done, int all) {
			bar.progress(done, all);
		}

		@Override
		public void grown() {
			pages.count();
		}

		@Override
		public void uprooted() {
			refresh();
		}
	}

	// ------------------------------------------------------------------- show

	private final class Shown implements TableContents.Listener {

		@Override
		public void linesChanged() {
			if (grid != null) {
				if (!contents.table().fields().equals(fields)) {
					buildGrid();
				}
				grid.columns().update();
				grid.linesChanged();
				look();
			}
		}

		@Override
		public void textsChanged() {
			grid.textsChanged();
			look();
		}
	}

	/** The columns depend on the templates of the sheets. */
	private void buildGrid() {
		fields = contents.table().fields();
		grid = new TableGrid(pages.parent(), contents, settings.columns(fields), this::isUsual, new GridWishes(this, selection));
		pages.setGrid(grid.control());
		if (menus != null) {
			menus.listen();
		}
	}

	/** The name of the sheet where there are several; what only some sheets have where one has it; all else as it is usual. */
	private boolean isUsual(Column column) {
		return switch (column.topic()) {
		case SHEET -> !scope().isFile() || contents.table().sheets() > 1;
		case FORMULA, ACTUAL, SCORE, REASON -> contents.table().isFilled(column.topic());
		default -> column.isUsual();
		};
	}

	/** The columns as they were at first. */
	void forgetColumns() {
		settings.forgetColumns();
		buildGrid();
		grid.linesChanged();
		look();
	}

	private void look() {
		describe();
		pages.update();
		if (!pages.isGridShown()) {
			selection.set(StructuredSelection.EMPTY);
		}
		grid.showFilters(contents.query());
	}

	private void describe() {
		menus.update();
		setContentDescription(scope().isNothing() || scope().isFile() && !pinned ? "" : TableText.of(pinned ? "scope.pinned" : "scope.linked", scope().title()));
	}

	/** Says what could not be done; null: nothing. */
	void showProblem(String said) {
		pages.showProblem(said);
	}

	// ------------------------------------------------------------------- wish

	void query(TableQuery wanted) {
		contents.setQuery(wanted);
	}

	/** Takes away all that hides rows. */
	public void unfilter() {
		bar.words().setText("");
		query(contents.query().unfiltered());
		grid.showFilters(contents.query());
	}

	void group(Grouping by) {
		settings.setGrouping(by);
		bar.showGrouping(by);
		query(contents.query().withGrouping(by));
	}

	/** Opens or closes all groups. */
	void fold(boolean closed) {
		Set<String> keys = new HashSet<>();
		if (closed) {
			for (Line line : contents.lines()) {
				if (line instanceof GroupLine group) {
					keys.add(group.key());
				}
			}
			keys.addAll(contents.query().folded());
		}
		query(contents.query().withFolded(keys));
	}

	private final class Wishes implements TableBar.Listener {

		@Override
		public void words(String typed) {
			query(contents.query().withWords(typed));
		}

		@Override
		public void grouping(Grouping by) {
			group(by);
		}

		@Override
		public void stop() {
			reading.stop();
		}

		@Override
		public void down() {
			setFocus();
		}
	}

	/** Shows the selected row in its text. */
	void showInText() {
		grid.selection().line().ifPresent(links::showInText);
	}

	/** Shows the selected row in the tree. */
	void showInTree() {
		grid.selection().line().ifPresent(links::showInTree);
	}
}
