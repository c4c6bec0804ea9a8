package org.pgoal.dsl.check;

import java.util.ArrayList;
import java.util.List;

import org.pgoal.dsl.linking.WrittenReferences;
import org.pgoal.model.Department;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;
import org.pgoal.model.lookup.SheetDigest;
import org.pgoal.model.lookup.Sheets;

/** What the sheets of one file may know of each other, where no other file is known. */
final class SheetsOfFile implements Sheets {

	/** A file of more sheets is a list of many bodies, whose sheets say nothing about each other. */
	private static final int MOST_NEIGHBOURS = 300;

	private final GoalFile file;
	private final String uri;
	private List<SheetDigest> digests;

	SheetsOfFile(GoalFile file, String uri) {
		this.file = file;
		this.uri = uri;
	}

	@Override
	public List<SheetDigest> projectsOf(Department department) {
		return digests().stream()
				.filter(sheet -> sheet.department() != null
						&& (sheet.department().equals(department.getId()) || sheet.department().equals(department.getName())))
				.toList();
	}

	@Override
	public List<SheetDigest> neighbours(Sheet sheet) {
		if (digests().size() > MOST_NEIGHBOURS) {
			return List.of();
		}
		List<SheetDigest> others = new ArrayList<>(digests());
		others.remove(file.getSheets().indexOf(sheet));
		return others;
	}

	private List<SheetDigest> digests() {
		if (digests == null) {
			digests = file.getSheets().stream()
					.map(sheet -> SheetDigest.of(sheet, uri, sheet instanceof Project project ? WrittenReferences.department(project).orElse(null) : null))
					.toList();
		}
		return digests;
	}
}
