package org.pgoal.ui.tree;

import java.util.Optional;

import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.ui.tree.follow.FollowedEditor;
import org.pgoal.ui.tree.picture.SheetPicture;

/** The caret in the text and what is chosen in the tree follow each other. */
final class CaretLink {

	private final IndicatorTreeView view;
	private final FollowedEditor followed;
	private boolean leading;

	CaretLink(IndicatorTreeView view, FollowedEditor followed) {
		this.view = view;
		this.followed = followed;
	}

	/** The caret was moved. */
	void moved() {
		if (!leading) {
			follow(true);
		}
	}

	/** Chooses what the caret stands in; what is folded is chosen by what it is folded into. */
	void follow(boolean reveal) {
		SheetPicture picture = view.picture().orElse(null);
		Optional<Integer> caret = followed.caret();
		boolean readerChooses = view.canvas().isFocusControl() && view.canvas().selected().isPresent();
		if (picture == null || caret.isEmpty() || !view.isCurrent() || readerChooses) {
			return;
		}
		Optional<String> path = picture.places().at(caret.get());
		while (path.isPresent() && picture.map().box(path.get()).isEmpty()) {
			path = picture.index().parent(path.get()).map(TreeNode::path);
		}
		path.ifPresent(node -> view.select(node, reveal));
	}

	/** Selects a node's name in the text. */
	void lead(TreeNode node) {
		if (!view.isCurrent()) {
			return;
		}
		leading = true;
		try {
			view.picture().flatMap(picture -> picture.places().name(node.path()))
					.ifPresent(place -> followed.editor().ifPresent(editor -> editor.selectAndReveal(place.offset(), place.length())));
		} finally {
			leading = false;
		}
	}

	/** Shows a node in the text and goes there. */
	void open(TreeNode node) {
		lead(node);
		followed.editor().ifPresent(editor -> view.getSite().getPage().activate(editor));
	}
}
