package org.pgoal.compare.diff;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Sheet;

/**
 * As much of a sheet as is needed to find it again in another file, without its model.
 *
 * @param file       its path within its source
 * @param stableName its name within the file
 * @param type       project or department
 * @param id         null where it has none
 * @param name       null where it has none
 * @param rows       what identifies its rows
 */
public record SheetSketch(String file, String stableName, EClass type, String id, String name, Set<Object> rows) {

	public static SheetSketch of(Sheet sheet, String file) {
		return new SheetSketch(file, StableNames.of(sheet), sheet.eClass(), sheet.getId(), sheet.getName(), Matchings.rows(sheet));
	}

	/** The sheet itself in its file's model. */
	public Sheet in(GoalFile model) {
		return (Sheet) StableNames.find(model, stableName);
	}

	/** Which sheets of one side are which of the other. */
	public static Matching<SheetSketch> match(List<SheetSketch> before, List<SheetSketch> after) {
		Matching<SheetSketch> matching = new Matching<>(before, after);
		matching.by(sheet -> sheet.id == null || sheet.name == null ? null : List.of(sheet.type, sheet.id, sheet.name));
		matching.by(sheet -> sheet.name == null ? null : List.of(sheet.type, Similarity.plain(sheet.name)));
		matching.by(sheet -> sheet.id == null ? null : List.of(sheet.type, sheet.id));
		return matching.byLikeness((one, other) -> one.type != other.type ? 0 : Matchings.likeness(one.name, one.rows, other.name, other.rows));
	}
}
