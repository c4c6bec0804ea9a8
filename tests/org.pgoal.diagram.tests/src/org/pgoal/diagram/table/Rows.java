package org.pgoal.diagram.table;

import java.io.StringReader;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParser;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.dsl.edit.EditEngine;
import org.pgoal.dsl.edit.TextEdit;
import org.pgoal.dsl.naming.StableNames;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.model.GoalFile;
import org.pgoal.model.Indicator;
import org.pgoal.model.change.Change;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.template.EffectiveTemplate;

import com.google.inject.Injector;

/** Rows from text, with a finding at each indicator whose name says so. */
final class Rows {

	private static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();

	private Rows() {
	}

	static GoalFile parsed(String text) {
		return (GoalFile) INJECTOR.getInstance(IParser.class).parse(new StringReader(text)).getRootASTElement();
	}

	static EffectiveTemplate template(String id) {
		return INJECTOR.getInstance(TemplateCatalogue.class).effective(id).orElseThrow();
	}

	static FileRows of(String uri, String text) {
		return of(uri, text, "");
	}

	static FileRows of(String uri, String text, String broken) {
		return new RowReader(uri, null, StableNames::of, element -> NodeModelUtils.findActualNodeFor(element).getStartLine(), Rows::findings)
				.read(parsed(text), broken);
	}

	private static List<RowFinding> findings(EObject element) {
		if (element instanceof Indicator indicator && indicator.getName() != null && indicator.getName().contains("错")) {
			return List.of(new RowFinding("PG000", indicator.getName().contains("大错") ? Severity.ERROR : Severity.NOTE, "look here", null));
		}
		return List.of();
	}

	static String edited(String text, List<Change> changes) {
		return TextEdit.apply(text, INJECTOR.getInstance(EditEngine.class).edits(text, changes));
	}
}
