package org.pgoal.dsl.check;

import java.util.List;

import org.pgoal.model.GoalFile;
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

	public long count(Severity severity) {
		return problems.stream().filter(problem -> problem.severity() == severity).count();
	}
}
