package org.pgoal.rules.gold;

import java.util.List;

import org.pgoal.model.Sheet;

/** The gold documents, for other tests. */
public final class GoldSheets {

	private GoldSheets() {
	}

	/** All documents in the order of the files. */
	public static List<Sheet> all() {
		return GoldFile.TEMPLATES.keySet().stream().sorted().flatMap(file -> GoldFile.sheets(file).stream()).toList();
	}
}
