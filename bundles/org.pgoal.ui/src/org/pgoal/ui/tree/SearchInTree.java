package org.pgoal.ui.tree;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.diagram.view.TreeSearch;
import org.pgoal.ui.tree.picture.SheetPicture;

/** What a reader searches for in the tree, and the way from one node that was found to the next. */
final class SearchInTree {

	private final IndicatorTreeView view;
	private final SearchBar bar;
	private List<String> found = List.of();

	SearchInTree(IndicatorTreeView view, Composite parent) {
		this.view = view;
		bar = new SearchBar(parent, words -> typed(), this::next, this::closed);
	}

	/** The field in which somebody searches. */
	Text field() {
		return bar.control();
	}

	void open() {
		if (view.isTreeShown()) {
			bar.open();
		}
	}

	/** Another picture is shown, in which as much is found as it holds. */
	void again() {
		int number = find();
		bar.tell(place(), number);
	}

	private void typed() {
		int number = find();
		if (number > 0 && place() == 0) {
			next(true);
		}
		bar.tell(place(), number);
	}

	private int find() {
		found = view.index().map(index -> TreeSearch.find(index.roots(), bar.query())).orElse(List.of());
		view.canvas().setFound(found);
		return found.size();
	}

	/** Which of what was found is chosen, counted from 1; 0: none of it. */
	private int place() {
		return view.canvas().selected().map(node -> found.indexOf(node.path()) + 1).orElse(0);
	}

	/** Goes to the next node that was found, or back. */
	void next(boolean forwards) {
		if (found.isEmpty()) {
			open();
			return;
		}
		SheetPicture picture = view.picture().orElseThrow();
		String current = view.canvas().selected().map(TreeNode::path).orElse(null);
		String next = TreeSearch.next(found, current, picture.index().order(), forwards);
		if (picture.map().box(next).isEmpty()) {
			view.fold(folding -> folding.reveal(picture.index().roots(), next));
			view.editing().selectLater(next);
		} else {
			view.select(next, true);
			picture.index().node(next).ifPresent(view.caret()::lead);
		}
		bar.tell(found.indexOf(next) + 1, found.size());
	}

	private void closed() {
		view.canvas().setFound(List.of());
		found = List.of();
		view.canvas().setFocus();
	}
}
