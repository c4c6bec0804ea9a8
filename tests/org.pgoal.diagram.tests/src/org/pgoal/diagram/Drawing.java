package org.pgoal.diagram;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParser;
import org.pgoal.diagram.tree.IndicatorTree;
import org.pgoal.diagram.tree.TreeNode;
import org.pgoal.diagram.tree.TreeRequest;
import org.pgoal.dsl.PGoalStandaloneSetup;
import org.pgoal.dsl.check.Checker;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.templates.TemplateCatalogue;
import org.pgoal.model.Indicator;
import org.pgoal.model.Sheet;
import org.pgoal.model.finding.Finding;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.lookup.Sheets;
import org.pgoal.model.message.Message;

import com.google.inject.Injector;

/** Sheets from text, with findings that no change of a rule changes. */
public final class Drawing {

	private static final Injector INJECTOR = new PGoalStandaloneSetup().createInjectorAndDoEMFRegistration();
	private static final Checker PARSER = new Checker(INJECTOR.getInstance(IParser.class), INJECTOR.getInstance(TemplateCatalogue.class), List.of());

	private Drawing() {
	}

	/** Parses a text that has no fault. */
	public static FileCheck parsed(String text) {
		FileCheck check = PARSER.check(text, URI.createURI("sheet.pgoal"), Sheets.NONE);
		if (!check.problems().isEmpty()) {
			throw new AssertionError(check.problems().toString());
		}
		return check;
	}

	/** Everything about a parsed file: its template, a finding on the first three indicators, lines. */
	public static TreeRequest request(FileCheck file, Locale locale) {
		return TreeRequest.everything(locale).withTemplate(file.template()).withFindings(findings(file.model().getSheets()))
				.withSource(element -> new TreeNode.SourceLine("../sheet.pgoal", NodeModelUtils.findActualNodeFor(element).getStartLine()));
	}

	/** The tree of the first sheet. */
	public static TreeNode tree(String text, Locale locale) {
		FileCheck file = parsed(text);
		return IndicatorTree.of(file.model().getSheets().get(0), request(file, locale));
	}

	private static Function<EObject, List<Finding>> findings(List<Sheet> sheets) {
		return element -> {
			for (Sheet sheet : sheets) {
				int position = element instanceof Indicator ? sheet.getIndicators().indexOf(element) : -1;
				if (position >= 0 && position < Severity.values().length) {
					// a key without a text is shown as it is
					return List.of(new Finding("PG000", Severity.values()[position], element, null, Message.of(Drawing.class, "look here"), List.of()));
				}
			}
			return List.of();
		};
	}
}
