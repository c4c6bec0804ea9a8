package org.pgoal.exchange.export;

import java.nio.file.Path;

import org.pgoal.forms.FormException;
import org.pgoal.forms.naming.SheetFileNames;

/** Where the sheets of a folder go: one file for each, or one for each list, in the folders that they come from. */
public final class ExportPlaces {

	private ExportPlaces() {
	}

	/**
	 * The place of a sheet.
	 *
	 * @param source   the file that says it, below the folder that is exported
	 * @param position of the sheet in its file, from 0
	 * @param count    of the sheets of the file
	 * @return below the folder that is written; sheets with the same place go into one file
	 */
	public static Path of(Path source, Exported sheet, int position, int count, Exporter exporter) throws FormException {
		String list = exporter.list(sheet);
		if (list != null) {
			return source.resolveSibling(SheetFileNames.safe(list) + "." + exporter.extension());
		}
		String name = source.getFileName().toString();
		String stem = name.substring(0, name.lastIndexOf('.'));
		String own = count == 1 ? stem + "." + exporter.extension() : stem + "-" + SheetFileNames.of(position + 1, count, sheet.sheet().getName(), exporter.extension());
		return source.resolveSibling(own);
	}
}
