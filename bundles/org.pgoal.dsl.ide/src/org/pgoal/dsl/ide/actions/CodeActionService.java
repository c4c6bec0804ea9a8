package org.pgoal.dsl.ide.actions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.pgoal.dsl.check.Problem;
import org.pgoal.dsl.ide.completion.RuleTitles;
import org.pgoal.dsl.ide.source.Lines;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.ide.workspace.FixableFindings;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.model.change.Change;
import org.pgoal.model.change.Remedy;
import org.pgoal.model.message.Message;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Quick fixes: the remedies of rules, repairs of the syntax, all of one kind at once, suppressions. Remedies go through the
 * editing engine; one that it refuses is not offered.
 */
@Singleton
public class CodeActionService {

	/** So many remedies are worked out before the author has chosen; the others when one is chosen. */
	private static final int EAGER = 6;

	/** Fixes of one kind that are made at once. */
	private static final int AT_ONCE = 500;

	/** The command that does what {@link #inFolder} says; its argument is the rule's ID. */
	public static final String FIX_ALL = "pgoal.fixAll";

	private static final int FOLDER = -2;

	private static final String URI = "uri";
	private static final String VERSION = "version";
	private static final String RULE = "rule";
	private static final String OFFSET = "offset";
	private static final String REMEDY = "remedy";

	private final RemedyEdits remedies;
	private final Workspace workspace;
	private final List<SyntaxFix> syntax;
	private final RuleTitles rules = new RuleTitles();

	/**
	 * An action, with its edits where they have been worked out.
	 *
	 * @param edits null where they are asked for later
	 */
	public record Action(CodeAction action, List<TextEdit> edits) {
	}

	/**
	 * An action whose edits are asked for now.
	 *
	 * @param offset of the problem; -1 for all problems of the rule, -2 for those of all files
	 */
	public record Deferred(String uri, int version, String rule, int offset, int remedy) {

		public boolean isForFolder() {
			return offset == FOLDER;
		}
	}

	@Inject
	CodeActionService(RemedyEdits remedies, Workspace workspace) {
		this.remedies = remedies;
		this.workspace = workspace;
		this.syntax = List.of(new QuoteDate(), new AddColon(workspace), new CloseQuote(), new CloseBlocks(), new SplitKeyword(), new ReadableLineEnds(), new NearName(workspace));
	}

	/**
	 * The edits of a text that make changes of its model come true, whoever wants them.
	 *
	 * @throws org.pgoal.dsl.edit.EditRefused when they cannot be made
	 */
	public List<TextEdit> edits(Analysis analysis, List<Change> changes) {
		return remedies.orRefused(analysis, changes);
	}

	/**
	 * @param lazy true where the client asks for edits when an action has been chosen
	 */
	public List<Action> actions(Analysis analysis, Range range, CodeActionContext context, Locale locale, boolean lazy) {
		List<Problem> problems = problems(analysis, range);
		List<Action> actions = new ArrayList<>();
		if (isWanted(context, CodeActionKind.QuickFix)) {
			fixes(analysis, problems, context, locale, lazy, actions);
			syntax(analysis, range, context, locale, actions);
			allOfKind(analysis, problems, context, locale, lazy, actions);
			suppressions(analysis, problems, context, locale, actions);
		}
		if (context != null && context.getOnly() != null && isWanted(context, CodeActionKind.SourceFixAll)) {
			all(analysis, locale, actions);
		}
		return actions;
	}

	/** The problems of the lines that a range touches, those at the range itself first. */
	private static List<Problem> problems(Analysis analysis, Range range) {
		Lines lines = analysis.snapshot().lines();
		int from = lines.offset(range.getStart());
		int to = lines.offset(range.getEnd());
		List<Problem> exact = new ArrayList<>();
		List<Problem> near = new ArrayList<>();
		for (Problem problem : analysis.problems()) {
			if (problem.offset() <= to && from <= problem.offset() + problem.length()) {
				exact.add(problem);
			} else if (problem.line() - 1 >= range.getStart().getLine() && problem.line() - 1 <= range.getEnd().getLine()) {
				near.add(problem);
			}
		}
		exact.addAll(near);
		return exact;
	}

	private static boolean isWanted(CodeActionContext context, String kind) {
		return context == null || context.getOnly() == null || context.getOnly().isEmpty()
				|| context.getOnly().stream().anyMatch(only -> kind.equals(only) || kind.startsWith(only + "."));
	}

	// ------------------------------------------------------------- remedies

	private void fixes(Analysis analysis, List<Problem> problems, CodeActionContext context, Locale locale, boolean lazy, List<Action> actions) {
		int eager = 0;
		for (Problem problem : problems) {
			for (int i = 0; i < problem.remedies().size(); i++) {
				Remedy remedy = problem.remedies().get(i);
				List<TextEdit> edits = null;
				if (!lazy || eager++ < EAGER) {
					edits = remedies.of(analysis, remedy.changes());
					if (edits == null) {
						continue;
					}
				}
				CodeAction action = action(remedy.title().text(locale), CodeActionKind.QuickFix, diagnostics(problem, analysis, context));
				action.setIsPreferred(remedy.preferred() && i == 0);
				if (edits == null) {
					action.setData(data(analysis, problem.rule(), problem.offset(), i));
				}
				actions.add(new Action(action, edits));
			}
		}
	}

	private void allOfKind(Analysis analysis, List<Problem> problems, CodeActionContext context, Locale locale, boolean lazy, List<Action> actions) {
		Set<String> kinds = new LinkedHashSet<>();
		problems.stream().filter(FixableFindings::isFixable).forEach(p -> kinds.add(p.rule()));
		for (String rule : kinds) {
			long count = analysis.problems().stream().filter(p -> p.rule().equals(rule) && FixableFindings.isFixable(p)).count();
			if (count > 1) {
				CodeAction action = action(Message.of(CodeActionService.class, "fix.all", rule, count).text(locale), CodeActionKind.QuickFix,
						diagnostics(problems.stream().filter(p -> p.rule().equals(rule)).findFirst().orElseThrow(), analysis, context));
				List<TextEdit> edits = lazy ? null : together(analysis, rule);
				if (lazy) {
					action.setData(data(analysis, rule, -1, 0));
				}
				if (lazy || edits != null) {
					actions.add(new Action(action, edits));
				}
			}
			folder(analysis, rule, context, locale, lazy, actions);
		}
	}

	/** Where other files have the same problem: all of them at once. */
	private void folder(Analysis analysis, String rule, CodeActionContext context, Locale locale, boolean lazy, List<Action> actions) {
		Map<String, Integer> files = workspace.fixable().of(rule);
		if (files.keySet().stream().allMatch(analysis.snapshot().uri()::equals)) {
			return;
		}
		int count = files.values().stream().mapToInt(Integer::intValue).sum();
		CodeAction action = action(Message.of(CodeActionService.class, "fix.folder", rule, count, files.size()).text(locale), CodeActionKind.QuickFix, null);
		if (lazy) {
			action.setData(data(analysis, rule, FOLDER, 0));
		} else {
			action.setCommand(new Command(action.getTitle(), FIX_ALL, List.of(rule)));
		}
		actions.add(new Action(action, null));
	}

	/** The edits of all files, by the URI that the client knows, that repair a rule's findings with one obvious answer. */
	public Map<String, List<TextEdit>> inFolder(String rule) {
		Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
		for (String uri : workspace.fixable().of(rule).keySet()) {
			workspace.file(uri).map(analysis -> together(analysis, rule)).filter(found -> !found.isEmpty())
					.ifPresent(found -> edits.put(workspace.clientUri(uri), found));
		}
		return edits;
	}

	private void all(Analysis analysis, Locale locale, List<Action> actions) {
		List<TextEdit> edits = together(analysis, null);
		if (edits != null && !edits.isEmpty()) {
			actions.add(new Action(action(Message.of(CodeActionService.class, "fix.everything").text(locale), CodeActionKind.SourceFixAll, null), edits));
		}
	}

	/** The first preferred remedy of all problems of a rule, or of all; null where they cannot be made together. */
	private List<TextEdit> together(Analysis analysis, String rule) {
		Map<String, List<Change>> byTarget = new LinkedHashMap<>();
		Map<Object, Integer> numbers = new HashMap<>();
		int count = 0;
		for (Problem problem : analysis.problems()) {
			if ((rule == null || rule.equals(problem.rule())) && FixableFindings.isFixable(problem) && count++ < AT_ONCE) {
				List<Change> changes = problem.remedies().get(0).changes();
				// of two remedies that change the same place the first one counts
				String target = String.valueOf(changes.stream().map(change -> target(change, numbers)).toList());
				byTarget.putIfAbsent(target, changes);
			}
		}
		List<Change> changes = byTarget.values().stream().flatMap(List::stream).toList();
		return changes.isEmpty() ? null : remedies.of(analysis, changes);
	}

	private static String target(Change change, Map<Object, Integer> numbers) {
		Object element = switch (change) {
		case Change.Set set -> set.element();
		case Change.Add add -> add.element();
		case Change.Remove remove -> remove.element();
		case Change.Move move -> move.element();
		};
		String feature = change instanceof Change.Set set ? set.feature().getName() : "";
		return numbers.computeIfAbsent(element, e -> numbers.size()) + feature;
	}

	// --------------------------------------------------------------- syntax

	private void syntax(Analysis analysis, Range range, CodeActionContext context, Locale locale, List<Action> actions) {
		for (SyntaxFix kind : syntax) {
			for (Fix fix : kind.find(analysis, range.getStart().getLine(), range.getEnd().getLine())) {
				CodeAction action = action(fix.title().text(locale), CodeActionKind.QuickFix,
						fix.problem() == null ? null : diagnostics(fix.problem(), analysis, context));
				action.setIsPreferred(fix.preferred());
				actions.add(new Action(action, fix.edits()));
			}
		}
	}

	private void suppressions(Analysis analysis, List<Problem> problems, CodeActionContext context, Locale locale, List<Action> actions) {
		Set<String> done = new LinkedHashSet<>();
		for (Problem problem : problems) {
			if (rules.rule(problem.rule()).isPresent() && done.add(problem.rule())) {
				List<Diagnostic> diagnostics = diagnostics(problem, analysis, context);
				actions.add(new Action(action(Message.of(CodeActionService.class, "suppress.line", problem.rule()).text(locale), CodeActionKind.QuickFix,
						diagnostics), List.of(Suppression.inLine(analysis.snapshot(), problem.offset(), problem.rule(), locale))));
				actions.add(new Action(action(Message.of(CodeActionService.class, "suppress.file", problem.rule()).text(locale), CodeActionKind.QuickFix,
						diagnostics), List.of(Suppression.inFile(analysis.snapshot(), problem.rule(), locale))));
			}
		}
	}

	// ------------------------------------------------------------- deferred

	private static CodeAction action(String title, String kind, List<Diagnostic> diagnostics) {
		CodeAction action = new CodeAction(title);
		action.setKind(kind);
		action.setDiagnostics(diagnostics == null || diagnostics.isEmpty() ? null : diagnostics);
		return action;
	}

	/** The client's own diagnostics about a problem, so that it can tell which are repaired. */
	private static List<Diagnostic> diagnostics(Problem problem, Analysis analysis, CodeActionContext context) {
		if (context == null || context.getDiagnostics() == null) {
			return List.of();
		}
		Range range = analysis.snapshot().lines().range(problem.offset(), problem.offset() + problem.length());
		return context.getDiagnostics().stream()
				.filter(d -> d.getCode() != null && d.getCode().isLeft() && problem.rule().equals(d.getCode().getLeft()) && range.equals(d.getRange())).toList();
	}

	private static JsonObject data(Analysis analysis, String rule, int offset, int remedy) {
		JsonObject data = new JsonObject();
		data.addProperty(URI, analysis.snapshot().uri());
		data.addProperty(VERSION, analysis.snapshot().version());
		data.addProperty(RULE, rule);
		data.addProperty(OFFSET, offset);
		data.addProperty(REMEDY, remedy);
		return data;
	}

	/** What an action was deferred with; null where it has its edits already. */
	public static Deferred deferred(CodeAction action) {
		if (!(action.getData() instanceof JsonElement element) || !element.isJsonObject() || !element.getAsJsonObject().has(RULE)) {
			return null;
		}
		JsonObject data = element.getAsJsonObject();
		return new Deferred(data.get(URI).getAsString(), data.get(VERSION).getAsInt(), data.get(RULE).getAsString(), data.get(OFFSET).getAsInt(),
				data.get(REMEDY).getAsInt());
	}

	/** The edits of an action that was deferred; null where the document has changed since. */
	public List<TextEdit> resolve(Analysis analysis, Deferred deferred, Locale locale) {
		if (analysis.snapshot().version() != deferred.version()) {
			return null;
		}
		if (deferred.offset() < 0) {
			return together(analysis, deferred.rule());
		}
		return analysis.problems().stream()
				.filter(p -> p.rule().equals(deferred.rule()) && p.offset() == deferred.offset() && p.remedies().size() > deferred.remedy()).findFirst()
				.map(p -> remedies.of(analysis, p.remedies().get(deferred.remedy()).changes())).orElse(null);
	}
}
