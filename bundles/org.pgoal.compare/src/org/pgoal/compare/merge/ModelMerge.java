package org.pgoal.compare.merge;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.compare.diff.Matching;
import org.pgoal.compare.diff.Matchings;
import org.pgoal.compare.diff.Version;
import org.pgoal.compare.merge.Disputes.Choice;
import org.pgoal.dsl.edit.LongestRise;
import org.pgoal.model.Element;
import org.pgoal.model.GoalFile;
import org.pgoal.model.PgoalPackage.Literals;
import org.pgoal.model.Sheet;

/**
 * Brings their changes into our model, element by element and cell by cell. What only one side changed is taken; what both
 * changed in different ways is a conflict, and decided as the caller wants, so that both ways can be written down.
 */
final class ModelMerge {

	private final Version base;
	private final Version ours;
	private final Version theirs;
	private final Disputes disputes;
	private final CellMerge cells;
	private final Counterparts counterparts = new Counterparts();

	/** @param ours is changed */
	ModelMerge(Version base, Version ours, Version theirs, Choice choice) {
		this.base = base;
		this.ours = ours;
		this.theirs = theirs;
		disputes = new Disputes(choice);
		cells = new CellMerge(disputes);
	}

	List<Conflict> conflicts() {
		return disputes.conflicts();
	}

	/** The element of the merged model that one of theirs has become; null where it has gone. */
	EObject merged(EObject their) {
		return counterparts.of(their);
	}

	void merge() {
		GoalFile file = ours.model();
		counterparts.put(theirs.model(), file);
		cells.reference(base.model(), file, theirs.model(), Literals.GOAL_FILE__TEMPLATE);
		List<Element> before = base.model().getElements();
		Matching<EObject> toUs = elements(before, file.getElements());
		Matching<EObject> toThem = elements(before, theirs.model().getElements());
		list(file, Literals.GOAL_FILE__ELEMENTS, before, toUs, toThem, theirs.model().getElements(), ModelMerge::added);
	}

	private interface Matcher {
		Matching<EObject> match(List<? extends EObject> one, List<? extends EObject> other);
	}

	/** Sheets and templates. */
	static Matching<EObject> elements(List<? extends EObject> one, List<? extends EObject> other) {
		List<Sheet> sheets = one.stream().filter(Sheet.class::isInstance).map(Sheet.class::cast).toList();
		List<Sheet> others = other.stream().filter(Sheet.class::isInstance).map(Sheet.class::cast).toList();
		Matching<Sheet> matched = Matchings.sheets(sheets, others, true);
		Map<EObject, Object> partner = new IdentityHashMap<>();
		matched.pairs().stream().filter(pair -> pair.before().eClass() == pair.after().eClass()).forEach(pair -> {
			Object same = new Object();
			partner.put(pair.before(), same);
			partner.put(pair.after(), same);
		});
		return new Matching<EObject>(one, other).by(element -> element instanceof Sheet ? partner.get(element)
				: ((Element) element).getId() == null ? null : ((Element) element).getId());
	}

	/** What both sides have added is the same only if it is called the same. */
	private static Matching<EObject> added(List<? extends EObject> one, List<? extends EObject> other) {
		return new Matching<EObject>(one, other).by(element -> {
			String name = element instanceof Sheet sheet && sheet.getName() != null ? sheet.getName() : ((Element) element).getId();
			return name == null ? null : List.of(element.eClass(), name);
		});
	}

	// ---------------------------------------------------------------- lists

	private void list(EObject owner, EReference feature, List<? extends EObject> before, Matching<EObject> toUs, Matching<EObject> toThem,
			List<? extends EObject> their, Matcher matcher) {
		@SuppressWarnings("unchecked")
		List<EObject> our = (List<EObject>) owner.eGet(feature);
		for (EObject old : before) {
			EObject us = toUs.after(old);
			EObject them = toThem.after(old);
			if (us != null && them != null) {
				counterparts.put(them, us);
				element(old, us, them);
			} else if (us != null && disputes.theyRemove(old, us)) {
				our.remove(us);
			}
		}
		Matching<EObject> both = matcher.match(toUs.added(), toThem.added());
		for (EObject them : their) {
			EObject old = toThem.before(them);
			if (old == null && both.before(them) != null) {
				counterparts.put(them, both.before(them));
				element(null, both.before(them), them);
			} else if (old == null || toUs.after(old) == null && disputes.weRemoved(old, them)) {
				insert(our, counterparts.copy(them), them, their);
			}
		}
		reorder(our, before, toUs, toThem, their);
	}

	/** Behind what stands before it on their side. */
	private void insert(List<EObject> our, EObject copy, EObject them, List<? extends EObject> their) {
		int index = our.size();
		for (int i = their.indexOf(them) - 1; i >= -1; i--) {
			EObject before = i < 0 ? null : counterparts.of(their.get(i));
			if (i < 0) {
				index = their.size() > 1 && their.get(0) == them ? 0 : our.size();
			} else if (before != null && our.contains(before)) {
				index = our.indexOf(before) + 1;
				break;
			}
		}
		our.add(Math.min(index, our.size()), copy);
	}

	/** What only they moved goes where they put it. */
	private void reorder(List<EObject> our, List<? extends EObject> before, Matching<EObject> toUs, Matching<EObject> toThem, List<? extends EObject> their) {
		Set<EObject> movedByThem = moved(toThem);
		if (movedByThem.isEmpty()) {
			return;
		}
		Set<EObject> movedByUs = moved(toUs);
		for (EObject them : their) {
			EObject us = counterparts.of(them);
			if (movedByThem.contains(toThem.before(them)) && !movedByUs.contains(toThem.before(them)) && us != null && our.remove(us)) {
				insert(our, us, them, their);
			}
		}
	}

	/** The former versions of elements that stand elsewhere among their siblings. */
	static Set<EObject> moved(Matching<EObject> matching) {
		List<Integer> places = matching.formerPlaces();
		Set<Integer> stay = new HashSet<>(LongestRise.of(places));
		Set<EObject> moved = new HashSet<>();
		List<Matching.Pair<EObject>> pairs = matching.pairs();
		for (int i = 0; i < pairs.size(); i++) {
			if (!stay.contains(places.get(i))) {
				moved.add(pairs.get(i).before());
			}
		}
		return moved;
	}

	// ------------------------------------------------------------- elements

	/** @param old null where both sides have added it */
	private void element(EObject old, EObject us, EObject them) {
		for (EStructuralFeature feature : us.eClass().getEAllStructuralFeatures()) {
			if (feature.isDerived() || feature == Literals.INDICATOR__LEVEL1) {
				continue;
			}
			switch (feature) {
			case EAttribute attribute when attribute.isMany() -> cells.words(old, us, them, attribute);
			case EAttribute attribute -> cells.cell(old, us, them, attribute);
			case EReference reference when reference == Literals.SHEET__ROWS -> rows((Sheet) old, (Sheet) us, (Sheet) them);
			case EReference reference when reference.isContainment() && reference.isMany() -> children(old, us, them, reference);
			case EReference reference when reference.isContainment() -> cells.value(old, us, them, reference);
			case EReference reference -> cells.reference(old, us, them, reference);
			default -> throw new IllegalStateException(feature.getName());
			}
		}
	}

	private void children(EObject old, EObject us, EObject them, EReference reference) {
		@SuppressWarnings("unchecked")
		List<EObject> before = old == null ? List.of() : (List<EObject>) old.eGet(reference);
		@SuppressWarnings("unchecked")
		List<EObject> our = (List<EObject>) us.eGet(reference);
		@SuppressWarnings("unchecked")
		List<EObject> their = (List<EObject>) them.eGet(reference);
		list(us, reference, before, Matchings.children(before, our), Matchings.children(before, their), List.copyOf(their), Matchings::children);
	}

	private void rows(Sheet old, Sheet us, Sheet them) {
		new RowMerge(old, base, us, ours, them, theirs, disputes, counterparts, this::element).merge();
	}
}
