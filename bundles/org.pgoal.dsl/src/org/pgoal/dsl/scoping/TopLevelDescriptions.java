package org.pgoal.dsl.scoping;

import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;
import org.pgoal.model.Element;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Sheet;

/** A file exports its sheets and templates, under their IDs and under their full names; what is in them isn't visited. */
public class TopLevelDescriptions extends DefaultResourceDescriptionStrategy {

	@Override
	public boolean createEObjectDescriptions(EObject object, IAcceptor<IEObjectDescription> acceptor) {
		if (object instanceof Element element) {
			accept(element.getId(), element, acceptor);
			if (element instanceof Sheet sheet && sheet.getName() != null && !sheet.getName().equals(sheet.getId())) {
				accept(sheet.getName(), sheet, acceptor);
			}
		}
		return object instanceof GoalFile;
	}

	private static void accept(String name, Element element, IAcceptor<IEObjectDescription> acceptor) {
		if (name != null && !name.isEmpty()) {
			acceptor.accept(EObjectDescription.create(QualifiedName.create(name), element, Map.of()));
		}
	}
}
