package org.pgoal.forms.reading;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pgoal.model.FieldEntry;

/**
 * Header cells of converted text that say something else in one sheet of a file than in the others, where one must be wrong: a
 * piece of the other text, or another name for the same code.
 */
final class Contradictions {

	private static final int LEAST = 2;
	/** A cell with more texts than these differs from sheet to sheet by its nature. */
	private static final int MOST = 20;

	private Contradictions() {
	}

	static void mark(List<SheetDraft> sheets) {
		Map<String, Set<String>> texts = new HashMap<>();
		for (SheetDraft sheet : sheets) {
			for (FieldEntry field : sheet.fields) {
				String text = text(field);
				if (text != null && !text.equals(sheet.name)) {
					texts.computeIfAbsent(CellText.key(field.getLabel()), label -> new LinkedHashSet<>()).add(text);
				}
			}
		}
		for (SheetDraft sheet : sheets) {
			for (FieldEntry field : sheet.fields) {
				String text = text(field);
				Set<String> all = texts.getOrDefault(CellText.key(field.getLabel()), Set.of());
				if (text != null && all.contains(text) && all.size() <= MOST) {
					all.stream().filter(other -> !other.equals(text) && (isPiece(text, other) || isSameCode(text, other))).findFirst()
							.ifPresent(other -> sheet.doubt(field, sheet.location, "contradiction", other));
				}
			}
		}
	}

	private static boolean isPiece(String piece, String whole) {
		return piece.length() >= LEAST && whole.length() > piece.length() && whole.contains(piece);
	}

	private static boolean isSameCode(String one, String other) {
		String code = SheetDraft.coded(one)[0];
		return code != null && code.equals(SheetDraft.coded(other)[0]);
	}

	private static String text(FieldEntry field) {
		return field.getValue() == null ? null : field.getValue().getText();
	}
}
