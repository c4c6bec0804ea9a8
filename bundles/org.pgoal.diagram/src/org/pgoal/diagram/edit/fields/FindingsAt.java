package org.pgoal.diagram.edit.fields;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.model.finding.Finding;

/** Shares the findings of an element out among its fields; each is told once. */
final class FindingsAt {

	private final EObject owner;
	private final List<Finding> left;

	FindingsAt(EObject owner, List<Finding> findings) {
		this.owner = owner;
		this.left = new ArrayList<>(findings);
	}

	/** Those about a feature of the owner, or about what it contains there. */
	List<Finding> of(EStructuralFeature feature) {
		return take(finding -> finding.element() == owner ? finding.feature() == feature : top(finding.element()) != null
				&& top(finding.element()).eContainingFeature() == feature);
	}

	/** Those about something that the owner contains, or about a part of that. */
	List<Finding> in(EObject child) {
		return take(finding -> {
			EObject at = finding.element();
			while (at != null && at != child) {
				at = at.eContainer();
			}
			return at == child;
		});
	}

	/** Those that miss something of a label. */
	List<Finding> missing(String label) {
		return take(finding -> finding.element() == owner && finding.feature() == null && finding.message().arguments().contains(label));
	}

	/** Those about the owner as a whole, or about parts of it that are no fields of their own. */
	List<Finding> others() {
		return List.copyOf(left);
	}

	private List<Finding> take(Predicate<Finding> wanted) {
		List<Finding> taken = new ArrayList<>();
		for (Iterator<Finding> all = left.iterator(); all.hasNext();) {
			Finding finding = all.next();
			if (finding.element() != null && wanted.test(finding)) {
				taken.add(finding);
				all.remove();
			}
		}
		return taken;
	}

	/** The child of the owner that an element is or stands in; null where it is none. */
	private EObject top(EObject element) {
		EObject at = element;
		while (at != null && at.eContainer() != owner) {
			at = at.eContainer();
		}
		return at;
	}
}
