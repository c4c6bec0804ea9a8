package org.pgoal.ui.table.scope;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.pgoal.ui.files.GoalResources;
import org.pgoal.ui.part.ActiveEditor;

/** Tells what the reader turns to: the editor that becomes active, or what is selected in the explorer. */
public final class ScopeFollower {

	private final IWorkbenchPage page;
	private final Consumer<TableScope> listener;
	private final ActiveEditor editor;
	private final ISelectionListener explorer = this::selected;

	/** @param listener told of {@link TableScope#NOTHING} when the last editor is closed */
	public ScopeFollower(IWorkbenchPage page, Consumer<TableScope> listener) {
		this.page = page;
		this.listener = listener;
		this.editor = new ActiveEditor(page, this::turned);
	}

	public void start() {
		editor.start();
		page.addSelectionListener(ProjectExplorer.VIEW_ID, explorer);
	}

	public void stop() {
		editor.stop();
		page.removeSelectionListener(ProjectExplorer.VIEW_ID, explorer);
	}

	/** What the reader is at now. */
	public TableScope now() {
		TableScope edited = scope(page.getActiveEditor());
		return edited.isNothing() ? scope(page.getSelection(ProjectExplorer.VIEW_ID)) : edited;
	}

	private void turned() {
		TableScope scope = scope(editor.get().orElse(null));
		if (editor.get().isEmpty() || !scope.isNothing()) {
			listener.accept(scope);
		}
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		TableScope scope = scope(selection);
		if (!scope.isNothing()) {
			listener.accept(scope);
		}
	}

	public static TableScope scope(IEditorPart editor) {
		if (editor == null || !GoalResources.isGoal(editor.getEditorInput())) {
			return TableScope.NOTHING;
		}
		IFile file = Adapters.adapt(editor.getEditorInput(), IFile.class);
		if (file != null) {
			return TableScope.of(List.of(file));
		}
		return editor.getEditorInput() instanceof IURIEditorInput input ? TableScope.outside(input.getURI().toString()) : TableScope.NOTHING;
	}

	/** Folders, projects and sheets among what is selected. */
	public static TableScope scope(ISelection selection) {
		if (!(selection instanceof IStructuredSelection structured)) {
			return TableScope.NOTHING;
		}
		Stream<?> elements = structured.stream();
		List<IResource> resources = elements.map(element -> Adapters.adapt(element, IResource.class)).filter(Objects::nonNull)
				.filter(resource -> resource instanceof IContainer || TableScope.isSheet(resource)).toList();
		return TableScope.of(resources);
	}
}
