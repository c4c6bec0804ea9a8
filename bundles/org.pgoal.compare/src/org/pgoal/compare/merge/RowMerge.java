package org.pgoal.compare.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.compare.diff.Categories;
import org.pgoal.compare.diff.Matching;
import org.pgoal.compare.diff.Matchings;
import org.pgoal.compare.diff.Version;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalPackage.Literals;
import org.pgoal.model.Row;
import org.pgoal.model.Sheet;

/** The indicators of one sheet, whatever blocks they stand in. */
final class RowMerge {

	/** Merges what is in one element that both sides have. */
	interface ElementMerge {

		/** @param old null where both sides have added it */
		void merge(EObject old, EObject us, EObject them);
	}

	private final Disputes disputes;
	private final Counterparts counterparts;
	private final ElementMerge elements;
	private final Sheet old;
	private final Sheet us;
	private final List<Indicator> their;
	private final Matching<Indicator> toUs;
	private final Matching<Indicator> toThem;
	private final Set<IndicatorGroup> filled = new HashSet<>();
	private final Set<String> theirBlocks = new HashSet<>();
	private final RowPlacing placing;

	/**
	 * @param old the sheet as it was; null where both sides have added it
	 * @param before the version it is in
	 */
	RowMerge(Sheet old, Version before, Sheet us, Version ours, Sheet them, Version theirs, Disputes disputes, Counterparts counterparts,
			ElementMerge elements) {
		this.disputes = disputes;
		this.counterparts = counterparts;
		this.elements = elements;
		this.old = old == null ? (Sheet) EcoreUtil.create(us.eClass()) : old;
		this.us = us;
		this.their = List.copyOf(them.getIndicators());
		this.placing = new RowPlacing(us, their, counterparts);
		toUs = Matchings.indicators(this.old, before.template(), us, ours.template());
		toThem = Matchings.indicators(this.old, before.template(), them, theirs.template());
		for (Row row : us.getRows()) {
			if (row instanceof IndicatorGroup group && !group.getIndicators().isEmpty()) {
				filled.add(group);
			}
		}
		blocks(them);
	}

	/** Comments hang on blocks too. */
	private void blocks(Sheet them) {
		for (Row row : them.getRows()) {
			if (row instanceof IndicatorGroup group) {
				theirBlocks.add(String.valueOf(group.getLevel1()));
				us.getRows().stream().filter(other -> other instanceof IndicatorGroup our && Objects.equals(our.getLevel1(), group.getLevel1()))
						.filter(our -> !counterparts.isTaken(our)).findFirst().ifPresent(our -> counterparts.put(group, our));
			}
		}
	}

	void merge() {
		for (Indicator before : old.getIndicators()) {
			Indicator our = toUs.after(before);
			Indicator them = toThem.after(before);
			if (our != null && them != null) {
				counterparts.put(them, our);
				elements.merge(before, our, them);
			} else if (our != null && sameRow(before, our) || our != null && disputes.theyRemove(before, our)) {
				EcoreUtil.remove(our);
			}
		}
		levels();
		Matching<Indicator> both = new Matching<>(toUs.added(), toThem.added());
		both.by(Indicator::getId).by(row -> List.of(Categories.written(row), String.valueOf(row.getName())));
		for (Indicator them : their) {
			Indicator before = toThem.before(them);
			if (before == null && both.before(them) != null) {
				counterparts.put(them, both.before(them));
				elements.merge(null, both.before(them), them);
			} else if (before == null || toUs.after(before) == null && !sameRow(before, them) && disputes.weRemoved(before, them)) {
				placing.place((Indicator) counterparts.copy(them), them, them.getLevelOne());
			}
		}
		order();
		for (IndicatorGroup group : filled) {
			if (group.getIndicators().isEmpty() && !theirBlocks.contains(String.valueOf(group.getLevel1()))) {
				EcoreUtil.remove(group);
			}
		}
	}

	private boolean sameRow(Indicator one, Indicator other) {
		return Objects.equals(one.getLevelOne(), other.getLevelOne()) && Disputes.same(one, other);
	}

	/** Indicators that they put under another level one; a whole block is called so at once. */
	private void levels() {
		Map<Indicator, Indicator> moved = new HashMap<>();
		for (Indicator them : their) {
			Indicator before = toThem.before(them);
			Indicator our = before == null ? null : toUs.after(before);
			if (our == null || Objects.equals(before.getLevelOne(), them.getLevelOne()) || Objects.equals(our.getLevelOne(), them.getLevelOne())) {
				continue;
			}
			if (!Objects.equals(our.getLevelOne(), before.getLevelOne())
					&& !disputes.theirsWins(before, our, Literals.INDICATOR__LEVEL1, our.getLevelOne(), them.getLevelOne())) {
				continue;
			}
			moved.put(our, them);
		}
		for (Row row : List.copyOf(us.getRows())) {
			if (row instanceof IndicatorGroup group && !group.getIndicators().isEmpty() && moved.keySet().containsAll(group.getIndicators())) {
				Set<String> labels = new HashSet<>();
				group.getIndicators().forEach(indicator -> labels.add(moved.get(indicator).getLevelOne()));
				if (labels.size() == 1 && group.getIndicators().stream().allMatch(indicator -> indicator.getLevel1() == null)) {
					group.setLevel1(labels.iterator().next());
					group.getIndicators().forEach(moved::remove);
				}
			}
		}
		for (Indicator them : their) {
			Indicator our = (Indicator) counterparts.of(them);
			if (our != null && moved.get(our) == them) {
				EcoreUtil.remove(our);
				placing.place(our, them, them.getLevelOne());
			}
		}
	}

	private void order() {
		Set<EObject> movedByThem = ModelMerge.moved(plain(toThem));
		Set<EObject> movedByUs = ModelMerge.moved(plain(toUs));
		for (Indicator them : their) {
			Indicator before = toThem.before(them);
			if (before != null && movedByThem.contains(before) && !movedByUs.contains(before) && counterparts.of(them) instanceof Indicator our
					&& our.eContainer() != null && Objects.equals(before.getLevelOne(), them.getLevelOne())
					&& Objects.equals(our.getLevelOne(), them.getLevelOne())) {
				EcoreUtil.remove(our);
				placing.place(our, them, them.getLevelOne());
			}
		}
	}

	@SuppressWarnings("unchecked")
	private Matching<EObject> plain(Matching<Indicator> matching) {
		return (Matching<EObject>) (Matching<?>) matching;
	}
}
