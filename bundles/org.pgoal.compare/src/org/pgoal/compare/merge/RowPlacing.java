package org.pgoal.compare.merge;

import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.Row;
import org.pgoal.model.Sheet;

/** Where an indicator of theirs stands in our sheet. */
final class RowPlacing {

	private final Sheet us;
	private final List<Indicator> their;
	private final Counterparts counterparts;

	/** @param their all indicators of their sheet, in order */
	RowPlacing(Sheet us, List<Indicator> their, Counterparts counterparts) {
		this.us = us;
		this.their = their;
		this.counterparts = counterparts;
	}

	/** Beside the nearest row of their side that has the same level one, else in a block of its own behind its predecessor. */
	void place(Indicator row, Indicator them, String level) {
		int at = their.indexOf(them);
		for (int i = at - 1; i >= 0; i--) {
			if (beside(row, their.get(i), level, 1)) {
				return;
			}
		}
		for (int i = at + 1; i < their.size(); i++) {
			if (beside(row, their.get(i), level, 0)) {
				return;
			}
		}
		for (Row other : us.getRows()) {
			if (other instanceof IndicatorGroup group && Objects.equals(group.getLevel1(), level)) {
				row.setLevel1(null);
				group.getIndicators().add(row);
				return;
			}
		}
		int index = us.getRows().size();
		for (int i = at - 1; i >= 0; i--) {
			Row before = counterparts.of(their.get(i)) instanceof Indicator our ? top(our) : null;
			if (before != null) {
				index = us.getRows().indexOf(before) + 1;
				break;
			}
		}
		if (them.eContainer() instanceof IndicatorGroup block && them.getLevel1() == null) {
			IndicatorGroup group = PgoalFactory.eINSTANCE.createIndicatorGroup();
			group.setLevel1(level);
			row.setLevel1(null);
			group.getIndicators().add(row);
			us.getRows().add(index, group);
			counterparts.put(block, group);
		} else {
			row.setLevel1(level);
			us.getRows().add(index, row);
		}
	}

	private boolean beside(Indicator row, Indicator neighbour, String level, int behind) {
		if (!(counterparts.of(neighbour) instanceof Indicator our) || our == row || top(our) == null || !Objects.equals(our.getLevelOne(), level)) {
			return false;
		}
		if (our.eContainer() instanceof IndicatorGroup group) {
			row.setLevel1(Objects.equals(group.getLevel1(), level) ? null : level);
			group.getIndicators().add(group.getIndicators().indexOf(our) + behind, row);
		} else {
			row.setLevel1(level);
			us.getRows().add(us.getRows().indexOf(our) + behind, row);
		}
		return true;
	}

	/** The row of the sheet that holds an indicator; null where it has been removed. */
	private Row top(Indicator row) {
		EObject container = row.eContainer();
		return container == us ? row : container instanceof IndicatorGroup group && group.eContainer() == us ? group : null;
	}
}
