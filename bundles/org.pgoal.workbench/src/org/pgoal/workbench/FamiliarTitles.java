package org.pgoal.workbench;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MMenu;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.pgoal.model.message.Message;

/**
 * Chinese titles for the views of the perspective and for the menus. The platform's translations are not published where this
 * build gets its libraries from; without this an author would look at English words for the places that are used all day.
 */
final class FamiliarTitles implements IPartListener2 {

	private static final Map<String, String> VIEWS = Map.of(
			ProjectExplorer.VIEW_ID, "view.explorer",
			IPageLayout.ID_OUTLINE, "view.outline",
			IPageLayout.ID_PROBLEM_VIEW, "view.problems",
			IPageLayout.ID_TASK_LIST, "view.tasks",
			IPageLayout.ID_PROP_SHEET, "view.properties");

	private static final Map<String, String> MENUS = Map.of("file", "menu.file", "edit", "menu.edit", "navigate", "menu.navigate",
			"org.eclipse.search.menu", "menu.search", "window", "menu.window", "help", "menu.help");

	private final Set<IWorkbenchPartReference> seen = Collections.newSetFromMap(new WeakHashMap<>());

	private FamiliarTitles() {
	}

	/** On the UI thread. */
	static void install(IWorkbenchWindow window) {
		if (!Message.inChinese()) {
			return;
		}
		FamiliarTitles titles = new FamiliarTitles();
		window.getPartService().addPartListener(titles);
		IWorkbenchPage page = window.getActivePage();
		if (page != null) {
			for (IWorkbenchPartReference view : page.getViewReferences()) {
				titles.title(view);
			}
		}
		MWindow model = window.getService(MWindow.class);
		hidden(window, model);
		if (model != null && model.getMainMenu() != null) {
			for (MMenuElement menu : model.getMainMenu().getChildren()) {
				String key = MENUS.get(menu.getElementId());
				if (key != null && menu instanceof MMenu) {
					menu.setLabel(WorkbenchMessages.of(key));
				}
			}
		}
	}

	/** A view behind another one has a title before it is made. */
	private static void hidden(IWorkbenchWindow window, MWindow model) {
		EModelService service = window.getService(EModelService.class);
		if (model != null && service != null) {
			VIEWS.forEach((id, key) -> service.findElements(model, id, MPart.class).forEach(part -> part.setLabel(WorkbenchMessages.of(key))));
		}
	}

	private void title(IWorkbenchPartReference reference) {
		if (VIEWS.containsKey(reference.getId())) {
			label(reference);
			if (seen.add(reference)) {
				// some views name themselves anew when their content changes; after all who hear of it
				Display display = Display.getCurrent();
				reference.addPropertyListener((source, property) -> display.asyncExec(() -> label(reference)));
			}
		}
	}

	private static void label(IWorkbenchPartReference reference) {
		String key = VIEWS.get(reference.getId());
		if (reference.getPart(false) != null) {
			MPart part = reference.getPart(false).getSite().getService(MPart.class);
			if (part != null) {
				part.setLabel(WorkbenchMessages.of(key));
			}
		}
	}

	@Override
	public void partOpened(IWorkbenchPartReference reference) {
		title(reference);
	}

	@Override
	public void partVisible(IWorkbenchPartReference reference) {
		title(reference);
	}
}
