package org.pgoal.forms.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.pgoal.model.template.Category;
import org.pgoal.model.template.EffectiveTemplate;

/** The labels of a template's catalogue, as text has them: also behind a code, or without their end. */
final class CatalogueLabels {

	private static final int LONGEST = 22;
	/** A longer text with the ending of a label is more likely a name. */
	private static final int LONGEST_LIKE = 9;
	/** A shorter piece of a label is a word of its own. */
	private static final int LEAST_PIECE = 3;

	private static final int ENDING = 2;

	private static final int ONE = 1;
	private static final int TWO = 2;

	private final EffectiveTemplate template;
	/** The labels that the template prints, then all others: a clipped one is completed to the first that fits. */
	private final Set<String> levelOnes = new LinkedHashSet<>();
	private final Set<String> levelTwos = new LinkedHashSet<>();
	private final Set<String> printedOnes;
	private final Set<String> printedTwos;
	private final Set<String> endings = new HashSet<>();
	private final Map<String, Integer> levels = new HashMap<>();

	CatalogueLabels(EffectiveTemplate template) {
		this.template = template;
		List<Category> twos = template.levelOnes().stream().flatMap(one -> one.children().stream()).toList();
		printedOnes = add(template.levelOnes(), levelOnes);
		printedTwos = add(twos, levelTwos);
		levelTwos.stream().filter(label -> label.length() > LEAST_PIECE).map(CatalogueLabels::ending).forEach(endings::add);
	}

	private static String ending(String label) {
		return label.substring(label.length() - ENDING);
	}

	/** Adds all labels; gives those that are printed. */
	private static Set<String> add(List<Category> categories, Set<String> labels) {
		categories.forEach(category -> labels.add(category.label()));
		Set<String> printed = Set.copyOf(labels);
		categories.forEach(category -> labels.addAll(new TreeSet<>(category.labels())));
		return printed;
	}

	boolean isLevelOne(String text) {
		return (levels(text) & ONE) != 0;
	}

	boolean isLevelTwo(String text) {
		return (levels(text) & TWO) != 0;
	}

	boolean isBoth(String text) {
		return levels(text) == ONE + TWO;
	}

	boolean isLabel(String text) {
		return levels(text) != 0;
	}

	/** Whether two texts are labels of one level two. */
	boolean isSameLevelTwo(String one, String other) {
		return template.levelTwo(null, SheetDraft.coded(one)[1]).equals(template.levelTwo(null, SheetDraft.coded(other)[1]));
	}

	/** Whether a text is printed as a level one, and may only by another name be a level two. */
	boolean isRatherLevelOne(String text) {
		return printedOnes.contains(text) && !printedTwos.contains(text);
	}

	/** Whether a text reads like a label of level two, though it is none: one of level one, or with the ending that the labels have. */
	boolean isLikeLevelTwo(String text) {
		return !isLevelTwo(text) && (isLevelOne(text) || text.length() > LEAST_PIECE && text.length() <= LONGEST_LIKE && endings.contains(ending(text)));
	}

	private int levels(String text) {
		if (text.length() > LONGEST) {
			return 0;
		}
		return levels.computeIfAbsent(text, t -> {
			String label = SheetDraft.coded(t)[1];
			int one = template.levelOne(label).isPresent() || isPiece(label, levelOnes) ? ONE : 0;
			int two = template.levelTwo(null, label).isPresent() || isPiece(label, levelTwos) ? TWO : 0;
			return one + two;
		});
	}

	private static boolean isPiece(String text, Set<String> labels) {
		return text.length() > LEAST_PIECE && labels.stream().anyMatch(label -> label.startsWith(text));
	}

	/** The label of level one that a text is; one that has lost its end is completed, with a doubt. */
	String levelOne(String text, IndicatorDraft draft) {
		return completed(text, levelOnes, draft);
	}

	/** The label of level two that a text is; one that has lost its end is completed, with a doubt. */
	String levelTwo(String text, IndicatorDraft draft) {
		return completed(text, levelTwos, draft);
	}

	private static String completed(String text, Set<String> labels, IndicatorDraft draft) {
		if (labels.contains(text) || text.length() <= LEAST_PIECE) {
			return text;
		}
		for (String label : labels) {
			if (label.startsWith(text)) {
				draft.doubt("clipped", label);
				return label;
			}
		}
		return text;
	}
}
