package org.pgoal.ui.exchange.exporting;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.CheckboxTreeViewer;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.model.BaseWorkbenchContentProvider;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.pgoal.ui.files.GoalResources;

/**
 * The workspace with a box at each file and folder. A checked folder stands for all that is below it, so nothing is walked
 * through when it is checked.
 */
final class SheetTree {

	private final CheckboxTreeViewer viewer;
	private final Set<IResource> chosen = new LinkedHashSet<>();
	/** The folders above what is chosen. */
	private final Set<IResource> above = new HashSet<>();

	SheetTree(Composite parent, Collection<? extends IResource> initial, Runnable changed) {
		chosen.addAll(initial);
		chosen.removeIf(resource -> chosen.stream().anyMatch(other -> other != resource && other.getFullPath().isPrefixOf(resource.getFullPath())));
		findAbove();
		viewer = new CheckboxTreeViewer(parent, SWT.BORDER);
		viewer.setContentProvider(new BaseWorkbenchContentProvider());
		viewer.setLabelProvider(new WorkbenchLabelProvider());
		viewer.setComparator(new ViewerComparator() {
			@Override
			public int category(Object element) {
				return element instanceof IContainer ? 0 : 1;
			}
		});
		viewer.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer tree, Object above, Object element) {
				return element instanceof IResource resource && GoalResources.isOffered(resource);
			}
		});
		viewer.setCheckStateProvider(new ICheckStateProvider() {
			@Override
			public boolean isChecked(Object element) {
				return isWithin((IResource) element) || isGrayed(element);
			}

			@Override
			public boolean isGrayed(Object element) {
				return !isWithin((IResource) element) && above.contains(element);
			}
		});
		viewer.addCheckStateListener(event -> {
			IResource resource = (IResource) event.getElement();
			if (event.getChecked()) {
				choose(resource);
			} else {
				leave(resource);
			}
			findAbove();
			viewer.refresh();
			changed.run();
		});
		viewer.setInput(ResourcesPlugin.getWorkspace().getRoot());
		chosen.forEach(resource -> viewer.reveal(resource));
	}

	private boolean isWithin(IResource resource) {
		for (IResource at = resource; at != null; at = at.getParent()) {
			if (chosen.contains(at)) {
				return true;
			}
		}
		return false;
	}

	private void findAbove() {
		above.clear();
		for (IResource one : chosen) {
			for (IResource at = one.getParent(); at != null && above.add(at); at = at.getParent()) {
				// up to the first that is known
			}
		}
	}

	private void choose(IResource resource) {
		chosen.removeIf(one -> resource.getFullPath().isPrefixOf(one.getFullPath()));
		chosen.add(resource);
	}

	/** Where a folder above it was chosen, all beside it stay so. */
	private void leave(IResource resource) {
		chosen.removeIf(one -> resource.getFullPath().isPrefixOf(one.getFullPath()));
		IResource folder = resource;
		while (folder != null && !chosen.contains(folder)) {
			folder = folder.getParent();
		}
		if (folder == null) {
			return;
		}
		chosen.remove(folder);
		for (IResource at = resource; !at.equals(folder); at = at.getParent()) {
			for (IResource beside : members(at.getParent())) {
				if (!beside.equals(at) && GoalResources.isOffered(beside)) {
					chosen.add(beside);
				}
			}
		}
	}

	private static List<IResource> members(IContainer container) {
		try {
			return Arrays.asList(container.members());
		} catch (CoreException gone) {
			return List.of();
		}
	}

	Tree control() {
		return viewer.getTree();
	}

	List<IResource> chosen() {
		return List.copyOf(chosen);
	}
}
