package org.pgoal.model.lookup;

import java.util.List;

import org.pgoal.model.Department;
import org.pgoal.model.Sheet;

/**
 * What a rule may know of the other sheets of a folder. Digests and not sheets, so that ten thousand of them fit into
 * memory and a changed file replaces its own only.
 */
public interface Sheets {

	/** The projects that name this department, in path order. */
	List<SheetDigest> projectsOf(Department department);

	/** The other sheets of the same body or, where that is unknown, of the same folder; in path order, without the sheet itself. */
	List<SheetDigest> neighbours(Sheet sheet);

	/** No other sheets. */
	Sheets NONE = new Sheets() {
		@Override
		public List<SheetDigest> projectsOf(Department department) {
			return List.of();
		}

		@Override
		public List<SheetDigest> neighbours(Sheet sheet) {
			return List.of();
		}
	};
}
