package org.pgoal.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.ide.navigation.RenameService.RefusedException;
import org.pgoal.dsl.ide.source.Snapshot;
import org.pgoal.dsl.ide.source.Token;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.ide.workspace.Declaration;
import org.pgoal.dsl.ide.workspace.FileSummary;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.dsl.text.Lexemes;
import org.pgoal.model.CategorySpec;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Template;
import org.pgoal.model.template.EffectiveTemplate;

/**
 * The label of a category that a template of the folder declares: there, in templates that build upon it by that label, and in
 * the sheets that print it. Sheets that write a synonym keep theirs.
 */
final class CategoryLabel implements Renaming {

	private final Workspace workspace;

	CategoryLabel(Workspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * A category of a template, by names, so that it is the same in every parse.
	 *
	 * @param parent the label of its level one; null for a level one
	 */
	private record Named(String template, String parent, String label) {

		static Optional<Named> of(CategorySpec spec) {
			Template template = EcoreUtil2.getContainerOfType(spec, Template.class);
			if (template == null || template.getId() == null || spec.getLabel() == null) {
				return Optional.empty();
			}
			return Optional.of(new Named(template.getId(), spec.eContainer() instanceof CategorySpec one ? one.getLabel() : null, spec.getLabel()));
		}
	}

	private record Place(Named category, int start, int end) {
	}

	private Optional<Place> find(Analysis analysis, Position position) {
		Snapshot snapshot = analysis.snapshot();
		int offset = snapshot.lines().offset(position);
		Optional<LabelMeaning> meaning = LabelMeaning.at(snapshot, offset, workspace).filter(m -> m.category() != null);
		if (meaning.isPresent()) {
			Token token = meaning.get().token();
			// where a synonym stands there is no label to be renamed
			return Named.of(meaning.get().category().spec()).filter(named -> named.label().equals(Literals.value(token.text())))
					.map(named -> new Place(named, token.start(), token.end()));
		}
		for (CategorySpec spec : specs(analysis)) {
			for (INode node : nodes(spec, PgoalPackage.Literals.CATEGORY_SPEC__LABEL)) {
				if (node.getOffset() <= offset && offset <= node.getEndOffset()) {
					return Named.of(spec).map(named -> new Place(named, node.getOffset(), node.getEndOffset()));
				}
			}
		}
		return Optional.empty();
	}

	private static List<CategorySpec> specs(Analysis analysis) {
		return analysis.model().map(model -> EcoreUtil2.getAllContentsOfType(model, CategorySpec.class)).orElse(List.of());
	}

	private static List<INode> nodes(CategorySpec spec, EStructuralFeature feature) {
		return NodeModelUtils.findActualNodeFor(spec) == null ? List.of() : NodeModelUtils.findNodesForFeature(spec, feature);
	}

	@Override
	public Optional<PrepareRenameResult> prepare(Analysis analysis, Position position) {
		return find(analysis, position).filter(place -> isOfTheFolder(place.category(), analysis))
				.map(place -> new PrepareRenameResult(analysis.snapshot().lines().range(place.start(), place.end()), place.category().label()));
	}

	private boolean isOfTheFolder(Named category, Analysis analysis) {
		return analysis.summary().ids(Declaration.Kind.TEMPLATE).contains(category.template())
				|| !workspace.index().declaring(Declaration.Kind.TEMPLATE, category.template()).isEmpty();
	}

	@Override
	public Map<String, List<TextEdit>> rename(Analysis analysis, Position position, String newName, Locale locale) throws RefusedException {
		Named category = find(analysis, position).orElseThrow().category();
		if (newName.isBlank() || newName.lines().count() > 1) {
			throw RenameService.refused(locale, "rename.notAName");
		}
		Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
		if (newName.equals(category.label())) {
			return edits;
		}
		Set<String> templates = new LinkedHashSet<>(List.of(category.template()));
		for (String uri : files(category, analysis, templates)) {
			Analysis file = uri.equals(analysis.snapshot().uri()) ? analysis : workspace.file(uri).orElse(null);
			if (file == null) {
				continue;
			}
			List<TextEdit> found = new ArrayList<>();
			if (declarations(file, category, templates, newName, found)) {
				throw RenameService.refused(locale, "rename.exists", newName);
			}
			uses(file, category, newName, found);
			if (!found.isEmpty()) {
				edits.put(workspace.clientUri(uri), found);
			}
		}
		return edits;
	}

	/** The files of the template, of all that extend it, and of all that use one of these. */
	private Set<String> files(Named category, Analysis analysis, Set<String> templates) {
		Set<String> uris = new LinkedHashSet<>();
		List<String> waiting = new ArrayList<>(templates);
		while (!waiting.isEmpty()) {
			String template = waiting.remove(0);
			workspace.index().declaring(Declaration.Kind.TEMPLATE, template).forEach(file -> uris.add(file.uri()));
			for (FileSummary user : workspace.index().using(Declaration.Kind.TEMPLATE, template)) {
				uris.add(user.uri());
				user.templates().stream().filter(heir -> heir.getId() != null && extendsOne(heir, template)).map(Template::getId).filter(templates::add)
						.forEach(waiting::add);
			}
		}
		uris.add(analysis.snapshot().uri());
		uris.addAll(workspace.openUris());
		return uris;
	}

	private static boolean extendsOne(Template heir, String template) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(heir, PgoalPackage.Literals.TEMPLATE__PARENT);
		return !nodes.isEmpty() && template.equals(Literals.value(NodeModelUtils.getTokenText(nodes.get(0))));
	}

	/** Adds the edits of templates; true where the template has the new label already. */
	private static boolean declarations(Analysis file, Named category, Set<String> templates, String newName, List<TextEdit> edits) {
		String written = Lexemes.isPlainLabel(newName) ? newName : Literals.quote(newName);
		for (CategorySpec spec : specs(file)) {
			Named named = Named.of(spec).orElse(null);
			if (named == null || !templates.contains(named.template())) {
				continue;
			}
			if (named.equals(category)) {
				nodes(spec, PgoalPackage.Literals.CATEGORY_SPEC__LABEL).forEach(node -> edits.add(new TextEdit(range(node, file), written)));
			} else if (named.equals(new Named(category.template(), category.parent(), newName))) {
				return true;
			} else if (!named.template().equals(category.template()) && category.label().equals(spec.getCanonical())) {
				nodes(spec, PgoalPackage.Literals.CATEGORY_SPEC__CANONICAL).forEach(node -> edits.add(new TextEdit(range(node, file), written)));
			}
		}
		return false;
	}

	private void uses(Analysis file, Named category, String newName, List<TextEdit> edits) {
		Snapshot snapshot = file.snapshot();
		List<Token> tokens = snapshot.tokens();
		EffectiveTemplate template = workspace.template(snapshot);
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			if (!token.isComment() && category.label().equals(Literals.value(token.text()))) {
				Optional<Named> used = LabelMeaning.of(snapshot, i, template).filter(m -> m.category() != null).flatMap(m -> Named.of(m.category().spec()));
				if (used.filter(category::equals).isPresent()) {
					boolean plain = token.kind() == Token.Kind.LABEL ? Lexemes.isLabelWord(newName) : Lexemes.isPlainLabel(newName);
					edits.add(new TextEdit(snapshot.lines().range(token.start(), token.end()), plain ? newName : Literals.quote(newName)));
				}
			}
		}
	}

	private static Range range(INode node, Analysis file) {
		return file.snapshot().lines().range(node.getOffset(), node.getEndOffset());
	}
}
