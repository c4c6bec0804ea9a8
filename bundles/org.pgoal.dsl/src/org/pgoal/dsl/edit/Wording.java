package org.pgoal.dsl.edit;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.text.Keywords;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Fund;
import org.pgoal.model.Goal;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.LabelledText;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;
import org.pgoal.model.Task;
import org.pgoal.model.Value;

/** What is to be written for the values of a wanted model, and which of them differ from the text. */
final class Wording {

	private static final Set<EStructuralFeature> ALWAYS_WRITTEN = Set.of(PgoalPackage.Literals.FIELD_SPEC__TYPE, PgoalPackage.Literals.FUND_SPEC__ROLE,
			PgoalPackage.Literals.FORM_SPEC__KIND);

	/** Labels that must stand there, with the mark of a missing one where there is none. */
	private static final Set<EStructuralFeature> LABELS = Set.of(PgoalPackage.Literals.INDICATOR__LEVEL2, PgoalPackage.Literals.FIELD_ENTRY__LABEL,
			PgoalPackage.Literals.FUND__LABEL, PgoalPackage.Literals.LABELLED_TEXT__LABEL);

	private final SourceText source;
	private final WantedModel wanted;
	private final Keywords keywords;
	private final Spelling spelling;

	Wording(SourceText source, WantedModel wanted, Keywords keywords, Spelling spelling) {
		this.source = source;
		this.wanted = wanted;
		this.keywords = keywords;
		this.spelling = spelling;
	}

	boolean changed(EObject old, EObject want, Slot slot) {
		if (slot.feature() == PgoalPackage.Literals.INDICATOR__LEVEL1 && (old.eContainer() instanceof Sheet) != (want.eContainer() instanceof Sheet)) {
			return true;
		}
		return slot.features().stream().anyMatch(feature -> changed(old, want, feature));
	}

	boolean changed(EObject old, EObject want, EStructuralFeature feature) {
		if (feature instanceof EReference reference) {
			return reference.isContainment() ? WantedModel.isNothing(old.eGet(feature)) != WantedModel.isNothing(want.eGet(feature))
					: !Objects.equals(source.reference(old, reference), wanted.reference(want, reference));
		}
		return !ModelComparison.equal(old.eGet(feature), want.eGet(feature));
	}

	/** The new text of a slot's value; null where nothing is to be written. */
	String text(EObject want, Slot slot, Slot.Written at) {
		String old = at == null || at.standsIn() ? null : source.text(at.valueStart(), at.valueEnd());
		String indentation = at == null ? "" : source.indentation(at.valueStart());
		for (EStructuralFeature feature : slot.features()) {
			String text = text(want, feature, old, indentation);
			if (text != null) {
				return text;
			}
		}
		return null;
	}

	/** The new text of a feature; null where nothing is to be written. */
	String text(EObject want, EStructuralFeature feature, String old, String indentation) {
		if (feature instanceof EReference reference) {
			if (reference.isContainment()) {
				Value value = child(want, reference);
				return value == null ? null : spelling.writer().value(value);
			}
			String name = wanted.reference(want, reference);
			return name == null ? null : spelling.word(feature, name, old, indentation);
		}
		Object value = want.eGet(feature);
		if (value == null && (LABELS.contains(feature) || feature == PgoalPackage.Literals.INDICATOR__LEVEL1 && want.eContainer() instanceof Sheet)) {
			return Literals.NO_LABEL;
		}
		if (value == null || !want.eIsSet(feature) && !ALWAYS_WRITTEN.contains(feature)) {
			return null;
		}
		if (value instanceof Boolean) {
			return spelling.keyword(feature == PgoalPackage.Literals.DEPARTMENT__COMPLETE ? keywords.grammar().getCompleteKwRule()
					: keywords.grammar().getRequiredKwRule());
		}
		return spelling.word(feature, value, old, indentation);
	}

	/** The value that is there; null where there is none or it says nothing. */
	static Value child(EObject owner, EReference reference) {
		Object value = owner.eGet(reference);
		return WantedModel.isNothing(value) ? null : (Value) value;
	}

	/** True where the grammar wants a word that says that nothing stands there. */
	static boolean needsStandIn(EObject want, Slot slot) {
		return slot.standIn() != null && switch (want) {
		case Indicator indicator -> indicator.getName() == null && startsWithText(indicator.getTarget());
		case Value value -> value.getSign() == null && value.getNumeral() == null && value.getText() == null && value.getUnit() != null;
		case Task task -> slot.feature() == PgoalPackage.Literals.TASK__NAME && task.getName() == null;
		case FieldEntry entry -> WantedModel.isNothing(entry.getValue());
		case Fund fund -> WantedModel.isNothing(fund.getAmount());
		case LabelledText text -> text.getText() == null;
		case Goal goal -> goal.getText() == null;
		case IndicatorGroup group -> group.getLevel1() == null;
		default -> false;
		};
	}

	private static boolean startsWithText(Value value) {
		return value != null && value.getSign() == null && value.getNumeral() == null && value.getText() != null;
	}

	/** True where nothing of a clause is to be written. */
	boolean isEmpty(EObject want, Clause clause) {
		if (clause.feature().isMany()) {
			return ((List<?>) want.eGet(clause.feature())).isEmpty();
		}
		return text(want, clause.feature(), null, "") == null;
	}

	/** A statement of one value, with its keyword. */
	Layout.Snippet statement(EObject want, Clause clause) {
		String value = text(want, clause.feature(), null, "");
		if (want.eGet(clause.feature(), false) instanceof Boolean) {
			return new Layout.Snippet(value, false, false);
		}
		String total = clause.feature() == PgoalPackage.Literals.TEMPLATE__WEIGHT_TOTAL ? spelling.keyword(keywords.grammar().getTotalKwRule()) + " " : "";
		return new Layout.Snippet(spelling.keyword(clause.keyword()) + " " + total + value, false, false);
	}
}
