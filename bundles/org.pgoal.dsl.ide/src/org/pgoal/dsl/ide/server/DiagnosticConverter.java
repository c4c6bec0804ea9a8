package org.pgoal.dsl.ide.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.ide.source.Lines;
import org.pgoal.model.finding.Severity;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Problems as a client wants them: with the rule as code and the message in the reader's language. */
public final class DiagnosticConverter {

	/** What all diagnostics say of where they come from. */
	public static final String SOURCE = "pgoal";

	private DiagnosticConverter() {
	}

	public static List<Diagnostic> convert(List<Problem> problems, Lines lines, Locale locale) {
		List<Diagnostic> diagnostics = new ArrayList<>(problems.size());
		for (Problem problem : problems) {
			diagnostics.add(convert(problem, lines, locale));
		}
		return diagnostics;
	}

	public static Diagnostic convert(Problem problem, Lines lines, Locale locale) {
		Diagnostic diagnostic = new Diagnostic(lines.range(problem.offset(), problem.offset() + Math.max(0, problem.length())), problem.text(locale));
		diagnostic.setSeverity(severity(problem.severity()));
		diagnostic.setCode(problem.rule());
		diagnostic.setSource(SOURCE);
		JsonObject data = new JsonObject();
		data.addProperty("rule", problem.rule());
		data.addProperty("sheet", problem.sheet());
		data.addProperty("indicator", problem.indicator());
		data.addProperty("fixes", problem.remedies().size());
		if (!problem.remedies().isEmpty()) {
			// a client can list the fixes before it asks for one
			JsonArray titles = new JsonArray();
			problem.remedies().forEach(remedy -> titles.add(remedy.title().text(locale)));
			data.add("titles", titles);
		}
		diagnostic.setData(data);
		return diagnostic;
	}

	private static DiagnosticSeverity severity(Severity severity) {
		return switch (severity) {
		case ERROR -> DiagnosticSeverity.Error;
		case WARNING -> DiagnosticSeverity.Warning;
		case NOTE -> DiagnosticSeverity.Information;
		};
	}
}
