package org.pgoal.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.pgoal.dsl.ide.pinyin.Typed;
import org.pgoal.dsl.ide.workspace.Declaration;
import org.pgoal.dsl.ide.workspace.FileSummary;
import org.pgoal.dsl.ide.workspace.Workspace;

/** Sheets, templates and indicators of the whole folder by a part of their name. */
public final class WorkspaceSymbolService {

	/** More is never read; the query is typed on. */
	public static final int LIMIT = 200;

	private final Workspace workspace;

	public WorkspaceSymbolService(Workspace workspace) {
		this.workspace = workspace;
	}

	/** Names that contain the query, also in pinyin or initials; sheets and templates before indicators, an empty query finds no indicators. */
	public List<WorkspaceSymbol> symbols(String query, BooleanSupplier cancelled) {
		Typed wanted = Typed.of(query == null ? "" : query.strip());
		List<WorkspaceSymbol> first = new ArrayList<>();
		List<WorkspaceSymbol> second = new ArrayList<>();
		for (String uri : workspace.index().uris()) {
			if (cancelled.getAsBoolean() || first.size() == LIMIT) {
				break;
			}
			workspace.index().file(uri).ifPresent(file -> collect(file, wanted, first, second));
		}
		for (WorkspaceSymbol symbol : second) {
			if (first.size() < LIMIT) {
				first.add(symbol);
			}
		}
		return first;
	}

	private void collect(FileSummary file, Typed wanted, List<WorkspaceSymbol> first, List<WorkspaceSymbol> second) {
		for (Declaration declaration : file.declarations()) {
			boolean indicator = declaration.kind() == Declaration.Kind.INDICATOR;
			List<WorkspaceSymbol> list = indicator ? second : first;
			if (list.size() < LIMIT && !(indicator && wanted.isEmpty()) && (fits(declaration.name(), wanted) || fits(declaration.id(), wanted))) {
				list.add(new WorkspaceSymbol(declaration.label(), kind(declaration.kind()),
						Either.forLeft(new Location(workspace.clientUri(file.uri()), declaration.range())), declaration.container()));
			}
		}
	}

	/** In one piece, in characters or as it is read. */
	private static boolean fits(String name, Typed wanted) {
		return name != null && wanted.isIn(name);
	}

	private static SymbolKind kind(Declaration.Kind kind) {
		return switch (kind) {
		case TEMPLATE -> SymbolKind.Interface;
		case DEPARTMENT -> SymbolKind.Package;
		case PROJECT -> SymbolKind.Class;
		case INDICATOR -> SymbolKind.Property;
		};
	}
}
