package org.pgoal.ui.table.grid;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.IKeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.MouseEvent;
import org.pgoal.diagram.table.GroupLine;

/** What keys and clicks do in the grid beyond what every grid does. */
final class GridKeys {

	private final TableGrid grid;
	private final GridActions actions;

	GridKeys(TableGrid grid, GridActions actions) {
		this.grid = grid;
		this.actions = actions;
	}

	void bind(UiBindingRegistry bindings) {
		key(bindings, event -> event.keyCode == SWT.F2 && event.stateMask == 0, () -> grid.edit(null));
		bindings.registerFirstKeyBinding(event -> isTyped(event) && grid.selection().isEditable(), (table, event) -> grid.edit(event.character));
		key(bindings, event -> event.character == SWT.DEL && event.stateMask == 0, actions::emptied);
		key(bindings, event -> (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && event.stateMask == 0, this::enter);
		key(bindings, event -> event.character == ' ' && grid.selection().group().isPresent(), this::enter);
		key(bindings, event -> event.keyCode == SWT.ARROW_LEFT && event.stateMask == 0 && grid.selection().group().filter(group -> !group.isFolded()).isPresent(),
				this::enter);
		key(bindings, event -> event.keyCode == SWT.ARROW_RIGHT && event.stateMask == 0 && grid.selection().group().filter(GroupLine::isFolded).isPresent(),
				this::enter);
		bindings.registerFirstDoubleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE), (table, event) -> enter());
		bindings.registerFirstMouseDownBinding(new Twistie(), (table, event) -> grid.line(table.getRowIndexByPosition(table.getRowPositionByY(event.y)))
				.filter(GroupLine.class::isInstance).map(GroupLine.class::cast).ifPresent(actions::toggled));
	}

	private static void key(UiBindingRegistry bindings, IKeyEventMatcher when, Runnable action) {
		bindings.registerFirstKeyBinding(when, (table, event) -> action.run());
	}

	private static boolean isTyped(KeyEvent event) {
		return event.character > ' ' && event.character != SWT.DEL && (event.stateMask & ~SWT.SHIFT) == 0;
	}

	private void enter() {
		grid.selection().group().ifPresentOrElse(actions::toggled, () -> grid.selection().line().ifPresent(actions::opened));
	}

	/** A click on the mark that says whether a group is open. */
	private final class Twistie extends MouseEventMatcher {

		Twistie() {
			super(SWT.NONE, GridRegion.BODY, LEFT_BUTTON);
		}

		@Override
		public boolean matches(NatTable table, MouseEvent event, LabelStack labels) {
			if (!super.matches(table, event, labels)) {
				return false;
			}
			ILayerCell cell = table.getCellByPosition(table.getColumnPositionByX(event.x), table.getRowPositionByY(event.y));
			return cell != null && cell.getDataValue() instanceof GroupLine group
					&& event.x - cell.getBounds().x < GroupPainter.INDENT * (group.depth() + 1);
		}

		@Override
		public boolean equals(Object other) {
			return other == this;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(this);
		}
	}
}
