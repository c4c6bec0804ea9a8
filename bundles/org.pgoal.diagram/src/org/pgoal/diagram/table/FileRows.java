package org.pgoal.diagram.table;

import java.util.List;

/**
 * The indicators of one version of one file.
 *
 * @param uri    of the file
 * @param sheets in order
 * @param rows   in order
 * @param fields labels of the fields that its template adds or its indicators have
 * @param broken why the text cannot be understood as a whole; empty where it can
 */
public record FileRows(String uri, List<SheetEntry> sheets, List<IndicatorRow> rows, List<String> fields, String broken) {

	public static FileRows none(String uri) {
		return new FileRows(uri, List.of(), List.of(), List.of(), "");
	}

	public boolean isBroken() {
		return !broken.isEmpty();
	}
}
