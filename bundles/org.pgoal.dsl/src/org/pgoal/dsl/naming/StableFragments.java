package org.pgoal.dsl.naming;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.pgoal.model.GoalFile;

/**
 * URI fragments that are stable names, marked by a leading {@code @}; a positional fragment of elsewhere is still
 * understood.
 */
public class StableFragments implements IFragmentProvider {

	private static final String MARK = "@";

	/** The fragment of an element whose name is known. */
	public static String of(String stableName) {
		return MARK + stableName;
	}

	@Override
	public String getFragment(EObject object, Fallback fallback) {
		if (root(object) instanceof GoalFile file && file != object && file.eResource() != null && file.eResource().getContents().get(0) == file) {
			return of(StableNames.of(object));
		}
		return fallback.getFragment(object);
	}

	@Override
	public EObject getEObject(Resource resource, String fragment, Fallback fallback) {
		if (!fragment.startsWith(MARK)) {
			return fallback.getEObject(fragment);
		}
		return resource.getContents().isEmpty() ? null : StableNames.find(resource.getContents().get(0), fragment.substring(MARK.length()));
	}

	private static EObject root(EObject object) {
		EObject root = object;
		while (root.eContainer() != null) {
			root = root.eContainer();
		}
		return root;
	}
}
