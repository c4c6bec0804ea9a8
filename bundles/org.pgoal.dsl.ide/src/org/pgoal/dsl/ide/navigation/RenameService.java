package org.pgoal.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.TextEdit;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.ide.workspace.Declaration;
import org.pgoal.dsl.ide.workspace.FileSummary;
import org.pgoal.dsl.ide.workspace.Reference;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.dsl.text.Lexemes;
import org.pgoal.model.message.Message;

/**
 * Changes the ID of a department, project, template or indicator where it is declared and wherever it is used; also full names,
 * and categories of the folder's templates.
 */
public final class RenameService {

	/** A rename that isn't done, with the reason for the author. */
	public static final class RefusedException extends Exception {

		private static final long serialVersionUID = 1L;

		RefusedException(String message) {
			super(message);
		}
	}

	private final Workspace workspace;
	private final List<Renaming> others;

	public RenameService(Workspace workspace) {
		this.workspace = workspace;
		this.others = List.of(new WrittenName(workspace), new CategoryLabel(workspace));
	}

	/** What would be renamed at a position; empty where there is nothing. */
	public Optional<PrepareRenameResult> prepare(Analysis analysis, Position position) {
		return prepareId(analysis, position)
				.or(() -> others.stream().map(kind -> kind.prepare(analysis, position)).flatMap(Optional::stream).findFirst());
	}

	private Optional<PrepareRenameResult> prepareId(Analysis analysis, Position position) {
		return NameAt.find(analysis, position).filter(name -> isDeclared(name, analysis)).map(name -> new PrepareRenameResult(name.range(), name.name()));
	}

	/** The edits of each file, by the URI that the client knows. Files that aren't open are read again. */
	public Map<String, List<TextEdit>> rename(Analysis analysis, Position position, String newId, Locale locale) throws RefusedException {
		if (NameAt.find(analysis, position).isEmpty()) {
			for (Renaming kind : others) {
				if (kind.prepare(analysis, position).isPresent()) {
					return kind.rename(analysis, position, newId, locale);
				}
			}
		}
		NameAt name = NameAt.find(analysis, position).orElseThrow(() -> refused(locale, "rename.nothing"));
		if (!Lexemes.isId(newId)) {
			throw refused(locale, "rename.notAnId", newId);
		}
		if (!isDeclared(name, analysis)) {
			throw refused(locale, "rename.builtIn", name.name());
		}
		Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
		if (newId.equals(name.name())) {
			return edits;
		}
		if (isTaken(name, newId, analysis)) {
			throw refused(locale, "rename.exists", newId);
		}
		for (String uri : files(name, analysis)) {
			Analysis file = uri.equals(analysis.snapshot().uri()) ? analysis : workspace.file(uri).orElse(null);
			List<TextEdit> found = file == null ? List.of() : edits(name, newId, file);
			if (!found.isEmpty()) {
				edits.put(workspace.clientUri(uri), found);
			}
		}
		return edits;
	}

	static RefusedException refused(Locale locale, String key, Object... arguments) {
		return new RefusedException(Message.of(RenameService.class, key, arguments).text(locale));
	}

	private static boolean isLocal(NameAt name) {
		return name.kind() == Declaration.Kind.INDICATOR || name.kind() == Declaration.Kind.PROJECT;
	}

	private boolean isDeclared(NameAt name, Analysis analysis) {
		return name.declaration() != null || analysis.summary().ids(name.kind()).contains(name.name())
				|| workspace.index().declaring(name.kind(), name.name()).stream().anyMatch(f -> f.ids(name.kind()).contains(name.name()));
	}

	private boolean isTaken(NameAt name, String newId, Analysis analysis) {
		if (isLocal(name)) {
			String container = name.declaration().container();
			return analysis.summary().declarations().stream().anyMatch(d -> d.kind() == name.kind() && newId.equals(d.id())
					&& Objects.equals(container, d.container()));
		}
		return analysis.summary().ids(name.kind()).contains(newId)
				|| workspace.index().declaring(name.kind(), newId).stream().anyMatch(f -> f.ids(name.kind()).contains(newId))
				|| name.kind() == Declaration.Kind.TEMPLATE && workspace.catalogue().builtIn().contains(newId);
	}

	private Set<String> files(NameAt name, Analysis analysis) {
		Set<String> uris = new LinkedHashSet<>(List.of(analysis.snapshot().uri()));
		if (!isLocal(name)) {
			workspace.index().declaring(name.kind(), name.name()).stream().map(FileSummary::uri).forEach(uris::add);
			workspace.index().using(name.kind(), name.name()).stream().map(FileSummary::uri).forEach(uris::add);
			uris.addAll(workspace.openUris());
		}
		return uris;
	}

	private static List<TextEdit> edits(NameAt name, String newId, Analysis file) {
		List<TextEdit> edits = new ArrayList<>();
		for (Declaration declaration : file.summary().declarations()) {
			boolean same = isLocal(name) ? declaration.equals(name.declaration()) : declaration.kind() == name.kind() && name.name().equals(declaration.id());
			if (same && declaration.idRange() != null) {
				edits.add(new TextEdit(declaration.idRange(), newId));
			}
		}
		for (Reference reference : isLocal(name) ? List.<Reference>of() : file.summary().references()) {
			if (reference.kind() == name.kind() && name.name().equals(reference.name())) {
				edits.add(new TextEdit(reference.range(), newId));
			}
		}
		edits.sort(Comparator.comparing((TextEdit e) -> e.getRange().getStart().getLine()).thenComparing(e -> e.getRange().getStart().getCharacter()));
		return edits;
	}
}
