package org.pgoal.dsl.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.pgoal.dsl.text.Keywords;
import org.pgoal.dsl.text.TextWidth;
import org.pgoal.model.Indicator;

/** Sets the parts of a new row into the columns of the rows beside it. */
final class RowAligner {

	private final Function<String, SourceText> reader;
	private final Keywords keywords;
	private final List<Slot> line;

	RowAligner(Function<String, SourceText> reader, Keywords keywords, List<Slot> line) {
		this.reader = reader;
		this.keywords = keywords;
		this.line = line;
	}

	/**
	 * @param row     a row on one line
	 * @param indent  the width of its indentation
	 * @param columns the columns of the other rows
	 */
	String align(String row, int indent, Map<Slot, Integer> columns) {
		SourceText read = reader.apply("project {\nindicators {\n" + row + "\n}\n}");
		if (read.file().getSheets().isEmpty() || read.file().getSheets().get(0).getIndicators().size() != 1) {
			return row;
		}
		Indicator indicator = read.file().getSheets().get(0).getIndicators().get(0);
		int start = read.start(indicator);
		List<SourceText.Atom> atoms = read.atoms(indicator);
		int brace = Body.openingBrace(read, atoms);
		Map<Slot, Slot.Written> written = Slot.written(read, keywords, line, brace < 0 ? atoms : atoms.subList(0, brace));
		List<Map.Entry<Slot, Slot.Written>> parts = new ArrayList<>(written.entrySet());
		parts.sort((a, b) -> Integer.compare(a.getValue().start(), b.getValue().start()));
		StringBuilder aligned = new StringBuilder();
		int copied = 0;
		for (Map.Entry<Slot, Slot.Written> part : parts) {
			int at = part.getValue().start() - start;
			Integer column = columns.get(part.getKey());
			if (at <= copied || column == null || !SourceText.isBlank(row.charAt(at - 1))) {
				continue;
			}
			aligned.append(row, copied, at);
			copied = at;
			int width = indent + TextWidth.of(aligned);
			if (column > width) {
				aligned.append(" ".repeat(column - width));
			}
		}
		return aligned.append(row.substring(copied)).toString();
	}
}
