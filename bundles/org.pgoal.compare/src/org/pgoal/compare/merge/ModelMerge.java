package org.pgoal.compare.merge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.pgoal.compare.diff.Categories;
import org.pgoal.compare.diff.How;
import org.pgoal.compare.diff.Matching;
import org.pgoal.compare.diff.Matchings;
import org.pgoal.compare.diff.ValueComparison;
import org.pgoal.compare.diff.Version;
import org.pgoal.dsl.edit.LongestRise;
import org.pgoal.model.Element;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Fund;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.LabelledText;
import org.pgoal.model.PgoalFactory;
import org.pgoal.model.PgoalPackage.Literals;
import org.pgoal.model.Row;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;
import org.pgoal.model.message.Message;

/**
 * Brings their changes into our model, element by element and cell by cell. What only one side changed is taken; what both
 * changed in different ways is a conflict, and decided as the caller wants, so that both ways can be written down.
 */
final class ModelMerge {

	/** Who is right where both changed the same. */
	enum Choice {
		OURS, THEIRS
	}

	private final Version base;
	private final Version ours;
	private final Version theirs;
	private final Choice choice;
	private final List<Conflict> conflicts = new ArrayList<>();
	/** Which element of ours each of theirs has become. */
	private final Map<EObject, EObject> ourOf = new IdentityHashMap<>();

	/** @param ours is changed */
	ModelMerge(Version base, Version ours, Version theirs, Choice choice) {
		this.base = base;
		this.ours = ours;
		this.theirs = theirs;
		this.choice = choice;
	}

	List<Conflict> conflicts() {
		return conflicts;
	}

	/** The element of the merged model that one of theirs has become; null where it has gone. */
	EObject merged(EObject their) {
		return ourOf.get(their);
	}

	void merge() {
		GoalFile file = ours.model();
		ourOf.put(theirs.model(), file);
		reference(base.model(), file, theirs.model(), Literals.GOAL_FILE__TEMPLATE);
		List<Element> before = base.model().getElements();
		Matching<EObject> toUs = elements(before, file.getElements());
		Matching<EObject> toThem = elements(before, theirs.model().getElements());
		list(file, Literals.GOAL_FILE__ELEMENTS, before, toUs, toThem, theirs.model().getElements(), ModelMerge::added);
	}

	private interface Matcher {
		Matching<EObject> match(List<? extends EObject> one, List<? extends EObject> other);
	}

	/** Sheets and templates. */
	private static Matching<EObject> elements(List<? extends EObject> one, List<? extends EObject> other) {
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
				ourOf.put(them, us);
				element(old, us, them);
			} else if (us != null && theyRemove(old, us)) {
				our.remove(us);
			}
		}
		Matching<EObject> both = matcher.match(toUs.added(), toThem.added());
		for (EObject them : their) {
			EObject old = toThem.before(them);
			if (old == null && both.before(them) != null) {
				ourOf.put(them, both.before(them));
				element(null, both.before(them), them);
			} else if (old == null || toUs.after(old) == null && weRemoved(old, them)) {
				insert(our, copy(them), them, their);
			}
		}
		reorder(our, before, toUs, toThem, their);
	}

	private boolean theyRemove(EObject old, EObject us) {
		if (same(old, us)) {
			return true;
		}
		conflicts.add(Conflict.of("removedByThem", name(us)));
		return choice == Choice.THEIRS;
	}

	/** True where what we removed is to stand there again. */
	private boolean weRemoved(EObject old, EObject them) {
		if (same(old, them)) {
			return false;
		}
		conflicts.add(Conflict.of("removedByUs", name(them)));
		return choice == Choice.THEIRS;
	}

	private EObject copy(EObject them) {
		EObject copy = EcoreUtil.copy(them);
		remember(them, copy);
		return copy;
	}

	private void remember(EObject them, EObject copy) {
		ourOf.put(them, copy);
		for (int i = 0; i < them.eContents().size(); i++) {
			remember(them.eContents().get(i), copy.eContents().get(i));
		}
	}

	/** Behind what stands before it on their side. */
	private void insert(List<EObject> our, EObject copy, EObject them, List<? extends EObject> their) {
		int index = our.size();
		for (int i = their.indexOf(them) - 1; i >= -1; i--) {
			EObject before = i < 0 ? null : ourOf.get(their.get(i));
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
			EObject us = ourOf.get(them);
			if (movedByThem.contains(toThem.before(them)) && !movedByUs.contains(toThem.before(them)) && us != null && our.remove(us)) {
				insert(our, us, them, their);
			}
		}
	}

	/** The former versions of elements that stand elsewhere among their siblings. */
	private static Set<EObject> moved(Matching<EObject> matching) {
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
			case EAttribute attribute when attribute.isMany() -> words(old, us, them, attribute);
			case EAttribute attribute -> cell(old, us, them, attribute);
			case EReference reference when reference == Literals.SHEET__ROWS -> new RowMerge((Sheet) old, (Sheet) us, (Sheet) them).merge();
			case EReference reference when reference.isContainment() && reference.isMany() -> children(old, us, them, reference);
			case EReference reference when reference.isContainment() -> value(old, us, them, reference);
			case EReference reference -> reference(old, us, them, reference);
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

	private void cell(EObject old, EObject us, EObject them, EAttribute attribute) {
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
		conflict(old, us, attribute, shown(our), shown(their));
		if (choice == Choice.THEIRS) {
			us.eSet(attribute, their);
		}
	}

	private void value(EObject old, EObject us, EObject them, EReference reference) {
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
			conflict(old, us, reference, shown(our), shown(their));
			if (choice == Choice.THEIRS) {
				us.eSet(reference, their == null ? null : EcoreUtil.copy(their));
			}
		}
	}

	private void reference(EObject old, EObject us, EObject them, EReference reference) {
		String from = old == null ? null : referred(old, reference);
		String our = referred(us, reference);
		String their = referred(them, reference);
		if (Objects.equals(their, our) || Objects.equals(their, from)) {
			return;
		}
		if (!Objects.equals(our, from)) {
			conflict(old, us, reference, shown(our), shown(their));
			if (choice == Choice.OURS) {
				return;
			}
		}
		us.eSet(reference, them.eGet(reference));
	}

	private static String referred(EObject element, EReference reference) {
		return element.eGet(reference, false) instanceof Element target ? target.getId() : null;
	}

	/** Words of a list are a set: each side adds and removes its own. */
	private void words(EObject old, EObject us, EObject them, EAttribute attribute) {
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

	private void conflict(EObject old, EObject us, EStructuralFeature feature, Object our, Object their) {
		Message cell = Message.of(Conflict.class, "cell." + feature.getName());
		conflicts.add(old == null ? Conflict.of("both", name(us), cell) : Conflict.of("cell", name(us), cell, our, their));
	}

	// ------------------------------------------------------------ indicators

	/** The indicators of one sheet, whatever blocks they stand in. */
	private final class RowMerge {

		private final Sheet old;
		private final Sheet us;
		private final List<Indicator> their;
		private final Matching<Indicator> toUs;
		private final Matching<Indicator> toThem;
		private final Set<IndicatorGroup> filled = new HashSet<>();
		private final Set<String> theirBlocks = new HashSet<>();

		RowMerge(Sheet old, Sheet us, Sheet them) {
			this.old = old == null ? (Sheet) EcoreUtil.create(us.eClass()) : old;
			this.us = us;
			this.their = List.copyOf(them.getIndicators());
			toUs = Matchings.indicators(this.old, base.template(), us, ours.template());
			toThem = Matchings.indicators(this.old, base.template(), them, theirs.template());
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
							.filter(our -> !ourOf.containsValue(our)).findFirst().ifPresent(our -> ourOf.put(group, our));
				}
			}
		}

		void merge() {
			for (Indicator before : old.getIndicators()) {
				Indicator our = toUs.after(before);
				Indicator them = toThem.after(before);
				if (our != null && them != null) {
					ourOf.put(them, our);
					element(before, our, them);
				} else if (our != null && sameRow(before, our) || our != null && theyRemove(before, our)) {
					EcoreUtil.remove(our);
				}
			}
			levels();
			Matching<Indicator> both = new Matching<>(toUs.added(), toThem.added());
			both.by(Indicator::getId).by(row -> List.of(Categories.written(row), String.valueOf(row.getName())));
			for (Indicator them : their) {
				Indicator before = toThem.before(them);
				if (before == null && both.before(them) != null) {
					ourOf.put(them, both.before(them));
					element(null, both.before(them), them);
				} else if (before == null || toUs.after(before) == null && !sameRow(before, them) && weRemoved(before, them)) {
					place((Indicator) copy(them), them, them.getLevelOne());
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
			return Objects.equals(one.getLevelOne(), other.getLevelOne()) && ModelMerge.same(one, other);
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
				if (!Objects.equals(our.getLevelOne(), before.getLevelOne())) {
					conflict(before, our, Literals.INDICATOR__LEVEL1, shown(our.getLevelOne()), shown(them.getLevelOne()));
					if (choice == Choice.OURS) {
						continue;
					}
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
				Indicator our = (Indicator) ourOf.get(them);
				if (our != null && moved.get(our) == them) {
					EcoreUtil.remove(our);
					place(our, them, them.getLevelOne());
				}
			}
		}

		private void order() {
			Set<EObject> movedByThem = moved(plain(toThem));
			Set<EObject> movedByUs = moved(plain(toUs));
			for (Indicator them : their) {
				Indicator before = toThem.before(them);
				if (before != null && movedByThem.contains(before) && !movedByUs.contains(before) && ourOf.get(them) instanceof Indicator our
						&& our.eContainer() != null && Objects.equals(before.getLevelOne(), them.getLevelOne())
						&& Objects.equals(our.getLevelOne(), them.getLevelOne())) {
					EcoreUtil.remove(our);
					place(our, them, them.getLevelOne());
				}
			}
		}

		@SuppressWarnings("unchecked")
		private Matching<EObject> plain(Matching<Indicator> matching) {
			return (Matching<EObject>) (Matching<?>) matching;
		}

		/** Beside the nearest row of their side that has the same level one, else in a block of its own behind its predecessor. */
		private void place(Indicator row, Indicator them, String level) {
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
				Row before = ourOf.get(their.get(i)) instanceof Indicator our ? top(our) : null;
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
				ourOf.put(block, group);
			} else {
				row.setLevel1(level);
				us.getRows().add(index, row);
			}
		}

		private boolean beside(Indicator row, Indicator neighbour, String level, int behind) {
			if (!(ourOf.get(neighbour) instanceof Indicator our) || our == row || top(our) == null || !Objects.equals(our.getLevelOne(), level)) {
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

	// ---------------------------------------------------------------- words

	private static boolean same(EObject one, EObject other) {
		return EcoreUtil.equals(one, other);
	}

	private static boolean equal(Object one, Object other) {
		return Objects.equals(one, other) || one instanceof BigDecimal a && other instanceof BigDecimal b && a.compareTo(b) == 0;
	}

	private static Object shown(Object value) {
		Object text = value instanceof Value cell ? cell.asText() : value instanceof BigDecimal number ? number.toPlainString() : value;
		return text == null ? Message.of(Conflict.class, "none") : text.toString();
	}

	private static String name(EObject element) {
		String name = switch (element) {
		case Sheet sheet -> sheet.getName();
		case Indicator indicator -> Categories.written(indicator) + (indicator.getName() == null ? "" : " " + indicator.getName());
		case FieldEntry entry -> entry.getLabel();
		case Fund fund -> fund.getLabel();
		case LabelledText text -> text.getLabel();
		case Task task -> task.getName();
		case Element named -> named.getId();
		default -> null;
		};
		return name != null ? name : element.eContainer() != null ? name(element.eContainer()) : "–";
	}
}
