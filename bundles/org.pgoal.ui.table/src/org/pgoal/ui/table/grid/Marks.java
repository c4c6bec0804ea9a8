package org.pgoal.ui.table.grid;

import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.pgoal.model.finding.Severity;

/** How the workbench marks findings. */
final class Marks {

	private Marks() {
	}

	static Image image(Severity severity) {
		return PlatformUI.getWorkbench().getSharedImages().getImage(switch (severity) {
		case ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
		case WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
		case NOTE -> ISharedImages.IMG_OBJS_INFO_TSK;
		});
	}
}
