package org.pgoal.sirius.tree;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Counts what happens to a model, so that what is known about it is found out again only after a change. */
final class Changes extends EContentAdapter {

	private long count;

	/** A number that is another one after each change of the model. */
	static long count(EObject root) {
		Changes changes = (Changes) EcoreUtil.getExistingAdapter(root, Changes.class);
		if (changes == null) {
			changes = new Changes();
			root.eAdapters().add(changes);
		}
		return changes.count;
	}

	@Override
	public void notifyChanged(Notification notification) {
		super.notifyChanged(notification);
		if (!notification.isTouch()) {
			count++;
		}
	}

	@Override
	public boolean isAdapterForType(Object type) {
		return type == Changes.class;
	}
}
