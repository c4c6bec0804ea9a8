package org.pgoal.compare.merge;

import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.diff.How;
import org.pgoal.compare.diff.NotUnderstood;
import org.pgoal.compare.diff.Version;
import org.pgoal.compare.diff.VersionReader;
import org.pgoal.compare.draft.Draft;
import org.pgoal.dsl.edit.EditEngine;
import org.pgoal.dsl.edit.EditRefused;
import org.pgoal.dsl.edit.TextEdit;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalPackage.Literals;
import org.pgoal.model.Sheet;
import org.pgoal.model.message.Message;

/** Makes one version say what the other says in one difference, and nothing else, as edits of its text. */
public final class Takeover {

	private final Counterparts counterparts;
	private final Map<EObject, EObject> drafted;
	private final Draft draft;
	private final boolean fromBefore;

	private Takeover(Counterparts counterparts, Map<EObject, EObject> drafted, Draft draft, boolean fromBefore) {
		this.counterparts = counterparts;
		this.drafted = drafted;
		this.draft = draft;
		this.fromBefore = fromBefore;
	}

	/**
	 * The edits.
	 *
	 * @param difference of two versions that were compared
	 * @param source     the version that is right
	 * @param target     the other one; neither is changed
	 * @param text       of the target
	 * @param pairs      all that is known of the two to be the same
	 * @param fromBefore whether the source is the older version
	 * @return in ascending order; empty where nothing is to be done
	 * @throws EditRefused where that can't be done by itself, with what to do instead
	 */
	public static List<TextEdit> edits(EditEngine engine, VersionReader reader, Difference difference, Version source, Version target, String text,
			Pairs pairs, boolean fromBefore) {
		try {
			GoalFile model = reader.read(target.name(), text).model();
			Map<EObject, EObject> drafted = alike(target.model(), model);
			Counterparts counterparts = new Counterparts();
			pairs.forEach((before, after) -> {
				EObject own = drafted.get(fromBefore ? after : before);
				if (own != null) {
					counterparts.put(fromBefore ? before : after, own);
				}
			});
			Draft draft = new Draft(engine, text, model);
			// a reference to nothing would be one that was taken away
			Draft.hold(source.model());
			Takeover takeover = new Takeover(counterparts, drafted, draft, fromBefore);
			takeover.take(difference);
			return takeover.draft.edits();
		} catch (NotUnderstood fault) {
			throw new EditRefused(fault.reason());
		}
	}

	/** The elements of two parses of one text. */
	private static Map<EObject, EObject> alike(EObject one, EObject other) {
		Map<EObject, EObject> alike = new IdentityHashMap<>();
		alike.put(one, other);
		Iterator<EObject> others = other.eAllContents();
		one.eAllContents().forEachRemaining(element -> alike.put(element, others.next()));
		return alike;
	}

	private void take(Difference one) {
		EObject source = fromBefore ? one.before() : one.after();
		EObject target = drafted.get(fromBefore ? one.after() : one.before());
		if (one.how() == How.REORDERED && one.parts().isEmpty()) {
			EcoreUtil.remove(target);
			insert(source, target);
		} else if (!one.parts().isEmpty() && source != null && target != null) {
			one.parts().forEach(this::take);
		} else if (one.feature() != null) {
			if (source == null || target == null || !(source instanceof GoalFile) && source.eContainer() == null) {
				throw refused("part");
			}
			cell(source, target, one.feature());
		} else if (source == null) {
			remove(target);
		} else if (target == null) {
			insert(source, counterparts.copy(source));
		} else {
			throw refused("kind");
		}
	}

	private EditRefused refused(String reason) {
		return new EditRefused(Message.of(Takeover.class, "takeover." + reason));
	}

	private void cell(EObject source, EObject target, EStructuralFeature named) {
		EStructuralFeature feature = target.eClass().getEStructuralFeature(named.getName());
		if (feature == Literals.INDICATOR__LEVEL2) {
			category((Indicator) source, (Indicator) target);
			return;
		}
		Object value = source.eGet(source.eClass().getEStructuralFeature(named.getName()), false);
		switch (feature) {
		case EAttribute words when words.isMany() -> {
			@SuppressWarnings("unchecked")
			List<Object> own = (List<Object>) target.eGet(words);
			own.clear();
			own.addAll((List<?>) value);
		}
		case EReference reference when reference.isContainment() -> target.eSet(reference, value == null ? null : EcoreUtil.copy((EObject) value));
		default -> target.eSet(feature, value);
		}
	}

	private void category(Indicator source, Indicator target) {
		target.setLevel2(source.getLevel2());
		if (!Objects.equals(source.getLevelOne(), target.getLevelOne())) {
			Sheet sheet = sheet(target);
			leave(target);
			place(target, source, sheet);
		}
	}

	/** Among free lines in the place that it has on its own side, else as a merge would place it. */
	private void place(Indicator own, Indicator source, Sheet target) {
		List<Indicator> their = sheet(source).getIndicators();
		int at = their.indexOf(source);
		int neighbour = at > 0 ? at - 1 : at + 1;
		if (source.eContainer() instanceof Sheet && neighbour < their.size() && counterparts.of(their.get(neighbour)) instanceof Indicator beside
				&& beside != own && beside.eContainer() == target) {
			own.setLevel1(source.getLevel1());
			target.getRows().add(target.getRows().indexOf(beside) + (neighbour < at ? 1 : 0), own);
		} else {
			new RowPlacing(target, their, counterparts).place(own, source, source.getLevelOne());
		}
	}

	private static Sheet sheet(Indicator row) {
		EObject container = row.eContainer();
		return (Sheet) (container instanceof IndicatorGroup ? container.eContainer() : container);
	}

	private void remove(EObject target) {
		if (target instanceof Indicator row) {
			leave(row);
		} else {
			EcoreUtil.remove(target);
		}
	}

	/** A block that stood only for this row goes with it. */
	private static void leave(Indicator row) {
		EObject container = row.eContainer();
		EcoreUtil.remove(row);
		if (container instanceof IndicatorGroup group && group.getIndicators().isEmpty()) {
			EcoreUtil.remove(group);
		}
	}

	private void insert(EObject source, EObject own) {
		if (source instanceof Indicator row) {
			if (!(counterparts.of(sheet(row)) instanceof Sheet sheet)) {
				throw refused("part");
			}
			place((Indicator) own, row, sheet);
			return;
		}
		EObject owner = counterparts.of(source.eContainer());
		if (owner == null || !source.eContainingFeature().isMany()) {
			throw refused("part");
		}
		EReference list = (EReference) owner.eClass().getEStructuralFeature(source.eContainingFeature().getName());
		@SuppressWarnings("unchecked")
		List<EObject> ours = (List<EObject>) owner.eGet(list);
		List<?> siblings = (List<?>) source.eContainer().eGet(source.eContainingFeature());
		int index = 0;
		for (int i = siblings.indexOf(source) - 1; i >= 0 && index == 0; i--) {
			index = ours.indexOf(counterparts.of((EObject) siblings.get(i))) + 1;
		}
		ours.add(index, own);
	}
}
