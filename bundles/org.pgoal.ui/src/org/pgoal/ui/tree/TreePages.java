package org.pgoal.ui.tree;

import java.util.Locale;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.pgoal.dsl.check.Problem;
import org.pgoal.ui.part.EmptyPage;
import org.pgoal.ui.part.PageStack;
import org.pgoal.ui.tree.picture.SheetPicture;
import org.pgoal.ui.tree.text.TreeText;

/** The tree or, where there can be none, an explanation; and what a reader should know about what the tree shows. */
final class TreePages {

	private final TreeSettings settings;
	private final Notice notice;
	private final PageStack pages;
	private final EmptyPage empty;
	private Control tree;

	TreePages(Composite parent, TreeSettings settings) {
		this.settings = settings;
		notice = new Notice(parent);
		pages = new PageStack(parent);
		empty = new EmptyPage(pages.control());
	}

	/** Where the tree belongs. */
	Composite parent() {
		return pages.control();
	}

	void setTree(Control control) {
		tree = control;
	}

	void setFocus() {
		pages.setFocus();
	}

	boolean isTreeShown() {
		return pages.isShown(tree);
	}

	void showTree() {
		pages.show(tree);
	}

	/** What stands above the tree or instead of it; empty where nothing has to be said. */
	String message() {
		return isTreeShown() ? notice.text() : empty.text();
	}

	/**
	 * Says why there is no tree.
	 *
	 * @param offer what a click does, in words; null: nothing is offered
	 */
	void say(String key, String offer, Runnable click) {
		empty.say(TreeText.of(key), offer, click);
		notice.say("");
		pages.show(empty.control());
	}

	/** The tree isn't any more what the text says. */
	void tellBroken(Problem problem) {
		notice.say(TreeText.of("notice.broken", problem.line(), problem.text(Locale.getDefault())));
	}

	/** A tree with holes would look complete. */
	void tellFiltered(SheetPicture picture) {
		if (settings.category().isEmpty() && settings.quantified().isEmpty() && !settings.found()) {
			notice.say("");
		} else {
			boolean any = picture.index().order().stream().anyMatch(path -> picture.index().indicator(path).isPresent());
			notice.say(TreeText.of(any ? "notice.filtered" : "notice.filteredAll"));
		}
	}
}
