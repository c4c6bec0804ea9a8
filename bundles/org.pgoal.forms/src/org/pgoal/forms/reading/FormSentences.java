package org.pgoal.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.pgoal.forms.definition.FormCell;
import org.pgoal.forms.definition.Meaning;
import org.pgoal.forms.definition.Part;
import org.pgoal.forms.definition.Placeholder;

/** The cells of a form in which words stand among places, each as one pattern. */
final class FormSentences {

	private record Sentence(Pattern pattern, List<Placeholder> slots) {
	}

	private static final int LONGEST = 200;

	private final List<Sentence> sentences = new ArrayList<>();

	/** @return false where the cell is none by itself: a bracket is opened in it and closed in the next, and its label alone finds it */
	boolean add(FormCell cell) {
		StringBuilder pattern = new StringBuilder();
		List<Placeholder> slots = new ArrayList<>();
		for (Part part : cell.parts()) {
			switch (part) {
			case Part.Literal literal -> words(CellText.narrow(literal.text()), pattern);
			case Part.Slot slot -> {
				pattern.append(slot.placeholder().meaning() == Meaning.YEAR ? "([0-9]{4})" : "(.*?)");
				slots.add(slot.placeholder());
			}
			}
		}
		try {
			sentences.add(new Sentence(Pattern.compile(pattern.toString(), Pattern.DOTALL), slots));
			return true;
		} catch (PatternSyntaxException unbalanced) {
			return false;
		}
	}

	/** A bracket whose places are all empty isn't printed. */
	private static void words(String narrow, StringBuilder pattern) {
		for (char c : narrow.toCharArray()) {
			switch (c) {
			case '(', '[' -> pattern.append("(?:\\").append(c);
			case ')', ']' -> pattern.append('\\').append(c).append(")?");
			default -> pattern.append(Pattern.quote(String.valueOf(c)));
			}
		}
	}

	/** What a text says in the places of one of the sentences, in their order; empty where it is none of them. */
	List<Map.Entry<Placeholder, String>> find(String text) {
		if (text.length() > LONGEST) {
			return List.of();
		}
		String narrow = CellText.narrow(text);
		// a colon at the end belongs to the layout, unless it is the form's own
		List<Map.Entry<Placeholder, String>> found = match(CellText.withoutColon(narrow));
		return found.isEmpty() && narrow.endsWith(":") ? match(narrow) : found;
	}

	private List<Map.Entry<Placeholder, String>> match(String narrow) {
		for (Sentence sentence : sentences) {
			Matcher m = sentence.pattern().matcher(narrow);
			if (m.matches()) {
				List<Map.Entry<Placeholder, String>> found = new ArrayList<>();
				int said = 0;
				for (int i = 0; i < sentence.slots().size(); i++) {
					if (m.group(i + 1) != null) {
						said += m.group(i + 1).length();
						found.add(Map.entry(sentence.slots().get(i), m.group(i + 1)));
					}
				}
				// without a word of the form it could be any text
				if (said < narrow.length()) {
					return found;
				}
			}
		}
		return List.of();
	}
}
