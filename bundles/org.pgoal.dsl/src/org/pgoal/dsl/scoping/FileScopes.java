package org.pgoal.dsl.scoping;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.scoping.impl.AbstractScope;
import org.pgoal.model.Element;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Sheet;

import com.google.inject.Inject;

/** What a file declares itself, then what the files around it declare. */
public class FileScopes implements IScopeProvider {

	@Inject
	private IGlobalScopeProvider around;

	@Override
	public IScope getScope(EObject context, EReference reference) {
		IScope outer = context.eResource() == null ? IScope.NULLSCOPE : around.getScope(context.eResource(), reference, null);
		return EcoreUtil.getRootContainer(context) instanceof GoalFile file ? new FileScope(file, reference.getEReferenceType(), outer) : outer;
	}

	private static final class FileScope extends AbstractScope {

		private final GoalFile file;
		private final EClass type;

		FileScope(GoalFile file, EClass type, IScope outer) {
			super(outer, false);
			this.file = file;
			this.type = type;
		}

		@Override
		protected Iterable<IEObjectDescription> getAllLocalElements() {
			List<IEObjectDescription> all = new ArrayList<>();
			for (Element element : file.getElements()) {
				if (type.isInstance(element)) {
					add(element.getId(), element, all);
					add(element instanceof Sheet sheet ? sheet.getName() : null, element, all);
				}
			}
			return all;
		}

		private static void add(String name, Element element, List<IEObjectDescription> all) {
			if (name != null && !name.isEmpty()) {
				all.add(EObjectDescription.create(QualifiedName.create(name), element));
			}
		}
	}
}
