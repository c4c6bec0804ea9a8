package org.pgoal.dsl.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.pgoal.dsl.check.Places.Place;
import org.pgoal.model.message.Message;

/**
 * Comments that switch rules off:
 *
 * <pre>
 * // pgoal: 忽略 PG304, PG309        that line; on a line of its own: the next line that says something
 * // pgoal: 本文件忽略 PG309          the whole file
 * </pre>
 *
 * or {@code ignore} and {@code ignore-file}. What follows the IDs is a reason and means nothing to the program.
 */
final class Suppressions {

	private static final Set<String> LINE = Set.of("忽略", "ignore");
	private static final Set<String> FILE = Set.of("本文件忽略", "ignore-file");

	private final Set<String> inFile = new HashSet<>();
	private final Map<Integer, Set<String>> inLine = new HashMap<>();

	private Suppressions() {
	}

	/** A complaint about a suppression itself. */
	record Complaint(Place place, Message message) {
	}

	/**
	 * @param known tells the IDs of rules from other words
	 */
	static Suppressions of(ICompositeNode root, Places places, Predicate<String> known, Consumer<Complaint> complaints) {
		Suppressions suppressions = new Suppressions();
		String text = places.text();
		for (int at = text.indexOf("pgoal"); at >= 0; at = text.indexOf("pgoal", at + 1)) {
			int colon = skipBlanks(text, at + "pgoal".length());
			if (colon < text.length() && (text.charAt(colon) == ':' || text.charAt(colon) == '：')) {
				ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, at);
				if (leaf != null && leaf.isHidden() && startsComment(text, leaf.getOffset(), at)) {
					suppressions.add(text, leaf, colon + 1, places, known, complaints);
				}
			}
		}
		return suppressions;
	}

	boolean isEmpty() {
		return inFile.isEmpty() && inLine.isEmpty();
	}

	/** True when a rule's problem in one of these lines is switched off. */
	boolean covers(String rule, int... lines) {
		if (inFile.contains(rule)) {
			return true;
		}
		for (int line : lines) {
			if (inLine.getOrDefault(line, Set.of()).contains(rule)) {
				return true;
			}
		}
		return false;
	}

	private void add(String text, ILeafNode comment, int from, Places places, Predicate<String> known, Consumer<Complaint> complaints) {
		int end = comment.getEndOffset();
		List<int[]> words = words(text, from, end);
		if (words.isEmpty()) {
			return;
		}
		String verb = text.substring(words.get(0)[0], words.get(0)[1]);
		if (!LINE.contains(verb) && !FILE.contains(verb)) {
			complaints.accept(new Complaint(places.at(words.get(0)[0], verb.length()), Message.of(Suppressions.class, "suppression.verb", verb)));
			return;
		}
		Set<String> rules = new LinkedHashSet<>();
		for (int[] word : words.subList(1, words.size())) {
			String rule = text.substring(word[0], word[1]);
			if (!looksLikeRule(rule)) {
				break;
			}
			rules.add(rule);
			if (!known.test(rule)) {
				complaints.accept(new Complaint(places.at(word[0], rule.length()), Message.of(Suppressions.class, "suppression.unknown", rule)));
			}
		}
		if (rules.isEmpty()) {
			complaints.accept(new Complaint(places.of(comment), Message.of(Suppressions.class, "suppression.empty")));
		} else if (FILE.contains(verb)) {
			inFile.addAll(rules);
		} else {
			inLine.computeIfAbsent(lineOf(text, comment, places), line -> new HashSet<>()).addAll(rules);
		}
	}

	/** The comment's own line where it stands behind something, else the next line that says something. */
	private static int lineOf(String text, ILeafNode comment, Places places) {
		int start = comment.getOffset();
		for (int i = start - 1; i >= 0 && !isBreak(text.charAt(i)); i--) {
			if (!isBlank(text.charAt(i))) {
				return places.line(start);
			}
		}
		int i = comment.getEndOffset();
		while (i < text.length()) {
			if (isBlank(text.charAt(i)) || isBreak(text.charAt(i))) {
				i++;
			} else if (text.startsWith("//", i)) {
				while (i < text.length() && !isBreak(text.charAt(i))) {
					i++;
				}
			} else if (text.startsWith("/*", i)) {
				int closing = text.indexOf("*/", i + 2);
				i = closing < 0 ? text.length() : closing + 2;
			} else {
				return places.line(i);
			}
		}
		return places.line(start);
	}

	private static boolean startsComment(String text, int comment, int word) {
		return text.startsWith("//", comment) && text.substring(comment + 2, word).isBlank();
	}

	private static List<int[]> words(String text, int from, int end) {
		List<int[]> words = new ArrayList<>();
		int i = from;
		while (i < end) {
			if (isSeparator(text.charAt(i))) {
				i++;
				continue;
			}
			int start = i;
			while (i < end && !isSeparator(text.charAt(i))) {
				i++;
			}
			words.add(new int[] { start, i });
		}
		return words;
	}

	private static boolean looksLikeRule(String word) {
		int letters = 0;
		while (letters < word.length() && isAsciiLetter(word.charAt(letters))) {
			letters++;
		}
		return letters > 0 && letters < word.length() && word.substring(letters).chars().allMatch(c -> c >= '0' && c <= '9');
	}

	private static boolean isAsciiLetter(char c) {
		return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_' || c == '-';
	}

	private static boolean isSeparator(char c) {
		return isBlank(c) || isBreak(c) || c == ',' || c == '，' || c == '、' || c == ';' || c == '；';
	}

	private static boolean isBlank(char c) {
		return c == ' ' || c == '\t' || c == '\u3000' || c == '\u00a0';
	}

	private static boolean isBreak(char c) {
		return c == '\n' || c == '\r';
	}

	private static int skipBlanks(String text, int from) {
		int i = from;
		while (i < text.length() && isBlank(text.charAt(i))) {
			i++;
		}
		return i;
	}
}
