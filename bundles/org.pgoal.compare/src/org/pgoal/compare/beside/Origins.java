package org.pgoal.compare.beside;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.diff.FileComparison;
import org.pgoal.compare.diff.FileDiff;
import org.pgoal.compare.diff.Version;
import org.pgoal.compare.merge.Pairs;

/** Which side has changed what since both began. */
final class Origins {

	static final Origins UNKNOWN = new Origins(null, null);

	private final Changed before;
	private final Changed after;

	private Origins(Changed before, Changed after) {
		this.before = before;
		this.after = after;
	}

	static Origins of(Version ancestor, Version before, Version after, Pairs pairs) {
		return new Origins(new Changed(ancestor, before), new Changed(ancestor, after));
	}

	Origin of(Difference difference) {
		if (before == null) {
			return Origin.UNKNOWN;
		}
		boolean here = before.touches(difference.before(), difference.feature(), difference.after() == null) || difference.before() == null && after.knew(difference.after());
		boolean there = after.touches(difference.after(), difference.feature(), difference.before() == null) || difference.after() == null && before.knew(difference.before());
		return here && there ? Origin.BOTH : here ? Origin.BEFORE : there ? Origin.AFTER : Origin.UNKNOWN;
	}

	/** What one side has changed. */
	private static final class Changed {

		private final Map<EObject, Set<EStructuralFeature>> cells = new IdentityHashMap<>();
		private final Set<EObject> added = java.util.Collections.newSetFromMap(new IdentityHashMap<>());

		Changed(Version ancestor, Version version) {
			FileDiff diff = FileComparison.compare(ancestor, version);
			diff.differences().forEach(one -> one.forEach(this::note));
			diff.sheets().forEach(sheet -> sheet.difference().forEach(this::note));
		}

		private void note(Difference difference) {
			if (difference.after() == null) {
				return;
			}
			if (difference.before() == null) {
				added.add(difference.after());
			}
			cells.computeIfAbsent(difference.after(), any -> new HashSet<>()).add(difference.feature());
		}

		/** @param alone whether the other side lacks the element */
		boolean touches(EObject element, EStructuralFeature feature, boolean alone) {
			if (element == null) {
				return false;
			}
			Set<EStructuralFeature> changed = cells.get(element);
			return changed != null && (alone || feature == null || changed.contains(feature));
		}

		/** True where an element was there when both began. */
		boolean knew(EObject element) {
			return !added.contains(element);
		}
	}
}
