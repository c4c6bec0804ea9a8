package org.pgoal.dsl.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.linking.WrittenReferences;
import org.pgoal.model.Project;
import org.pgoal.model.Sheet;
import org.pgoal.model.figures.FileFacts;
import org.pgoal.model.figures.SheetFacts;
import org.pgoal.model.figures.Status;
import org.pgoal.model.figures.Weights;
import org.pgoal.model.finding.Severity;

/** What is counted of a file that has been checked. */
public final class FactsReader {

	private FactsReader() {
	}

	/** @param check with its model, as far as there is one */
	public static FileFacts read(String file, FileCheck check) {
		Map<FileFacts.Rule, Integer> findings = new HashMap<>();
		Map<EObject, Severity> worst = new HashMap<>();
		Severity ofFile = null;
		for (Problem problem : check.problems()) {
			findings.merge(new FileFacts.Rule(problem.rule(), problem.severity()), 1, Integer::sum);
			Sheet sheet = sheet(problem.element());
			if (sheet == null) {
				ofFile = harder(ofFile, problem.severity());
			} else {
				worst.merge(sheet, problem.severity(), FactsReader::harder);
			}
		}
		boolean unread = check.unparsed().isPresent();
		List<SheetFacts> sheets = new ArrayList<>();
		for (Sheet sheet : check.model() == null ? List.<Sheet>of() : check.model().getSheets()) {
			Status status = unread ? Status.UNREAD : Status.of(harder(ofFile, worst.get(sheet)));
			Optional<String> department = sheet instanceof Project project ? WrittenReferences.department(project) : Optional.empty();
			sheets.add(SheetFacts.of(sheet, check.template(), department, line(sheet), status));
		}
		if (unread && sheets.isEmpty()) {
			String name = file.substring(file.lastIndexOf('/') + 1);
			sheets.add(new SheetFacts(name, null, false, "", 1, Status.UNREAD, null, false, 0, 0, 0, Weights.UNASKED));
		}
		return new FileFacts(file, sheets, findings);
	}

	private static Severity harder(Severity one, Severity other) {
		return one == null || other != null && other.compareTo(one) < 0 ? other : one;
	}

	private static Sheet sheet(EObject element) {
		EObject at = element;
		while (at != null && !(at instanceof Sheet)) {
			at = at.eContainer();
		}
		return (Sheet) at;
	}

	private static int line(Sheet sheet) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(sheet);
		return node == null ? 1 : node.getStartLine();
	}
}
