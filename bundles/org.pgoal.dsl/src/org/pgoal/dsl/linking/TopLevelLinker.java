package org.pgoal.dsl.linking;

import java.util.Collections;
import java.util.Iterator;

import org.eclipse.emf.common.util.AbstractTreeIterator;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.linking.lazy.LazyLinker;
import org.pgoal.model.GoalFile;

/**
 * Links files, sheets and templates: nothing below them refers to anything, so that a sheet of five hundred indicators
 * need not be searched after each keystroke.
 */
public class TopLevelLinker extends LazyLinker {

	@Override
	protected TreeIterator<EObject> getAllLinkableContents(EObject model) {
		return new AbstractTreeIterator<>(model, true) {

			private static final long serialVersionUID = 1L;

			@Override
			@SuppressWarnings("unchecked")
			protected Iterator<? extends EObject> getChildren(Object object) {
				return object instanceof GoalFile file ? file.getElements().iterator() : Collections.emptyIterator();
			}
		};
	}
}
