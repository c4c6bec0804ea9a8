package org.pgoal.rules.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RescalePropertiesTest {

	@Provide
	Arbitrary<List<BigDecimal>> weights() {
		return Arbitraries.bigDecimals().between(new BigDecimal("0.01"), new BigDecimal(100)).ofScale(2).list().ofMinSize(1).ofMaxSize(40);
	}

	@Property(tries = 300)
	void sumsExactlyAndKeepsEveryWeightAboveZero(@ForAll("weights") List<BigDecimal> weights) {
		List<BigDecimal> scaled = Rescale.to(new BigDecimal(90), weights).orElseThrow();
		assertEquals(weights.size(), scaled.size());
		assertEquals(0, new BigDecimal(90).compareTo(scaled.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
		assertTrue(scaled.stream().allMatch(w -> w.signum() > 0));
	}

	@Property(tries = 300)
	void keepsTheOrder(@ForAll("weights") List<BigDecimal> weights) {
		List<BigDecimal> scaled = Rescale.to(new BigDecimal(90), weights).orElseThrow();
		BigDecimal step = new BigDecimal("0.01");
		for (int i = 1; i < weights.size(); i++) {
			if (weights.get(i - 1).compareTo(weights.get(i)) > 0) {
				assertTrue(scaled.get(i - 1).add(step).compareTo(scaled.get(i)) >= 0);
			}
		}
	}

	@Example
	void wholeWeightsStayWhole() {
		assertEquals("[34, 23, 22, 11]", Rescale.to(new BigDecimal(90), decimals("30", "20", "20", "10")).orElseThrow().toString());
		assertEquals("[45, 45]", Rescale.to(new BigDecimal(90), decimals("40", "40")).orElseThrow().toString());
	}

	@Example
	void aTotalTooSmallForTheRowsHasNoAnswer() {
		assertTrue(Rescale.to(BigDecimal.ONE, decimals("1", "1")).isEmpty());
		assertTrue(Rescale.to(BigDecimal.TEN, List.of()).isEmpty());
	}

	private static List<BigDecimal> decimals(String... numbers) {
		return java.util.Arrays.stream(numbers).map(BigDecimal::new).toList();
	}
}
