package org.pgoal.compare.diff;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * One difference between two versions, with those it is made of: a changed sheet has parts for its indicators, a changed
 * indicator has parts for its cells. Immutable; the elements belong to the two models that were compared.
 *
 * @param topic   what differs
 * @param how     in which way; for an element with parts {@link How#CHANGED}, or {@link How#REWRITTEN} where no part changes the meaning
 * @param before  the element in the older version; null where it was added
 * @param after   the element in the newer version; null where it was removed
 * @param feature the feature of {@code before} and {@code after} that differs; null where it is the element itself
 * @param label   what the element is called, e.g. the name of an indicator or the label of a field; null where the topic says it all
 * @param from    the older cell as a person reads it; null where there was none
 * @param to      the newer cell; null where there is none
 * @param effect  what a changed target means; {@link Effect#NONE} for all else
 * @param parts   in the order of the newer version, what was removed after its former predecessor
 */
public record Difference(Topic topic, How how, EObject before, EObject after, EStructuralFeature feature, String label, String from, String to,
		Effect effect, List<Difference> parts) {

	public Difference {
		parts = List.copyOf(parts);
	}

	/** An element that only one version has. */
	static Difference oneSided(Topic topic, EObject before, EObject after, String label, String text) {
		return new Difference(topic, before == null ? How.ADDED : How.REMOVED, before, after, null, label, before == null ? null : text,
				after == null ? null : text, Effect.NONE, List.of());
	}

	/** A cell that differs. */
	static Difference cell(Topic topic, How how, EObject before, EObject after, EStructuralFeature feature, String label, String from, String to) {
		return new Difference(topic, how, before, after, feature, label, from, to, Effect.NONE, List.of());
	}

	/** An element of both versions with what differs in it. */
	static Difference of(Topic topic, EObject before, EObject after, String label, List<Difference> parts) {
		How how = parts.stream().anyMatch(Difference::isChange) ? How.CHANGED : How.REWRITTEN;
		return new Difference(topic, how, before, after, null, label, null, null, Effect.NONE, parts);
	}

	/** True where the meaning differs, false where it is only written differently. */
	public boolean isChange() {
		return how != How.REWRITTEN;
	}

	/** The element in the newer version, or in the older one where it was removed. */
	public EObject element() {
		return after != null ? after : before;
	}

	/** This difference and all below, parents first. */
	public void forEach(Consumer<Difference> visitor) {
		visitor.accept(this);
		parts.forEach(part -> part.forEach(visitor));
	}
}
