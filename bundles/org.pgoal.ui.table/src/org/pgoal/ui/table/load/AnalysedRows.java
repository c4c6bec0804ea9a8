package org.pgoal.ui.table.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.diagram.table.Column;
import org.pgoal.diagram.table.Column.Topic;
import org.pgoal.diagram.table.FileRows;
import org.pgoal.diagram.table.RowFinding;
import org.pgoal.diagram.table.RowReader;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.model.FieldEntry;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage.Literals;
import org.pgoal.model.Sheet;
import org.pgoal.ui.table.text.TableText;

/** The rows of a version of a file with what was found in it. Not for the UI thread: it may parse and check. */
public final class AnalysedRows {

	/** By what a finding about a part of an indicator's own line is about. */
	private static final Map<EStructuralFeature, Topic> PARTS = Map.of(Literals.INDICATOR__LEVEL1, Topic.LEVEL_ONE, Literals.INDICATOR__LEVEL2,
			Topic.LEVEL_TWO, Literals.INDICATOR__TARGET, Topic.VALUE, Literals.INDICATOR__WEIGHT, Topic.WEIGHT, Literals.INDICATOR__POLARITY, Topic.POLARITY,
			Literals.INDICATOR__KIND, Topic.KIND, Literals.INDICATOR__FORMULA, Topic.FORMULA, Literals.INDICATOR__LAST_YEAR, Topic.PREVIOUS,
			Literals.INDICATOR__ACTUAL, Topic.ACTUAL, Literals.INDICATOR__SCORE, Topic.SCORE);

	private AnalysedRows() {
	}

	/** @param uri as the rows are to name the file */
	public static FileRows read(String uri, Analysis analysis, Locale locale) {
		FileCheck check = analysis.check();
		String broken = check.unparsed().map(problem -> TableText.of("broken", problem.line(), problem.text(locale))).orElse("");
		if (check.model() == null) {
			return new FileRows(uri, List.of(), List.of(), List.of(), broken);
		}
		Map<EObject, String> names = StableNames.below(check.model());
		Map<EObject, List<RowFinding>> findings = findings(check, locale);
		return new RowReader(uri, check.template(), names::get, AnalysedRows::line, element -> findings.getOrDefault(element, List.of())).read(check.model(),
				broken);
	}

	private static int line(EObject element) {
		INode node = NodeModelUtils.findActualNodeFor(element);
		return node == null ? 1 : node.getStartLine();
	}

	private static Map<EObject, List<RowFinding>> findings(FileCheck check, Locale locale) {
		Map<EObject, List<RowFinding>> findings = new IdentityHashMap<>();
		for (Problem problem : check.problems()) {
			EObject part = null;
			EObject owner = problem.element();
			while (owner != null && !(owner instanceof Indicator) && !(owner instanceof Sheet)) {
				part = owner;
				owner = owner.eContainer();
			}
			if (owner != null) {
				Column column = owner instanceof Indicator indicator ? column(indicator, part, problem).orElse(null) : null;
				findings.computeIfAbsent(owner, element -> new ArrayList<>())
						.add(new RowFinding(problem.rule(), problem.severity(), problem.text(locale), column));
			}
		}
		findings.values().forEach(list -> list.sort(Comparator.comparing(RowFinding::severity)));
		return findings;
	}

	private static Optional<Column> column(Indicator indicator, EObject part, Problem problem) {
		if (part instanceof FieldEntry field && field.getLabel() != null) {
			return Optional.of(Column.field(field.getLabel()));
		} else if (part != null) {
			return Optional.ofNullable(PARTS.get(part.eContainingFeature())).map(Column::of);
		}
		for (Map.Entry<EStructuralFeature, Topic> feature : PARTS.entrySet()) {
			for (INode node : NodeModelUtils.findNodesForFeature(indicator, feature.getKey())) {
				if (node.getOffset() <= problem.offset() && problem.offset() + problem.length() <= node.getEndOffset()) {
					return Optional.of(Column.of(feature.getValue()));
				}
			}
		}
		return Optional.empty();
	}
}
