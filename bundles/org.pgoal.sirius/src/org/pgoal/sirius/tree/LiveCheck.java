package org.pgoal.sirius.tree;

import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.dsl.check.Checker;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.edit.EditRefused;
import org.pgoal.dsl.resource.PGoalResource;
import org.pgoal.model.GoalFile;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.lookup.Sheets;
import org.pgoal.model.template.EffectiveTemplate;
import org.pgoal.sirius.resource.Language;

/**
 * What the rules say about a file as it would be saved now.
 *
 * @param findings by indicator or sheet of the model in memory
 * @param template the one in force; null where that is unknown
 */
record LiveCheck(Map<EObject, List<Finding>> findings, EffectiveTemplate template) {

	private static final LiveCheck NOTHING = new LiveCheck(Map.of(), null);

	static LiveCheck of(GoalFile file, SessionFiles files) {
		return Known.of(file, LiveCheck.class, files.changes(), () -> checked(file, files));
	}

	private static LiveCheck checked(GoalFile file, SessionFiles files) {
		if (!(file.eResource() instanceof PGoalResource resource)) {
			return NOTHING;
		}
		try {
			return told(resource.modelText(), resource, file, files);
		} catch (EditRefused unsaved) {
			// broken text: what could be read of it is drawn without findings
			return new LiveCheck(Map.of(), check(resource.getParseResult().getRootNode().getText(), resource, files).template());
		}
	}

	private static LiveCheck told(String text, PGoalResource resource, GoalFile file, SessionFiles files) {
		FileCheck check = check(text, resource, files);
		Map<EObject, List<Finding>> findings = new IdentityHashMap<>();
		if (check.model() != null) {
			// the text says the same as the model, element by element
			Map<EObject, List<Finding>> told = check.findings();
			Iterator<EObject> fresh = check.model().eAllContents();
			Iterator<EObject> live = file.eAllContents();
			while (fresh.hasNext() && live.hasNext()) {
				EObject element = live.next();
				List<Finding> about = told.get(fresh.next());
				if (about != null) {
					findings.put(element, about);
				}
			}
		}
		return new LiveCheck(findings, check.template());
	}

	private static FileCheck check(String text, PGoalResource resource, SessionFiles files) {
		return Language.service(Checker.class).check(text, resource.getURI(), Sheets.NONE, files);
	}
}
