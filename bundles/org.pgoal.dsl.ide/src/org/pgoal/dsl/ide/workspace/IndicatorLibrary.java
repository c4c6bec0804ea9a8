package org.pgoal.dsl.ide.workspace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.pgoal.dsl.ide.completion.Knowledge.KnownIndicator;

/**
 * The indicators that the sheets of the folder have, by category and name: how often, with which operator and unit, and the
 * last value. A changed file replaces the indicators that changed; nothing else is looked at. Not safe
 * for several threads: its owner is.
 */
final class IndicatorLibrary {

	/** Names that are compared with what was typed, the most frequent first: more would make completion grow with the folder. */
	private static final int COMPARED = 1_000;

	/** Where an indicator stands, in the order in which values grow old. */
	private record Occurrence(String year, String uri, int position) implements Comparable<Occurrence> {

		private static final Comparator<Occurrence> ORDER = Comparator.comparing(Occurrence::year).thenComparing(Occurrence::uri)
				.thenComparingInt(Occurrence::position);

		@Override
		public int compareTo(Occurrence other) {
			return ORDER.compare(this, other);
		}
	}

	private record Key(String place, String name) {
	}

	private record Form(String sign, String unit, boolean words) {
	}

	private static final class Known {

		private final NavigableMap<Occurrence, IndicatorUse> uses = new TreeMap<>();
		private final Map<Form, Integer> forms = new HashMap<>();
		private final Map<String, Integer> templates = new HashMap<>();
	}

	private record Ranked(int count, String name) implements Comparable<Ranked> {

		private static final Comparator<Ranked> ORDER = Comparator.comparingInt(Ranked::count).reversed().thenComparing(Ranked::name);

		@Override
		public int compareTo(Ranked other) {
			return ORDER.compare(this, other);
		}
	}

	private final Map<Key, Known> known = new HashMap<>();
	/** Names of a category by frequency: of all templates, and of each. */
	private final Map<List<String>, NavigableSet<Ranked>> ranks = new HashMap<>();

	/** Replaces the indicators of a file; those that stay as and where they were cost nothing. */
	void replace(String uri, List<IndicatorUse> before, List<IndicatorUse> after) {
		for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
			IndicatorUse old = i < before.size() ? before.get(i) : null;
			IndicatorUse now = i < after.size() ? after.get(i) : null;
			if (!Objects.equals(old, now)) {
				if (old != null) {
					change(uri, i, old, false);
				}
				if (now != null) {
					change(uri, i, now, true);
				}
			}
		}
	}

	private void change(String uri, int position, IndicatorUse use, boolean present) {
		Key key = new Key(use.place(), use.name());
		Known entry = present ? known.computeIfAbsent(key, k -> new Known()) : known.get(key);
		Occurrence at = new Occurrence(use.year(), uri, position);
		if (entry == null || !present && !entry.uses.containsKey(at)) {
			return;
		}
		int before = entry.uses.size();
		int beforeHere = entry.templates.getOrDefault(use.template(), 0);
		if (present) {
			entry.uses.put(at, use);
		} else {
			entry.uses.remove(at);
		}
		int step = entry.uses.size() - before;
		count(entry.forms, new Form(use.sign(), use.unit(), use.words()), step);
		count(entry.templates, use.template(), step);
		rank(List.of(use.place()), use.name(), before, before + step);
		rank(List.of(use.place(), use.template()), use.name(), beforeHere, beforeHere + step);
		if (entry.uses.isEmpty()) {
			known.remove(key);
		}
	}

	private static <K> void count(Map<K, Integer> counts, K key, int step) {
		if (counts.merge(key, step, Integer::sum) == 0) {
			counts.remove(key);
		}
	}

	private void rank(List<String> place, String name, int before, int after) {
		NavigableSet<Ranked> names = ranks.computeIfAbsent(place, p -> new TreeSet<>());
		if (before > 0) {
			names.remove(new Ranked(before, name));
		}
		if (after > 0) {
			names.add(new Ranked(after, name));
		} else if (names.isEmpty()) {
			ranks.remove(place);
		}
	}

	/**
	 * Indicators of a category, those of the template first, each group by frequency.
	 *
	 * @param wanted which names
	 */
	List<KnownIndicator> find(String place, String template, Predicate<String> wanted, int limit) {
		List<KnownIndicator> found = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (List<String> group : List.of(List.of(place, template), List.of(place))) {
			int compared = 0;
			for (Ranked ranked : ranks.getOrDefault(group, Collections.emptyNavigableSet())) {
				if (found.size() == limit || compared++ == COMPARED) {
					break;
				}
				if (seen.add(ranked.name()) && wanted.test(ranked.name())) {
					found.add(describe(known.get(new Key(place, ranked.name())), ranked.name()));
				}
			}
		}
		return found;
	}

	private static KnownIndicator describe(Known entry, String name) {
		Form form = Collections.max(entry.forms.entrySet(), Map.Entry.<Form, Integer>comparingByValue().thenComparing(e -> String.valueOf(e.getKey()))).getKey();
		// the last value that was written in the usual way: 300 人 says nothing where the others write 95 %
		IndicatorUse last = entry.uses.descendingMap().values().stream()
				.filter(use -> form.equals(new Form(use.sign(), use.unit(), use.words()))).findFirst().orElseThrow();
		return new KnownIndicator(name, form.sign(), last.value(), form.unit(), form.words(), entry.uses.size(), last.year());
	}
}
