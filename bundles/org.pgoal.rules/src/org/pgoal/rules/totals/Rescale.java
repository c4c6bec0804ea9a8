package org.pgoal.rules.totals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Brings weights to a total in proportion, exactly: whole steps by largest remainder, and none becomes zero. */
final class Rescale {

	private Rescale() {
	}

	/**
	 * The weights in proportion, with as many decimals as the weights and the total have.
	 *
	 * @param total   above zero
	 * @param weights above zero
	 * @return weights that sum to the total exactly; empty where there are none, or too many for the total
	 */
	static Optional<List<BigDecimal>> to(BigDecimal total, List<BigDecimal> weights) {
		int scale = Math.max(decimals(total), weights.stream().mapToInt(Rescale::decimals).max().orElse(0));
		BigInteger steps = steps(total, scale);
		if (weights.isEmpty() || steps.compareTo(BigInteger.valueOf(weights.size())) < 0) {
			return Optional.empty();
		}
		List<BigInteger> old = weights.stream().map(w -> steps(w, scale)).toList();
		BigInteger sum = old.stream().reduce(BigInteger.ZERO, BigInteger::add);
		BigInteger[] shares = new BigInteger[weights.size()];
		BigInteger[] remainders = new BigInteger[weights.size()];
		BigInteger given = BigInteger.ZERO;
		for (int i = 0; i < shares.length; i++) {
			BigInteger[] exact = old.get(i).multiply(steps).divideAndRemainder(sum);
			boolean tiny = exact[0].signum() == 0;
			shares[i] = tiny ? BigInteger.ONE : exact[0];
			remainders[i] = tiny ? BigInteger.ZERO : exact[1];
			given = given.add(shares[i]);
		}
		List<Integer> order = IntStream.range(0, shares.length).boxed().sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed()).toList();
		for (int i = 0; given.compareTo(steps) < 0; i = (i + 1) % shares.length) {
			shares[order.get(i)] = shares[order.get(i)].add(BigInteger.ONE);
			given = given.add(BigInteger.ONE);
		}
		// Steps lent to tiny weights are taken back from the greatest.
		while (given.compareTo(steps) > 0) {
			int greatest = IntStream.range(0, shares.length).boxed().max(Comparator.comparing(i -> shares[i])).orElseThrow();
			shares[greatest] = shares[greatest].subtract(BigInteger.ONE);
			given = given.subtract(BigInteger.ONE);
		}
		return Optional.of(Arrays.stream(shares).map(s -> plain(s, scale)).toList());
	}

	private static int decimals(BigDecimal number) {
		return Math.max(0, number.stripTrailingZeros().scale());
	}

	private static BigInteger steps(BigDecimal number, int scale) {
		return number.movePointRight(scale).toBigIntegerExact();
	}

	private static BigDecimal plain(BigInteger steps, int scale) {
		BigDecimal number = new BigDecimal(steps, scale).stripTrailingZeros();
		return number.scale() < 0 ? number.setScale(0) : number;
	}
}
