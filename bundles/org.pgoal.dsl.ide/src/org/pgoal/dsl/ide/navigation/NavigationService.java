package org.pgoal.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.ide.source.Lines;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.ide.source.Words;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.ide.workspace.Declaration;
import org.pgoal.dsl.ide.workspace.FileSummary;
import org.pgoal.dsl.ide.workspace.Reference;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.model.Template;

/** From names to what they mean and back, across all files. */
public final class NavigationService {

	/** More places are never walked through. */
	private static final int MENTIONS = 20_000;

	private final Workspace workspace;

	public NavigationService(Workspace workspace) {
		this.workspace = workspace;
	}

	/** Where a template or department is declared; for a category or field, where a template of the folder does it. */
	public List<Location> definition(Analysis analysis, Position position) {
		Optional<NameAt> name = NameAt.find(analysis, position);
		if (name.isPresent()) {
			return declarations(name.get(), analysis);
		}
		return LabelMeaning.at(analysis.snapshot(), analysis.snapshot().lines().offset(position), workspace).flatMap(meaning -> location(meaning.spec()))
				.map(List::of).orElse(List.of());
	}

	private List<Location> declarations(NameAt name, Analysis analysis) {
		List<Location> locations = new ArrayList<>();
		for (FileSummary file : files(name.kind(), name.name(), analysis, true)) {
			for (Declaration declaration : file.declarations()) {
				boolean local = name.kind() == Declaration.Kind.INDICATOR || name.kind() == Declaration.Kind.PROJECT;
				if (declaration.kind() == name.kind() && (name.name().equals(declaration.id()) || name.name().equals(declaration.name()))
						&& (!local || declaration.equals(name.declaration()))) {
					locations.add(new Location(workspace.clientUri(file.uri()), declaration.idRange() != null ? declaration.idRange() : declaration.range()));
				}
			}
		}
		return locations;
	}

	/** All uses of the template, department, category or unit at a position, in the whole folder. */
	public List<Location> references(Analysis analysis, Position position, boolean withDeclaration) {
		NameAt name = NameAt.find(analysis, position).orElse(null);
		if (name == null) {
			return Topic.at(analysis.snapshot(), analysis.snapshot().lines().offset(position), workspace).map(mention -> mentions(mention.topic(), analysis))
					.orElse(List.of());
		}
		List<Location> locations = new ArrayList<>();
		if (withDeclaration) {
			locations.addAll(declarations(name, analysis));
		}
		Set<String> names = synonyms(name, analysis);
		Set<String> seen = new LinkedHashSet<>();
		for (String each : names) {
			for (FileSummary file : files(name.kind(), each, analysis, false)) {
				if (seen.add(file.uri())) {
					for (Reference reference : file.references()) {
						if (reference.kind() == name.kind() && names.contains(reference.name())) {
							locations.add(new Location(workspace.clientUri(file.uri()), reference.range()));
						}
					}
				}
			}
		}
		return locations;
	}

	/** Where sheets write a category or a unit, open ones as they are now, in path order. */
	private List<Location> mentions(Topic topic, Analysis analysis) {
		Set<String> uris = new TreeSet<>(workspace.index().mentioning(topic.key()));
		uris.addAll(workspace.openUris());
		uris.add(analysis.snapshot().uri());
		List<Location> locations = new ArrayList<>();
		for (String uri : uris) {
			Snapshot snapshot = uri.equals(analysis.snapshot().uri()) ? analysis.snapshot() : workspace.file(uri).map(Analysis::snapshot).orElse(null);
			if (snapshot != null && locations.size() < MENTIONS) {
				topic.in(snapshot, workspace).forEach(
						mention -> locations.add(new Location(workspace.clientUri(uri), snapshot.lines().range(mention.start(), mention.end()))));
			}
		}
		return locations;
	}

	/** A department is referred to by its ID or its name. */
	private Set<String> synonyms(NameAt name, Analysis analysis) {
		Set<String> names = new LinkedHashSet<>(List.of(name.name()));
		for (FileSummary file : files(name.kind(), name.name(), analysis, true)) {
			for (Declaration declaration : file.declarations()) {
				if (declaration.kind() == Declaration.Kind.DEPARTMENT && name.kind() == Declaration.Kind.DEPARTMENT
						&& (name.name().equals(declaration.id()) || name.name().equals(declaration.name()))) {
					names.add(Objects.requireNonNullElse(declaration.id(), name.name()));
					names.add(Objects.requireNonNullElse(declaration.name(), name.name()));
				}
			}
		}
		return names;
	}

	/** The files that declare or use a name; open ones as they are now. */
	private List<FileSummary> files(Declaration.Kind kind, String name, Analysis analysis, boolean declaring) {
		Set<String> uris = new LinkedHashSet<>();
		uris.add(analysis.snapshot().uri());
		List<FileSummary> indexed = declaring ? workspace.index().declaring(kind, name) : workspace.index().using(kind, name);
		List<FileSummary> files = new ArrayList<>(List.of(analysis.summary()));
		for (FileSummary file : indexed) {
			if (uris.add(file.uri())) {
				files.add(workspace.current(file.uri()).map(Analysis::summary).orElse(file));
			}
		}
		for (String uri : workspace.openUris()) {
			if (uris.add(uri)) {
				workspace.current(uri).map(Analysis::summary).ifPresent(files::add);
			}
		}
		return files;
	}

	private Optional<Location> location(EObject element) {
		INode node = NodeModelUtils.findActualNodeFor(element);
		Template template = EcoreUtil2.getContainerOfType(element, Template.class);
		if (node == null || template == null || template.getId() == null) {
			return Optional.empty();
		}
		// what comes with the product has no file
		return workspace.index().declaring(Declaration.Kind.TEMPLATE, template.getId()).stream()
				.filter(file -> file.templates().stream().anyMatch(t -> t == template)).findFirst().map(file -> {
					Lines lines = new Lines(node.getRootNode().getText());
					return new Location(workspace.clientUri(file.uri()), lines.range(node.getOffset(), node.getEndOffset()));
				});
	}

	/** The same name, category, unit or field in the same file. */
	public List<DocumentHighlight> highlights(Snapshot snapshot, Position position) {
		Optional<Topic.Mention> mention = Topic.at(snapshot, snapshot.lines().offset(position), workspace);
		if (mention.isPresent()) {
			return mention.get().topic().in(snapshot, workspace).stream()
					.map(m -> new DocumentHighlight(snapshot.lines().range(m.start(), m.end()), DocumentHighlightKind.Text)).toList();
		}
		Token at = snapshot.touching(snapshot.lines().offset(position));
		if (at == null || !(at.isWord() || at.kind() == Token.Kind.LABEL || at.kind() == Token.Kind.GROUP || at.kind() == Token.Kind.STRING)
				|| at.kind() == Token.Kind.KEYWORD) {
			return List.of();
		}
		String wanted = Literals.value(at.text());
		boolean label = isLabel(at);
		List<DocumentHighlight> highlights = new ArrayList<>();
		List<Token> tokens = snapshot.tokens();
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			if (isLabel(token) == label && token.kind() != Token.Kind.KEYWORD && !token.isComment() && wanted.equals(Literals.value(token.text()))) {
				boolean declares = i > 0 && (Words.PROJECT.is(tokens.get(i - 1)) || Words.TEMPLATE.is(tokens.get(i - 1)));
				highlights.add(new DocumentHighlight(snapshot.lines().range(token.start(), token.end()),
						declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read));
			}
		}
		return highlights;
	}

	private static boolean isLabel(Token token) {
		return token.kind() == Token.Kind.LABEL;
	}
}
