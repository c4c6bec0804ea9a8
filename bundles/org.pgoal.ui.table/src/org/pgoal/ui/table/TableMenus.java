package org.pgoal.ui.table;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.TableQuery.Grouping;
import org.pgoal.ui.table.grid.TableGrid;
import org.pgoal.ui.table.text.TableText;

/** The menu of the view, those of the grid and of its headings, and the tool bar. */
final class TableMenus {

	private final IndicatorTableView view;
	private final Action pin;
	private final Action found;
	private Optional<Column> heading = Optional.empty();

	TableMenus(IndicatorTableView view) {
		this.view = view;
		pin = toggle("menu.pin", "pin", () -> view.pin(this.pinned()));
		found = toggle("menu.found", "found", () -> view.query(view.contents().query().withFound(this.onlyFound())));
	}

	private boolean pinned() {
		return pin.isChecked();
	}

	private boolean onlyFound() {
		return found.isChecked();
	}

	private static Action toggle(String key, String icon, Runnable work) {
		Action action = new Action(TableText.of(key), IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				work.run();
			}
		};
		action.setToolTipText(TableText.of(key + ".help"));
		action.setImageDescriptor(ImageDescriptor.createFromURL(TableMenus.class.getResource("/icons/" + icon + ".svg")));
		return action;
	}

	void fill(IActionBars bars) {
		IToolBarManager tools = bars.getToolBarManager();
		tools.add(found);
		tools.add(pin);
		IMenuManager menu = bars.getMenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::view);
		// an empty menu would not be shown at all
		view(menu);
		attach();
	}

	/** What the buttons say follows what is shown. */
	void update() {
		pin.setChecked(view.isPinned());
		found.setChecked(view.contents().query().found());
	}

	private void attach() {
		TableGrid grid = view.grid();
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(manager -> {
			if (heading.isPresent()) {
				heading(manager, heading.get());
			} else {
				body(manager);
			}
		});
		grid.control().setMenu(menu.createContextMenu(grid.control()));
		listen();
	}

	/** Where the mouse is decides which menu is shown; by the keys it is that of the cell. */
	void listen() {
		view.grid().control().addListener(SWT.MenuDetect, event -> {
			TableGrid grid = view.grid();
			Point place = grid.control().toControl(event.x, event.y);
			boolean mouse = event.detail == SWT.MENU_MOUSE;
			heading = mouse && grid.isHeading(place.x, place.y) ? grid.columnAt(place.x) : Optional.empty();
		});
	}

	// -------------------------------------------------------------- the view

	private void view(IMenuManager menu) {
		MenuManager columns = new MenuManager(TableText.of("menu.columns"));
		menu.add(columns);
		columns(columns);
		MenuManager grouping = new MenuManager(TableText.of("menu.grouping"));
		menu.add(grouping);
		for (Grouping one : Grouping.values()) {
			add(grouping, TableText.of("grouping." + one.name()), IAction.AS_RADIO_BUTTON, view.contents().query().grouping() == one, () -> view.group(one));
		}
		commands(menu, TableCommand.COLLAPSE_ALL, TableCommand.EXPAND_ALL, TableCommand.UNFILTER);
		menu.add(new Separator());
		add(menu, TableText.of("menu.pin"), IAction.AS_CHECK_BOX, view.isPinned(), () -> view.pin(!view.isPinned()));
		commands(menu, TableCommand.REFRESH);
		menu.add(new Separator());
		commands(menu, TableCommand.EXPORT, TableCommand.EXPORT_FORMS);
	}

	private void columns(IMenuManager menu) {
		TableGrid grid = view.grid();
		grid.columns().looks().forEach(look -> add(menu, name(look.column()), IAction.AS_CHECK_BOX, grid.columns().isShown(look.column()),
				() -> grid.columns().show(look.column(), !grid.columns().isShown(look.column()))));
		menu.add(new Separator());
		add(menu, TableText.of("menu.columns.usual"), IAction.AS_PUSH_BUTTON, false, view::forgetColumns);
	}

	private static String name(Column column) {
		// a label may hold what a menu takes for a key or an accelerator
		return column.heading(Locale.getDefault()).replace("&", "&&").replace("@", "@@");
	}

	private static void add(IMenuManager menu, String label, int style, boolean on, Runnable choice) {
		Action action = new Action(label, style) {
			@Override
			public void run() {
				// of two radio buttons both are told
				if (getStyle() != IAction.AS_RADIO_BUTTON || isChecked()) {
					choice.run();
				}
			}
		};
		action.setChecked(on);
		menu.add(action);
	}

	// --------------------------------------------------------------- the grid

	private void heading(IMenuManager menu, Column column) {
		TableGrid grid = view.grid();
		add(menu, TableText.of("menu.ascending"), IAction.AS_PUSH_BUTTON, false, () -> grid.sortBy(column, SortDirectionEnum.ASC));
		add(menu, TableText.of("menu.descending"), IAction.AS_PUSH_BUTTON, false, () -> grid.sortBy(column, SortDirectionEnum.DESC));
		add(menu, TableText.of("menu.unsorted"), IAction.AS_PUSH_BUTTON, false, () -> grid.sortBy(column, SortDirectionEnum.NONE));
		menu.add(new Separator());
		add(menu, TableText.of("menu.filter", name(column)), IAction.AS_PUSH_BUTTON, false, () -> grid.editFilter(column));
		Grouping grouping = switch (column.topic()) {
		case SHEET -> Grouping.SHEET;
		case LEVEL_ONE -> Grouping.LEVEL_ONE;
		case LEVEL_TWO -> Grouping.LEVEL_TWO;
		default -> null;
		};
		if (grouping != null) {
			add(menu, TableText.of("menu.groupBy", name(column)), IAction.AS_PUSH_BUTTON, false, () -> view.group(grouping));
		}
		menu.add(new Separator());
		add(menu, TableText.of("menu.hide", name(column)), IAction.AS_PUSH_BUTTON, false, () -> grid.columns().show(column, false));
		MenuManager columns = new MenuManager(TableText.of("menu.columns"));
		menu.add(columns);
		columns(columns);
	}

	private void body(IMenuManager menu) {
		boolean row = view.grid().selection().line().isPresent();
		if (row) {
			commands(menu, TableCommand.SHOW_IN_TEXT, TableCommand.SHOW_IN_TREE);
			menu.add(new Separator());
		}
		usual(menu, ActionFactory.COPY);
		commands(menu, TableCommand.COPY_WITH_HEADINGS);
		usual(menu, ActionFactory.PASTE);
		if (row) {
			commands(menu, TableCommand.PASTE_ROWS);
			menu.add(new Separator());
			commands(menu, TableCommand.ADD, TableCommand.DELETE);
		}
		menu.add(new Separator());
		commands(menu, TableCommand.SORT, TableCommand.FILTER, TableCommand.MOVE_LEFT, TableCommand.MOVE_RIGHT, TableCommand.HIDE);
		menu.add(new Separator());
		commands(menu, TableCommand.EXPORT, TableCommand.EXPORT_FORMS);
	}

	private void usual(IMenuManager menu, ActionFactory known) {
		command(menu, known.getCommandId(), TableText.of("menu." + known.getId()));
	}

	private void commands(IMenuManager menu, TableCommand... commands) {
		for (TableCommand command : commands) {
			command(menu, command.id(), null);
		}
	}

	private void command(IMenuManager menu, String id, String label) {
		CommandContributionItemParameter item = new CommandContributionItemParameter(view.getSite(), null, id, CommandContributionItem.STYLE_PUSH);
		item.label = label;
		menu.add(new CommandContributionItem(item));
	}
}
