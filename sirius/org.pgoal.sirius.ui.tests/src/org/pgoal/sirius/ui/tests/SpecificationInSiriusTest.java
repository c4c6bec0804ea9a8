package org.pgoal.sirius.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.validation.model.EvaluationMode;
import org.eclipse.emf.validation.service.IBatchValidator;
import org.eclipse.emf.validation.service.ModelValidationService;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.eclipse.sirius.viewpoint.description.Viewpoint;
import org.junit.jupiter.api.Test;

/** What Sirius itself says about the specification. */
class SpecificationInSiriusTest {

	private static Viewpoint viewpoint() {
		return ViewpointRegistry.getInstance().getViewpoints().stream().filter(one -> "pgoal".equals(one.getName())).findFirst().orElseThrow();
	}

	@Test
	void itIsRegistered() {
		assertEquals(List.of("indicatorTree", "indicatorTable"), viewpoint().getOwnedRepresentations().stream().map(one -> one.getName()).toList());
	}

	@Test
	void itValidatesWithoutFindings() {
		EObject group = viewpoint().eContainer();
		IBatchValidator validator = (IBatchValidator) ModelValidationService.getInstance().newValidator(EvaluationMode.BATCH);
		validator.setIncludeLiveConstraints(true);
		IStatus status = validator.validate(group);
		List<String> findings = new ArrayList<>();
		collect(status, findings);
		assertEquals(List.of(), findings);
		assertTrue(validator.getConstraintFilters() != null);
	}

	private static void collect(IStatus status, List<String> findings) {
		if (status.isMultiStatus()) {
			for (IStatus child : status.getChildren()) {
				collect(child, findings);
			}
		} else if (!status.isOK()) {
			findings.add(status.getMessage());
		}
	}
}
