package org.pgoal.ui.exchange.exporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.pgoal.ui.server.LanguageService;

/** The files with sheets below what was chosen. */
final class SheetSources {

	private SheetSources() {
	}

	/** In path order. Walks through all folders, so not on the UI thread. */
	static List<IFile> below(Collection<? extends IResource> chosen) {
		Set<IFile> files = new LinkedHashSet<>();
		for (IResource resource : chosen) {
			try {
				resource.accept(proxy -> {
					if (proxy.getType() == IResource.FILE && proxy.getName().endsWith("." + LanguageService.EXTENSION)) {
						files.add((IFile) proxy.requestResource());
					}
					return !isHidden(proxy.getName()) && proxy.isAccessible();
				}, IResource.NONE);
			} catch (CoreException gone) {
				ILog.get().log(gone.getStatus());
			}
		}
		List<IFile> sorted = new ArrayList<>(files);
		sorted.sort(Comparator.comparing(file -> file.getFullPath().toString()));
		return sorted;
	}

	private static boolean isHidden(String name) {
		return name.startsWith(".");
	}

	/** What may be chosen: files with sheets, and folders. */
	static boolean isOffered(IResource resource) {
		return !isHidden(resource.getName()) && (resource instanceof IContainer ? resource.isAccessible() : LanguageService.EXTENSION.equals(resource.getFileExtension()));
	}
}
