package org.pgoal.ui.properties;

import java.util.List;

import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.finding.Severity;

/** The platform's own signs of severity, as in the Problems view. */
final class FindingIcons {

	private FindingIcons() {
	}

	/** That of the hardest one; null where there is none. */
	static Image of(List<Finding> findings) {
		Severity hardest = findings.stream().map(Finding::severity).min(Severity::compareTo).orElse(null);
		return hardest == null ? null : shared(switch (hardest) {
		case ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
		case WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
		case NOTE -> ISharedImages.IMG_OBJS_INFO_TSK;
		});
	}

	static Image wrong() {
		return shared(ISharedImages.IMG_OBJS_ERROR_TSK);
	}

	private static Image shared(String name) {
		return PlatformUI.getWorkbench().getSharedImages().getImage(name);
	}
}
