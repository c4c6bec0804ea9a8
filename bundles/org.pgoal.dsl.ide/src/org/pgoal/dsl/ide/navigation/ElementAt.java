package org.pgoal.dsl.ide.navigation;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.ide.source.Lines;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;
import org.pgoal.model.Row;
import org.pgoal.model.Sheet;

/** What the caret is on: the innermost sheet, block or indicator, or a template, whose lines hold it; between sheets, the one before. */
public final class ElementAt {

	private ElementAt() {
	}

	/** @param offset in UTF-16 units; one behind the last character of a line still belongs to it */
	public static Optional<EObject> find(Analysis analysis, int offset) {
		Lines lines = analysis.snapshot().lines();
		return analysis.model().flatMap(file -> in(file.getElements(), offset, lines).<EObject>map(element -> element).or(() -> near(file, offset)))
				.map(element -> element instanceof Sheet sheet ? inside(sheet, offset, lines) : element);
	}

	/** The last sheet before a place, else the first one. */
	private static Optional<EObject> near(GoalFile file, int offset) {
		Sheet found = null;
		for (Sheet sheet : file.getSheets()) {
			ICompositeNode node = NodeModelUtils.findActualNodeFor(sheet);
			if (found == null || node != null && node.getOffset() <= offset) {
				found = sheet;
			}
		}
		return Optional.ofNullable(found);
	}

	private static EObject inside(Sheet sheet, int offset, Lines lines) {
		Optional<Row> row = in(sheet.getRows(), offset, lines);
		if (row.isPresent() && row.get() instanceof IndicatorGroup block) {
			Optional<Indicator> indicator = in(block.getIndicators(), offset, lines);
			return indicator.isPresent() ? indicator.get() : block;
		}
		return row.isPresent() ? row.get() : sheet;
	}

	/** The one whose own text holds the place, else the one whose lines do: two may share a line. */
	private static <T extends EObject> Optional<T> in(Iterable<T> elements, int offset, Lines lines) {
		T found = null;
		for (T element : elements) {
			ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
			if (node != null) {
				if (node.getOffset() <= offset && offset < node.getEndOffset()) {
					return Optional.of(element);
				}
				boolean line = lines.start(lines.line(node.getOffset())) <= offset && offset <= lines.end(lines.line(node.getEndOffset()));
				found = found == null && line ? element : found;
			}
		}
		return Optional.ofNullable(found);
	}
}
