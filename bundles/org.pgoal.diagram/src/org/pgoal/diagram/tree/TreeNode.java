package org.pgoal.diagram.tree;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.pgoal.model.finding.Severity;

/**
 * A node of the indicator tree, before it has a place.
 *
 * @param path     stable name: the names from the root, an ordinal only among equals; never a position
 * @param kind     what it stands for
 * @param title    its name; a word for it where the form has none
 * @param facts    what stands below the name, in words
 * @param value    the value of an indicator or the money of a sheet as a person reads it; null where there is none
 * @param weight   its weight or the sum of its indicators'; null where none is printed
 * @param share    its part of the sheet's money, 0 … 1, more where costs exceed it; null where it has none
 * @param quantified whether it is an indicator with a number
 * @param category the position of its level-one category in the template's catalogue, else behind that in the sheet, from 0; -1 above that level
 * @param worst    the hardest finding about it or, when folded, below it; null: none
 * @param notes    the findings about it, in words
 * @param source   where it stands in the text; null where that is unknown
 * @param element  the element it stands for; null for a category, which is only a label
 * @param hidden   how many indicators are folded into it
 * @param totals   what is in it, folded or not
 * @param children what is below it, in order
 */
public record TreeNode(String path, Kind kind, String title, Facts facts, String value, BigDecimal weight, BigDecimal share, boolean quantified,
		int category, Severity worst, List<String> notes, SourceLine source, EObject element, int hidden, Totals totals, List<TreeNode> children) {

	/** The levels of the tree, in order. */
	public enum Kind {
		DEPARTMENT, PROJECT, LEVEL_ONE, LEVEL_TWO, INDICATOR
	}

	/**
	 * @param file the file as the reader of the picture finds it, e.g. a relative path
	 * @param line from 1
	 */
	public record SourceLine(String file, int line) {
	}

	/**
	 * What is said of a node in the reader's language; null where there is nothing to say.
	 *
	 * @param main   the value of an indicator, the money of a sheet
	 * @param count  how many indicators it has
	 * @param weight its weight
	 * @param share  its part of the money
	 */
	public record Facts(String main, String count, String weight, String share) {

		/** All in one line. */
		public String text() {
			return Stream.of(main, count, weight, share).filter(Objects::nonNull).collect(Collectors.joining(" · "));
		}
	}

	/** All facts in one line; may be empty. */
	public String detail() {
		return facts.text();
	}

	/**
	 * Sums over a node and all below it.
	 *
	 * @param indicators how many indicators
	 * @param quantified how many of them have a number
	 * @param errors     how many findings of each severity
	 */
	public record Totals(int indicators, int quantified, int errors, int warnings, int notes) {

		static final Totals NONE = new Totals(0, 0, 0, 0, 0);

		Totals plus(Totals other) {
			return new Totals(indicators + other.indicators, quantified + other.quantified, errors + other.errors, warnings + other.warnings,
					notes + other.notes);
		}

		/** What is left without another. */
		public Totals minus(Totals other) {
			return new Totals(indicators - other.indicators, quantified - other.quantified, errors - other.errors, warnings - other.warnings,
					notes - other.notes);
		}

		/** The hardest severity; null where nothing was found. */
		Severity worst() {
			return errors > 0 ? Severity.ERROR : warnings > 0 ? Severity.WARNING : notes > 0 ? Severity.NOTE : null;
		}

		/** All findings. */
		public int findings() {
			return errors + warnings + notes;
		}
	}

	/** The same without the model, so that a tree kept for later doesn't keep its file in memory. */
	public TreeNode withoutElements() {
		return new TreeNode(path, kind, title, facts, value, weight, share, quantified, category, worst, notes, source, null, hidden, totals,
				children.stream().map(TreeNode::withoutElements).toList());
	}

	/** The same with the places in the text told in another way. */
	public TreeNode withSources(UnaryOperator<SourceLine> told) {
		return new TreeNode(path, kind, title, facts, value, weight, share, quantified, category, worst, notes,
				source == null ? null : told.apply(source), element, hidden, totals, children.stream().map(child -> child.withSources(told)).toList());
	}

	/** The same with some nodes folded: they show what is hidden in them instead of their parts. */
	public TreeNode folded(Set<String> paths) {
		if (children.isEmpty()) {
			return this;
		}
		boolean fold = paths.contains(path);
		return new TreeNode(path, kind, title, facts, value, weight, share, quantified, category, fold ? totals.worst() : worst, notes, source, element,
				fold ? totals.indicators() : hidden, totals, fold ? List.of() : children.stream().map(child -> child.folded(paths)).toList());
	}

	/** The same as a part of another tree. */
	TreeNode at(String newPath) {
		return new TreeNode(newPath, kind, title, facts, value, weight, share, quantified, category, worst, notes, source, element, hidden, totals,
				children.stream().map(child -> child.at(newPath + child.path.substring(path.length()))).toList());
	}
}
