package org.pgoal.dsl.linking;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class NearestName {

	private NearestName() {
	}

	/** The candidate that differs least from a name; empty where all differ in more than half of it. */
	public static Optional<String> of(String name, Collection<String> candidates) {
		String nearest = null;
		int least = Math.max(1, name.length() / 2) + 1;
		for (String candidate : candidates) {
			if (Math.abs(candidate.length() - name.length()) < least) {
				int distance = distance(name, candidate);
				if (distance < least) {
					least = distance;
					nearest = candidate;
				}
			}
		}
		return Optional.ofNullable(nearest);
	}

	/** How many characters must be put in, taken out or replaced. */
	private static int distance(String one, String other) {
		int[] above = new int[other.length() + 1];
		for (int j = 0; j < above.length; j++) {
			above[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int[] row = new int[other.length() + 1];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
				row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
			}
			above = row;
		}
		return above[other.length()];
	}
}
