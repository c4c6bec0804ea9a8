package org.pgoal.dsl.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The longest rising part of a sequence of different numbers: what need not move. */
public final class LongestRise {

	private LongestRise() {
	}

	/** The numbers of one longest rising subsequence, ascending; n·log n. */
	public static List<Integer> of(List<Integer> numbers) {
		int[] tails = new int[numbers.size()];
		int[] before = new int[numbers.size()];
		int length = 0;
		for (int i = 0; i < numbers.size(); i++) {
			int low = 0;
			int high = length;
			while (low < high) {
				int middle = low + high >>> 1;
				if (numbers.get(tails[middle]) < numbers.get(i)) {
					low = middle + 1;
				} else {
					high = middle;
				}
			}
			before[i] = low > 0 ? tails[low - 1] : -1;
			tails[low] = i;
			length = Math.max(length, low + 1);
		}
		List<Integer> rise = new ArrayList<>(length);
		for (int i = length > 0 ? tails[length - 1] : -1; i >= 0; i = before[i]) {
			rise.add(numbers.get(i));
		}
		Collections.reverse(rise);
		return rise;
	}
}
