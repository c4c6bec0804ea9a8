package org.pgoal.ui.dashboard;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pgoal.diagram.scene.Scene;
import org.pgoal.ui.tree.output.PictureClipboard;
import org.pgoal.ui.tree.output.PictureExport;
import org.pgoal.ui.tree.output.PicturePrint;
import org.pgoal.ui.tree.output.SceneDrawing;

/** Takes the picture of the dashboard elsewhere: the extension says {@code copy}, {@code export} or {@code print} behind the class. */
public final class PictureHandler extends AbstractHandler implements IExecutableExtension {

	private String where;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		where = String.valueOf(data);
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().findView(DashboardView.ID) instanceof DashboardView view
				&& view.figures().isPresent() && view.canvas().dashboard() != null) {
			take(view.canvas().dashboard().scene(), shell);
		}
		return null;
	}

	private void take(Scene scene, Shell shell) {
		switch (where) {
		case "copy" -> PictureClipboard.copy(shell.getDisplay(), scene);
		case "export" -> PictureExport.export(shell, new SceneDrawing(scene));
		case "print" -> PicturePrint.print(shell, scene);
		default -> throw new IllegalStateException(where);
		}
	}
}
