package org.pgoal.compare.merge;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.diff.FileDiff;
import org.pgoal.compare.diff.Matching;
import org.pgoal.compare.diff.Matchings;
import org.pgoal.compare.diff.Version;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalPackage.Literals;
import org.pgoal.model.Row;
import org.pgoal.model.Sheet;
import org.pgoal.model.Value;

/** Which elements of two versions are the same, from the files down to the fields of indicators. */
public final class Pairs {

	private final Version before;
	private final Version after;
	private final Map<EObject, EObject> afterOf = new IdentityHashMap<>();
	private final Map<EObject, EObject> beforeOf = new IdentityHashMap<>();

	private Pairs(Version before, Version after) {
		this.before = before;
		this.after = after;
	}

	/** @param diff of the two versions; what it takes for the same is the same here */
	public static Pairs of(Version before, Version after, FileDiff diff) {
		Pairs pairs = new Pairs(before, after);
		diff.differences().forEach(pairs::differs);
		diff.sheets().forEach(sheet -> pairs.differs(sheet.difference()));
		pairs.pair(before.model(), after.model());
		pairs.all(ModelMerge.elements(before.model().getElements(), after.model().getElements()));
		return pairs;
	}

	/** The newer version of an element; null where it has none. */
	public EObject after(EObject element) {
		return afterOf.get(element);
	}

	/** The older version of an element; null where it has none. */
	public EObject before(EObject element) {
		return beforeOf.get(element);
	}

	void forEach(BiConsumer<EObject, EObject> visitor) {
		afterOf.forEach(visitor);
	}

	private void differs(Difference difference) {
		difference.forEach(one -> {
			if (one.before() != null && one.after() != null && one.before().eClass() == one.after().eClass()) {
				pair(one.before(), one.after());
			}
		});
	}

	private boolean pair(EObject one, EObject other) {
		if (afterOf.containsKey(one) || beforeOf.containsKey(other)) {
			return afterOf.get(one) == other;
		}
		afterOf.put(one, other);
		beforeOf.put(other, one);
		return true;
	}

	private void all(Matching<? extends EObject> matching) {
		for (Matching.Pair<? extends EObject> match : matching.pairs()) {
			if (pair(match.before(), match.after())) {
				within(match.before(), match.after());
			}
		}
	}

	private void within(EObject one, EObject other) {
		for (EReference reference : one.eClass().getEAllContainments()) {
			if (reference == Literals.SHEET__ROWS) {
				rows((Sheet) one, (Sheet) other);
			} else if (reference.isMany() && !reference.isDerived()) {
				all(Matchings.children(children(one, reference), children(other, reference)));
			} else if (!reference.isDerived() && one.eGet(reference) instanceof Value from && other.eGet(reference) instanceof Value to) {
				pair(from, to);
			}
		}
	}

	@SuppressWarnings("unchecked")
	private static List<EObject> children(EObject owner, EReference reference) {
		return (List<EObject>) owner.eGet(reference);
	}

	private void rows(Sheet one, Sheet other) {
		all(Matchings.indicators(one, before.template(), other, after.template()));
		for (Row row : one.getRows()) {
			if (row instanceof IndicatorGroup group) {
				other.getRows().stream().filter(IndicatorGroup.class::isInstance).map(IndicatorGroup.class::cast)
						.filter(block -> Objects.equals(block.getLevel1(), group.getLevel1()) && !beforeOf.containsKey(block)).findFirst()
						.ifPresent(block -> pair(group, block));
			}
		}
	}
}
