package org.pgoal.compare.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.edit.TextEdit;
import org.pgoal.model.GoalFile;

/**
 * Brings the comments that they wrote into the merged text, and takes out those that they removed. A comment hangs on the word
 * beside it: at the end of a line on the one before, on lines of its own on the one below. It goes where that word has gone; where
 * the word has gone altogether, so has the comment.
 */
final class CommentMerge {

	private static final String COMMENT_GAP = "  ";

	private final Text base;
	private final Text theirs;
	private final Text merged;
	private final UnaryOperator<EObject> mergedOf;

	/**
	 * @param mergedOf the element of the merged model that one of theirs has become; null where it has gone
	 */
	CommentMerge(String base, GoalFile baseModel, String theirs, GoalFile theirModel, String merged, GoalFile mergedModel, UnaryOperator<EObject> mergedOf) {
		this.base = new Text(base, baseModel);
		this.theirs = new Text(theirs, theirModel);
		this.merged = new Text(merged, mergedModel);
		this.mergedOf = mergedOf;
	}

	/** The merged text with their comments. */
	String merge() {
		if (merged.root == null || theirs.root == null) {
			return merged.text;
		}
		Map<String, Integer> known = new HashMap<>();
		base.comments().forEach(comment -> known.merge(comment.text, 1, Integer::sum));
		Map<String, Integer> ours = new HashMap<>();
		merged.comments().forEach(comment -> ours.merge(comment.text, 1, Integer::sum));
		List<TextEdit> edits = new ArrayList<>();
		Map<String, Integer> inBase = new HashMap<>(known);
		for (Comment comment : theirs.comments()) {
			if (known.merge(comment.text, -1, Integer::sum) < 0 && ours.getOrDefault(comment.text, 0) <= inBase.getOrDefault(comment.text, 0)) {
				insert(comment, edits);
			}
		}
		Map<String, Integer> left = new HashMap<>();
		theirs.comments().forEach(comment -> left.merge(comment.text, 1, Integer::sum));
		for (Comment comment : merged.comments()) {
			// only what can be no other comment of the same words
			if (inBase.getOrDefault(comment.text, 0) == 1 && ours.get(comment.text) == 1 && !left.containsKey(comment.text)) {
				remove(comment, edits);
			}
		}
		edits.sort((one, other) -> Integer.compare(one.offset(), other.offset()));
		return TextEdit.apply(merged.text, joined(edits));
	}

	/** Several comments at one place stay in their order. */
	private static List<TextEdit> joined(List<TextEdit> edits) {
		List<TextEdit> joined = new ArrayList<>();
		for (TextEdit edit : edits) {
			TextEdit last = joined.isEmpty() ? null : joined.getLast();
			if (last != null && edit.offset() <= last.end()) {
				int length = Math.max(last.end(), edit.end()) - last.offset();
				joined.set(joined.size() - 1, new TextEdit(last.offset(), length, last.replacement() + edit.replacement()));
			} else {
				joined.add(edit);
			}
		}
		return joined;
	}

	private void insert(Comment comment, List<TextEdit> edits) {
		ILeafNode anchor = comment.anchor == null ? null : find(comment.anchor);
		if (anchor == null) {
			if (comment.anchor == null) {
				atEnd(comment, edits);
			}
			return;
		}
		if (comment.trailing) {
			edits.add(new TextEdit(merged.lineStop(anchor.getEndOffset()), 0, COMMENT_GAP + comment.text.stripTrailing()));
		} else {
			int line = merged.lineStart(anchor.getOffset());
			String indentation = merged.text.substring(line, merged.firstVisible(line));
			String text = comment.text.stripTrailing();
			edits.add(new TextEdit(line, 0, (comment.gap && merged.isCode(line) ? merged.lineEnd : "") + indentation + text + merged.lineEnd));
		}
	}

	/** Behind everything. */
	private void atEnd(Comment comment, List<TextEdit> edits) {
		String text = merged.text;
		boolean ended = text.isEmpty() || text.endsWith("\n");
		edits.add(new TextEdit(text.length(), 0, (ended ? "" : merged.lineEnd) + comment.text.stripTrailing() + merged.lineEnd));
	}

	private void remove(Comment comment, List<TextEdit> edits) {
		int start = comment.offset;
		int end = comment.offset + comment.text.stripTrailing().length();
		int line = merged.lineStart(start);
		if (merged.text.substring(line, start).isBlank() && merged.lineStop(end) == merged.firstVisible(end)) {
			start = line;
			end = Math.min(merged.text.length(), merged.nextLine(end));
		} else {
			while (start > line && (merged.text.charAt(start - 1) == ' ' || merged.text.charAt(start - 1) == '\t')) {
				start--;
			}
		}
		edits.add(new TextEdit(start, end - start, ""));
	}

	// --------------------------------------------------------------- anchors

	/**
	 * A visible word.
	 *
	 * @param element whose word it is
	 * @param feature what it gives a value to; null for a keyword or mark
	 * @param text    as written
	 * @param ordinal among the same words of the element
	 */
	private record Anchor(EObject element, EStructuralFeature feature, String text, int ordinal) {
	}

	/**
	 * A comment.
	 *
	 * @param anchor   the word that it hangs on; null: there is none below
	 * @param trailing whether the word stands before it on the same line
	 * @param gap      whether a blank line stands above it
	 */
	private record Comment(String text, int offset, Anchor anchor, boolean trailing, boolean gap) {
	}

	/** The same word in the merged text. */
	private ILeafNode find(Anchor anchor) {
		EObject element = mergedOf.apply(anchor.element);
		if (element == null) {
			return null;
		}
		List<ILeafNode> same = new ArrayList<>();
		for (ILeafNode leaf : merged.words(element)) {
			EStructuralFeature feature = Text.feature(leaf, element);
			if (anchor.feature != null ? feature == anchor.feature : feature == null && leaf.getText().equals(anchor.text)) {
				same.add(leaf);
			}
		}
		return same.isEmpty() ? null : same.get(Math.min(anchor.ordinal, same.size() - 1));
	}

	/** A text with its leaves. */
	private static final class Text {

		private final String text;
		private final ICompositeNode root;
		private final String lineEnd;
		private final Map<EObject, List<ILeafNode>> words = new java.util.IdentityHashMap<>();
		private List<Comment> comments;

		Text(String text, GoalFile model) {
			this.text = text;
			INode node = NodeModelUtils.getNode(model);
			root = node == null ? null : node.getRootNode();
			int feed = text.indexOf('\n');
			lineEnd = feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
			if (root != null) {
				for (ILeafNode leaf : root.getLeafNodes()) {
					EObject owner = leaf.isHidden() ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
					if (owner != null) {
						words.computeIfAbsent(owner, any -> new ArrayList<>()).add(leaf);
					}
				}
			}
		}

		List<ILeafNode> words(EObject element) {
			return words.getOrDefault(element, List.of());
		}

		List<Comment> comments() {
			if (comments == null) {
				comments = root == null ? List.of() : find();
			}
			return comments;
		}

		private List<Comment> find() {
			List<ILeafNode> leaves = new ArrayList<>();
			root.getLeafNodes().forEach(leaves::add);
			int[] below = new int[leaves.size()];
			int next = -1;
			for (int i = leaves.size() - 1; i >= 0; i--) {
				next = leaves.get(i).isHidden() ? next : i;
				below[i] = next;
			}
			List<Comment> found = new ArrayList<>();
			ILeafNode before = null;
			for (int i = 0; i < leaves.size(); i++) {
				ILeafNode leaf = leaves.get(i);
				if (!leaf.isHidden()) {
					before = leaf;
				} else if (!(leaf.getGrammarElement() instanceof TerminalRule rule && rule.getName().equals("WS"))) {
					boolean trailing = before != null && text.substring(before.getEndOffset(), leaf.getOffset()).indexOf('\n') < 0
							&& (leaf.getText().startsWith("//") || text.substring(leaf.getEndOffset(), lineStop(leaf.getEndOffset())).isBlank());
					ILeafNode word = trailing ? before : below[i] < 0 ? null : leaves.get(below[i]);
					int line = lineStart(leaf.getOffset());
					boolean gap = line > 0 && text.substring(lineStart(line - 1), line).isBlank();
					found.add(new Comment(leaf.getText(), leaf.getOffset(), word == null ? null : anchor(word), trailing, gap));
				}
			}
			return Collections.unmodifiableList(found);
		}

		private Anchor anchor(ILeafNode word) {
			EObject element = NodeModelUtils.findActualSemanticObjectFor(word);
			EStructuralFeature feature = feature(word, element);
			int ordinal = 0;
			for (ILeafNode leaf : words(element)) {
				if (leaf == word) {
					break;
				}
				EStructuralFeature other = feature(leaf, element);
				ordinal += feature != null ? other == feature ? 1 : 0 : other == null && leaf.getText().equals(word.getText()) ? 1 : 0;
			}
			return new Anchor(element, feature, word.getText(), ordinal);
		}

		static EStructuralFeature feature(ILeafNode leaf, EObject element) {
			for (INode node = leaf; node != null && node.getGrammarElement() != null; node = node.getParent()) {
				Assignment assignment = GrammarUtil.containingAssignment(node.getGrammarElement());
				if (assignment != null) {
					return element.eClass().getEStructuralFeature(assignment.getFeature());
				}
				if (node.hasDirectSemanticElement()) {
					return null;
				}
			}
			return null;
		}

		int lineStart(int offset) {
			return text.lastIndexOf('\n', offset - 1) + 1;
		}

		/** True where the line above is neither blank, nor a comment, nor opens a block. */
		boolean isCode(int line) {
			String above = line == 0 ? "" : text.substring(lineStart(line - 1), line).strip();
			return !above.isEmpty() && !above.startsWith("//") && !above.endsWith("*/") && !above.endsWith("{") && !above.endsWith("｛");
		}

		/** Before the line end. */
		int lineStop(int offset) {
			int feed = text.indexOf('\n', offset);
			int stop = feed < 0 ? text.length() : feed;
			return stop > offset && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
		}

		int nextLine(int offset) {
			int feed = text.indexOf('\n', offset);
			return feed < 0 ? text.length() : feed + 1;
		}

		int firstVisible(int offset) {
			int at = offset;
			while (at < text.length() && " \t\u3000".indexOf(text.charAt(at)) >= 0) {
				at++;
			}
			return at;
		}
	}
}
