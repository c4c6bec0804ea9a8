package org.pgoal.model.template;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** An unmodifiable word list. Rules run through it for each name, so it is an array as well as a set. */
final class WordSet extends AbstractSet<String> {

	private final Set<String> set;
	private final String[] words;

	WordSet(Collection<String> words) {
		this.set = new LinkedHashSet<>(words);
		set.remove(null);
		this.words = set.toArray(String[]::new);
	}

	@Override
	public boolean contains(Object word) {
		return set.contains(word);
	}

	@Override
	public Iterator<String> iterator() {
		return Arrays.asList(words).iterator();
	}

	@Override
	public int size() {
		return words.length;
	}
}
