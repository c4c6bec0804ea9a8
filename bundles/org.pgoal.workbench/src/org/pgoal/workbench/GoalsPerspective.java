package org.pgoal.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.navigator.resources.ProjectExplorer;

/** Explorer, editor, outline and properties; below the editor its indicator tree, as both are wide, and the problems. */
public class GoalsPerspective implements IPerspectiveFactory {

	public static final String ID = "org.pgoal.workbench.perspective";

	private static final String TREE = "org.pgoal.ui.tree";
	private static final String DASHBOARD = "org.pgoal.ui.dashboard";
	private static final String TABLE = "org.pgoal.ui.table";
	private static final float EXPLORER_WIDTH = 0.19f;
	private static final float EDITOR_WIDTH = 0.72f;
	private static final float EDITOR_HEIGHT = 0.54f;
	private static final float OUTLINE_HEIGHT = 0.4f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editor = layout.getEditorArea();
		layout.setEditorAreaVisible(true);
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, EXPLORER_WIDTH, editor);
		left.addView(ProjectExplorer.VIEW_ID);
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, EDITOR_WIDTH, editor);
		right.addView(IPageLayout.ID_OUTLINE);
		// beside the tree, so that what is chosen there can be seen and changed here
		layout.createFolder("fields", IPageLayout.BOTTOM, OUTLINE_HEIGHT, "right").addView(IPageLayout.ID_PROP_SHEET);
		IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, EDITOR_HEIGHT, editor);
		bottom.addView(TREE);
		bottom.addView(TABLE);
		bottom.addView(IPageLayout.ID_PROBLEM_VIEW);
		bottom.addView(DASHBOARD);
		bottom.addPlaceholder("org.eclipse.search.ui.views.SearchView");
		bottom.addPlaceholder(IPageLayout.ID_TASK_LIST);
		bottom.addPlaceholder("org.pgoal.ui.compare.changes");
		layout.addShowViewShortcut(ProjectExplorer.VIEW_ID);
		layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
		layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
		layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
		layout.addShowViewShortcut(TREE);
		layout.addShowViewShortcut(DASHBOARD);
		layout.addShowViewShortcut(TABLE);
		layout.addNewWizardShortcut("org.pgoal.ui.newGoalFolder");
		layout.addNewWizardShortcut("org.pgoal.ui.newSheet");
		layout.addNewWizardShortcut("org.pgoal.ui.newDepartment");
		layout.addNewWizardShortcut("org.pgoal.ui.rollForward");
		layout.addNewWizardShortcut("org.pgoal.ui.newTemplate");
		layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.file");
		layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder");
	}
}
