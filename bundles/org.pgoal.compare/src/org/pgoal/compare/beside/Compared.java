package org.pgoal.compare.beside;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.compare.diff.Difference;
import org.pgoal.compare.diff.FileDiff;
import org.pgoal.compare.diff.Version;
import org.pgoal.compare.diff.VersionReader;
import org.pgoal.compare.merge.Pairs;
import org.pgoal.compare.merge.Takeover;
import org.pgoal.dsl.edit.EditEngine;
import org.pgoal.dsl.edit.EditRefused;
import org.pgoal.dsl.edit.TextEdit;
import org.pgoal.model.Indicator;
import org.pgoal.model.IndicatorGroup;

/** Two texts and what differs between them. Belongs to these very texts: after an edit they are compared anew. */
public final class Compared implements Outcome {

	private final VersionReader reader;
	private final EditEngine engine;
	private final String textBefore;
	private final Version before;
	private final String textAfter;
	private final Version after;
	private final FileDiff diff;
	private final Pairs pairs;
	private final Origins origins;

	Compared(VersionReader reader, EditEngine engine, String textBefore, Version before, String textAfter, Version after, FileDiff diff, Pairs pairs,
			Origins origins) {
		this.reader = reader;
		this.engine = engine;
		this.textBefore = textBefore;
		this.before = before;
		this.textAfter = textAfter;
		this.after = after;
		this.diff = diff;
		this.pairs = pairs;
		this.origins = origins;
	}

	public FileDiff diff() {
		return diff;
	}

	/** The text that was compared. */
	public String text(Side side) {
		return side == Side.BEFORE ? textBefore : textAfter;
	}

	/** How many lines of the longer side differ, whatever they mean. */
	public int lines() {
		return new HistogramDiff().diff(RawTextComparator.DEFAULT, raw(textBefore), raw(textAfter)).stream().mapToInt(Compared::lines).sum();
	}

	private static int lines(Edit edit) {
		return Math.max(edit.getLengthA(), edit.getLengthB());
	}

	private static RawText raw(String text) {
		return new RawText(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

	/** Who made a difference. */
	public Origin origin(Difference difference) {
		return origins.of(difference);
	}

	/** Where a difference stands in a text, or would stand if that side had it. */
	public Place place(Difference difference, Side side) {
		EObject element = side == Side.BEFORE ? difference.before() : difference.after();
		if (element != null && NodeModelUtils.getNode(element) != null) {
			return place(element, difference.feature());
		}
		return beside(side == Side.BEFORE ? difference.after() : difference.before(), side);
	}

	private static Place place(EObject element, EStructuralFeature feature) {
		EStructuralFeature own = feature == null ? null : element.eClass().getEStructuralFeature(feature.getName());
		List<INode> nodes = own == null ? List.of() : NodeModelUtils.findNodesForFeature(element, own);
		if (nodes.isEmpty()) {
			INode node = NodeModelUtils.findActualNodeFor(element);
			return node == null ? new Place(0, 0) : new Place(node.getOffset(), node.getLength());
		}
		int start = nodes.get(0).getOffset();
		INode last = nodes.get(nodes.size() - 1);
		return new Place(start, last.getOffset() + last.getLength() - start);
	}

	/** Behind what stands before it on its own side. */
	private Place beside(EObject alone, Side side) {
		EObject element = alone;
		while (element != null && element.eContainer() != null) {
			List<?> siblings = element.eContainingFeature().isMany() ? (List<?>) element.eContainer().eGet(element.eContainingFeature()) : List.of();
			for (int i = siblings.indexOf(element) - 1; i >= 0; i--) {
				Optional<Place> neighbour = counterpart((EObject) siblings.get(i), side);
				if (neighbour.isPresent()) {
					return new Place(neighbour.get().end(), 0);
				}
			}
			if (element.eContainer() instanceof IndicatorGroup group && element instanceof Indicator && counterpart(group, side).isPresent()) {
				return new Place(counterpart(group, side).get().offset(), 0);
			}
			element = element.eContainer();
			Optional<Place> around = element == null ? Optional.empty() : counterpart(element, side);
			if (around.isPresent()) {
				return new Place(around.get().offset(), 0);
			}
		}
		return new Place(0, 0);
	}

	private Optional<Place> counterpart(EObject element, Side side) {
		EObject there = side == Side.BEFORE ? pairs.before(element) : pairs.after(element);
		return there == null || NodeModelUtils.getNode(there) == null ? Optional.empty() : Optional.of(place(there, null));
	}

	/**
	 * The edits that make one text say what the other says in one difference.
	 *
	 * @param into the side that is edited
	 * @return in ascending order, not overlapping, against {@link #text}
	 * @throws EditRefused where that can't be done by itself, with what to do instead
	 */
	public List<TextEdit> takeOver(Difference difference, Side into) {
		boolean fromBefore = into == Side.AFTER;
		return Takeover.edits(engine, reader, difference, fromBefore ? before : after, fromBefore ? after : before, text(into), pairs, fromBefore);
	}
}
