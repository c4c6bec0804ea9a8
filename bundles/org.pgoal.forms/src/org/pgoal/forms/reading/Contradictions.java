package org.pgoal.forms.reading;

import java.util.List;

import org.pgoal.model.FieldEntry;

/**
 * Header cells of converted text that say something else in one sheet of a file than in the others, where one must be wrong: a
 * piece of the other text, or another name for the same code.
 */
final class Contradictions {

	private static final int LEAST = 2;

	private Contradictions() {
	}

	static void mark(List<SheetDraft> sheets) {
		for (SheetDraft sheet : sheets) {
			for (FieldEntry field : sheet.fields) {
				String text = text(field);
				if (text == null || text.equals(sheet.name)) {
					continue;
				}
				for (SheetDraft other : sheets) {
					String elsewhere = other == sheet ? null : text(other, field.getLabel());
					if (elsewhere != null && !elsewhere.equals(text) && (isPiece(text, elsewhere) || isSameCode(text, elsewhere))) {
						sheet.doubt(field, sheet.location, "contradiction", elsewhere);
						break;
					}
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

	private static String text(SheetDraft sheet, String label) {
		return sheet.fields.stream().filter(field -> CellText.key(field.getLabel()).equals(CellText.key(label))).map(Contradictions::text).filter(java.util.Objects::nonNull)
				.findFirst().orElse(null);
	}

	private static String text(FieldEntry field) {
		return field.getValue() == null ? null : field.getValue().getText();
	}
}
