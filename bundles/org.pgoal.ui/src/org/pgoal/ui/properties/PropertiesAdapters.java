package org.pgoal.ui.properties;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.part.IContributedContentsView;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.pgoal.ui.files.GoalResources;
import org.pgoal.ui.tree.IndicatorTreeView;

/**
 * Gives the Properties view its page for a sheet's editor. The tree shows that editor's sheet and leads its caret, so that the
 * page of the editor serves the tree as well, as it does the outline.
 */
public class PropertiesAdapters implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object adaptable, Class<T> type) {
		if (type == IPropertySheetPage.class && adaptable instanceof ITextEditor editor && GoalResources.isGoal(editor.getEditorInput())) {
			return type.cast(new FieldsPage(editor));
		}
		if (type == IContributedContentsView.class && adaptable instanceof IndicatorTreeView tree) {
			return type.cast((IContributedContentsView) () -> tree.getSite().getPage().getActiveEditor());
		}
		return null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IPropertySheetPage.class, IContributedContentsView.class };
	}
}
