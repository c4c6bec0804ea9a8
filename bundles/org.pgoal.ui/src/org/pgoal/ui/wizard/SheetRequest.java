package org.pgoal.ui.wizard;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.ExecuteCommandParams;
import org.pgoal.dsl.ide.server.Commands;
import org.pgoal.ui.server.LanguageService;

/**
 * Asks the language server for a new sheet.
 *
 * @param template the name of the template
 * @param name     of the sheet
 */
record SheetRequest(String template, Kind kind, String name, int year) {

	/** What a sheet is about. */
	enum Kind {
		PROJECT, DEPARTMENT
	}

	/** The names of the templates that a sheet may use. */
	static CompletableFuture<List<String>> templates() {
		return ask(new ExecuteCommandParams(Commands.TEMPLATES, List.of()))
				.thenApply(names -> names instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of());
	}

	/** The text; null where there is no such template. */
	CompletableFuture<String> text() {
		return ask(new ExecuteCommandParams(Commands.NEW_SHEET, List.of(template, kind.name().toLowerCase(Locale.ROOT), name, String.valueOf(year))))
				.thenApply(text -> text == null ? null : String.valueOf(text));
	}

	private static CompletableFuture<Object> ask(ExecuteCommandParams params) {
		return LanguageService.get().ask(server -> server.getWorkspaceService().executeCommand(params));
	}
}
