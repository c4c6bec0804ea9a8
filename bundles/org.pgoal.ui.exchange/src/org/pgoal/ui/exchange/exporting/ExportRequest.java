package org.pgoal.ui.exchange.exporting;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.resources.IResource;
import org.pgoal.exchange.export.ExportFormat;

/**
 * What the user has chosen.
 *
 * @param chosen   files and folders; of a folder all sheets below it
 * @param template the name of the template whose form is filled in; null: each sheet's own
 * @param target   the file that takes all sheets, or the folder that gets one file for each sheet or list
 */
record ExportRequest(List<IResource> chosen, ExportFormat format, String template, Path target, boolean intoFolder, boolean openAfterwards) {

	ExportRequest {
		chosen = List.copyOf(chosen);
	}

	/** Whether another request would write the same. */
	boolean writesLike(ExportRequest other) {
		return other != null && chosen.equals(other.chosen) && format == other.format && Objects.equals(template, other.template)
				&& target.equals(other.target) && intoFolder == other.intoFolder;
	}
}
