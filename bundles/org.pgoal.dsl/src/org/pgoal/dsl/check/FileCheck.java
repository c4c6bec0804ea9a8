package org.pgoal.dsl.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.finding.NotRun;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * What a check says about one file.
 *
 * @param problems   in the order of the text
 * @param notRun     rules that could not decide
 * @param model      what was parsed; null where nothing could be, or where the model was dropped
 * @param template   the template in force; null where the text was not parsed
 * @param sheets     how many sheets were checked
 * @param indicators how many indicators were checked
 */
public record FileCheck(List<Problem> problems, List<NotRun> notRun, GoalFile model, EffectiveTemplate template, int sheets, int indicators) {

	/** What keeps a text from being understood as a whole. A name that isn't found doesn't, nor a word of no meaning. */
	private static final Set<String> NOT_PARSED = Set.of(Codes.SYNTAX, Codes.CONFLICT, Codes.DEPTH, Codes.SIZE, Codes.ENCODING, Codes.INTERNAL);

	public FileCheck {
		problems = List.copyOf(problems);
		notRun = List.copyOf(notRun);
	}

	/** A file that was not parsed. */
	public static FileCheck of(Problem problem) {
		return new FileCheck(List.of(problem), List.of(), null, null, 0, 0);
	}

	/** The same without models, so that the results of many files don't keep them in memory. */
	public FileCheck withoutModel() {
		return new FileCheck(problems.stream().map(Problem::withoutModel).toList(),
				notRun.stream().map(none -> new NotRun(none.rule(), null, none.reason())).toList(), null, template, sheets, indicators);
	}

	/**
	 * The problems as findings by what a reader sees of a sheet: the indicator that they are about, else the sheet. Only
	 * while the model is there.
	 */
	public Map<EObject, List<Finding>> findings() {
		Map<EObject, List<Finding>> findings = new IdentityHashMap<>();
		for (Problem problem : problems) {
			EObject owner = owner(problem.element());
			if (owner != null) {
				findings.computeIfAbsent(owner, element -> new ArrayList<>())
						.add(new Finding(problem.rule(), problem.severity(), problem.element(), problem.feature(), problem.message(), problem.remedies()));
			}
		}
		return findings;
	}

	private static EObject owner(EObject element) {
		EObject at = element;
		while (at != null && !(at instanceof Indicator) && !(at instanceof Sheet)) {
			at = at.eContainer();
		}
		return at;
	}

	public long count(Severity severity) {
		return problems.stream().filter(problem -> problem.severity() == severity).count();
	}

	/** Why the text is not understood as a whole, so that nothing but its author may change it; empty where it is. */
	public Optional<Problem> unparsed() {
		return problems.stream().filter(problem -> NOT_PARSED.contains(problem.rule())).findFirst();
	}
}
