package org.pgoal.ui.exchange.preview;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.pgoal.ui.exchange.ExchangeText;
import org.pgoal.ui.part.AccessibleName;

/** What a wizard is going to do: files with the sheets in them, and what becomes of each. */
public final class FileTree {

	/** More lines than that aren't opened by themselves. */
	private static final int EXPANDED = 60;
	private static final int WIDTH = 430;

	/** What the lines say; each is a file or a sheet in one. */
	public interface Lines {

		/** The sheets of a file; none of a sheet. */
		List<?> sheets(Object line);

		String name(Object line);

		/** One of the workbench's shared images. */
		String image(Object line);

		String result(Object line);
	}

	private final TreeViewer viewer;
	private final Lines lines;
	private int count;

	/**
	 * @param name   what a screen reader calls it
	 * @param chosen told the chosen line; null for none
	 */
	public FileTree(Composite parent, String name, Lines lines, Consumer<Object> chosen) {
		this.lines = lines;
		viewer = new TreeViewer(parent, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
		viewer.getTree().setHeaderVisible(true);
		viewer.setUseHashlookup(true);
		AccessibleName.set(viewer.getTree(), name);
		viewer.setContentProvider(new Contents());
		column("import.column.file", new ColumnLabelProvider() {
			@Override
			public String getText(Object line) {
				return lines.name(line);
			}

			@Override
			public Image getImage(Object line) {
				return PlatformUI.getWorkbench().getSharedImages().getImage(lines.image(line));
			}
		});
		column("import.column.result", new ColumnLabelProvider() {
			@Override
			public String getText(Object line) {
				return lines.result(line);
			}
		});
		viewer.addSelectionChangedListener(changed -> chosen.accept(viewer.getStructuredSelection().getFirstElement()));
	}

	private void column(String key, ColumnLabelProvider labels) {
		TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(ExchangeText.of(key));
		column.getColumn().setWidth(WIDTH);
		column.setLabelProvider(labels);
	}

	/** Shows files, opened while the lines are few, and chooses the first. The list may grow, see {@link #add}. */
	public void show(List<?> files) {
		viewer.setInput(files);
		count = files.stream().mapToInt(this::count).sum();
		if (count <= EXPANDED) {
			viewer.expandAll();
		}
		if (!files.isEmpty()) {
			viewer.setSelection(new StructuredSelection(files.get(0)));
		}
	}

	/** A file has come to those that are shown. */
	public void add(Object file) {
		viewer.add(viewer.getInput(), file);
		count += count(file);
		if (count <= EXPANDED) {
			viewer.setExpandedState(file, true);
		}
		if (viewer.getStructuredSelection().isEmpty()) {
			viewer.setSelection(new StructuredSelection(file));
		}
	}

	private int count(Object file) {
		return 1 + lines.sheets(file).size();
	}

	public boolean isDisposed() {
		return viewer.getTree().isDisposed();
	}

	private final class Contents implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object line) {
			return lines.sheets(line).toArray();
		}

		@Override
		public Object getParent(Object line) {
			return ((List<?>) viewer.getInput()).stream().filter(file -> lines.sheets(file).contains(line)).findFirst().map(Object.class::cast).orElse(null);
		}

		@Override
		public boolean hasChildren(Object line) {
			return !lines.sheets(line).isEmpty();
		}
	}
}
