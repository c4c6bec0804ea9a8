package org.pgoal.rules.wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** Finds the label that was probably meant by a misspelt or clipped one. */
public final class Nearest {

	private Nearest() {
	}

	/**
	 * The candidate whose label is nearest to what was written.
	 *
	 * @param labels the labels under which a candidate is known
	 * @return empty where none is near: at most a quarter of the letters may differ, or what was written must be the
	 *         beginning of one label only
	 */
	public static <T> Optional<T> of(String written, Collection<T> candidates, Function<T, Collection<String>> labels) {
		String key = Wording.key(written);
		if (key.length() < 2) {
			return Optional.empty();
		}
		record Match<T>(T candidate, int distance) {
		}
		Optional<T> near = candidates.stream()
				.flatMap(c -> labels.apply(c).stream().map(label -> new Match<>(c, distance(key, Wording.key(label)))))
				.filter(m -> m.distance() <= Math.max(1, key.length() / 4)).min(Comparator.comparingInt(Match::distance)).map(Match::candidate);
		if (near.isPresent()) {
			return near;
		}
		var beginning = candidates.stream().filter(c -> labels.apply(c).stream().anyMatch(label -> Wording.key(label).startsWith(key))).toList();
		return beginning.size() == 1 ? Optional.of(beginning.get(0)) : Optional.empty();
	}

	/** How many letters must be put in, taken out or replaced. Labels are short, so that the plain table is fine. */
	static int distance(String one, String other) {
		if (one.length() > MAX_LENGTH || other.length() > MAX_LENGTH) {
			return Integer.MAX_VALUE;
		}
		int[] row = new int[other.length() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int above = row[j];
				int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
				row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
				diagonal = above;
			}
		}
		return row[other.length()];
	}

	private static final int MAX_LENGTH = 40;
}
