package org.pgoal.ui.wizard;

/** Makes a file with an empty sheet of a department, and opens it. */
public class NewDepartmentWizard extends NewSheetWizard {

	public NewDepartmentWizard() {
		super(SheetRequest.Kind.DEPARTMENT);
	}
}
