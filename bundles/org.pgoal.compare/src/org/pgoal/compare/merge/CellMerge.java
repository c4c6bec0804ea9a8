package org.pgoal.compare.merge;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.compare.diff.How;
import org.pgoal.compare.diff.ValueComparison;
import org.pgoal.model.Element;
import org.pgoal.model.Value;

/** Brings the change of one cell into ours. In each method the old element is null where both sides have added it. */
final class CellMerge {

	private final Disputes disputes;

	CellMerge(Disputes disputes) {
		this.disputes = disputes;
	}

	void cell(EObject old, EObject us, EObject them, EAttribute attribute) {
		Object from = old == null ? null : old.eGet(attribute);
		Object our = us.eGet(attribute);
		Object their = them.eGet(attribute);
		boolean unsetByDefault = old == null && equal(our, attribute.getDefaultValue());
		if (equal(their, our) || equal(their, from) || old == null && equal(their, attribute.getDefaultValue())) {
			return;
		}
		if (equal(our, from) || unsetByDefault) {
			us.eSet(attribute, their);
			return;
		}
		if (our instanceof String one && their instanceof String other) {
			if (ValueComparison.sameText(one, other)) {
				return;
			}
			String both = from == null ? null : LineMerge.sentences((String) from, one, other);
			if (both != null) {
				us.eSet(attribute, both);
				return;
			}
		}
		if (disputes.theirsWins(old, us, attribute, our, their)) {
			us.eSet(attribute, their);
		}
	}

	void value(EObject old, EObject us, EObject them, EReference reference) {
		Value from = old == null ? null : (Value) old.eGet(reference);
		Value our = (Value) us.eGet(reference);
		Value their = (Value) them.eGet(reference);
		How theirChange = ValueComparison.of(from, their);
		How difference = ValueComparison.of(our, their);
		if (difference == null || theirChange == null) {
			return;
		}
		How ourChange = ValueComparison.of(from, our);
		if (ourChange == null || ourChange == How.REWRITTEN && theirChange != How.REWRITTEN) {
			us.eSet(reference, their == null ? null : EcoreUtil.copy(their));
		} else if (theirChange != How.REWRITTEN && difference != How.REWRITTEN) {
			if (disputes.theirsWins(old, us, reference, our, their)) {
				us.eSet(reference, their == null ? null : EcoreUtil.copy(their));
			}
		}
	}

	void reference(EObject old, EObject us, EObject them, EReference reference) {
		String from = old == null ? null : referred(old, reference);
		String our = referred(us, reference);
		String their = referred(them, reference);
		if (Objects.equals(their, our) || Objects.equals(their, from)) {
			return;
		}
		if (!Objects.equals(our, from) && !disputes.theirsWins(old, us, reference, our, their)) {
			return;
		}
		us.eSet(reference, them.eGet(reference));
	}

	private static String referred(EObject element, EReference reference) {
		return element.eGet(reference, false) instanceof Element target ? target.getId() : null;
	}

	/** Words of a list are a set: each side adds and removes its own. */
	void words(EObject old, EObject us, EObject them, EAttribute attribute) {
		@SuppressWarnings("unchecked")
		List<Object> our = (List<Object>) us.eGet(attribute);
		List<?> their = (List<?>) them.eGet(attribute);
		List<?> from = old == null ? List.of() : (List<?>) old.eGet(attribute);
		Set<Object> merged = new LinkedHashSet<>(our);
		from.stream().filter(word -> !their.contains(word)).forEach(merged::remove);
		their.stream().filter(word -> !from.contains(word)).forEach(merged::add);
		if (!List.copyOf(merged).equals(our)) {
			our.clear();
			our.addAll(merged);
		}
	}

	private static boolean equal(Object one, Object other) {
		return Objects.equals(one, other) || one instanceof BigDecimal a && other instanceof BigDecimal b && a.compareTo(b) == 0;
	}
}
