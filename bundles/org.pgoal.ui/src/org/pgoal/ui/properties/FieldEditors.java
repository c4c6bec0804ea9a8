package org.pgoal.ui.properties;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorDeactivationEvent;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.DialogCellEditor;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.events.SelectionEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.pgoal.diagram.edit.fields.Field;

/** What a field is typed into: a line, a line with the allowed values below it, or a window for long texts. */
final class FieldEditors {

	private FieldEditors() {
	}

	/**
	 * @param typing told with each key what stands there
	 * @param left   told when the editor has been closed
	 */
	static CellEditor open(Composite parent, Field field, Consumer<String> typing, Runnable left) {
		if (field.prose()) {
			return new Prose(parent, field, left);
		}
		return field.choices().isEmpty() ? new Line(parent, field, typing, left) : new Choice(parent, field, typing, left);
	}

	private static void later(Control control, Runnable action) {
		if (!control.isDisposed()) {
			control.getDisplay().asyncExec(action);
		}
	}

	/** Enter is not taken while what stands there cannot be written: nothing that was typed is lost. */
	private static final class Line extends TextCellEditor {

		private final transient Field field;
		private final transient Runnable left;

		Line(Composite parent, Field field, Consumer<String> typing, Runnable left) {
			super(parent);
			this.field = field;
			this.left = left;
			text.addModifyListener(event -> {
				if (isActivated()) {
					typing.accept(text.getText());
				}
			});
		}

		@Override
		protected void handleDefaultSelection(SelectionEvent event) {
			if (field.problem(text.getText()).isEmpty()) {
				super.handleDefaultSelection(event);
			}
		}

		@Override
		protected void deactivate(ColumnViewerEditorDeactivationEvent event) {
			super.deactivate(event);
			later(text, left);
		}
	}

	/** The allowed values are offered; others may be typed where the field takes them. */
	private static final class Choice extends ComboBoxCellEditor {

		private final transient Runnable left;

		Choice(Composite parent, Field field, Consumer<String> typing, Runnable left) {
			super(parent, items(field), SWT.NONE);
			this.left = left;
			setActivationStyle(DROP_DOWN_ON_MOUSE_ACTIVATION);
			combo().setVisibleItemCount(Math.min(12, items(field).length));
			combo().addModifyListener(event -> {
				if (isActivated()) {
					typing.accept(combo().getText());
				}
			});
		}

		/** Nothing is a choice as well. */
		private static String[] items(Field field) {
			Set<String> items = new LinkedHashSet<>(List.of(""));
			items.addAll(field.choices());
			return items.toArray(String[]::new);
		}

		private CCombo combo() {
			return (CCombo) getControl();
		}

		@Override
		protected Object doGetValue() {
			return combo().getText();
		}

		@Override
		protected void doSetValue(Object value) {
			int index = Arrays.asList(combo().getItems()).indexOf(value);
			if (index >= 0) {
				combo().select(index);
			} else {
				combo().setText((String) value);
			}
		}

		@Override
		protected void deactivate(ColumnViewerEditorDeactivationEvent event) {
			super.deactivate(event);
			later(getControl(), left);
		}
	}

	/** A long text is written in a window of its own, which the keyboard opens at once. */
	private static final class Prose extends DialogCellEditor {

		private final transient Field field;
		private final transient Runnable left;

		Prose(Composite parent, Field field, Runnable left) {
			super(parent);
			this.field = field;
			this.left = left;
		}

		@Override
		public void activate(ColumnViewerEditorActivationEvent event) {
			super.activate(event);
			if (event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC || event.eventType == ColumnViewerEditorActivationEvent.KEY_PRESSED) {
				later(getControl(), () -> {
					if (isActivated()) {
						getButton().notifyListeners(SWT.Selection, new Event());
					}
				});
			}
		}

		private Button getButton() {
			return (Button) Arrays.stream(((Composite) getControl()).getChildren()).filter(Button.class::isInstance)
					.findFirst().orElseThrow();
		}

		@Override
		protected Object openDialogBox(Control window) {
			ProseDialog dialog = new ProseDialog(window.getShell(), field, (String) getValue());
			return dialog.open() == Window.OK ? dialog.typed() : null;
		}

		@Override
		protected void deactivate(ColumnViewerEditorDeactivationEvent event) {
			super.deactivate(event);
			later(getControl(), left);
		}
	}
}
