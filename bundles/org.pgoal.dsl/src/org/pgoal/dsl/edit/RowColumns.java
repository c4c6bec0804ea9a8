package org.pgoal.dsl.edit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.text.Keywords;
import org.pgoal.dsl.text.TextWidth;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;

/** The columns in which the parts of an author's indicator rows stand, so that a new row stands in them too. */
final class RowColumns {

	private final SourceText source;
	private final Keywords keywords;
	private final Layout layout;
	private final Map<EClass, List<Slot>> lines;
	private final Function<String, SourceText> reader;
	private final Map<EObject, Map<Slot, Integer>> columns = new IdentityHashMap<>();

	/** @param reader parses a text, for the columns of new rows */
	RowColumns(SourceText source, Keywords keywords, Layout layout, Map<EClass, List<Slot>> lines, Function<String, SourceText> reader) {
		this.source = source;
		this.keywords = keywords;
		this.layout = layout;
		this.lines = lines;
		this.reader = reader;
	}

	/** The columns of the rows of a block or sheet. A row that lacks a part has no say about the part's column. */
	Map<Slot, Integer> in(EObject owner) {
		return columns.computeIfAbsent(owner, any -> {
			List<Map<Slot, Integer>> rows = new ArrayList<>();
			List<? extends EObject> siblings = owner instanceof IndicatorGroup group ? group.getIndicators() : owner instanceof Sheet sheet ? sheet.getRows() : List.of();
			for (EObject sibling : siblings) {
				if (sibling instanceof Indicator && source.startsLine(source.start(sibling))) {
					rows.add(columns(sibling));
				}
			}
			return Layout.common(rows);
		});
	}

	private Map<Slot, Integer> columns(EObject row) {
		Map<Slot, Integer> columns = new LinkedHashMap<>();
		List<SourceText.Atom> atoms = source.atoms(row);
		int brace = Body.openingBrace(source, atoms);
		Slot.written(source, keywords, lines.get(row.eClass()), brace < 0 ? atoms : atoms.subList(0, brace)).forEach((slot, at) -> {
			if (source.lineStart(at.start()) == source.lineStart(source.start(row))) {
				columns.put(slot, layout.column(at.start()));
			}
		});
		return columns;
	}

	/**
	 * A new row whose parts stand in the columns of the rows beside it.
	 *
	 * @param oldOwner the block or sheet it comes into; null for a new one
	 */
	String aligned(String plain, EObject oldOwner) {
		Map<Slot, Integer> common = oldOwner == null ? Map.of() : in(oldOwner);
		if (common.isEmpty()) {
			return plain;
		}
		return new RowAligner(reader, keywords, lines.get(PgoalPackage.Literals.INDICATOR)).align(plain, indent(oldOwner), common);
	}

	private int indent(EObject owner) {
		List<? extends EObject> rows = owner instanceof IndicatorGroup group ? group.getIndicators() : ((Sheet) owner).getRows();
		return rows.stream().filter(Indicator.class::isInstance).findFirst().map(row -> TextWidth.of(source.indentation(source.start(row)))).orElse(0);
	}
}
