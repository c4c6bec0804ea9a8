package org.pgoal.ui.exchange;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;

/** Columns of the lists in which a wizard shows what it is going to do. */
public final class PreviewColumns {

	private PreviewColumns() {
	}

	/**
	 * @param key   of the heading, in the messages of this package
	 * @param width in pixels
	 */
	public static void add(TreeViewer viewer, String key, int width, ColumnLabelProvider labels) {
		TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(ExchangeText.of(key));
		column.getColumn().setWidth(width);
		column.setLabelProvider(labels);
	}

	/**
	 * @param key   of the heading, in the messages of this package
	 * @param width in pixels
	 */
	public static void add(TableViewer viewer, String key, int width, ColumnLabelProvider labels) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(ExchangeText.of(key));
		column.getColumn().setWidth(width);
		column.setLabelProvider(labels);
	}
}
