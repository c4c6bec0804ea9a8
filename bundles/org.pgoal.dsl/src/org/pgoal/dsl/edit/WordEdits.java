package org.pgoal.dsl.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.ParserRule;
import org.pgoal.dsl.conversion.Literals;
import org.pgoal.dsl.text.Keywords;
import org.pgoal.model.PgoalPackage;

/** Edits of lists of words in templates: choices, synonyms, the words of a list. What stays keeps its place, its quotes and its comments. */
final class WordEdits {

	/**
	 * How a list is written.
	 *
	 * @param keyword   before the first of its words; null for none
	 * @param separator where the list has none yet
	 * @param behind    the feature that a new list follows; null: at the end of the line, or in the braces
	 */
	private record Style(ParserRule keyword, String separator, EStructuralFeature behind) {
	}

	private final SourceText source;
	private final Keywords keywords;
	private final Spelling spelling;
	private final Layout layout;
	private final Map<EStructuralFeature, Style> styles;

	WordEdits(SourceText source, Keywords keywords, Spelling spelling, Layout layout) {
		this.source = source;
		this.keywords = keywords;
		this.spelling = spelling;
		this.layout = layout;
		Style synonyms = new Style(keywords.grammar().getAliasKwRule(), ", ", null);
		this.styles = Map.of(PgoalPackage.Literals.FIELD_SPEC__CHOICES, new Style(null, " | ", PgoalPackage.Literals.FIELD_SPEC__TYPE),
				PgoalPackage.Literals.FIELD_SPEC__SYNONYMS, synonyms, PgoalPackage.Literals.FUND_SPEC__SYNONYMS, synonyms, PgoalPackage.Literals.CATEGORY_SPEC__SYNONYMS, synonyms,
				PgoalPackage.Literals.WORD_LIST__WORDS, new Style(null, ", ", null));
	}

	/** @param atoms of the element */
	void compose(EObject old, EObject want, List<SourceText.Atom> atoms, Edits edits) {
		for (EStructuralFeature feature : old.eClass().getEAllStructuralFeatures()) {
			Style style = styles.get(feature);
			if (style != null && !ModelComparison.equal(old.eGet(feature), want.eGet(feature))) {
				@SuppressWarnings("unchecked")
				List<String> words = (List<String>) want.eGet(feature);
				new Change(feature, style, atoms, words, edits).compose();
			}
		}
	}

	/** One list that becomes another. */
	private final class Change {

		private final EStructuralFeature feature;
		private final Style style;
		private final List<SourceText.Atom> atoms;
		private final List<SourceText.Atom> olds;
		private final List<String> words;
		private final Edits edits;
		private final String separator;

		Change(EStructuralFeature feature, Style style, List<SourceText.Atom> atoms, List<String> words, Edits edits) {
			this.feature = feature;
			this.style = style;
			this.atoms = atoms;
			this.olds = atoms.stream().filter(atom -> atom.feature() == feature).toList();
			this.words = words;
			this.edits = edits;
			this.separator = separator();
		}

		/** As between the last two on a line of this list, or between lines. */
		private String separator() {
			for (int i = olds.size() - 1; i > 0; i--) {
				int start = olds.get(i - 1).end();
				int end = olds.get(i).start();
				if (!source.hasComment(start, end) && atoms.stream().noneMatch(atom -> start <= atom.start() && atom.end() <= end && isKeyword(atom))) {
					String found = source.text(start, end);
					// a word that starts a line before a brace would be a block
					return feature == PgoalPackage.Literals.CATEGORY_SPEC__SYNONYMS && found.indexOf('\n') >= 0 ? style.separator() : found;
				}
			}
			return style.separator();
		}

		/** A list may be said in two parts, each behind its keyword. */
		private boolean isKeyword(SourceText.Atom atom) {
			return style.keyword() != null && keywords.spelt(style.keyword(), source.text(atom)).isPresent();
		}

		void compose() {
			if (olds.isEmpty()) {
				create();
				return;
			}
			int[][] common = common();
			int nextOld = 0;
			int nextWord = 0;
			for (int i = 0; i <= common.length; i++) {
				int old = i < common.length ? common[i][0] : olds.size();
				int word = i < common.length ? common[i][1] : words.size();
				between(olds.subList(nextOld, old), words.subList(nextWord, word), nextOld > 0 ? olds.get(nextOld - 1) : null, old < olds.size() ? olds.get(old) : null);
				nextOld = old + 1;
				nextWord = word + 1;
			}
		}

		/** Pairs of places of the longest common part. */
		private int[][] common() {
			int[][] length = new int[olds.size() + 1][words.size() + 1];
			for (int i = olds.size() - 1; i >= 0; i--) {
				for (int j = words.size() - 1; j >= 0; j--) {
					length[i][j] = isSame(i, j) ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
				}
			}
			List<int[]> pairs = new ArrayList<>();
			for (int i = 0, j = 0; i < olds.size() && j < words.size();) {
				if (isSame(i, j)) {
					pairs.add(new int[] { i++, j++ });
				} else if (length[i + 1][j] >= length[i][j + 1]) {
					i++;
				} else {
					j++;
				}
			}
			return pairs.toArray(int[][]::new);
		}

		private boolean isSame(int old, int word) {
			return Literals.value(source.text(olds.get(old))).equals(words.get(word));
		}

		private void between(List<SourceText.Atom> removed, List<String> added, SourceText.Atom before, SourceText.Atom after) {
			if (!removed.isEmpty() && !added.isEmpty()) {
				layout.replacePart(removed.getFirst().start(), removed.getLast().end(), joined(added), edits);
			} else if (!removed.isEmpty()) {
				remove(removed, before, after);
			} else if (!added.isEmpty() && before != null) {
				edits.insert(before.end(), separator + joined(added));
			} else if (!added.isEmpty()) {
				edits.insert(after.start(), joined(added) + separator);
			}
		}

		/** With one of the separators beside it; that without a comment, which would be left beside the wrong word. */
		private void remove(List<SourceText.Atom> removed, SourceText.Atom before, SourceText.Atom after) {
			int start = removed.getFirst().start();
			int end = removed.getLast().end();
			if (before != null && (after == null || !source.hasComment(before.end(), end) || source.hasComment(start, after.start()))) {
				layout.replacePart(before.end(), end, "", edits);
			} else if (after != null) {
				layout.replacePart(start, after.start(), "", edits);
			} else {
				int first = atoms.indexOf(removed.getFirst());
				layout.removePart(style.keyword() == null ? start : atoms.get(first - 1).start(), end, false, edits);
			}
		}

		private void create() {
			int brace = Body.openingBrace(source, atoms);
			if (feature == PgoalPackage.Literals.WORD_LIST__WORDS) {
				edits.insert(atoms.get(brace).end(), " " + joined(words));
				return;
			}
			List<SourceText.Atom> line = brace < 0 ? atoms : atoms.subList(0, brace);
			int place = line.stream().filter(atom -> style.behind() != null && atom.feature() == style.behind()).reduce((first, last) -> last).orElse(line.getLast()).end();
			edits.insert(place, (style.keyword() == null ? " " : " " + spelling.keyword(style.keyword()) + " ") + joined(words));
		}

		private String joined(List<String> some) {
			return some.stream().map(word -> spelling.word(feature, word, null, "")).collect(Collectors.joining(separator));
		}
	}
}
