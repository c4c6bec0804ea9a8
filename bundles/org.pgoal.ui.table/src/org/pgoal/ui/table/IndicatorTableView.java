package org.pgoal.ui.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.IContributedContentsView;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.Column.Topic;
import org.pgoal.diagram.table.FileRows;
import org.pgoal.diagram.table.GroupLine;
import org.pgoal.diagram.table.IndicatorLine;
import org.pgoal.diagram.table.IndicatorRow;
import org.pgoal.diagram.table.IndicatorTable;
import org.pgoal.diagram.table.Line;
import org.pgoal.diagram.table.RowFinding;
import org.pgoal.diagram.table.SheetEntry;
import org.pgoal.diagram.table.TableQuery;
import org.pgoal.diagram.table.TableQuery.Grouping;
import org.pgoal.diagram.table.TableQuery.Sort;
import org.pgoal.ui.server.LanguageService;
import org.pgoal.ui.table.grid.GridActions;
import org.pgoal.ui.table.grid.TableGrid;
import org.pgoal.ui.table.load.AnalysedRows;
import org.pgoal.ui.table.load.FileChanges;
import org.pgoal.ui.table.load.TableLoad;
import org.pgoal.ui.table.text.TableText;
import org.pgoal.ui.tree.IndicatorTreeView;

/**
 * The indicators of the sheet that is being written, or of whole folders, as a table. It goes along with the active editor and with
 * what is selected in the explorer, unless it is pinned.
 */
public final class IndicatorTableView extends ViewPart {

	public static final String ID = "org.pgoal.ui.table";
	static final String CONTEXT = "org.pgoal.ui.tableContext";

	private static final String PINNED = "pinned";
	private static final String RESOURCE = "resource";
	private static final String PATH = "path";

	/** So much more has to be there before a growing table is arranged again. */
	private static final double GROWTH = 1.6;

	/** So many changed files are read at once; more are a matter for a job. */
	private static final int AT_ONCE = 8;

	/** Nobody means to change more cells than that at one go. */
	private static final int MOST_CELLS = 20_000;

	private final TableSettings settings = new TableSettings();
	private final TableSelection selection = new TableSelection();
	private final Map<String, Long> asked = new HashMap<>();
	private TableContents contents;
	private TableEditing editing;
	private TableBar bar;
	private TableGrid grid;
	private TableMenus menus;
	private Composite stack;
	private EmptyPage empty;
	private ScopeFollower follower;
	private FileChanges changes;
	private TableScope scope = TableScope.NOTHING;
	private TableScope remembered = TableScope.NOTHING;
	private boolean pinned;
	private TableLoad load;
	private boolean stopped;
	private int arrangedAt;
	private List<String> fields = List.of();
	private String problem = "";
	private long number;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		site.setSelectionProvider(selection);
		if (memento != null && Boolean.TRUE.equals(memento.getBoolean(PINNED))) {
			List<IResource> resources = new ArrayList<>();
			for (IMemento one : memento.getChildren(RESOURCE)) {
				String path = one.getString(PATH);
				IResource resource = path == null ? null : ResourcesPlugin.getWorkspace().getRoot().findMember(IPath.fromPortableString(path));
				if (resource != null) {
					resources.add(resource);
				}
			}
			pinned = !resources.isEmpty();
			remembered = TableScope.of(resources);
		}
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putBoolean(PINNED, pinned);
		if (pinned) {
			scope.resources().forEach(resource -> memento.createChild(RESOURCE).putString(PATH, resource.getFullPath().toPortableString()));
		}
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
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		empty = new EmptyPage(stack);
		editing = new TableEditing(getSite().getShell(), this::showProblem);
		buildGrid();
		menus = new TableMenus(this);
		menus.fill(getViewSite().getActionBars());
		new TableKeys(this);
		changes = new FileChanges(parent.getDisplay(), this::changed);
		changes.start();
		follower = new ScopeFollower(getSite().getPage(), this::turnedTo);
		follower.start();
		show(pinned ? remembered : follower.now());
	}

	@Override
	public void setFocus() {
		Control top = ((StackLayout) stack.getLayout()).topControl;
		(top == null ? stack : top).setFocus();
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
			changes.stop();
			stopReading();
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
		return scope;
	}

	/** The field in which somebody types what to look for. */
	public Text words() {
		return bar.words();
	}

	/** What stands instead of the table or above it; empty where nothing has to be said. */
	public String message() {
		return isGridShown() ? bar.said() : empty.text();
	}

	/** How many rows there are, in words. */
	public String counted() {
		return bar.counted();
	}

	/** What could not be done. */
	public String problem() {
		return problem;
	}

	public boolean isReading() {
		return load != null;
	}

	public boolean isPinned() {
		return pinned;
	}

	private boolean isGridShown() {
		return ((StackLayout) stack.getLayout()).topControl == grid.control();
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
		if (wanted.equals(scope) && !stopped && !wanted.isNothing()) {
			describe();
			return;
		}
		boolean other = !wanted.equals(scope);
		scope = wanted;
		stopReading();
		stopped = false;
		arrangedAt = 0;
		showProblem(null);
		if (other) {
			// what somebody looked for was in other sheets; how they are sorted and grouped is a habit
			contents.setQuery(contents.query().unfiltered().withFolded(Set.of()));
			bar.words().setText("");
		}
		contents.clear();
		describe();
		if (!wanted.isNothing()) {
			read(wanted);
		} else {
			look();
		}
	}

	/** Reads everything anew. */
	public void refresh() {
		stopped = true;
		show(scope);
	}

	private void read(TableScope wanted) {
		Display display = stack.getDisplay();
		TableLoad[] own = new TableLoad[1];
		own[0] = new TableLoad(wanted.title(), wanted::uris, new TableLoad.Listener() {

			@Override
			public void read(List<FileRows> portion, int done, int all) {
				later(() -> taken(portion, done, all));
			}

			@Override
			public void finished(boolean complete) {
				later(() -> {
					load = null;
					stopped = !complete;
					arrangedAt = contents.table().size();
					bar.progress(0, 0);
					contents.arrange();
				});
			}

			private void later(Runnable work) {
				if (!display.isDisposed()) {
					display.asyncExec(() -> {
						if (load == own[0] && !stack.isDisposed()) {
							work.run();
						}
					});
				}
			}
		});
		load = own[0];
		// one file is there before anybody could read what a bar says
		load.start(wanted.isFile());
		look();
	}

	private void taken(List<FileRows> portion, int done, int all) {
		contents.load(portion);
		if (!scope.isFile()) {
			bar.progress(done, all);
		}
		int size = contents.table().size();
		if (arrangedAt == 0 || size > arrangedAt * GROWTH) {
			arrangedAt = size;
			contents.arrange();
		} else {
			count();
		}
	}

	/** Stops reading; what has been read stays. */
	void stopReading() {
		if (load != null) {
			load.stop();
			load = null;
			bar.progress(0, 0);
		}
	}

	// ---------------------------------------------------------------- changes

	/** What has changed may be a whole folder: it is looked at on another thread. */
	private void changed(FileChanges.Changes what) {
		if (scope.isNothing()) {
			return;
		}
		if (scope.resources().stream().anyMatch(resource -> what.projects().contains(resource.getProject() == null ? "" : resource.getProject().getName()))) {
			refresh();
			return;
		}
		Map<String, FileRows> known = new HashMap<>();
		for (Set<String> uris : List.of(what.texts(), what.findings(), what.removed())) {
			uris.forEach(uri -> contents.table().file(uri).ifPresent(rows -> known.put(uri, rows)));
		}
		TableScope then = scope;
		Display display = stack.getDisplay();
		CompletableFuture.supplyAsync(() -> Affected.of(what, known, then)).thenAccept(affected -> {
			if (!affected.isNothing() && !display.isDisposed()) {
				display.asyncExec(() -> {
					if (then == scope && !stack.isDisposed()) {
						contents.remove(affected.gone());
						readAgain(affected.again());
					}
				});
			}
		});
	}

	private void readAgain(List<String> uris) {
		if (uris.size() <= AT_ONCE) {
			uris.forEach(this::readAgain);
			return;
		}
		TableScope then = scope;
		Display display = stack.getDisplay();
		new TableLoad(scope.title(), () -> uris, new TableLoad.Listener() {

			@Override
			public void read(List<FileRows> portion, int done, int all) {
				if (!display.isDisposed()) {
					display.asyncExec(() -> {
						if (then == scope && !stack.isDisposed()) {
							contents.put(portion);
						}
					});
				}
			}

			@Override
			public void finished(boolean complete) {
				// what has been read is shown
			}
		}).start(true);
	}

	private void readAgain(String uri) {
		long own = ++number;
		asked.put(uri, own);
		TableScope then = scope;
		Display display = stack.getDisplay();
		Locale locale = Locale.getDefault();
		LanguageService.get().<FileRows>about(uri, FileRows.none(uri), analysis -> AnalysedRows.read(uri, analysis, locale)).whenComplete((rows, failure) -> {
			if (failure != null) {
				ILog.get().error("The indicators of a file could not be read", failure);
			} else if (!display.isDisposed()) {
				display.asyncExec(() -> {
					// answers may overtake each other, and the reader may have gone to other files
					if (asked.remove(uri, own) && then == scope && !stack.isDisposed()) {
						contents.put(List.of(rows));
					}
				});
			}
		});
	}

	// ------------------------------------------------------------------- show

	private final class Shown implements TableContents.Listener {

		@Override
		public void linesChanged() {
			if (grid != null) {
				if (!contents.table().fields().equals(fields)) {
					buildGrid();
				}
				grid.showColumns();
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
		boolean focus = grid != null && grid.control().isFocusControl();
		Control old = grid == null ? null : grid.control();
		grid = new TableGrid(stack, contents, settings.columns(fields), this::isUsual, new Actions());
		if (old != null) {
			StackLayout layout = (StackLayout) stack.getLayout();
			boolean top = layout.topControl == old;
			grid.control().setMenu(old.getMenu());
			old.setMenu(null);
			old.dispose();
			menus.listen();
			if (top) {
				layout.topControl = grid.control();
				stack.layout(true);
				if (focus) {
					grid.control().setFocus();
				}
			}
		}
	}

	/** The name of the sheet where there are several; what only some sheets have where one has it; all else as it is usual. */
	private boolean isUsual(Column column) {
		return switch (column.topic()) {
		case SHEET -> !scope.isFile() || contents.table().sheets() > 1;
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
		count();
		IndicatorTable table = contents.table();
		if (scope.isNothing()) {
			say("empty.none", null, null);
		} else if (table.size() == 0 && isReading()) {
			say("empty.reading", "bar.stop", this::stopReading);
		} else if (table.size() == 0) {
			boolean broken = scope.isFile() && table.uris().stream().flatMap(uri -> table.file(uri).stream()).anyMatch(FileRows::isBroken);
			say(broken ? "empty.broken" : scope.isFile() ? "empty.file" : "empty.folder", null, null);
		} else if (contents.lines().isEmpty() && contents.query().isFiltered() && contents.isSettled()) {
			top(grid.control());
			notice();
		} else {
			top(grid.control());
			notice();
		}
		grid.showFilters(contents.query());
	}

	private void say(String key, String offer, Runnable click) {
		empty.say(TableText.of(key, scope.title()), offer == null ? null : TableText.of(offer), click);
		bar.say("");
		selection.set(StructuredSelection.EMPTY);
		top(empty.control());
	}

	/** What a reader should know about what is shown; a table with holes would look complete. */
	private void notice() {
		IndicatorTable table = contents.table();
		if (!problem.isEmpty()) {
			bar.say(problem);
		} else if (contents.query().isFiltered() && table.fitting() == 0 && contents.isSettled()) {
			bar.say(TableText.of("notice.filteredAll"));
		} else if (stopped && load == null) {
			bar.say(TableText.of("notice.stopped"));
		} else if (scope.isFile() && table.uris().size() == 1) {
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

	private void count() {
		IndicatorTable table = contents.table();
		bar.count(table.size() == 0 ? ""
				: contents.query().isFiltered() ? TableText.of("count.filtered", table.fitting(), table.size())
						: table.size() == 1 ? TableText.of("count.one") : TableText.of("count.all", table.size()));
	}

	private void describe() {
		menus.update();
		setContentDescription(scope.isNothing() || scope.isFile() && !pinned ? "" : TableText.of(pinned ? "scope.pinned" : "scope.linked", scope.title()));
	}

	private void top(Control control) {
		StackLayout layout = (StackLayout) stack.getLayout();
		if (layout.topControl != control) {
			boolean focus = layout.topControl != null && layout.topControl.isFocusControl();
			layout.topControl = control;
			stack.layout(true);
			if (focus) {
				control.setFocus();
			}
		}
	}

	/** Says what could not be done; null: nothing. */
	void showProblem(String said) {
		problem = said == null ? "" : said;
		getViewSite().getActionBars().getStatusLineManager().setErrorMessage(said);
		if (isGridShown()) {
			notice();
		}
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

	/** Whether so much may be changed at one go; says so where it may not. */
	boolean mayChange() {
		long cells = grid.selectedCount();
		if (cells > MOST_CELLS) {
			showProblem(TableText.of("edit.tooMany", cells, MOST_CELLS));
		}
		return cells <= MOST_CELLS;
	}

	/** Deletes the indicators of the selected rows. */
	void delete() {
		if (mayChange()) {
			editing.delete(grid.selectedLines().stream().map(IndicatorLine::row).toList());
		}
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
			stopReading();
			stopped = true;
			contents.arrange();
		}

		@Override
		public void down() {
			setFocus();
		}
	}

	private final class Actions implements GridActions {

		@Override
		public void typed(IndicatorLine line, Column column, String text) {
			editing.type(Map.of(line.row(), Map.of(column, text)));
		}

		@Override
		public void emptied() {
			if (!mayChange()) {
				return;
			}
			Map<IndicatorRow, Map<Column, String>> cells = new LinkedHashMap<>();
			grid.editableCells().forEach((line, columns) -> {
				Map<Column, String> blank = new LinkedHashMap<>();
				columns.stream().filter(column -> !line.row().text(column).isEmpty()).forEach(column -> blank.put(column, ""));
				if (!blank.isEmpty()) {
					cells.put(line.row(), blank);
				}
			});
			if (!cells.isEmpty()) {
				editing.type(cells);
			}
		}

		@Override
		public void opened(IndicatorLine line) {
			SheetPlaces.open(getSite().getPage(), line.row(), editor -> {
			});
		}

		@Override
		public void toggled(GroupLine group) {
			Set<String> folded = new HashSet<>(contents.query().folded());
			if (!folded.remove(group.key())) {
				folded.add(group.key());
			}
			query(contents.query().withFolded(folded));
		}

		@Override
		public void sorted(List<Sort> by) {
			query(contents.query().withSort(by));
		}

		@Override
		public void filtered(Map<Column, String> by) {
			query(contents.query().withFilters(by));
		}

		@Override
		public void selected() {
			Collection<IndicatorLine> chosen = grid.selectedLine().stream().toList();
			selection.set(chosen.isEmpty() ? StructuredSelection.EMPTY : new StructuredSelection(chosen.iterator().next().row()));
			if (grid.control().isFocusControl()) {
				chosen.forEach(line -> lead(line));
			}
		}

		@Override
		public void columnsChanged() {
			settings.setColumns(grid.looks());
		}
	}

	/** Selects the row in the active editor, where that has its text. */
	private void lead(IndicatorLine line) {
		IEditorPart active = getSite().getPage().getActiveEditor();
		TableScope edited = ScopeFollower.scope(active);
		ITextEditor editor = active == null ? null : Adapters.adapt(active, ITextEditor.class);
		boolean same = edited.resources().stream().map(resource -> TableScope.uri((IFile) resource)).anyMatch(Optional.of(line.row().sheet().uri())::equals);
		if (editor != null && same && !line.isStale()) {
			SheetPlaces.select(editor, line.row());
		}
	}

	/** Shows the selected row in its text. */
	void showInText() {
		grid.selectedLine().ifPresent(new Actions()::opened);
	}

	/** Shows the selected row in the tree. */
	void showInTree() {
		grid.selectedLine().ifPresent(line -> SheetPlaces.open(getSite().getPage(), line.row(), editor -> {
			try {
				getSite().getPage().showView(IndicatorTreeView.ID);
			} catch (PartInitException failure) {
				ILog.get().log(failure.getStatus());
			}
		}));
	}
}
