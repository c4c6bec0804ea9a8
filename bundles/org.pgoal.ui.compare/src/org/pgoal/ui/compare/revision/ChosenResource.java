package org.pgoal.ui.compare.revision;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pgoal.ui.files.GoalResources;

/** What a command is about: what is selected, else what is edited. */
final class ChosenResource {

	private ChosenResource() {
	}

	static List<IResource> all(ExecutionEvent event) {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection && !selection.isEmpty()) {
			List<IResource> chosen = selection.stream().map(one -> Adapters.adapt(one, IResource.class)).filter(ChosenResource::isOfUse).toList();
			if (!chosen.isEmpty()) {
				return chosen;
			}
		}
		IEditorInput input = HandlerUtil.getActiveEditorInput(event);
		IFile file = input == null ? null : Adapters.adapt(input, IFile.class);
		return isOfUse(file) ? List.of(file) : List.of();
	}

	static Optional<IResource> one(ExecutionEvent event) {
		return all(event).stream().findFirst();
	}

	private static boolean isOfUse(IResource resource) {
		return GoalResources.isOffered(resource) && resource.getLocation() != null;
	}
}
