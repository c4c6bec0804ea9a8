package org.pgoal.sirius.resource;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResourceFactory;

/** Makes the resources of {@code .pgoal} files for whoever opens one by its name. */
public class SheetResources implements Resource.Factory {

	@Override
	public Resource createResource(URI uri) {
		return Language.service(XtextResourceFactory.class).createResource(uri);
	}
}
