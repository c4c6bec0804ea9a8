package org.pgoal.dsl.ide.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.services.LanguageClient;
import org.pgoal.dsl.ide.actions.BlockMoves;
import org.pgoal.dsl.ide.actions.CodeActionService;
import org.pgoal.dsl.ide.actions.Surrounding;
import org.pgoal.dsl.ide.completion.Knowledge;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.dsl.skeleton.SheetSkeleton;
import org.pgoal.dsl.text.KeywordLanguage;
import org.pgoal.exchange.rows.CopiedTable;
import org.pgoal.model.FormKind;
import org.pgoal.model.message.Message;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonSyntaxException;
import com.google.inject.Injector;

/**
 * What a client may ask the server to do. A command that changes something answers with whether it did; its edits are
 * sent as {@code workspace/applyEdit}, so that every editor can use it.
 *
 * <ul>
 * <li>{@code pgoal.moveBlock} URI, range, {@code "up"} or {@code "down"}: moves what stands on the first line of the range
 * <li>{@code pgoal.surroundLines} URI, range, label of the block or nothing
 * <li>{@code pgoal.fixAll} ID of a rule: repairs all its findings in the folder that have one obvious answer
 * <li>{@code pgoal.templates}: answers with the names of the templates that a sheet may use, built-in ones first
 * <li>{@code pgoal.newSheet} name of a template, {@code "project"} or {@code "department"}, name of the sheet, year: answers
 * with the text of a new sheet, null where there is no such template
 * <li>{@code pgoal.pasteRows} URI, range, tab-separated rows or null, HTML or null: puts rows that were copied from a spreadsheet in the
 * place of the range, as lines of indicators
 * <li>{@code pgoal.rowsEdit} the same: answers with {@code edit}, {@code indicators} and {@code doubts}, null where they are no
 * indicators or none may stand there; for clients whose own paste becomes the edit
 * <li>{@code pgoal.copyRows} URI, range, whether HTML is wanted too: answers with {@code text}, {@code html} and {@code indicators}, null
 * where there are none
 * </ul>
 */
public final class Commands {

	public static final String MOVE = "pgoal.moveBlock";
	public static final String SURROUND = "pgoal.surroundLines";
	public static final String TEMPLATES = "pgoal.templates";
	public static final String NEW_SHEET = "pgoal.newSheet";
	public static final String PASTE_ROWS = "pgoal.pasteRows";
	public static final String ROWS_EDIT = "pgoal.rowsEdit";
	public static final String COPY_ROWS = "pgoal.copyRows";

	private final Workspace workspace;
	private final Requests requests;
	private final Supplier<LanguageClient> client;
	private final Supplier<Session> session;
	private final Function<Map<String, List<TextEdit>>, WorkspaceEdit> versioned;
	private final BlockMoves moves;
	private final Surrounding surrounding;
	private final CodeActionService actions;
	private final SheetSkeleton skeleton;
	private final RowCommands rows;
	private final Gson gson = new MessageJsonHandler(Map.of()).getGson();

	Commands(Injector injector, Workspace workspace, Requests requests, Supplier<LanguageClient> client, Supplier<Session> session,
			Function<Map<String, List<TextEdit>>, WorkspaceEdit> versioned) {
		this.workspace = workspace;
		this.requests = requests;
		this.client = client;
		this.session = session;
		this.versioned = versioned;
		this.moves = injector.getInstance(BlockMoves.class);
		this.surrounding = injector.getInstance(Surrounding.class);
		this.actions = injector.getInstance(CodeActionService.class);
		this.skeleton = injector.getInstance(SheetSkeleton.class);
		this.rows = new RowCommands(injector, workspace, this::locale);
	}

	static List<String> all() {
		return List.of(MOVE, SURROUND, CodeActionService.FIX_ALL, TEMPLATES, NEW_SHEET, PASTE_ROWS, ROWS_EDIT, COPY_ROWS);
	}

	CompletableFuture<Object> execute(ExecuteCommandParams params) {
		List<JsonElement> arguments = params.getArguments() == null ? List.of() : params.getArguments().stream().map(gson::toJsonTree).toList();
		switch (params.getCommand()) {
		case TEMPLATES -> {
			return requests.answer(cancel -> workspace.templates().stream().map(Knowledge.Target::id).toList());
		}
		case NEW_SHEET -> {
			return requests.answer(cancel -> newSheet(arguments).orElse(null));
		}
		case ROWS_EDIT -> {
			return requests.answer(cancel -> pasted(arguments).orElse(null));
		}
		case COPY_ROWS -> {
			return requests.answer(cancel -> range(arguments).flatMap(range -> rows.copy(text(arguments, 0), range, "true".equals(text(arguments, 2)))).orElse(null));
		}
		default -> {
			return change(params, arguments);
		}
		}
	}

	private Optional<String> newSheet(List<JsonElement> arguments) {
		String name = text(arguments, 2);
		String year = text(arguments, 3);
		if (text(arguments, 0) == null || name == null || name.isBlank() || year == null || !year.matches("\\d{4}")) {
			return Optional.empty();
		}
		FormKind kind = "department".equals(text(arguments, 1)) ? FormKind.DEPARTMENT : FormKind.PROJECT;
		KeywordLanguage language = Message.isChinese(locale()) ? KeywordLanguage.CHINESE : KeywordLanguage.ENGLISH;
		return workspace.template(text(arguments, 0)).map(template -> skeleton.text(template, kind, name, Integer.parseInt(year), language));
	}

	private Optional<RowCommands.Pasted> pasted(List<JsonElement> arguments) {
		return range(arguments).flatMap(range -> rows.paste(text(arguments, 0), range, new CopiedTable(text(arguments, 2), text(arguments, 3))));
	}

	private CompletableFuture<Object> change(ExecuteCommandParams params, List<JsonElement> arguments) {
		return requests.answer(cancel -> edits(params.getCommand(), arguments)).thenCompose(edits -> {
			if (edits.isEmpty()) {
				client.get().showMessage(new MessageParams(MessageType.Info, Message.of(Commands.class, "nothing." + params.getCommand()).text(locale())));
				return CompletableFuture.completedFuture(false);
			}
			return client.get().applyEdit(new ApplyWorkspaceEditParams(versioned.apply(edits.get()))).thenApply(ApplyWorkspaceEditResponse::isApplied);
		});
	}

	private Locale locale() {
		return session.get().locale();
	}

	/** Empty where the command can do nothing there. */
	private Optional<Map<String, List<TextEdit>>> edits(String command, List<JsonElement> arguments) {
		return switch (command) {
		case MOVE -> range(arguments).flatMap(range -> workspace.file(text(arguments, 0)).flatMap(analysis -> moves.move(analysis, range.getStart(),
				"down".equals(text(arguments, 2)) ? BlockMoves.Direction.DOWN : BlockMoves.Direction.UP))).map(edits -> Map.of(text(arguments, 0), edits));
		case SURROUND -> range(arguments).flatMap(range -> workspace.file(text(arguments, 0))
				.flatMap(analysis -> surrounding.surround(analysis.snapshot(), range, text(arguments, 2)))).map(edits -> Map.of(text(arguments, 0), edits));
		case CodeActionService.FIX_ALL -> Optional.ofNullable(text(arguments, 0)).map(actions::inFolder).filter(edits -> !edits.isEmpty());
		case PASTE_ROWS -> pasted(arguments).map(pasted -> Map.of(text(arguments, 0), List.of(pasted.edit())));
		default -> Optional.empty();
		};
	}

	private static String text(List<JsonElement> arguments, int index) {
		return index < arguments.size() && arguments.get(index).isJsonPrimitive() ? arguments.get(index).getAsString() : null;
	}

	private Optional<Range> range(List<JsonElement> arguments) {
		try {
			JsonElement range = arguments.size() > 1 ? arguments.get(1) : JsonNull.INSTANCE;
			return text(arguments, 0) == null ? Optional.empty()
					: Optional.ofNullable(gson.fromJson(range, Range.class)).filter(r -> r.getStart() != null && r.getEnd() != null);
		} catch (JsonSyntaxException wrong) {
			return Optional.empty();
		}
	}
}
