package org.pgoal.ui.properties;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.diagram.edit.fields.ElementFields;
import org.pgoal.dsl.check.FileCheck;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.ide.navigation.ElementAt;
import org.pgoal.dsl.ide.server.PGoalLanguageServer;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.model.Template;
import org.pgoal.model.finding.Finding;
import org.pgoal.ui.server.LanguageService;

/** Reads the fields of what the caret is on, on a thread of the language server. */
final class FieldsReader {

	/** What is to be shown. */
	sealed interface Answer {

		record Fields(ElementFields element) implements Answer {
		}

		/** @param problem what keeps the text from being understood */
		record Broken(Problem problem) implements Answer {
		}

		/** The caret is on no element that has fields. */
		record Nothing(boolean template) implements Answer {
		}
	}

	private FieldsReader() {
	}

	/** @return null where the file cannot be read */
	static CompletableFuture<Answer> read(String uri, int offset) {
		return LanguageService.get().ask(server -> {
			PGoalLanguageServer own = (PGoalLanguageServer) server;
			return own.<Answer>about(uri, null, analysis -> answer(analysis, offset, departments(own)));
		});
	}

	private static List<String> departments(PGoalLanguageServer server) {
		return server.workspace().departments().stream().map(target -> target.id() == null ? target.name() : target.id()).filter(Objects::nonNull).distinct().toList();
	}

	private static Answer answer(Analysis analysis, int offset, List<String> departments) {
		FileCheck check = analysis.check();
		Optional<Problem> broken = check.unparsed();
		if (broken.isPresent()) {
			return new Answer.Broken(broken.get());
		}
		EObject element = ElementAt.find(analysis, offset).orElse(null);
		Map<EObject, List<Finding>> findings = check.findings();
		return ElementFields.of(element, new ElementFields.Surroundings(check.template(), at -> findings.getOrDefault(at, List.of()), departments))
				.<Answer>map(Answer.Fields::new).orElseGet(() -> new Answer.Nothing(element instanceof Template));
	}
}
