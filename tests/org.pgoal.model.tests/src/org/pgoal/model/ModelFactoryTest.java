package org.pgoal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class ModelFactoryTest {

	@Test
	void everyConcreteClassCanBeCreated() {
		for (var classifier : PgoalPackage.eINSTANCE.getEClassifiers()) {
			if (classifier instanceof EClass type && !type.isAbstract() && !type.isInterface()) {
				assertEquals(type, EcoreUtil.create(type).eClass());
			}
		}
	}
}
