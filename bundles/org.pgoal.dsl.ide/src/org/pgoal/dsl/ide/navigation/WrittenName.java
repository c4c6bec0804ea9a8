package org.pgoal.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.ide.navigation.RenameService.RefusedException;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.dsl.ide.workspace.Declaration;
import org.pgoal.dsl.ide.workspace.FileSummary;
import org.pgoal.dsl.ide.workspace.Reference;
import org.pgoal.dsl.ide.workspace.Workspace;
import org.pgoal.model.Department;
import org.pgoal.model.Indicator;
import org.pgoal.model.PgoalPackage;
import org.pgoal.model.Sheet;

/** The full name, in quotes, of a sheet or an indicator. Projects may refer to a department by it. */
final class WrittenName implements Renaming {

	private final Workspace workspace;

	WrittenName(Workspace workspace) {
		this.workspace = workspace;
	}

	private record Place(EObject element, String name, INode node) {
	}

	private static Optional<Place> find(Analysis analysis, Position position) {
		int offset = analysis.snapshot().lines().offset(position);
		return analysis.model().map(NodeModelUtils::getNode).flatMap(root -> {
			for (int at : new int[] { offset, offset - 1 }) {
				ILeafNode leaf = at < 0 ? null : NodeModelUtils.findLeafNodeAtOffset(root.getRootNode(), at);
				EObject element = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
				EStructuralFeature feature = element instanceof Sheet ? PgoalPackage.Literals.SHEET__NAME
						: element instanceof Indicator ? PgoalPackage.Literals.INDICATOR__NAME : null;
				List<INode> nodes = feature == null ? List.of() : NodeModelUtils.findNodesForFeature(element, feature);
				if (!nodes.isEmpty() && nodes.get(0).getOffset() <= offset && offset <= nodes.get(0).getEndOffset() && element.eGet(feature) instanceof String name) {
					return Optional.of(new Place(element, name, nodes.get(0)));
				}
			}
			return Optional.empty();
		});
	}

	@Override
	public Optional<PrepareRenameResult> prepare(Analysis analysis, Position position) {
		return find(analysis, position).map(place -> new PrepareRenameResult(range(place.node(), analysis), place.name()));
	}

	@Override
	public Map<String, List<TextEdit>> rename(Analysis analysis, Position position, String newName, Locale locale) throws RefusedException {
		Place place = find(analysis, position).orElseThrow();
		if (newName.isBlank() || newName.lines().count() > 1) {
			throw RenameService.refused(locale, "rename.notAName");
		}
		Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
		if (newName.equals(place.name())) {
			return edits;
		}
		List<TextEdit> own = new ArrayList<>(List.of(new TextEdit(range(place.node(), analysis), Literals.quote(newName))));
		edits.put(workspace.clientUri(analysis.snapshot().uri()), own);
		if (place.element() instanceof Department) {
			own.addAll(references(analysis, place.name(), newName));
			Set<String> uris = new LinkedHashSet<>();
			workspace.index().using(Declaration.Kind.DEPARTMENT, place.name()).stream().map(FileSummary::uri).forEach(uris::add);
			uris.addAll(workspace.openUris());
			uris.remove(analysis.snapshot().uri());
			for (String uri : uris) {
				List<TextEdit> found = workspace.file(uri).map(file -> references(file, place.name(), newName)).orElse(List.of());
				if (!found.isEmpty()) {
					edits.put(workspace.clientUri(uri), found);
				}
			}
		}
		return edits;
	}

	private static List<TextEdit> references(Analysis file, String name, String newName) {
		List<TextEdit> edits = new ArrayList<>();
		for (Reference reference : file.summary().references()) {
			if (reference.kind() == Declaration.Kind.DEPARTMENT && name.equals(reference.name())) {
				edits.add(new TextEdit(reference.range(), Literals.quote(newName)));
			}
		}
		return edits;
	}

	private static Range range(INode node, Analysis analysis) {
		return analysis.snapshot().lines().range(node.getOffset(), node.getEndOffset());
	}
}
