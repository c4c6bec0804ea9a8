package org.pgoal.cli.rules;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import org.pgoal.cli.shell.Json;
import org.pgoal.cli.shell.Command;
import org.pgoal.cli.shell.Failure;
import org.pgoal.cli.shell.Options;
import org.pgoal.cli.shell.Shell;
import org.pgoal.cli.shell.Status;
import org.pgoal.model.finding.Severity;
import org.pgoal.model.message.Message;
import org.pgoal.rules.Rule;
import org.pgoal.rules.registry.RuleRegistry;

import com.google.gson.stream.JsonWriter;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code pgoal rules}: which rules there are and what they ask for. */
public final class RulesCommand implements Command {

	@Override
	public String name() {
		return "rules";
	}

	@Override
	public void define(CommandSpec spec) {
		spec.addOption(Options.choice("--format", "text", "json", "markdown"));
		spec.addPositional(Options.one("ID", false));
	}

	@Override
	public int run(ParseResult arguments, Shell shell) throws Failure, IOException {
		String id = arguments.matchedPositionalValue(0, (String) null);
		List<Rule> rules = id == null ? RuleRegistry.all() : List.of(named(id));
		switch (Options.chosen("--format", arguments)) {
		case "json" -> json(rules, shell);
		case "markdown" -> markdown(rules, shell);
		default -> text(rules, id != null, shell);
		}
		return Status.DONE;
	}

	private static Rule named(String id) throws Failure {
		for (Rule rule : RuleRegistry.all()) {
			if (rule.id().equalsIgnoreCase(id)) {
				return rule;
			}
		}
		throw new Failure(Message.of(RulesCommand.class, "noRule", id));
	}

	private static void text(List<Rule> rules, boolean withExplanation, Shell shell) {
		for (Rule rule : rules) {
			RuleText text = RuleText.of(rule, shell.locale());
			shell.out().println(rule.id() + " " + severity(rule.severity(), shell) + " " + text.title());
			if (withExplanation && !text.explanation().equals(text.title())) {
				shell.out().println();
				shell.out().println(text.explanation());
			}
		}
	}

	private static void json(List<Rule> rules, Shell shell) throws IOException {
		JsonWriter json = Json.writer(shell.out());
		json.beginArray();
		for (Rule rule : rules) {
			RuleText text = RuleText.of(rule, shell.locale());
			json.beginObject();
			json.name("rule").value(rule.id());
			json.name("severity").value(rule.severity().name().toLowerCase(Locale.ROOT));
			json.name("title").value(text.title());
			json.name("description").value(text.explanation());
			json.endObject();
		}
		json.endArray();
		json.flush();
		shell.out().println();
	}

	private static void markdown(List<Rule> rules, Shell shell) {
		PrintStream out = shell.out();
		boolean first = true;
		for (Rule rule : rules) {
			RuleText text = RuleText.of(rule, shell.locale());
			if (!first) {
				out.println();
			}
			first = false;
			out.println("## " + rule.id() + " " + text.title());
			out.println();
			out.println(shell.text(Message.of(RulesCommand.class, "default", severity(rule.severity(), shell))));
			if (!text.explanation().equals(text.title())) {
				out.println();
				out.println(text.explanation());
			}
		}
	}

	private static String severity(Severity severity, Shell shell) {
		return shell.text(Message.of(RulesCommand.class, "severity." + severity.name().toLowerCase(Locale.ROOT)));
	}
}
