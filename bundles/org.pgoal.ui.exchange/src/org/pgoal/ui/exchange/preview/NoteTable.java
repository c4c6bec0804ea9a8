package org.pgoal.ui.exchange.preview;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.pgoal.ui.exchange.ExchangeText;
import org.pgoal.ui.part.AccessibleName;

/**
 * Notes, each with what it is about. One that is longer than its column is read in full as a tooltip.
 *
 * @param <T> the kind of notes
 */
public final class NoteTable<T> {

	private final TableViewer viewer;

	/** @param name what a screen reader calls it */
	public NoteTable(Composite parent, String name) {
		viewer = new TableViewer(parent, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		viewer.getTable().setHeaderVisible(true);
		AccessibleName.set(viewer.getTable(), name);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
	}

	/**
	 * @param key   of the heading
	 * @param width in pixels
	 */
	public NoteTable<T> column(String key, int width, Function<T, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(ExchangeText.of(key));
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			@SuppressWarnings("unchecked")
			public String getText(Object note) {
				return text.apply((T) note);
			}

			@Override
			public String getToolTipText(Object note) {
				String whole = getText(note);
				return whole.isEmpty() ? null : whole;
			}
		});
		return this;
	}

	public void show(List<T> notes) {
		viewer.setInput(notes);
	}

	/** The chosen note; null for none. */
	@SuppressWarnings("unchecked")
	public T chosen() {
		return (T) viewer.getStructuredSelection().getFirstElement();
	}

	/** @param action done when another note is chosen */
	public void onChoice(Runnable action) {
		viewer.addSelectionChangedListener(changed -> action.run());
	}
}
