package org.pgoal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class ElementOrderProperties {

	@Property(tries = 20)
	void aFileKeepsItsElementsInOrder(@ForAll @Size(max = 8) List<Boolean> kinds) {
		var file = PgoalFactory.eINSTANCE.createGoalFile();
		var wanted = new ArrayList<Element>();
		for (boolean template : kinds) {
			Element element = template ? PgoalFactory.eINSTANCE.createTemplate() : PgoalFactory.eINSTANCE.createProject();
			wanted.add(element);
			file.getElements().add(element);
		}
		assertEquals(wanted, file.getElements());
	}
}
