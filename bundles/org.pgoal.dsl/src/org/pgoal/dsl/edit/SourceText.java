package org.pgoal.dsl.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.model.GoalFile;

/** A text with what was parsed from it: where elements and their parts stand, where lines begin, what is a comment. */
final class SourceText {

	/**
	 * A piece of an element in the order of the text.
	 *
	 * @param feature the feature that it gives a value to; null for a keyword or mark
	 * @param child   the contained element that it is; null for a word
	 * @param start   the offset of its first character
	 * @param end     the offset behind its last character
	 */
	record Atom(EStructuralFeature feature, EObject child, int start, int end) {
	}

	private static final String SPACES = " \t\u3000\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\ufeff";

	private final String text;
	private final ICompositeNode root;
	private final GoalFile file;
	private final int[] leafStarts;
	private final Kind[] leafKinds;

	private enum Kind {
		TOKEN, SPACE, COMMENT
	}

	SourceText(ICompositeNode root, GoalFile file) {
		this.text = root.getText();
		this.root = root;
		this.file = file;
		int[] starts = new int[64];
		List<Kind> kinds = new ArrayList<>();
		for (ILeafNode leaf : root.getLeafNodes()) {
			if (kinds.size() == starts.length) {
				starts = Arrays.copyOf(starts, 2 * starts.length);
			}
			starts[kinds.size()] = leaf.getTotalOffset();
			kinds.add(kind(leaf));
		}
		this.leafStarts = Arrays.copyOf(starts, kinds.size());
		this.leafKinds = kinds.toArray(Kind[]::new);
	}

	private static Kind kind(ILeafNode leaf) {
		if (!leaf.isHidden()) {
			return Kind.TOKEN;
		}
		return leaf.getGrammarElement() instanceof TerminalRule rule && rule.getName().equals("WS") ? Kind.SPACE : Kind.COMMENT;
	}

	String text() {
		return text;
	}

	GoalFile file() {
		return file;
	}

	ICompositeNode root() {
		return root;
	}

	String text(int start, int end) {
		return text.substring(start, end);
	}

	// --------------------------------------------------------------- atoms

	/** The pieces of an element, without those of its children. */
	List<Atom> atoms(EObject element) {
		List<Atom> atoms = new ArrayList<>();
		INode node = element == file ? root : NodeModelUtils.getNode(element);
		if (node instanceof ICompositeNode composite) {
			composite.getChildren().forEach(child -> collect(child, element, atoms));
		}
		return atoms;
	}

	private void collect(INode node, EObject owner, List<Atom> atoms) {
		if (node instanceof ILeafNode leaf && leaf.isHidden()) {
			return;
		}
		if (node.hasDirectSemanticElement() && node.getSemanticElement() != owner) {
			EObject child = node.getSemanticElement();
			atoms.add(new Atom(child.eContainingFeature(), child, node.getOffset(), node.getEndOffset()));
			return;
		}
		Assignment assignment = node.getGrammarElement() == null ? null : GrammarUtil.containingAssignment(node.getGrammarElement());
		EStructuralFeature feature = assignment == null ? null : owner.eClass().getEStructuralFeature(assignment.getFeature());
		boolean holdsChild = feature instanceof EReference reference && reference.isContainment();
		if (feature != null && !holdsChild || node instanceof ILeafNode) {
			if (node.getLength() > 0) {
				atoms.add(new Atom(feature, null, node.getOffset(), node.getEndOffset()));
			}
		} else if (node instanceof ICompositeNode composite) {
			composite.getChildren().forEach(child -> collect(child, owner, atoms));
		}
	}

	String text(Atom atom) {
		return text.substring(atom.start, atom.end);
	}

	/** A reference as written; null when there is none. */
	String reference(EObject owner, EReference feature) {
		return atoms(owner).stream().filter(atom -> atom.feature == feature).reduce((first, last) -> last).map(atom -> Literals.value(text(atom)))
				.orElse(null);
	}

	int start(EObject element) {
		return NodeModelUtils.getNode(element).getOffset();
	}

	int end(EObject element) {
		return NodeModelUtils.getNode(element).getEndOffset();
	}

	// --------------------------------------------------------------- lines

	/** The line end that the text uses. */
	String lineEnd() {
		int n = text.indexOf('\n');
		return n > 0 && text.charAt(n - 1) == '\r' ? "\r\n" : n < 0 && text.indexOf('\r') >= 0 ? "\r" : "\n";
	}

	int lineStart(int offset) {
		int start = offset;
		while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
			start--;
		}
		// a byte order mark belongs to the file
		return start == 0 && text.startsWith("\ufeff") && offset > 0 ? 1 : start;
	}

	/** The start of the line above the one that starts at an offset, which is not the first. */
	int lineAbove(int lineStart) {
		return lineStart(text.startsWith("\r\n", lineStart - 2) ? lineStart - 2 : lineStart - 1);
	}

	/** The offset of the line's end, before its line end characters. */
	int lineStop(int offset) {
		int stop = offset;
		while (stop < text.length() && !isLineEnd(text.charAt(stop))) {
			stop++;
		}
		return stop;
	}

	/** The offset where the next line begins. */
	int nextLine(int offset) {
		int stop = lineStop(offset);
		if (stop < text.length()) {
			stop += text.startsWith("\r\n", stop) ? 2 : 1;
		}
		return stop;
	}

	int lineNumber(int offset) {
		int line = 1;
		for (int i = 0; i < offset && i < text.length(); i = nextLine(i)) {
			if (nextLine(i) <= offset) {
				line++;
			}
		}
		return line;
	}

	private static boolean isLineEnd(char c) {
		return c == '\n' || c == '\r';
	}

	static boolean isBlank(char c) {
		return SPACES.indexOf(c) >= 0;
	}

	boolean isBlank(int start, int end) {
		for (int i = start; i < end; i++) {
			if (!isBlank(text.charAt(i)) && !isLineEnd(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	/** The blanks at the beginning of the line. */
	String indentation(int offset) {
		int start = lineStart(offset);
		int end = start;
		while (end < text.length() && isBlank(text.charAt(end))) {
			end++;
		}
		return text.substring(start, Math.min(end, Math.max(start, offset)));
	}

	boolean startsLine(int offset) {
		return isBlank(lineStart(offset), offset);
	}

	/** The offset behind the blanks (not line ends) that follow. */
	int skipBlanks(int offset) {
		int end = offset;
		while (end < text.length() && isBlank(text.charAt(end))) {
			end++;
		}
		return end;
	}

	/** The offset before the blanks (not line ends) that precede. */
	int skipBlanksBack(int offset) {
		int start = offset;
		while (start > 0 && isBlank(text.charAt(start - 1)) && text.charAt(start - 1) != '\ufeff') {
			start--;
		}
		return start;
	}

	// -------------------------------------------------------------- leaves

	private int leafAt(int offset) {
		int found = Arrays.binarySearch(leafStarts, offset);
		return found >= 0 ? found : -found - 2;
	}

	private int leafEnd(int leaf) {
		return leaf + 1 < leafStarts.length ? leafStarts[leaf + 1] : text.length();
	}

	boolean hasComment(int start, int end) {
		for (int leaf = Math.max(0, leafAt(start)); leaf < leafStarts.length && leafStarts[leaf] < end; leaf++) {
			if (leafKinds[leaf] == Kind.COMMENT && leafStarts[leaf] >= start) {
				return true;
			}
		}
		return false;
	}

	/** The start of the first token at or behind an offset; the text's length when there is none. */
	int nextToken(int offset) {
		int leaf = leafAt(offset);
		if (leaf >= 0 && leafStarts[leaf] < offset) {
			leaf++;
		}
		for (leaf = Math.max(leaf, 0); leaf < leafStarts.length; leaf++) {
			if (leafKinds[leaf] == Kind.TOKEN) {
				return leafStarts[leaf];
			}
		}
		return text.length();
	}

	/** The end of the last token that ends at or before an offset; 0 when there is none. */
	int previousTokenEnd(int offset) {
		for (int leaf = leafAt(offset); leaf >= 0; leaf--) {
			if (leafKinds[leaf] == Kind.TOKEN && leafEnd(leaf) <= offset) {
				return leafEnd(leaf);
			}
		}
		return 0;
	}

	/** True for the first token of a line, comments left aside. */
	boolean isFirstOnLine(int offset) {
		int line = lineStart(offset);
		int leaf = leafAt(line);
		boolean inComment = leaf >= 0 && leafKinds[leaf] == Kind.COMMENT && leafStarts[leaf] < line;
		return !inComment && previousTokenEnd(offset) <= line;
	}

	/** The character before which a token ends, or 0. */
	char previousTokenMark(int offset) {
		int end = previousTokenEnd(offset);
		return end == 0 ? 0 : text.charAt(end - 1);
	}

	/** True when nothing but semicolons and comments follows on the line, and no comment runs on to the next. */
	boolean endsLine(int offset) {
		return contentEnd(offset) >= 0;
	}

	/**
	 * The end of the line's comments and semicolons that follow an offset.
	 *
	 * @return −1 where something else follows on the line, or a comment that goes on
	 */
	int contentEnd(int offset) {
		int stop = lineStop(offset);
		int end = offset;
		int leaf = leafAt(offset);
		if (leaf >= 0 && leafStarts[leaf] < offset) {
			leaf++;
		}
		for (leaf = Math.max(leaf, 0); leaf < leafStarts.length && leafStarts[leaf] < stop; leaf++) {
			switch (leafKinds[leaf]) {
			case TOKEN -> {
				char c = text.charAt(leafStarts[leaf]);
				if (c != ';' && c != '；') {
					return -1;
				}
				end = leafEnd(leaf);
			}
			case COMMENT -> {
				if (leafEnd(leaf) > stop) {
					return -1;
				}
				end = leafEnd(leaf);
			}
			case SPACE -> {
				// goes on
			}
			}
		}
		return end;
	}

	/** The end of the semicolons that follow on the line; {@code offset} itself when there are none. */
	int semicolonEnd(int offset) {
		int end = offset;
		while (true) {
			int next = skipBlanks(end);
			if (next < text.length() && (text.charAt(next) == ';' || text.charAt(next) == '；')) {
				end = next + 1;
			} else {
				return end;
			}
		}
	}

	/** The starts and ends of comments within a range. */
	List<int[]> comments(int start, int end) {
		List<int[]> comments = new ArrayList<>();
		for (int leaf = Math.max(0, leafAt(start)); leaf < leafStarts.length && leafStarts[leaf] < end; leaf++) {
			if (leafKinds[leaf] == Kind.COMMENT && leafStarts[leaf] >= start) {
				comments.add(new int[] { leafStarts[leaf], leafEnd(leaf) });
			}
		}
		return comments;
	}
}
