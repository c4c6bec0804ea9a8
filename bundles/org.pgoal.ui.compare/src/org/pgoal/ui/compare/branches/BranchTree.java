package org.pgoal.ui.compare.branches;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.pgoal.ui.part.AccessibleName;

/** Shows branches in a tree. Lines are made when they come into sight, so that there may be any number of them. */
public final class BranchTree {

	private final Tree tree;
	private final BranchIcons icons;
	private List<Branch> branches = List.of();

	/** @param name what a screen reader calls it */
	public BranchTree(Composite parent, String name) {
		tree = new Tree(parent, SWT.BORDER | SWT.VIRTUAL | SWT.SINGLE);
		icons = new BranchIcons(tree);
		tree.addListener(SWT.SetData, event -> fill((TreeItem) event.item));
		AccessibleName.set(tree, name);
	}

	public Tree control() {
		return tree;
	}

	public List<Branch> branches() {
		return branches;
	}

	/** On the UI thread. */
	public void show(List<Branch> shown) {
		branches = List.copyOf(shown);
		tree.removeAll();
		tree.setItemCount(branches.size());
	}

	/** Opens the first lines, so many levels of them. */
	public void expand(int lines, int levels) {
		expand(lines, levels, any -> true);
	}

	/** The same, where only some lines are to be opened. */
	public void expand(int lines, int levels, Predicate<Branch> wanted) {
		expand(tree.getItems(), lines, levels, wanted);
	}

	private static void expand(TreeItem[] items, int lines, int levels, Predicate<Branch> wanted) {
		for (int i = 0; i < Math.min(lines, items.length) && levels > 0; i++) {
			// a virtual item has its children when its text has been asked for
			items[i].getText();
			if (items[i].getData() instanceof Branch branch && wanted.test(branch)) {
				items[i].setExpanded(true);
				expand(items[i].getItems(), lines, levels - 1, wanted);
			}
		}
	}

	/** The chosen line. */
	public Optional<Branch> selected() {
		TreeItem[] chosen = tree.getSelection();
		return chosen.length == 0 ? Optional.empty() : Optional.ofNullable((Branch) chosen[0].getData());
	}

	/** Chooses the first line of this text among those that have been in sight; none where there is none. */
	public void select(String text) {
		TreeItem found = text == null ? null : find(tree.getItems(), text);
		if (found != null) {
			tree.setSelection(found);
		}
	}

	private static TreeItem find(TreeItem[] items, String text) {
		for (TreeItem item : items) {
			if (text.equals(item.getText())) {
				return item;
			}
			TreeItem below = item.getExpanded() ? find(item.getItems(), text) : null;
			if (below != null) {
				return below;
			}
		}
		return null;
	}

	/** What happens when a line is opened, by double click or Enter. */
	public void onOpen(Consumer<Branch> action) {
		tree.addListener(SWT.DefaultSelection, event -> {
			if (event.item != null && event.item.getData() instanceof Branch branch) {
				action.accept(branch);
			}
		});
	}

	private void fill(TreeItem item) {
		TreeItem parent = item.getParentItem();
		List<Branch> siblings = parent == null ? branches : ((Branch) parent.getData()).below();
		int index = parent == null ? tree.indexOf(item) : parent.indexOf(item);
		if (index < 0 || index >= siblings.size()) {
			return;
		}
		Branch branch = siblings.get(index);
		item.setData(branch);
		item.setText(branch.text());
		item.setImage(icons.of(branch.icon()));
		item.setItemCount(branch.below().size());
	}
}
