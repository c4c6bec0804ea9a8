package org.pgoal.workbench;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.views.IViewDescriptor;
import org.eclipse.ui.views.IViewRegistry;

/** A layout that was saved in one language and is opened in another: a view behind another one would keep its former title until it is shown. */
final class ViewTitles {

	private ViewTitles() {
	}

	/** On the UI thread. */
	static void translate(IWorkbenchWindow window) {
		IViewRegistry views = window.getWorkbench().getViewRegistry();
		for (MPart part : window.getService(EModelService.class).findElements(window.getService(MWindow.class), null, MPart.class)) {
			IViewDescriptor view = part.getObject() == null ? views.find(part.getElementId()) : null;
			if (view != null) {
				part.setLabel(view.getLabel());
			}
		}
	}
}
