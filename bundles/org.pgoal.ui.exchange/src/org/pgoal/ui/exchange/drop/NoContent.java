package org.pgoal.ui.exchange.drop;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** The explorer takes a drop assistant only together with content; this is none. */
public class NoContent implements ITreeContentProvider {

	private static final Object[] NONE = {};

	@Override
	public Object[] getElements(Object input) {
		return NONE;
	}

	@Override
	public Object[] getChildren(Object parent) {
		return NONE;
	}

	@Override
	public Object getParent(Object element) {
		return null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return false;
	}
}
