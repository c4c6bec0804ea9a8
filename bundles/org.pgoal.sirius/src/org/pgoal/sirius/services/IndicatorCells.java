package org.pgoal.sirius.services;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.model.Indicator;
import org.pgoal.model.Value;
import org.pgoal.model.message.Message;
import org.pgoal.model.quantity.ValueText;

/** The cells of the table: the parts of a value, and the value with one part typed anew. */
public class IndicatorCells {

	public String operatorColumn(EObject sheet) {
		return heading("operator");
	}

	public String valueColumn(EObject sheet) {
		return heading("value");
	}

	public String unitColumn(EObject sheet) {
		return heading("unit");
	}

	public String weightColumn(EObject sheet) {
		return heading("weight");
	}

	private static String heading(String column) {
		return Message.of(IndicatorCells.class, "column." + column).text(Locale.getDefault());
	}

	public String operator(Indicator indicator) {
		return part(indicator.getTarget() == null ? null : indicator.getTarget().getSign());
	}

	/** The number, or the words of a value without one. */
	public String quantity(Indicator indicator) {
		Value target = indicator.getTarget();
		return target == null ? "" : part(target.getNumeral() == null ? target.getText() : target.getNumeral());
	}

	public String unit(Indicator indicator) {
		return part(indicator.getTarget() == null ? null : indicator.getTarget().getUnit());
	}

	public String weightText(Indicator indicator) {
		return indicator.getWeight() == null ? "" : indicator.getWeight().toPlainString();
	}

	/** A value in words has no unit, and one that is absent nothing to put a sign before. */
	public boolean isNumber(Indicator indicator) {
		return indicator.getTarget() != null && indicator.getTarget().getNumeral() != null;
	}

	static String withOperator(Indicator indicator, String typed) {
		Value target = indicator.getTarget();
		return target == null ? typed : joined(typed, number(target), target.getUnit());
	}

	/** A number takes the sign and the unit that are there; anything else is the whole value. */
	static String withQuantity(Indicator indicator, String typed) {
		Value target = indicator.getTarget();
		Value read = ValueText.read(typed);
		boolean bare = read != null && read.getNumeral() != null && read.getSign() == null && read.getUnit() == null;
		return target != null && target.getNumeral() != null && bare ? joined(target.getSign(), typed, target.getUnit()) : typed;
	}

	static String withUnit(Indicator indicator, String typed) {
		Value target = indicator.getTarget();
		return target == null ? typed : joined(target.getSign(), number(target), typed);
	}

	private static String number(Value value) {
		return value.getNumeral() == null ? value.getText() : value.getNumeral();
	}

	private static String joined(String... parts) {
		return Stream.of(parts).filter(Objects::nonNull).map(String::strip).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
	}

	private static String part(String part) {
		return part == null ? "" : part;
	}
}
