package org.pgoal.dsl.edit;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.pgoal.dsl.text.Keywords;

/**
 * What stands between the braces of an element or of a block in it.
 *
 * @param opened the offset behind the opening brace; 0 for a file
 * @param closed the offset of the closing brace; −1 for a file
 * @param items  the statements in the order of the text
 */
record Body(int opened, int closed, List<Item> items) {

	/**
	 * A statement.
	 *
	 * @param feature    what it says; null for a block that no clause knows
	 * @param child      the element that it is; null for a word or a block
	 * @param block      the statements between its own braces; null for a word or child
	 * @param start      with keyword
	 * @param valueStart without keyword
	 */
	record Item(EStructuralFeature feature, EObject child, Body block, int start, int end, int valueStart) {
	}

	boolean isFile() {
		return closed < 0;
	}

	List<Item> of(EStructuralFeature feature) {
		return items.stream().filter(item -> item.feature == feature).toList();
	}

	/** The item of a child, here or in a block; null when it is none. */
	Item item(EObject child) {
		for (Item item : items) {
			if (item.child == child) {
				return item;
			}
		}
		return null;
	}

	/** The body whose item the child is: this one or one of its blocks; null when none is. */
	Body holding(EObject child) {
		if (item(child) != null) {
			return this;
		}
		for (Item item : items) {
			if (item.block != null && item.block.item(child) != null) {
				return item.block;
			}
		}
		return null;
	}

	/** The body in the atoms of an element; null when it has no braces. */
	static Body of(SourceText source, Keywords keywords, List<Clause> clauses, List<SourceText.Atom> atoms) {
		int open = openingBrace(source, atoms);
		return open < 0 ? null : read(source, keywords, clauses, atoms, new int[] { open + 1 }, atoms.get(open).end());
	}

	/** The statements of a file. */
	static Body ofFile(SourceText source, Keywords keywords, List<Clause> clauses, List<SourceText.Atom> atoms) {
		Body body = read(source, keywords, clauses, atoms, new int[] { 0 }, 0);
		return new Body(0, -1, body.items);
	}

	/** The index of the brace that ends an element's line; −1 when there is none. */
	static int openingBrace(SourceText source, List<SourceText.Atom> atoms) {
		for (int i = 0; i < atoms.size(); i++) {
			if (isMark(source, atoms.get(i), "{", "｛")) {
				return i;
			}
		}
		return -1;
	}

	private static Body read(SourceText source, Keywords keywords, List<Clause> clauses, List<SourceText.Atom> atoms, int[] next, int opened) {
		List<Item> items = new ArrayList<>();
		int pending = -1;
		EStructuralFeature pendingBlock = null;
		while (next[0] < atoms.size()) {
			SourceText.Atom atom = atoms.get(next[0]++);
			if (atom.feature() != null) {
				items.add(new Item(atom.feature(), atom.child(), null, pending < 0 ? atom.start() : pending, atom.end(), atom.start()));
				pending = -1;
			} else if (isMark(source, atom, "}", "｝")) {
				return new Body(opened, atom.start(), items);
			} else if (isMark(source, atom, "{", "｛")) {
				Body block = read(source, keywords, clauses, atoms, next, atom.end());
				items.add(new Item(pendingBlock, null, block, pending < 0 ? atom.start() : pending, block.closed + 1, atom.start()));
				pending = -1;
			} else if (isMark(source, atom, ";", "；", ",", "，")) {
				pending = -1;
			} else if (pending < 0) {
				pending = atom.start();
				String word = source.text(atom);
				pendingBlock = clauses.stream().filter(clause -> clause.block() && keywords.spelt(clause.keyword(), word).isPresent()).map(Clause::feature)
						.findFirst().orElse(null);
			}
		}
		return new Body(opened, -1, items);
	}

	private static boolean isMark(SourceText source, SourceText.Atom atom, String... marks) {
		if (atom.feature() == null && atom.child() == null) {
			for (String mark : marks) {
				if (mark.equals(source.text(atom))) {
					return true;
				}
			}
		}
		return false;
	}
}
