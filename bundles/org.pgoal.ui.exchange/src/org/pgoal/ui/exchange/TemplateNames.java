package org.pgoal.ui.exchange;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.widgets.Combo;
import org.pgoal.dsl.ide.completion.Knowledge.Target;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.ui.server.LanguageService;

/** A choice among the templates, the first entry of which leaves it to the workbench. */
public final class TemplateNames {

	private TemplateNames() {
	}

	/** Fills in the names as soon as they are known. On the UI thread. */
	public static void fill(Combo combo, String automatic) {
		combo.setItems(automatic);
		combo.select(0);
		names().thenAccept(names -> combo.getDisplay().asyncExec(() -> {
			if (!combo.isDisposed()) {
				names.forEach(combo::add);
			}
		}));
	}

	private static CompletableFuture<List<String>> names() {
		return LanguageService.get().workspace().thenApply(Workspace::templates).thenApply(targets -> targets.stream().map(Target::id).toList());
	}

	/** The chosen one; null where it is left to the workbench. */
	public static String chosen(Combo combo) {
		return combo.getSelectionIndex() <= 0 ? null : combo.getText();
	}
}
