package org.pgoal.dsl.scoping;

import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;

/** A name is one segment: a dot in it, as in 2.0版, is part of it. */
public class WholeNames implements IQualifiedNameConverter {

	@Override
	public String toString(QualifiedName name) {
		if (name == null) {
			throw new IllegalArgumentException("A name is needed");
		}
		return name.toString(".");
	}

	@Override
	public QualifiedName toQualifiedName(String name) {
		if (name == null || name.isEmpty()) {
			throw new IllegalArgumentException("A name is needed");
		}
		return QualifiedName.create(name);
	}
}
