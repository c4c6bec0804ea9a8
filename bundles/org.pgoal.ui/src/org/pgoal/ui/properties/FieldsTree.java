package org.pgoal.ui.properties;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.ITreeViewerListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeExpansionEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.pgoal.diagram.edit.fields.ElementFields;
import org.pgoal.diagram.edit.fields.Field;
import org.pgoal.diagram.edit.fields.FieldGroup;
import org.pgoal.ui.part.AccessibleName;

/** The fields as a tree of groups, with what they say and what the rules say of them; typed over in place. */
final class FieldsTree {

	/** What is done here. */
	interface Author {

		/** @param field null: a group, or nothing */
		void chosen(Field field);

		/** With each key. */
		void typing(Field field, String typed);

		/** Typed and left by Enter or for another place. */
		void typed(Field field, String typed);

		/** Typing has ended, one way or the other. */
		void left();
	}

	private static final int VALUE = 1;
	private static final int[] WEIGHTS = { 38, 42, 20 };
	private static final int LEAST_WIDTH = 72;

	private final TreeViewer viewer;
	private final Author author;
	/** Groups that somebody has closed stay closed for all elements. */
	private final Set<String> closed = new HashSet<>();
	private ElementFields shown;

	FieldsTree(Composite parent, Author author) {
		this.author = author;
		Composite place = new Composite(parent, SWT.NONE);
		place.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		TreeColumnLayout layout = new TreeColumnLayout();
		place.setLayout(layout);
		viewer = new TreeViewer(place, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		Tree tree = viewer.getTree();
		tree.setHeaderVisible(true);
		tree.setLinesVisible(true);
		AccessibleName.set(tree, PropertiesText.of("tree.name"));
		viewer.setContentProvider(new Content());
		for (int i = 0; i < WEIGHTS.length; i++) {
			TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
			column.getColumn().setText(PropertiesText.of("column." + i));
			layout.setColumnData(column.getColumn(), new ColumnWeightData(WEIGHTS[i], LEAST_WIDTH, true));
			column.setLabelProvider(new FieldLabels(FieldLabels.Part.values()[i]));
			if (i == VALUE) {
				column.setEditingSupport(new Typing());
			}
		}
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.addSelectionChangedListener(event -> author.chosen(selected().orElse(null)));
		viewer.addTreeListener(new ITreeViewerListener() {
			@Override
			public void treeExpanded(TreeExpansionEvent event) {
				closed.remove(((FieldGroup) event.getElement()).key());
			}

			@Override
			public void treeCollapsed(TreeExpansionEvent event) {
				closed.add(((FieldGroup) event.getElement()).key());
			}
		});
		tree.addListener(SWT.DefaultSelection, event -> open());
		tree.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.F2) {
				open();
			}
		});
	}

	private void open() {
		Object chosen = viewer.getStructuredSelection().getFirstElement();
		if (chosen instanceof FieldGroup group) {
			viewer.setExpandedState(group, !viewer.getExpandedState(group));
		} else if (chosen instanceof Field field && !isTyping()) {
			viewer.editElement(field, VALUE);
		}
	}

	void edit(String key) {
		field(key).ifPresent(field -> {
			viewer.setSelection(new StructuredSelection(field), true);
			viewer.editElement(field, VALUE);
		});
	}

	boolean isTyping() {
		return viewer.isCellEditorActive();
	}

	Optional<Field> selected() {
		return viewer.getStructuredSelection().getFirstElement() instanceof Field field ? Optional.of(field) : Optional.empty();
	}

	Tree control() {
		return viewer.getTree();
	}

	void setFocus() {
		viewer.getTree().setFocus();
	}

	/** Shows another version of the fields; what is chosen and open stays so. */
	void show(ElementFields fields) {
		String chosen = selected().map(Field::key).orElse(null);
		Tree tree = viewer.getTree();
		tree.setRedraw(false);
		try {
			TreeItem top = tree.getTopItem();
			boolean same = shown != null && keys(shown).equals(keys(fields));
			Object topElement = same && top != null ? top.getData() : null;
			shown = fields;
			viewer.setInput(fields);
			viewer.setExpandedElements(fields.groups().stream().filter(group -> !closed.contains(group.key())).toArray());
			field(chosen).ifPresent(field -> viewer.setSelection(new StructuredSelection(field), !same));
			scroll(topElement);
		} finally {
			tree.setRedraw(true);
		}
	}

	private void scroll(Object before) {
		String key = before instanceof Field field ? field.key() : before instanceof FieldGroup group ? group.key() : null;
		if (key == null) {
			return;
		}
		for (FieldGroup group : shown.groups()) {
			Object match = group.key().equals(key) && before instanceof FieldGroup ? group
					: group.fields().stream().filter(field -> field.key().equals(key) && before instanceof Field).findFirst().orElse(null);
			if (match != null && viewer.testFindItem(match) instanceof TreeItem item) {
				viewer.getTree().setTopItem(item);
				return;
			}
		}
	}

	private static List<String> keys(ElementFields fields) {
		return fields.groups().stream().flatMap(group -> group.fields().stream()).map(Field::key).toList();
	}

	private Optional<Field> field(String key) {
		return key == null || shown == null ? Optional.empty() : shown.field(key);
	}

	private static final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return ((ElementFields) input).groups().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof FieldGroup group ? group.fields().toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof FieldGroup;
		}
	}

	private final class Typing extends EditingSupport {

		Typing() {
			super(viewer);
		}

		@Override
		protected boolean canEdit(Object element) {
			return element instanceof Field field && field.isEditable();
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			Field field = (Field) element;
			return FieldEditors.open(viewer.getTree(), field, typed -> author.typing(field, typed), author::left);
		}

		@Override
		protected Object getValue(Object element) {
			return ((Field) element).text();
		}

		@Override
		protected void setValue(Object element, Object typed) {
			Field field = (Field) element;
			if (typed instanceof String text && !text.strip().equals(field.text())) {
				author.typed(field, text);
			}
		}
	}
}
