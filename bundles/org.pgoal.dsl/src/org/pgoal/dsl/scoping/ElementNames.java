package org.pgoal.dsl.scoping;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.pgoal.model.Element;
import org.pgoal.model.Sheet;

/** Sheets and templates have names, by which other files refer to them; nothing else has. */
public class ElementNames implements IQualifiedNameProvider {

	/** The ID, else the full name; null where there is neither. */
	@Override
	public QualifiedName getFullyQualifiedName(EObject object) {
		if (!(object instanceof Element element)) {
			return null;
		}
		String name = element.getId() != null || !(element instanceof Sheet sheet) ? element.getId() : sheet.getName();
		return name == null ? null : QualifiedName.create(name);
	}

	@Override
	public QualifiedName apply(EObject object) {
		return getFullyQualifiedName(object);
	}
}
