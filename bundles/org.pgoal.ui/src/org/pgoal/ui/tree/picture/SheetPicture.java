package org.pgoal.ui.tree.picture;

import java.util.Optional;
import java.util.Set;

import org.pgoal.diagram.view.SceneMap;
import org.pgoal.diagram.view.TreeIndex;
import org.pgoal.dsl.check.Problem;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * The picture of one version of a file, with all that is needed to work with it. Made off the UI thread.
 *
 * @param content  what there is to see
 * @param index    the whole tree, folded nodes too
 * @param map      what is drawn
 * @param folded   paths of the nodes that are folded
 * @param places   where the nodes stand in the text
 * @param template in force
 * @param broken   why the text could not be read; empty where it could
 */
public record SheetPicture(Content content, TreeIndex index, SceneMap map, Set<String> folded, NodePlaces places, EffectiveTemplate template,
		Optional<Problem> broken) {

	/** What a file holds. */
	public enum Content {
		SHEETS,
		/** Only templates. */
		TEMPLATE,
		/** Nothing yet. */
		NOTHING
	}
}
