package org.pgoal.forms.definition;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A cell of a form, or a paragraph above or below a table of a Word form.
 *
 * @param row        from 0, within the {@link FormTable}
 * @param column     from 0
 * @param rowSpan    at least 1
 * @param columnSpan at least 1
 * @param parts      what stands in it, in order; empty where it is blank
 * @param address    as people say it, e.g. B5
 */
public record FormCell(int row, int column, int rowSpan, int columnSpan, List<Part> parts, String address) {

	public FormCell {
		parts = List.copyOf(parts);
	}

	public List<Placeholder> placeholders() {
		return parts.stream().filter(Part.Slot.class::isInstance).map(part -> ((Part.Slot) part).placeholder()).toList();
	}

	public boolean isBlank() {
		return parts.isEmpty();
	}

	/** Text and no placeholder: the same in every form. */
	public boolean isLabel() {
		return !isBlank() && placeholders().isEmpty();
	}

	/** A cell that says something about others: a label, or a label with a fact in it, such as 预算金额（{{资金单位}}）. */
	public boolean isHeading() {
		return !literal().isBlank() && placeholders().stream().allMatch(FormCell::isFact);
	}

	private static boolean isFact(Placeholder placeholder) {
		return switch (placeholder.meaning()) {
		case YEAR, CURRENCY, FUND_UNIT, REGION -> true;
		default -> false;
		};
	}

	/** The texts of the cell without its placeholders. */
	public String literal() {
		return parts.stream().filter(Part.Literal.class::isInstance).map(part -> ((Part.Literal) part).text()).collect(Collectors.joining());
	}

	/** As it stands in the form. */
	public String written() {
		return parts.stream().map(part -> part instanceof Part.Literal literal ? literal.text() : ((Part.Slot) part).placeholder().written())
				.collect(Collectors.joining());
	}

	/** Whether the cell covers a place. */
	public boolean covers(int otherRow, int otherColumn) {
		return row <= otherRow && otherRow < row + rowSpan && column <= otherColumn && otherColumn < column + columnSpan;
	}
}
