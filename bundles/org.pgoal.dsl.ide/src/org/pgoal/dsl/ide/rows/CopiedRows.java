package org.pgoal.dsl.ide.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.exchange.rows.CopiedTable;
import org.pgoal.exchange.rows.IndicatorRows;
import org.pgoal.forms.FormException;
import org.pgoal.model.Department;
import org.pgoal.model.FormKind;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * Lines of indicators as a table for a spreadsheet.
 *
 * @param table      with headings
 * @param indicators how many stand in it
 */
public record CopiedRows(CopiedTable table, int indicators) {

	/**
	 * The indicators of one sheet that a selection touches; where nothing is selected, those of the block around the caret, else of the
	 * sheet.
	 *
	 * @return empty where there is none
	 * @throws FormException when the template's form can't be read
	 */
	public static Optional<CopiedRows> of(Analysis analysis, int offset, int length, IndicatorRows rows) throws FormException {
		List<Indicator> selected = selected(analysis, offset, length);
		EffectiveTemplate template = analysis.check().template();
		if (selected.isEmpty() || template == null) {
			return Optional.empty();
		}
		FormKind kind = sheet(selected.get(0)) instanceof Department ? FormKind.DEPARTMENT : FormKind.PROJECT;
		return Optional.of(new CopiedRows(rows.write(selected, template, kind), selected.size()));
	}

	private static List<Indicator> selected(Analysis analysis, int offset, int length) {
		List<Indicator> touched = new ArrayList<>();
		for (Sheet sheet : analysis.model().map(model -> (List<Sheet>) model.getSheets()).orElse(List.of())) {
			List<Indicator> own = List.copyOf(sheet.getIndicators());
			if (length > 0) {
				own.stream().filter(indicator -> touches(indicator, offset, offset + length)).forEach(touched::add);
			} else if (touches(sheet, offset, offset)) {
				List<Indicator> block = own.stream().filter(indicator -> indicator.eContainer() != sheet && touches(indicator.eContainer(), offset, offset)).toList();
				touched.addAll(block.isEmpty() ? own : block);
			}
		}
		// rows of one table belong to one sheet
		return touched.stream().filter(indicator -> sheet(indicator) == sheet(touched.get(0))).toList();
	}

	private static boolean touches(EObject element, int from, int to) {
		INode node = NodeModelUtils.findActualNodeFor(element);
		return node != null && node.getOffset() <= to && from < Math.max(node.getEndOffset(), from == to ? node.getEndOffset() + 1 : node.getEndOffset());
	}

	private static Sheet sheet(Indicator indicator) {
		return EcoreUtil2.getContainerOfType(indicator, Sheet.class);
	}
}
