package org.pgoal.dsl.ide.actions;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.ide.source.Lines;
import org.pgoal.dsl.ide.workspace.Analysis;
import org.pgoal.model.change.Change;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Moves the indicator, block, field or sheet at a place past its neighbour, with the comments that belong to it. It is the
 * neighbour's text that is taken out and put in again: the caret stays where the author has it.
 */
@Singleton
public class BlockMoves {

	/** Which way. */
	public enum Direction {
		UP, DOWN
	}

	private final RemedyEdits edits;

	@Inject
	BlockMoves(RemedyEdits edits) {
		this.edits = edits;
	}

	/** Empty where nothing can be moved that way, or the text has errors. */
	public Optional<List<TextEdit>> move(Analysis analysis, Position position, Direction direction) {
		Lines lines = analysis.snapshot().lines();
		int line = Math.min(position.getLine(), lines.count() - 1);
		String text = lines.lineText(line);
		// anywhere on a line means the line
		int offset = lines.start(line) + text.length() - text.stripLeading().length();
		return analysis.model().map(NodeModelUtils::getNode).map(root -> NodeModelUtils.findLeafNodeAtOffset(root.getRootNode(), offset))
				.flatMap(leaf -> movable(leaf, direction)).map(change -> edits.of(analysis, List.of(change))).filter(found -> !found.isEmpty());
	}

	private static Optional<Change> movable(ILeafNode leaf, Direction direction) {
		for (EObject element = NodeModelUtils.findActualSemanticObjectFor(leaf); element != null && element.eContainer() != null; element = element.eContainer()) {
			EReference containment = element.eContainmentFeature();
			if (containment.isMany()) {
				@SuppressWarnings("unchecked")
				EList<EObject> siblings = (EList<EObject>) element.eContainer().eGet(containment);
				return change(element, siblings, direction);
			}
		}
		return Optional.empty();
	}

	private static Optional<Change> change(EObject element, List<EObject> siblings, Direction direction) {
		int at = siblings.indexOf(element);
		int neighbour = direction == Direction.UP ? at - 1 : at + 1;
		if (neighbour < 0 || neighbour == siblings.size()) {
			return Optional.empty();
		}
		EObject before = direction == Direction.DOWN ? element : at + 1 < siblings.size() ? siblings.get(at + 1) : null;
		return Optional.of(new Change.Move(siblings.get(neighbour), element.eContainer(), before));
	}
}
