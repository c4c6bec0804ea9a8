package org.pgoal.cli;

import java.util.List;

import org.pgoal.cli.check.CheckCommand;
import org.pgoal.cli.compare.DiffCommand;
import org.pgoal.cli.compare.MergeCommand;
import org.pgoal.cli.compare.RollCommand;
import org.pgoal.cli.compare.TextconvCommand;
import org.pgoal.cli.dashboard.DashboardCommand;
import org.pgoal.cli.exchange.ImportCommand;
import org.pgoal.cli.export.ExportCommand;
import org.pgoal.cli.formatting.FormatCommand;
import org.pgoal.cli.render.RenderCommand;
import org.pgoal.cli.rules.RulesCommand;
import org.pgoal.cli.server.LanguageServerCommand;
import org.pgoal.cli.shell.Command;
import org.pgoal.cli.templates.EcoreCommand;
import org.pgoal.cli.templates.TemplatesCommand;

/** The commands by name. A command's class is loaded when it is asked for, and no other. */
final class Commands {

	/** In the order in which the help lists them. */
	static final List<String> NAMES = List.of("check", "fmt", "import", "export", "render", "dashboard", "diff", "merge", "textconv", "roll", "rules", "templates", "ecore", "lsp", "completion");

	private Commands() {
	}

	/** The command of this name; null where there is none. */
	static Command create(String name) {
		return switch (name) {
		case "check" -> new CheckCommand();
		case "fmt" -> new FormatCommand();
		case "templates" -> new TemplatesCommand();
		case "import" -> new ImportCommand();
		case "export" -> new ExportCommand();
		case "render" -> new RenderCommand();
		case "dashboard" -> new DashboardCommand();
		case "diff" -> new DiffCommand();
		case "merge" -> new MergeCommand();
		case "textconv" -> new TextconvCommand();
		case "roll" -> new RollCommand();
		case "rules" -> new RulesCommand();
		case "ecore" -> new EcoreCommand();
		case "lsp" -> new LanguageServerCommand();
		case "completion" -> new CompletionCommand();
		default -> null;
		};
	}
}
