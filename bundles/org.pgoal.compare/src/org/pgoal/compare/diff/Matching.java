package org.pgoal.compare.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/**
 * Finds which elements of two versions are the same, in steps from what is certain to what is likely. Each step looks only
 * at what the ones before have left. Elements are told apart by identity.
 *
 * @param <T> the kind of elements
 */
public final class Matching<T> {

	/** Two versions of one element. */
	public record Pair<T>(T before, T after) {
	}

	/** As many likely pairs are weighed, at most: a thousand renamed rows against a thousand. */
	private static final long MOST_LIKELY_PAIRS = 1_000_000;

	private final List<T> before;
	private final List<T> after;
	private final Map<T, T> afterOf = new HashMap<>();
	private final Map<T, T> beforeOf = new HashMap<>();
	private final Set<T> leftBefore;
	private final Set<T> leftAfter;

	public Matching(Collection<? extends T> before, Collection<? extends T> after) {
		this.before = List.copyOf(before);
		this.after = List.copyOf(after);
		leftBefore = new LinkedHashSet<>(before);
		leftAfter = new LinkedHashSet<>(after);
	}

	/**
	 * Matches elements of the same key, in their order among equals.
	 *
	 * @param key null for elements that this step leaves alone
	 */
	public Matching<T> by(Function<T, ?> key) {
		return by(key, key);
	}

	/** The same where the two versions have keys of different making. */
	public Matching<T> by(Function<T, ?> keyBefore, Function<T, ?> keyAfter) {
		if (leftBefore.isEmpty() || leftAfter.isEmpty()) {
			return this;
		}
		Map<Object, Deque<T>> waiting = new HashMap<>();
		for (T element : leftBefore) {
			Object key = keyBefore.apply(element);
			if (key != null) {
				waiting.computeIfAbsent(key, any -> new ArrayDeque<>()).add(element);
			}
		}
		for (T element : List.copyOf(leftAfter)) {
			Object key = keyAfter.apply(element);
			Deque<T> equals = key == null ? null : waiting.get(key);
			if (equals != null && !equals.isEmpty()) {
				pair(equals.remove(), element);
			}
		}
		return this;
	}

	/**
	 * Matches what is most alike first.
	 *
	 * @param likeness of two elements; 0 or less where they can't be the same
	 */
	public Matching<T> byLikeness(ToDoubleBiFunction<T, T> likeness) {
		if ((long) leftBefore.size() * leftAfter.size() > MOST_LIKELY_PAIRS) {
			return this;
		}
		record Likely<T>(T before, T after, double likeness) {
		}
		List<Likely<T>> likely = new ArrayList<>();
		for (T one : leftBefore) {
			for (T other : leftAfter) {
				double much = likeness.applyAsDouble(one, other);
				if (much > 0) {
					likely.add(new Likely<>(one, other, much));
				}
			}
		}
		likely.sort(Comparator.comparingDouble((Likely<T> pair) -> pair.likeness).reversed());
		for (Likely<T> pair : likely) {
			if (leftBefore.contains(pair.before) && leftAfter.contains(pair.after)) {
				pair(pair.before, pair.after);
			}
		}
		return this;
	}

	private void pair(T one, T other) {
		afterOf.put(one, other);
		beforeOf.put(other, one);
		leftBefore.remove(one);
		leftAfter.remove(other);
	}

	/** The newer version of an element; null where it was removed. */
	public T after(T element) {
		return afterOf.get(element);
	}

	/** The older version of an element; null where it was added. */
	public T before(T element) {
		return beforeOf.get(element);
	}

	/** What only the older version has, in its order. */
	public List<T> removed() {
		return List.copyOf(leftBefore);
	}

	/** What only the newer version has, in its order. */
	public List<T> added() {
		return List.copyOf(leftAfter);
	}

	/** Elements of both versions, in the order of the newer one. */
	public List<Pair<T>> pairs() {
		return after.stream().filter(beforeOf::containsKey).map(element -> new Pair<>(beforeOf.get(element), element)).toList();
	}

	/**
	 * All elements in the order of the newer version, what was removed behind its former predecessor: pairs with a null
	 * where a version lacks the element.
	 */
	public List<Pair<T>> all() {
		Map<T, List<T>> removedBehind = new HashMap<>();
		List<T> removedFirst = new ArrayList<>();
		List<T> behind = removedFirst;
		for (T element : before) {
			T now = afterOf.get(element);
			if (now == null) {
				behind.add(element);
			} else {
				behind = removedBehind.computeIfAbsent(now, any -> new ArrayList<>());
			}
		}
		List<Pair<T>> all = new ArrayList<>(after.size() + leftBefore.size());
		removedFirst.forEach(element -> all.add(new Pair<>(element, null)));
		for (T element : after) {
			all.add(new Pair<>(beforeOf.get(element), element));
			removedBehind.getOrDefault(element, List.of()).forEach(gone -> all.add(new Pair<>(gone, null)));
		}
		return all;
	}

	/** The places that elements of both versions have in the older one, in the order of the newer one. */
	public List<Integer> formerPlaces() {
		Map<T, Integer> places = new HashMap<>();
		for (int i = 0; i < before.size(); i++) {
			places.put(before.get(i), i);
		}
		return pairs().stream().map(pair -> places.get(pair.before())).toList();
	}
}
