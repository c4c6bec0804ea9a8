package org.pgoal.dsl.scoping;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.IScope;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.model.PgoalPackage;

import com.google.common.base.Predicate;
import com.google.inject.Inject;

/**
 * What other files declare, and the built-in templates: looked up by name, never listed. In a folder of ten thousand
 * sheets a list would cost more than everything else, so completion asks the index, with a limit.
 */
public class NamedScopes implements IGlobalScopeProvider {

	@Inject
	private ResourceDescriptionsProvider index;

	@Inject
	private TemplateCatalogue catalogue;

	@Override
	public IScope getScope(Resource context, EReference reference, Predicate<IEObjectDescription> filter) {
		return new NamedScope(context, reference.getEReferenceType(), filter);
	}

	private final class NamedScope implements IScope {

		private final Resource context;
		private final EClass type;
		private final Predicate<IEObjectDescription> filter;

		NamedScope(Resource context, EClass type, Predicate<IEObjectDescription> filter) {
			this.context = context;
			this.type = type;
			this.filter = filter;
		}

		@Override
		public IEObjectDescription getSingleElement(QualifiedName name) {
			for (IEObjectDescription found : getElements(name)) {
				return found;
			}
			return null;
		}

		@Override
		public Iterable<IEObjectDescription> getElements(QualifiedName name) {
			List<IEObjectDescription> found = new ArrayList<>();
			if (context.getResourceSet() != null) {
				for (IEObjectDescription description : index.getResourceDescriptions(context).getExportedObjects(type, name, false)) {
					if (!description.getEObjectURI().trimFragment().equals(context.getURI()) && (filter == null || filter.apply(description))) {
						found.add(description);
					}
				}
			}
			if (PgoalPackage.Literals.TEMPLATE.isSuperTypeOf(type)) {
				catalogue.builtIn(name.toString()).map(template -> EObjectDescription.create(name, template)).ifPresent(found::add);
			}
			return found;
		}

		@Override
		public IEObjectDescription getSingleElement(EObject object) {
			return null;
		}

		@Override
		public Iterable<IEObjectDescription> getElements(EObject object) {
			return List.of();
		}

		/** Nothing: see above. */
		@Override
		public Iterable<IEObjectDescription> getAllElements() {
			return List.of();
		}
	}
}
